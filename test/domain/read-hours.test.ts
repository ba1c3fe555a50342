import { expect, test } from 'vitest';

import { readHours } from '../../src/domain/read-hours.ts';

test.each([
  ['22:00-07:00', '22:00', '07:00', null],
  ['10pm to 7am', '22:00', '07:00', null],
  ['from 9 until 17.30', '09:00', '17:30', null],
  ['12am - 12pm', '00:00', '12:00', null],
  ['0 to 24', '00:00', '24:00', null],
  ['9 to 17 mon-fri', '09:00', '17:00', [1, 2, 3, 4, 5]],
  ['tue to sat', null, null, [2, 3, 4, 5, 6]],
  ['Friday to Monday, 8-16', '08:00', '16:00', [5, 6, 0, 1]],
  ['mo, we, fr', null, null, [1, 3, 5]],
  ['9-18 every day', '09:00', '18:00', [0, 1, 2, 3, 4, 5, 6]],
  ['weekdays 9-18', '09:00', '18:00', [1, 2, 3, 4, 5]],
  ['weekends only', null, null, [6, 0]],
  ['Mondays and Thursdays', null, null, [1, 4]],
])('%j is read as hours', (text, from, until, days) => {
  expect(readHours(text)).toEqual({ from, until, days });
});

test.each([
  'the whole time',
  'turn them off',
  'something',
  '25:00-26:00',
  '9:75 to 10:80',
  '',
  '13-',
  'from dusk till dawn',
])('%j is no hours', (text) => {
  expect(readHours(text)).toBeNull();
});

test.each([
  ['9-5', '09:00', '17:00'],
  ['9 to 5:30 mon-fri', '09:00', '17:30'],
  ['12-8', '12:00', '20:00'],
  ['1-5pm', '13:00', '17:00'],
  ['10-2pm', '10:00', '14:00'],
  ['9am-5', '09:00', '17:00'],
  ['9-9', '09:00', '21:00'],
  ['22-6', '22:00', '06:00'],
  ['10pm to 6am', '22:00', '06:00'],
  ['09:00-05:00', '09:00', '05:00'],
])('%j is read as hours of work', (text, from, until) => {
  expect(readHours(text, 'work')).toMatchObject({ from, until });
});
