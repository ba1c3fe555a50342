import { expect, test } from 'vitest';

import { morningOf } from '../../src/domain/local-date.ts';

test.each([
  ['a day like any other', 'Europe/Lisbon', '2026-03-10T00:00Z', '2026-03-10T09:00Z'],
  ['the day on which the clocks go forward', 'Europe/Lisbon', '2026-03-29T00:00Z', '2026-03-29T08:00Z'],
  ['the day on which they go back', 'Europe/Lisbon', '2026-10-24T23:00Z', '2026-10-25T09:00Z'],
  ['a day that begins at one o’clock', 'America/Santiago', '2026-09-06T04:00Z', '2026-09-06T12:00Z'],
  ['a day of a zone left for one in the west', 'America/New_York', '2026-03-10T00:00Z', '2026-03-10T13:00Z'],
  ['a day of a zone left for one in the east', 'Asia/Tokyo', '2026-03-10T00:00Z', '2026-03-10T00:00Z'],
])('the morning of %s is at nine', (_, zone, day, morning) => {
  expect(morningOf(new Date(day), zone)).toEqual(new Date(morning));
});
