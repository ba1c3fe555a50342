import { describe, expect, test } from 'vitest';

import { mayAct, relativeBase } from '../../src/domain/schedule.ts';
import type { ScheduleAction, ScheduleState } from '../../src/domain/schedule.ts';

describe('what may be done in which state', () => {
  test.each<[ScheduleAction, Record<ScheduleState, boolean>]>([
    ['pause', { active: true, paused: true, cancelled: false, completed: false, invalid: false }],
    ['resume', { active: true, paused: true, cancelled: true, completed: false, invalid: true }],
    ['cancel', { active: true, paused: true, cancelled: true, completed: false, invalid: true }],
    ['edit', { active: true, paused: true, cancelled: true, completed: true, invalid: true }],
    ['run_now', { active: true, paused: true, cancelled: false, completed: true, invalid: false }],
    ['skip_next', { active: true, paused: false, cancelled: false, completed: false, invalid: false }],
    ['snooze', { active: true, paused: true, cancelled: true, completed: true, invalid: false }],
  ])('%s: %j', (action, expected) => {
    const states: ScheduleState[] = ['active', 'paused', 'cancelled', 'completed', 'invalid'];
    const found = states.map((state) => [state, mayAct(action, state, 'Standup') === null]);
    expect(Object.fromEntries(found)).toEqual(expected);
  });

  test.each<[ScheduleAction, ScheduleState, string]>([
    ['pause', 'cancelled', '“Standup” is cancelled, so I can’t pause it.'],
    ['resume', 'completed', '“Standup” is already done, so I can’t resume it.'],
    ['cancel', 'completed', '“Standup” is already done, so I can’t cancel it.'],
    ['run_now', 'invalid', '“Standup” is broken, so I can’t run it now.'],
    ['skip_next', 'paused', '“Standup” is paused, so I can’t skip its next run.'],
    ['snooze', 'invalid', '“Standup” is broken, so I can’t snooze it.'],
  ])('%s when it is %s: %s', (action, state, say) => {
    expect(mayAct(action, state, 'Standup')).toEqual({ refused: 'wrong_state', say });
  });
});

describe('from where an edited relative time counts', () => {
  const first = new Date('2026-11-23T09:00:00Z');

  test.each<[Date | null, string, number, string, string]>([
    [first, '09:01:00', 3, '09:00:00', 'soon after: from the first request, due at 9:03'],
    [first, '09:02:59', 3, '09:00:00', 'just in time'],
    [first, '09:03:00', 3, '09:03:00', 'that has gone by: from now'],
    [first, '11:00:00', 3, '11:00:00', 'long after: from now'],
    [first, '11:00:00', 180, '11:00:00', 'long after, though it still lies ahead'],
    [first, '09:09:00', 30, '09:00:00', 'within ten minutes, and it lies ahead'],
    [null, '09:01:00', 3, '09:01:00', 'it was not relative before: from now'],
    [first, '09:01:00', Number.NaN, '09:01:00', 'nonsense: from now'],
  ])(
    'first asked at %j, changed at %s to %d minutes: from %s (%s)',
    (firstAskedAt, asked, minutes, expected) => {
      const base = relativeBase(firstAskedAt, new Date(`2026-11-23T${asked}Z`), minutes);
      expect(base.toISOString().slice(11, 19)).toBe(expected);
    },
  );
});
