import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { nextOccurrence } from '../../src/domain/recurrence.ts';
import type { Recurrence } from '../../src/domain/recurrence.ts';
import { judgeDue, LATE_AFTER } from '../../src/domain/schedule.ts';
import type { MissPolicy } from '../../src/domain/schedule.ts';

describe('whatever falls due', () => {
  const recurrences = fc.constantFrom<Recurrence>(
    { kind: 'cron', expression: '*/20 * * * *' },
    { kind: 'cron', expression: '0 9-17 * * 1-5' },
    { kind: 'cron', expression: '30 2 * * *' },
    { kind: 'cron', expression: '0 9 13 * 5' },
    { kind: 'cron', expression: '0 */6 1 * *' },
    {
      kind: 'rrule',
      expression: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=FR;BYHOUR=16;BYMINUTE=0',
      anchor: new Date('2026-01-02T15:00Z'),
    },
    { kind: 'rrule', expression: 'FREQ=HOURLY;INTERVAL=7', anchor: new Date('2026-01-02T15:00Z') },
    { kind: 'once', at: new Date('2026-10-20T10:00Z') },
  );
  const cases = fc.record({
    recurrence: recurrences,
    zone: fc.constantFrom('Europe/Berlin', 'Australia/Lord_Howe', 'America/New_York', 'Asia/Kathmandu'),
    from: fc.date({
      min: new Date('2026-09-20T00:00Z'),
      max: new Date('2026-10-19T00:00Z'),
      noInvalidDate: true,
    }),
    down: fc.oneof(fc.integer({ min: 0, max: 120_000 }), fc.integer({ min: 0, max: 40 * 86_400_000 })),
    lasts: fc.option(fc.integer({ min: 0, max: 45 * 86_400_000 }), { nil: null }),
    runsLeft: fc.option(fc.integer({ min: 1, max: 5 }), { nil: null }),
    policy: fc.constantFrom<MissPolicy>('latest_if_fresh', 'skip', 'always_latest'),
  });

  test('at most one runs, what is missed is all the others up to now, and it goes on after now', () => {
    fc.assert(
      fc.property(cases, ({ recurrence, zone, from, down, lasts, runsLeft, policy }) => {
        const due = nextOccurrence(recurrence, zone, from);
        if (!due) throw new Error('all of these come');
        const endsAt = lasts === null ? null : new Date(due.getTime() + lasts);
        const now = new Date(due.getTime() + down);
        const { run, late, missed, next } = judgeDue(
          { recurrence, zone, endsAt, runsLeft },
          due,
          now,
          policy,
        );

        const all: number[] = [];
        const last = Math.min(now.getTime(), endsAt?.getTime() ?? Infinity);
        let at: Date | null = due;
        for (; at && at.getTime() <= last; at = nextOccurrence(recurrence, zone, at)) all.push(at.getTime());
        const going = at && (!endsAt || at <= endsAt) ? at : null;

        const isMissed = (time: number) =>
          missed && time >= missed.from.getTime() && time < missed.until.getTime();
        const others = all.filter((time) => time !== run?.getTime());
        expect(run === null || run.getTime() === all.at(-1)).toBe(true);
        expect(all.filter(isMissed)).toEqual(others);
        expect(missed === null).toBe(others.length === 0);
        expect(next).toEqual(run && runsLeft === 1 ? null : going);
        const age = now.getTime() - (all.at(-1) ?? 0);
        expect(late).toBe(age > LATE_AFTER);
        const fresh = { latest_if_fresh: age <= 86_400_000, skip: !late, always_latest: true }[policy];
        expect(run !== null).toBe(fresh);
      }),
      { numRuns: 1_000 },
    );
  });
});
