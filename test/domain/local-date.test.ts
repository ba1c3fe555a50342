import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import {
  dayAfter,
  endOfDay,
  instantDayWords,
  daysBetween,
  momentWords,
  morningOf,
  readMoment,
  startOfDay,
  writeMoment,
} from '../../src/domain/local-date.ts';
import { at, changesOf, instantByCroner, ZONES } from '../support/domain-zones.ts';

const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;
const [FROM, UNTIL] = [at('2024-01-01T00:00Z'), at('2030-01-01T00:00Z')];
const zones = fc.constantFrom(...ZONES);
const minutes = fc.integer({ min: FROM / MINUTE, max: UNTIL / MINUTE }).map((minute) => minute * MINUTE);
/** The clock changes of some zones that change at odd times and by odd amounts. */
const CHANGES = [
  'Europe/Lisbon',
  'America/New_York',
  'America/Havana',
  'America/Santiago',
  'Australia/Lord_Howe',
  'Africa/Cairo',
  'Africa/Casablanca',
  'Antarctica/Troll',
  'Asia/Beirut',
].flatMap((zone) => changesOf(zone, FROM, UNTIL));

describe('a moment as a model words it', () => {
  test.each([
    ['2026-03-10', 'Europe/Lisbon', '2026-03-10T00:00:00.000Z', true],
    ['2026-07-10', 'Europe/Lisbon', '2026-07-09T23:00:00.000Z', true],
    ['2026-03-10T15:00', 'America/New_York', '2026-03-10T19:00:00.000Z', false],
    ['2026-03-10 15:00', 'America/New_York', '2026-03-10T19:00:00.000Z', false],
    [' 2026-03-10T15:00:30 ', 'Asia/Kathmandu', '2026-03-10T09:15:00.000Z', false],
    ['2028-02-29', 'UTC', '2028-02-29T00:00:00.000Z', true],
    ['2026-03-29T01:30', 'Europe/Lisbon', '2026-03-29T01:30:00.000Z', false],
    ['2026-10-25T01:30', 'Europe/Lisbon', '2026-10-25T00:30:00.000Z', false],
    ['2026-09-06', 'America/Santiago', '2026-09-06T04:00:00.000Z', true],
  ])('%s in %s is %s', (text, zone, instant, wholeDay) => {
    expect(readMoment(text, zone)).toEqual({ at: new Date(instant), wholeDay });
  });

  test.each([
    '',
    'tomorrow',
    '2026-02-29',
    '2026-02-30',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-03-00',
    '2026-3-10',
    '2026-03-10T24:00',
    '2026-03-10T15',
    '2026-03-10T15:60',
    '2026-03-10T25:00',
    '2026-03-10T15:00Z',
    '2026-03-10T15:00+01:00',
    '10-03-2026',
    '2026/03/10',
    '2026-03-10T15:00 tomorrow',
    'on 2026-03-10',
    '20260310',
  ])('“%s” is none', (text) => {
    expect(readMoment(text, 'Europe/Lisbon')).toBeNull();
  });

  test('nothing else that is said is one, and nothing ends in an error', () => {
    const parts = fc.constantFrom('2026', '-', '03', '10', 'T', ':', '15', '00', ' ', 'Z', '99', '0');
    const texts = fc.oneof(
      fc.array(parts, { maxLength: 12 }).map((all) => all.join('')),
      fc.string(),
    );
    fc.assert(
      fc.property(texts, zones, (text, zone) => {
        const moment = readMoment(text, zone);
        if (moment) expect(text.trim()).toMatch(/^\d{4}-\d\d-\d\d/);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('written and read again it is the same', () => {
  test('at any time in any zone, but where the clock shows a time twice', () => {
    fc.assert(
      fc.property(zones, minutes, (zone, instant) => {
        const text = writeMoment({ at: new Date(instant), wholeDay: false }, zone);
        const read = readMoment(text, zone);
        expect(read?.wholeDay).toBe(false);
        expect(read && writeMoment(read, zone)).toBe(text);
        expect(read?.at.getTime()).toBe(instantByCroner(zone, at(`${text}:00Z`)));
        expect(instant - (read?.at.getTime() ?? 0)).toBeOneOf([0, 30 * MINUTE, 60 * MINUTE, 120 * MINUTE]);
      }),
      { numRuns: 500 },
    );
  });

  test('within a day of every clock change, every quarter of an hour', () => {
    expect(CHANGES.length).toBeGreaterThan(80);
    for (const { zone, at: change, before, after } of CHANGES) {
      for (let instant = change - DAY; instant < change + DAY; instant += 15 * MINUTE) {
        const text = writeMoment({ at: new Date(instant), wholeDay: false }, zone);
        const isAgain = instant >= change && instant < change + (before - after);
        const wanted = isAgain ? instant - (before - after) : instant;
        expect([zone, text, readMoment(text, zone)?.at.getTime()]).toEqual([zone, text, wanted]);
      }
    }
  });

  test('as a day, in any zone, whatever the clocks do on it', () => {
    const days = fc.integer({ min: FROM / DAY, max: UNTIL / DAY }).map((day) => new Date(day * DAY));
    fc.assert(
      fc.property(zones, days, (zone, day) => {
        const text = day.toISOString().slice(0, 10);
        const read = readMoment(text, zone);
        expect(read?.wholeDay).toBe(true);
        expect(read && writeMoment(read, zone)).toBe(text);
        expect(read && startOfDay(read.at, zone)).toEqual(read?.at);
      }),
      { numRuns: 500 },
    );
    for (const { zone, at: change, after } of CHANGES) {
      const text = new Date(change + after).toISOString().slice(0, 10);
      const read = readMoment(text, zone);
      expect([zone, read && writeMoment(read, zone)]).toEqual([zone, text]);
    }
  });
});

describe('a day of a zone', () => {
  const dateIn = (zone: string) => {
    const format = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' });
    return (instant: number) => format.format(instant);
  };

  test('begins with its first instant and ends where the next begins', () => {
    fc.assert(
      fc.property(zones, minutes, (zone, instant) => {
        const date = dateIn(zone);
        const start = startOfDay(new Date(instant), zone).getTime();
        const end = dayAfter(new Date(instant), zone).getTime();
        expect(start).toBeLessThanOrEqual(instant);
        expect(end).toBeGreaterThan(instant);
        expect(end - start).toBeLessThanOrEqual(27 * 60 * MINUTE);
        expect([zone, date(start), date(end - 1)]).toEqual([zone, date(instant), date(instant)]);
        expect([zone, date(end)]).not.toEqual([zone, date(instant)]);
        expect(startOfDay(new Date(end), zone).getTime()).toBe(end);
      }),
      { numRuns: 500 },
    );
  });

  test('is as many days from another as there are midnights between', () => {
    const day = (text: string) => new Date(at(text));
    expect(daysBetween(day('2026-03-28T23:59Z'), day('2026-03-29T00:00Z'), 'Europe/Lisbon')).toBe(1);
    expect(daysBetween(day('2026-03-29T00:00Z'), day('2026-03-29T22:59Z'), 'Europe/Lisbon')).toBe(0);
    expect(daysBetween(day('2026-03-29T00:00Z'), day('2026-03-29T23:00Z'), 'Europe/Lisbon')).toBe(1);
    expect(daysBetween(day('2026-10-25T23:30Z'), day('2026-10-24T23:30Z'), 'Europe/Lisbon')).toBe(0);
    expect(daysBetween(day('2027-03-02T12:00Z'), day('2026-03-02T12:00Z'), 'Asia/Kathmandu')).toBe(-365);
    fc.assert(
      fc.property(zones, minutes, minutes, minutes, (zone, a, b, c) => {
        const between = (from: number, to: number) => daysBetween(new Date(from), new Date(to), zone);
        expect(between(a, b) + between(b, c)).toBe(between(a, c));
      }),
    );
  });
});

describe('a moment in words', () => {
  const now = new Date('2026-03-02T09:00Z');
  test.each([
    ['2026-03-10', 'Europe/Lisbon', 'en-GB', 'Tue 10 Mar'],
    ['2026-03-10T15:00', 'Europe/Lisbon', 'en-GB', 'Tue 10 Mar at 15:00'],
    ['2026-03-10T15:00', 'Europe/Lisbon', 'en-US', 'Tue Mar 10 at 3:00 PM'],
    ['2026-03-10T15:00', 'Europe/Lisbon', 'de-DE', 'Tue 10 Mar at 15:00'],
    ['2027-01-04', 'Europe/Lisbon', 'en-GB', 'Mon 4 Jan 2027'],
    ['2025-12-31T23:59', 'America/New_York', 'en-GB', 'Wed 31 Dec 2025 at 23:59'],
    ['2026-12-31', 'Pacific/Kiritimati', 'en-GB', 'Thu 31 Dec'],
    ['2026-12-31', 'Pacific/Pago_Pago', 'en-GB', 'Thu 31 Dec'],
  ])('%s in %s for %s is “%s”', (text, zone, locale, expected) => {
    const moment = readMoment(text, zone) ?? { at: now, wholeDay: true };
    expect(momentWords(moment, zone, locale, now)).toBe(expected);
  });
});

test.each([
  ['Europe/Lisbon', 'America/New_York'],
  ['Europe/Lisbon', 'Asia/Tokyo'],
  ['Australia/Sydney', 'Europe/Berlin'],
])('a day that was told of in %s is the same day in %s', (there, here) => {
  const day = readMoment('2026-03-10', there);
  if (!day) throw new Error('no such day');
  expect(writeMoment(day, here)).toBe('2026-03-10');
  expect(momentWords(day, here, 'en-GB', new Date('2026-03-02T09:00Z'))).toBe('Tue 10 Mar');
  expect(endOfDay(day.at, here)).toEqual(readMoment('2026-03-11', here)?.at);
});

test.each([
  ['2026-03-10T00:00Z', 'Tue 10 Mar'],
  ['2026-03-10T12:30Z', 'Tue 10 Mar'],
  ['2026-03-10T23:59Z', 'Tue 10 Mar'],
])('what happened at %s happened on %s, however late', (instant, day) => {
  expect(instantDayWords(new Date(instant), 'Europe/Lisbon', 'en-GB', new Date('2026-03-02T09:00Z'))).toBe(
    day,
  );
});

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
