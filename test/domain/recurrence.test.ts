import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { nextOccurrence, occurrences, shortestGap } from '../../src/domain/recurrence.ts';
import type { Recurrence } from '../../src/domain/recurrence.ts';

const NOW = new Date('2026-11-23T10:23:00Z');
const MINUTE = 60_000;

function cron(expression: string): Recurrence {
  return { kind: 'cron', expression };
}

function rrule(expression: string, anchor = NOW): Recurrence {
  return { kind: 'rrule', expression, anchor };
}

describe('the next occurrence', () => {
  test.each<[string, Recurrence, string | null]>([
    [
      'of one instant ahead is that instant',
      { kind: 'once', at: new Date('2026-11-24T09:00:00Z') },
      '2026-11-24T09:00',
    ],
    ['of one instant gone by is none', { kind: 'once', at: new Date('2026-11-23T10:22:59Z') }, null],
    ['of this very instant is none: it is strictly later', { kind: 'once', at: NOW }, null],
    ['of a cron is in its zone', cron('0 9 * * *'), '2026-11-24T08:00'],
    ['of a cron that is due right now is the one after', cron('23 11 * * *'), '2026-11-24T10:23'],
    ['of a rule is in its zone', rrule('FREQ=DAILY;BYHOUR=9;BYMINUTE=0'), '2026-11-24T08:00'],
    ['of a rule that is due right now is the one after', rrule('FREQ=DAILY'), '2026-11-24T10:23'],
    ['of a rule that never comes is none', rrule('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30'), null],
  ])('%s', (_what, recurrence, expected) => {
    const next = nextOccurrence(recurrence, 'Europe/Berlin', NOW);
    expect(next?.toISOString().slice(0, 16) ?? null).toBe(expected);
  });

  test.each([cron('0 9 * * *'), rrule('FREQ=DAILY'), rrule('FREQ=HOURLY')])(
    'in a zone that nobody knows is a RangeError, not an end: %j',
    (recurrence) => {
      expect(() => nextOccurrence(recurrence, 'Mars/Olympus', NOW)).toThrow(RangeError);
    },
  );

  test.each([cron('0 9 L * *'), rrule('FREQ=SECONDLY')])(
    'of what was never validated is an Error: %j',
    (recurrence) => {
      expect(() => nextOccurrence(recurrence, 'UTC', NOW)).toThrow(Error);
    },
  );
});

test('occurrences are the next ones in order, at most as many as asked for', () => {
  expect(occurrences(cron('0 9 * * 1-5'), 'UTC', NOW, 3).map((at) => at.toISOString().slice(0, 10))).toEqual([
    '2026-11-24',
    '2026-11-25',
    '2026-11-26',
  ]);
  expect(occurrences({ kind: 'once', at: new Date('2026-12-01T09:00:00Z') }, 'UTC', NOW, 5)).toHaveLength(1);
  expect(occurrences(cron('0 9 * * *'), 'UTC', NOW, 0)).toEqual([]);
});

describe('the shortest gap', () => {
  test.each<[Recurrence, number]>([
    [cron('* * * * *'), 1],
    [cron('*/4 * * * *'), 4],
    [cron('*/5 * * * *'), 5],
    [cron('*/7 * * * *'), 4],
    [cron('0,3 9 1 1 *'), 3],
    [cron('59 23,0 * * *'), 60],
    [cron('0,58 0,23 * * *'), 2],
    [cron('0 9 * * 1-5'), 1440],
    [cron('0 9 1,31 * *'), 1440],
    [cron('0 9 29 2 *'), 4 * 365 * 1440 + 1440],
    [rrule('FREQ=MINUTELY;INTERVAL=4'), 4],
    [rrule('FREQ=HOURLY;BYMINUTE=0,57'), 3],
    [rrule('FREQ=DAILY;BYHOUR=9;BYMINUTE=0,2'), 2],
    [rrule('FREQ=WEEKLY;INTERVAL=2;BYDAY=FR'), 14 * 1440],
    [rrule('FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1;BYHOUR=9;BYMINUTE=0,3'), 3],
  ])('of %j is %d minutes', (recurrence, minutes) => {
    expect(shortestGap(recurrence, NOW)).toBe(minutes * MINUTE);
  });

  test.each<Recurrence>([{ kind: 'once', at: NOW }, rrule('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30')])(
    'of %j is endless',
    (recurrence) => expect(shortestGap(recurrence, NOW)).toBe(Infinity),
  );

  test('leaves clock changes out: a day is a day', () => {
    const change = new Date('2026-10-24T12:00:00Z');
    expect(shortestGap(cron('30 2 * * *'), change)).toBe(1440 * MINUTE);
  });

  test('is never longer than any two neighbours are apart', () => {
    const steps = fc.constantFrom(1, 2, 5, 7, 10, 25, 59);
    fc.assert(
      fc.property(steps, fc.integer({ min: 0, max: 23 }), (step, hour) => {
        const recurrence = cron(`*/${step} ${hour} * * *`);
        const times = occurrences(recurrence, 'UTC', NOW, 40).map((at) => at.getTime());
        const gaps = times.slice(1).map((time, i) => time - (times[i] ?? 0));
        expect(shortestGap(recurrence, NOW)).toBe(Math.min(...gaps));
      }),
    );
  });
});
