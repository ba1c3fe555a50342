import { Cron } from 'croner';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { nextCron, parseCron } from '../../src/domain/cron.ts';
import { cronExpressions } from '../support/domain-cron.ts';
import { at, changesOf, iso, ZONES } from '../support/domain-zones.ts';

/** The next occurrences of an expression after an instant. */
function walk(expression: string, zone: string, from: number, count: number): number[] {
  const cron = parseCron(expression);
  const found: number[] = [];
  let next = nextCron(cron, zone, from);
  while (next !== undefined && found.length < count) {
    found.push(next);
    next = nextCron(cron, zone, next);
  }
  return found;
}

describe('day of month and weekday', () => {
  test.each([
    [
      '0 9 13 * 5',
      '2026-11-01',
      ['2026-11-06', '2026-11-13', '2026-11-20'],
      'either is enough: Fridays and the 13th',
    ],
    ['0 9 13 * *', '2026-11-01', ['2026-11-13', '2026-12-13', '2027-01-13'], 'the 13th alone'],
    ['0 9 * * 5', '2026-11-01', ['2026-11-06', '2026-11-13', '2026-11-20'], 'Fridays alone'],
    ['0 9 1 * MON', '2026-11-24', ['2026-11-30', '2026-12-01', '2026-12-07'], 'a Monday, then the 1st'],
    [
      '0 9 31 2 1',
      '2026-11-24',
      ['2027-02-01', '2027-02-08', '2027-02-15'],
      'no 31 February, but Mondays in it',
    ],
    [
      '0 9 1-7 * 1',
      '2026-11-24',
      ['2026-11-30', '2026-12-01', '2026-12-02'],
      'not the first Monday: either is enough',
    ],
    ['0 9 1 * 0-6', '2026-11-24', ['2026-11-24', '2026-11-25', '2026-11-26'], 'every day'],
    ['0 9 1-31 * 1', '2026-11-24', ['2026-11-24', '2026-11-25', '2026-11-26'], 'every day'],
    ['0 9 * * 0', '2026-11-24', ['2026-11-29', '2026-12-06', '2026-12-13'], 'Sunday as 0'],
    ['0 9 * * 7', '2026-11-24', ['2026-11-29', '2026-12-06', '2026-12-13'], 'Sunday as 7'],
  ])('%s from %s comes on %j: %s', (expression, from, days) => {
    const found = walk(expression, 'UTC', at(`${from}T00:00Z`), 3);
    expect(found.map(iso)).toEqual(days.map((day) => `${day}T09:00Z`));
  });
});

describe('leap days and the ends of months', () => {
  test.each([
    ['0 9 29 2 *', '2026-11-24', ['2028-02-29', '2032-02-29', '2036-02-29']],
    ['0 9 29 2 *', '2096-02-29', ['2096-02-29', '2104-02-29', '2108-02-29']],
    ['0 9 29 2 *', '2096-03-01', ['2104-02-29', '2108-02-29', '2112-02-29']],
    ['0 9 31 * *', '2026-11-24', ['2026-12-31', '2027-01-31', '2027-03-31']],
    ['0 9 30 * *', '2027-01-31', ['2027-03-30', '2027-04-30', '2027-05-30']],
    ['0 9 29-31 * *', '2027-02-01', ['2027-03-29', '2027-03-30', '2027-03-31']],
    ['0 9 28 2 *', '2026-11-24', ['2027-02-28', '2028-02-28', '2029-02-28']],
    ['0 9 31 12 *', '2026-12-31', ['2026-12-31', '2027-12-31', '2028-12-31']],
    ['0 9 1 1 *', '2026-12-31', ['2027-01-01', '2028-01-01', '2029-01-01']],
  ])('%s from %s comes on %j', (expression, from, days) => {
    const found = walk(expression, 'UTC', at(`${from}T00:00Z`), 3);
    expect(found.map(iso)).toEqual(days.map((day) => `${day}T09:00Z`));
  });
});

describe('the edge of a minute', () => {
  test.each([
    ['2026-11-23T09:14:59.999Z', '2026-11-23T09:15Z'],
    ['2026-11-23T09:15:00.000Z', '2026-11-24T09:15Z'],
    ['2026-11-23T09:15:00.001Z', '2026-11-24T09:15Z'],
  ])('15 9 * * * after %s comes at %s', (from, expected) => {
    expect(iso(nextCron(parseCron('15 9 * * *'), 'UTC', at(from)))).toBe(expected);
  });
});

describe('through clock changes', () => {
  test.each([
    [
      '30 2 * * *',
      'Europe/Berlin',
      '2026-03-28T12:00Z',
      ['2026-03-29T01:30Z', '2026-03-30T00:30Z'],
      'moves to 03:30',
    ],
    [
      '30 2 * * *',
      'Europe/Berlin',
      '2026-10-24T12:00Z',
      ['2026-10-25T00:30Z', '2026-10-26T01:30Z'],
      'fires once',
    ],
    [
      '30 2,3 * * *',
      'Europe/Berlin',
      '2026-03-28T12:00Z',
      ['2026-03-29T01:30Z', '2026-03-30T00:30Z'],
      'both meet',
    ],
    [
      '0 0-3 * * *',
      'Europe/Berlin',
      '2026-10-25T00:10Z',
      ['2026-10-25T02:00Z', '2026-10-25T23:00Z'],
      'a range is fixed',
    ],
    [
      '0 * * * *',
      'Europe/Berlin',
      '2026-03-29T00:10Z',
      ['2026-03-29T01:00Z', '2026-03-29T02:00Z'],
      'elapsed hours',
    ],
    [
      '0 * * * *',
      'Europe/Berlin',
      '2026-10-25T00:10Z',
      ['2026-10-25T01:00Z', '2026-10-25T02:00Z'],
      'elapsed hours',
    ],
    [
      '30 2 * * *',
      'America/Nuuk',
      '2027-03-27T12:00Z',
      ['2027-03-28T03:30Z', '2027-03-29T03:30Z'],
      'after the gap',
    ],
    [
      '30 23 * * 6',
      'America/Nuuk',
      '2027-03-27T12:00Z',
      ['2027-03-28T01:30Z', '2027-04-04T00:30Z'],
      'into the next day',
    ],
    [
      '15,40 2 * * *',
      'Australia/Lord_Howe',
      '2026-10-03T15:35Z',
      ['2026-10-03T15:40Z', '2026-10-03T15:45Z'],
      'in order',
    ],
    [
      '0 0 * * *',
      'America/Santiago',
      '2026-09-05T12:00Z',
      ['2026-09-06T04:00Z', '2026-09-07T03:00Z'],
      'day begins at 1',
    ],
    [
      '*/15 2 * * *',
      'Europe/Berlin',
      '2026-03-28T12:00Z',
      ['2026-03-30T00:00Z', '2026-03-30T00:15Z'],
      'left out',
    ],
  ])('%s in %s after %s comes at %j: %s', (expression, zone, from, expected) => {
    expect(walk(expression, zone, at(from), 2).map(iso)).toEqual(expected);
  });

  test('every 15 minutes are 15 minutes of elapsed time, also across the gap and the fold', () => {
    for (const from of ['2026-03-28T12:00Z', '2026-10-24T12:00Z', '2026-04-04T12:00Z', '2026-10-03T12:00Z']) {
      for (const zone of ['Europe/Berlin', 'Australia/Lord_Howe', 'America/New_York', 'Asia/Kathmandu']) {
        const found = walk('*/15 * * * *', zone, at(from), 100);
        const gaps = new Set(found.slice(1).map((time, i) => (time - (found[i] ?? 0)) / 60_000));
        expect(gaps).toEqual(new Set([15]));
      }
    }
  });
});

describe('whatever the expression', () => {
  test('the next time is later than the given one, in any zone, and walking from in between finds the same', () => {
    const changes = ZONES.flatMap((zone) =>
      changesOf(zone, at('2024-06-01T00:00Z'), at('2025-07-01T00:00Z')),
    );
    fc.assert(
      fc.property(
        cronExpressions,
        fc.constantFrom(...changes),
        fc.integer({ min: -26 * 3_600, max: 26 * 3_600 }),
        (expression, change, seconds) => {
          const from = change.at + seconds * 1_000;
          const [first, second] = walkUnlessNever(expression, change.zone, from);
          if (first === undefined || second === undefined) return;
          expect(first).toBeGreaterThan(from);
          expect(second).toBeGreaterThan(first);
          const cron = parseCron(expression);
          expect(iso(nextCron(cron, change.zone, first - 1))).toBe(iso(first));
          expect(iso(nextCron(cron, change.zone, Math.floor((from + first) / 2)))).toBe(iso(first));
          expect(iso(nextCron(cron, change.zone, second - 1))).toBe(iso(second));
        },
      ),
      { numRuns: 2_000 },
    );
  });

  test('away from clock changes it comes when croner says', () => {
    fc.assert(
      fc.property(cronExpressions, fc.integer({ min: 0, max: 5_000_000 }), (expression, minutes) => {
        const from = at('2024-01-01T00:00Z') + minutes * 60_000;
        const found = walkUnlessNever(expression, 'UTC', from);
        const other = new Cron(expression, { timezone: 'UTC' }).nextRuns(found.length, new Date(from));
        expect(found.map(iso)).toEqual(other.map((time) => iso(time.getTime())));
      }),
      { numRuns: 500 },
    );
  });

  function walkUnlessNever(expression: string, zone: string, from: number): number[] {
    try {
      return walk(expression, zone, from, 3);
    } catch (error) {
      if (error instanceof Error && error.message === 'no such date ever comes') return [];
      throw error;
    }
  }
});
