import { expect, test } from 'vitest';

import { periodWords, saidTime, scheduleOf } from '../../src/domain/period.ts';
import { nextOccurrence } from '../../src/domain/recurrence.ts';

test('the last days of a month are in every month', () => {
  for (const date of [29, 30, 31]) {
    const made = scheduleOf({ kind: 'monthly', date }, 540);
    if (!('rrule' in made)) throw new Error('not an RRULE');
    const anchor = new Date('2026-01-01T00:00Z');
    let at: Date | null = anchor;
    const days: number[] = [];
    for (let month = 0; month < 14 && at; month += 1) {
      at = nextOccurrence({ kind: 'rrule', expression: made.rrule, anchor }, 'UTC', at);
      if (at) days.push(at.getUTCDate());
    }
    const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31, 31, 28];
    expect(days).toEqual(lengths.map((length) => Math.min(date, length)));
  }
});

test('the last day is called so, and a time just before midnight stays on its day', () => {
  expect(periodWords({ kind: 'monthly', date: 31 })).toBe('on the last day of the month');
  expect(periodWords({ kind: 'monthly', date: 3 })).toBe('on the 3rd of the month');
  expect([0, 2, 3, 1_437, 1_439].map(saidTime)).toEqual([0, 0, 5, 1_435, 1_435]);
});
