import { describe, expect, test } from 'vitest';

import type { Heard } from '../../eval/hear-phrase.ts';
import { judgeSchedule } from '../../eval/judge-schedule.ts';
import type { Expected, ScheduleCase } from '../../eval/schedule-case.ts';
import { isRefusal } from '../../src/domain/refusal.ts';
import { planTiming } from '../../src/domain/timing.ts';
import type { TimingRequest } from '../../src/domain/timing.ts';

const NOW = new Date('2026-11-23T08:00:00Z');
const ZONE = 'Europe/Berlin';

function item(...expected: Expected[]): ScheduleCase {
  return {
    id: 'x',
    phrase: '',
    zone: ZONE,
    locale: 'en-GB',
    now: NOW.toISOString(),
    expect: expected,
    about: ['mum'],
  };
}

function heard(requests: readonly TimingRequest[], said = 'Done.', name = 'call mum'): Heard {
  const made = requests.map((request) => {
    const timing = planTiming(request, {
      zone: ZONE,
      locale: 'en-GB',
      askedAt: NOW,
      now: NOW,
      everyMinutes: 5,
    });
    if (isRefusal(timing)) throw new Error(timing.say);
    return { name, prompt: name, timing };
  });
  return { made, refused: [], said };
}

const AT_NINE: Expected = { kind: 'once', at: '2026-11-24T09:00' };
const DAILY: Expected = { kind: 'cron', expression: '0 9 * * *' };

describe('the judge of schedules', () => {
  test.each([
    ['the same instant', item(AT_NINE), heard([{ at: '2026-11-24T09:00' }]), 'right'],
    ['the same instant told in minutes', item(AT_NINE), heard([{ in_minutes: 1440 }]), 'right'],
    ['another instant', item(AT_NINE), heard([{ at: '2026-11-24T09:01' }]), 'silently wrong'],
    ['the other of two right answers', item(DAILY, AT_NINE), heard([{ at: '2026-11-24T09:00' }]), 'right'],
    [
      'the same wall time in another zone',
      item(AT_NINE),
      heard([{ at: '2026-11-24T09:00', zone: 'UTC' }]),
      'silently wrong',
    ],
    [
      'another expression for the same times',
      item(DAILY),
      heard([{ rrule: 'FREQ=DAILY;BYHOUR=9;BYMINUTE=0' }]),
      'right',
    ],
    [
      'two schedules that make up one timetable',
      item({ kind: 'cron', expression: '0 9,17 * * *' }),
      heard([{ cron: '0 9 * * *' }, { cron: '0 17 * * *' }]),
      'right',
    ],
    [
      'no end where one was wanted',
      item({ ...DAILY, count: 5 }),
      heard([{ cron: '0 9 * * *' }]),
      'silently wrong',
    ],
    [
      'a count for an end on the same day',
      item({ ...DAILY, ends: '2026-11-28T23:59' }),
      heard([{ cron: '0 9 * * *', times: 5 }]),
      'right',
    ],
    ['lost words', item(AT_NINE), heard([{ at: '2026-11-24T09:00' }], 'Done.', 'thing'), 'wrong'],
    ['a question instead', item(AT_NINE), heard([], 'When?'), 'asked'],
    ['silence instead', item(AT_NINE), heard([], 'Hello.'), 'wrong'],
    ['a question where one was wanted', item({ ask: true }), heard([], 'When?'), 'right'],
    [
      'a schedule where a question was wanted',
      item({ ask: true }),
      heard([{ cron: '0 9 * * *' }]),
      'silently wrong',
    ],
    ['a refusal by the tool', item({ refuse: 'past' }), { ...heard([], 'No.'), refused: ['past'] }, 'right'],
    [
      'a refusal for another reason',
      item({ refuse: 'past' }),
      { ...heard([], 'No.'), refused: ['too_frequent'] },
      'wrong',
    ],
  ] satisfies [string, ScheduleCase, Heard, string][])('%s', (_name, expected, got, verdict) => {
    expect(judgeSchedule(expected, got)).toBe(verdict);
  });
});
