import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { firstAfter, instantOf, isZone, offsetAt, segmentAt, wallAt } from '../../src/domain/zone.ts';
import { at, changesOf, iso, instantByCroner, ZONES } from '../support/domain-zones.ts';

const HOUR = 3_600_000;
const zones = fc.constantFrom(...ZONES);
const seconds = fc
  .integer({ min: at('2015-01-01T00:00Z') / 1000, max: at('2045-01-01T00:00Z') / 1000 })
  .map((second) => second * 1000);

/** The wall-clock time that a text shows, as zone.ts counts it. */
function wall(text: string): number {
  return at(`${text}Z`);
}

describe('a wall-clock time becomes an instant', () => {
  test.each([
    ['Europe/Berlin', '2026-03-29T02:30', '2026-03-29T01:30Z', 'gap of an hour: 02:30 becomes 03:30'],
    ['Europe/Berlin', '2026-10-25T02:30', '2026-10-25T00:30Z', 'fold: the first 02:30'],
    ['Europe/Berlin', '2026-03-29T01:59', '2026-03-29T00:59Z', 'just before the gap'],
    ['Europe/Berlin', '2026-03-29T03:00', '2026-03-29T01:00Z', 'the end of the gap itself'],
    [
      'Australia/Lord_Howe',
      '2026-10-04T02:15',
      '2026-10-03T15:45Z',
      'gap of half an hour: 02:15 becomes 02:45',
    ],
    ['Australia/Lord_Howe', '2026-04-05T01:45', '2026-04-04T14:45Z', 'fold of half an hour: the first 01:45'],
    ['Antarctica/Troll', '2026-03-29T01:30', '2026-03-29T01:30Z', 'gap of two hours: 01:30 becomes 03:30'],
    ['Antarctica/Troll', '2026-10-25T01:30', '2026-10-24T23:30Z', 'fold of two hours: the first 01:30'],
    ['Asia/Kathmandu', '2026-06-01T09:00', '2026-06-01T03:15Z', 'an offset of 5:45'],
    [
      'Pacific/Chatham',
      '2026-09-27T02:45',
      '2026-09-26T14:00Z',
      'the gap begins at 02:45 and 02:45 becomes 03:45',
    ],
    ['Pacific/Chatham', '2026-04-05T03:00', '2026-04-04T13:15Z', 'fold between 02:45 and 03:45'],
    ['Africa/Casablanca', '2025-02-23T02:30', '2025-02-23T01:30Z', 'back for Ramadan: the first 02:30'],
    [
      'Africa/Casablanca',
      '2025-04-06T02:30',
      '2025-04-06T02:30Z',
      'and forward six weeks later: 02:30 becomes 03:30',
    ],
    ['Africa/El_Aaiun', '2025-03-10T09:00', '2025-03-10T09:00Z', 'between its two changes'],
    ['Africa/Cairo', '2026-04-24T00:30', '2026-04-23T22:30Z', 'gap at midnight: 00:30 becomes 01:30'],
    ['Africa/Cairo', '2026-10-29T23:30', '2026-10-29T20:30Z', 'fold before midnight: the first 23:30'],
    ['America/Santiago', '2026-09-06T00:00', '2026-09-06T04:00Z', 'a day that begins at 01:00'],
    ['America/Santiago', '2026-04-04T23:30', '2026-04-05T02:30Z', 'a day that ends twice'],
    ['Pacific/Apia', '2011-12-30T12:00', '2011-12-30T22:00Z', 'the day that Samoa left out'],
    ['UTC', '2026-06-01T09:00', '2026-06-01T09:00Z', 'nothing to do'],
  ])('%s %s is %s: %s', (zone, text, expected) => {
    expect(iso(instantOf(zone, wall(text)))).toBe(expected);
  });

  test('as croner has it, for every zone and any time', () => {
    fc.assert(
      fc.property(zones, seconds, (zone, time) => {
        expect(instantOf(zone, time)).toBe(instantByCroner(zone, time));
      }),
      { numRuns: 600 },
    );
  });

  test('as croner has it, minute by minute around changes', () => {
    const changes = ZONES.flatMap((zone) =>
      changesOf(zone, at('2024-01-01T00:00Z'), at('2025-06-01T00:00Z')),
    );
    fc.assert(
      fc.property(fc.constantFrom(...changes), fc.integer({ min: -300, max: 300 }), (change, minutes) => {
        const time = change.at + change.before + minutes * 60_000;
        expect(instantOf(change.zone, time)).toBe(instantByCroner(change.zone, time));
      }),
      { numRuns: 600 },
    );
  });
});

describe('there and back again', () => {
  test('the wall clock shows the instant that it came from, or the same time an hour or so later in a fold', () => {
    fc.assert(
      fc.property(zones, seconds, (zone, instant) => {
        const back = instantOf(zone, wallAt(zone, instant));
        expect(back).toBeLessThanOrEqual(instant);
        expect(wallAt(zone, back)).toBe(wallAt(zone, instant));
        expect(instant - back).toBeLessThanOrEqual(24 * HOUR);
      }),
      { numRuns: 600 },
    );
  });

  test('an instant lies in its segment, where the offset stays the same and beyond whose change it differs', () => {
    fc.assert(
      fc.property(zones, seconds, (zone, instant) => {
        const { start, end, offset } = segmentAt(zone, instant);
        expect(start).toBeLessThanOrEqual(instant);
        expect(end).toBeGreaterThan(instant);
        expect([offsetAt(zone, start), offsetAt(zone, end - 1), offsetAt(zone, instant)]).toEqual([
          offset,
          offset,
          offset,
        ]);
        const changes = changesOf(zone, start, end);
        expect(changes.map((change) => iso(change.at))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test.each([
    ['Asia/Gaza', '2040-10-19'],
    ['Asia/Gaza', '2054-03-27'],
    ['America/Recife', '2000-10-08'],
  ])('a spell of a week between two changes is found in %s after %s', (zone, day) => {
    const from = Date.parse(`${day}T12:00Z`);
    for (let instant = from; instant < from + 9 * 24 * HOUR; instant += 6 * HOUR) {
      const { start, end } = segmentAt(zone, instant);
      expect(changesOf(zone, start, end)).toEqual([]);
    }
  });

  test.each(['1900-01-01', '1945-08-15', '1970-01-01', '2100-02-28', '2400-02-29', '9999-12-31'])(
    'also in %s',
    (date) => {
      for (const zone of ['Europe/Amsterdam', 'Africa/Monrovia', 'America/New_York', 'Asia/Kathmandu']) {
        expect(iso(instantOf(zone, wall(`${date}T12:00`)))).toBe(
          iso(instantByCroner(zone, wall(`${date}T12:00`))),
        );
      }
    },
  );
});

describe('the first time after an instant', () => {
  const daily = (minutes: readonly number[]) => (time: number) => {
    const all = [0, 1].flatMap((day) =>
      minutes.map((minute) => (Math.floor(time / 86_400_000) + day) * 1440 + minute),
    );
    return all.map((minute) => minute * 60_000).find((candidate) => candidate >= time);
  };

  test.each([
    [
      '2026-10-03T15:20Z',
      '2026-10-03T15:40Z',
      'before the gap: 02:40 comes before 02:15, which has moved to 02:45',
    ],
    ['2026-10-03T15:30Z', '2026-10-03T15:40Z', 'at the end of the gap'],
    ['2026-10-03T15:35Z', '2026-10-03T15:40Z', 'between the end of the gap and both'],
    ['2026-10-03T15:40Z', '2026-10-03T15:45Z', 'after the first, the moved one'],
    ['2026-10-03T15:45Z', '2026-10-04T15:15Z', 'and then the next day'],
  ])('in Lord Howe after %s it is %s: %s', (from, expected) => {
    expect(iso(firstAfter('Australia/Lord_Howe', at(from), daily([135, 160])))).toBe(expected);
  });

  test('there is none when the times run out', () => {
    expect(firstAfter('Europe/Berlin', at('2026-06-01T00:00Z'), () => undefined)).toBeUndefined();
  });
});

describe('a zone is an IANA name that the runtime knows', () => {
  test.each([
    'Europe/Lisbon',
    'UTC',
    'GMT',
    'Etc/GMT+5',
    'America/Argentina/Buenos_Aires',
    'America/Port-au-Prince',
  ])('%s is one', (name) => expect(isZone(name)).toBe(true));

  test.each([
    'EST5EDT',
    'US/Pacific',
    'Asia/Calcutta',
    'Asia/Kolkata',
    'Europe/Kyiv',
    'europe/berlin',
    'CET',
  ])('%s is one, as an old or another spelling', (name) => expect(isZone(name)).toBe(true));

  test('so is every name that the runtime lists', () => {
    expect(ZONES.filter((zone) => !isZone(zone))).toEqual([]);
  });

  test.each([
    '+02:00',
    '-0500',
    '',
    ' ',
    'Z',
    'GMT+5',
    'UTC+2',
    'Mars/Olympus',
    'Europe/Berlin ',
    'Europe/Berlin\n',
    'Europe/Berlin\u0000',
    "Europe/Berlin'; DROP TABLE schedules; --",
    '../../etc/passwd',
    '<script>',
    'localtime',
    'undefined',
    'constructor',
    '__proto__',
    'Bérlin',
    'A'.repeat(10_000),
  ])('%j is none', (name) => {
    expect(isZone(name)).toBe(false);
  });

  test('no text makes it throw, and what it accepts can be reckoned with', () => {
    const text = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.mixedCase(zones));
    fc.assert(
      fc.property(text, (name) => {
        const offset = isZone(name) ? offsetAt(name, at('2026-06-01T00:00Z')) : 0;
        expect(Math.abs(offset)).toBeLessThanOrEqual(14 * HOUR);
      }),
    );
  });

  test.each(['Mars/Olympus', '', '+99:00'])('reckoning with %j is a RangeError', (name) => {
    expect(() => wallAt(name, 0)).toThrow(RangeError);
    expect(() => instantOf(name, 0)).toThrow(RangeError);
  });
});
