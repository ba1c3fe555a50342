import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import {
  instantWords,
  listWords,
  monthDayWords,
  ordinal,
  spanWords,
  timeWords,
  weekdayName,
} from '../../src/domain/words.ts';
import { ZONES } from '../support/domain-zones.ts';

describe('an instant for a reader in a zone', () => {
  test.each([
    ['Europe/Berlin', 'en-GB', '2026-11-23T14:00Z', 'today at 15:00'],
    ['Europe/Berlin', 'en-US', '2026-11-23T14:00Z', 'today at 3:00 PM'],
    ['Europe/Berlin', 'de-DE', '2026-11-23T14:00Z', 'today at 15:00'],
    ['Europe/Berlin', 'en-GB', '2026-11-23T22:59Z', 'today at 23:59'],
    ['Europe/Berlin', 'en-GB', '2026-11-23T23:00Z', 'tomorrow at 00:00'],
    ['Europe/Berlin', 'en-US', '2026-11-23T23:00Z', 'tomorrow at 12:00 AM'],
    ['Europe/Berlin', 'en-GB', '2026-11-24T22:59Z', 'tomorrow at 23:59'],
    ['Europe/Berlin', 'en-GB', '2026-11-24T23:00Z', 'Wed 25 Nov at 00:00'],
    ['Europe/Berlin', 'en-GB', '2026-11-22T23:00Z', 'today at 00:00'],
    ['Europe/Berlin', 'en-GB', '2026-11-22T22:59Z', 'yesterday at 23:59'],
    ['Europe/Berlin', 'en-GB', '2026-11-21T22:59Z', 'Sat 21 Nov at 23:59'],
    ['Europe/Berlin', 'en-US', '2026-11-27T15:00Z', 'Fri Nov 27 at 4:00 PM'],
    ['Europe/Berlin', 'en', '2026-11-27T15:00Z', 'Fri Nov 27 at 4:00 PM'],
    ['Europe/Berlin', 'de-DE', '2026-11-27T15:00Z', 'Fri 27 Nov at 16:00'],
    ['Europe/Berlin', 'en-GB', '2027-01-04T08:00Z', 'Mon 4 Jan 2027 at 09:00'],
    ['Europe/Berlin', 'en-US', '2027-01-04T08:00Z', 'Mon Jan 4, 2027 at 9:00 AM'],
    ['Europe/Berlin', 'en-GB', '2026-12-31T23:30Z', 'Fri 1 Jan 2027 at 00:30'],
    ['Pacific/Kiritimati', 'en-GB', '2026-11-23T14:00Z', 'tomorrow at 04:00'],
    ['Pacific/Pago_Pago', 'en-GB', '2026-11-24T08:00Z', 'today at 21:00'],
    ['Asia/Kathmandu', 'en-GB', '2026-11-23T18:14Z', 'today at 23:59'],
    ['Asia/Kathmandu', 'en-GB', '2026-11-23T18:15Z', 'tomorrow at 00:00'],
  ])('in %s, %s: %s is “%s”', (zone, locale, at, expected) => {
    const now = new Date(zone === 'Pacific/Pago_Pago' ? '2026-11-23T12:00Z' : '2026-11-23T08:00Z');
    expect(instantWords(new Date(at), zone, locale, now)).toBe(expected);
  });

  test.each([
    ['2026-03-29T01:30Z', '2026-03-28T23:30Z', 'today at 03:30', 'the day of 23 hours'],
    ['2026-03-29T22:30Z', '2026-03-28T23:30Z', 'tomorrow at 00:30', 'which ends an hour sooner'],
    [
      '2026-03-29T22:30Z',
      '2026-03-28T22:30Z',
      'Mon 30 Mar at 00:30',
      '24 hours on may be the day after tomorrow',
    ],
    [
      '2026-10-25T22:30Z',
      '2026-10-24T22:30Z',
      'today at 23:30',
      'the day of 25 hours: 24 hours on is still today',
    ],
    ['2026-10-25T00:30Z', '2026-10-24T12:00Z', 'tomorrow at 02:30', 'the first 02:30'],
    ['2026-10-25T01:30Z', '2026-10-24T12:00Z', 'tomorrow at 02:30', 'and the second'],
  ])('across a clock change in Berlin %s seen at %s is “%s”: %s', (at, now, expected) => {
    expect(instantWords(new Date(at), 'Europe/Berlin', 'en-GB', new Date(now))).toBe(expected);
  });

  test('never fails, and always names a time, whatever zone and locale', () => {
    const locales = fc.oneof(
      fc.constantFrom(
        'en-GB',
        'en-US',
        'en',
        'en-AU',
        'en-CA',
        'en-IN',
        'de-DE',
        'ja-JP',
        'ar-EG',
        'fr',
        'x',
        '',
      ),
      fc.string(),
    );
    const dates = fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(dates, dates, fc.constantFrom(...ZONES), locales, (at, now, zone, locale) => {
        expect(instantWords(at, zone, locale, now)).toMatch(/ at \d{1,2}:\d{2}( [ap]\.?m\.?)?$/i);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a time of day', () => {
  test.each([
    [0, '00:00', '12:00 AM'],
    [5, '00:05', '12:05 AM'],
    [555, '09:15', '9:15 AM'],
    [720, '12:00', '12:00 PM'],
    [1439, '23:59', '11:59 PM'],
  ])('%d minutes after midnight is %s, in en-US %s', (minutes, british, american) => {
    expect(timeWords(minutes, 'en-GB')).toBe(british);
    expect(timeWords(minutes, 'de-DE')).toBe(british);
    expect(timeWords(minutes, 'en-US')).toBe(american);
  });

  test('no English-speaking country has a 24:00', () => {
    const countries = ['AU', 'CA', 'GB', 'IE', 'IN', 'JP', 'MT', 'NZ', 'PH', 'SG', 'US', 'ZA'];
    expect(countries.map((country) => timeWords(0, `en-${country}`)).join(' ')).not.toContain('24');
  });
});

test.each([
  ['en-GB', '3 June'],
  ['en-US', 'June 3'],
  ['de-DE', '3 June'],
])('a day of a month in %s is %s', (locale, expected) => {
  expect(monthDayWords(6, 3, locale)).toBe(expected);
});

test('weekdays count from Sunday, and 7 is Sunday again', () => {
  expect([0, 1, 6, 7].map(weekdayName)).toEqual(['Sunday', 'Monday', 'Saturday', 'Sunday']);
});

test.each([
  ['1st', 1],
  ['2nd', 2],
  ['3rd', 3],
  ['4th', 4],
  ['11th', 11],
  ['12th', 12],
  ['13th', 13],
  ['21st', 21],
  ['22nd', 22],
  ['23rd', 23],
  ['31st', 31],
  ['111th', 111],
])('%s', (expected, number) => expect(ordinal(number)).toBe(expected));

test.each<[string, string[], 'and' | 'or']>([
  ['', [], 'and'],
  ['a', ['a'], 'and'],
  ['a and b', ['a', 'b'], 'and'],
  ['a, b and c', ['a', 'b', 'c'], 'and'],
  ['a or b', ['a', 'b'], 'or'],
  ['a, b or c', ['a', 'b', 'c'], 'or'],
])('a list: “%s”', (expected, items, word) => expect(listWords(items, word)).toBe(expected));

test.each([
  [0, '0 seconds'],
  [999, '1 second'],
  [45_000, '45 seconds'],
  [59_499, '59 seconds'],
  [59_500, '1 minute'],
  [60_000, '1 minute'],
  [20 * 60_000, '20 minutes'],
  [3_600_000, '1 hour'],
  [5_400_000, '1 hour 30 minutes'],
  [2 * 3_600_000 + 60_000, '2 hours 1 minute'],
  [24 * 3_600_000 - 1, '1 day'],
  [24 * 3_600_000, '1 day'],
  [72 * 3_600_000, '3 days'],
])('%d milliseconds are “%s”', (milliseconds, expected) => expect(spanWords(milliseconds)).toBe(expected));
