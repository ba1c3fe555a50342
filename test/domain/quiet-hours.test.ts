import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { hadWorkingHours, nextLoud, whyQuiet } from '../../src/domain/quiet-hours.ts';
import type { Hours } from '../../src/domain/quiet-hours.ts';

const USUAL: Hours = {
  workFrom: 540,
  workUntil: 1080,
  workDays: [1, 2, 3, 4, 5],
  quietFrom: null,
  quietUntil: null,
};
const why = (hours: Hours, at: string, zone = 'Europe/Lisbon') => whyQuiet(hours, zone, new Date(at));

describe('when somebody may be spoken to unasked', () => {
  test.each([
    ['a minute before work', USUAL, '2026-03-02T08:59Z', 'not_working'],
    ['when work begins', USUAL, '2026-03-02T09:00Z', null],
    ['when work ends', USUAL, '2026-03-02T18:00Z', 'not_working'],
    ['on a Sunday', USUAL, '2026-03-01T12:00Z', 'not_working'],
    ['in quiet hours at noon', { ...USUAL, quietFrom: 720, quietUntil: 780 }, '2026-03-02T12:30Z', 'quiet'],
    ['right after them', { ...USUAL, quietFrom: 720, quietUntil: 780 }, '2026-03-02T13:00Z', null],
    ['of a night shift on Friday', { ...USUAL, workFrom: 1320, workUntil: 360 }, '2026-03-07T03:00Z', null],
    ['after it', { ...USUAL, workFrom: 1320, workUntil: 360 }, '2026-03-07T06:00Z', 'not_working'],
    [
      'on the night before Monday',
      { ...USUAL, workFrom: 1320, workUntil: 360 },
      '2026-03-02T03:00Z',
      'not_working',
    ],
    [
      'at night with quiet hours and work around the clock',
      { ...USUAL, workFrom: 0, workUntil: 1440, quietFrom: 1320, quietUntil: 420 },
      '2026-03-02T23:00Z',
      'quiet',
    ],
  ] as const)('%s', (_, hours, at, reason) => {
    expect(why(hours, at)).toBe(reason);
  });

  test('is a matter of their own clock', () => {
    expect(why(USUAL, '2026-03-02T23:30Z', 'Pacific/Auckland')).toBeNull();
    expect(why(USUAL, '2026-03-02T12:00Z', 'America/New_York')).toBe('not_working');
    // The hour that the clocks skip in Lisbon on 29 March; it is a Sunday.
    const always = { ...USUAL, workDays: [0], workFrom: 0, workUntil: 1440 };
    expect(why({ ...always, quietFrom: 60, quietUntil: 120 }, '2026-03-29T01:30Z')).toBeNull();
  });

  const minute = fc.integer({ min: 0, max: 1440 });
  const anyHours = fc.record({
    workFrom: minute,
    workUntil: minute,
    workDays: fc.uniqueArray(fc.integer({ min: 0, max: 6 })),
    quietFrom: fc.option(minute),
    quietUntil: fc.option(minute),
  });
  const anyTime = fc.date({
    min: new Date('2026-01-01T00:00Z'),
    max: new Date('2027-02-01T00:00Z'),
    noInvalidDate: true,
  });
  const anyZone = fc.constantFrom(
    'Europe/Lisbon',
    'America/New_York',
    'Asia/Kathmandu',
    'Australia/Lord_Howe',
    'Pacific/Apia',
  );

  test('the next such moment is one, is none too early, and there is none between', () => {
    fc.assert(
      fc.property(
        anyHours,
        anyZone,
        anyTime,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (hours, zone, now, part) => {
          const next = nextLoud(hours, zone, now);
          if (next === null) {
            const later = new Date(now.getTime() + part * 8 * 86_400_000);
            expect(whyQuiet(hours, zone, later)).not.toBeNull();
            return;
          }
          expect(next.getTime()).toBeGreaterThanOrEqual(now.getTime());
          expect(whyQuiet(hours, zone, next)).toBeNull();
          const between = new Date(now.getTime() + part * (next.getTime() - now.getTime() - 15 * 60_000));
          if (between >= now && between < next && whyQuiet(hours, zone, between) === null) {
            expect(shortest(hours)).toBeLessThan(15);
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  test.each([
    ['behind quiet hours', { ...USUAL, quietFrom: 0, quietUntil: 1070 }, '2026-03-02T17:50Z'],
    ['before them', { ...USUAL, workFrom: 547, quietFrom: 551, quietUntil: 1439 }, '2026-03-02T09:07Z'],
  ])('a few minutes of work %s are found', (_, hours, at) => {
    const next = nextLoud(hours, 'Europe/Lisbon', new Date('2026-03-02T03:00Z'));
    expect(next).toEqual(new Date(at));
  });

  test('an hour of work lies between two moments or it does not', () => {
    const had = (from: string, to: string, hours = USUAL) =>
      hadWorkingHours(hours, 'Europe/Lisbon', new Date(from), new Date(to));
    expect(had('2026-03-06T18:00Z', '2026-03-09T09:00Z')).toBe(false);
    expect(had('2026-03-06T17:59Z', '2026-03-07T17:59Z')).toBe(false);
    expect(had('2026-03-06T17:59Z', '2026-03-09T10:00Z')).toBe(true);
    expect(had('2026-03-06T17:00Z', '2026-03-07T17:00Z')).toBe(true);
    const short = { ...USUAL, workUntil: USUAL.workFrom + 30 };
    expect(had('2026-03-06T08:00Z', '2026-03-06T09:30Z', short)).toBe(true);
    expect(had('2026-03-06T09:15Z', '2026-03-06T12:00Z', short)).toBe(false);
    expect(hadWorkingHours({ ...USUAL, workDays: [] }, 'Europe/Lisbon', new Date(0), new Date(1e12))).toBe(
      false,
    );
  });
});

/** The shortest stretch of a day, in minutes, that the ends of the hours cut out of it. */
function shortest({ workFrom, workUntil, quietFrom, quietUntil }: Hours): number {
  const ends = [0, 1440, workFrom, workUntil, quietFrom ?? 0, quietUntil ?? 0].toSorted((a, b) => a - b);
  const gaps = ends.slice(1).map((end, i) => end - (ends[i] ?? 0));
  return Math.min(...gaps.filter((gap) => gap > 0));
}
