import { describe, expect, test } from 'vitest';

import type { Recurrence } from '../../src/domain/recurrence.ts';
import { judgeDue, LATE_AFTER } from '../../src/domain/schedule.ts';
import type { MissPolicy } from '../../src/domain/schedule.ts';
import type { Timing } from '../../src/domain/timing.ts';

function timing(recurrence: Recurrence, ending: Partial<Timing> = {}): Timing {
  return { recurrence, zone: 'Europe/Berlin', endsAt: null, runsLeft: null, ...ending };
}

function cron(expression: string, ending: Partial<Timing> = {}): Timing {
  return timing({ kind: 'cron', expression }, ending);
}

const HOURLY = cron('0 * * * *');
const DAILY = cron('0 9 * * *');
const WEEKLY = cron('0 9 * * 1');
const ONCE = timing({ kind: 'once', at: new Date('2026-11-23T08:00Z') });
/** 09:00 in Berlin on a Monday. */
const DUE = '2026-11-23T08:00:00Z';

/** A verdict in a few words: what runs, whether late, how much is missed, when it goes on. */
function judge(what: Timing, now: string, policy: MissPolicy, due = DUE): string {
  const { run, late, missed, next } = judgeDue(what, new Date(due), new Date(now), policy);
  const short = (at: Date | null) => at?.toISOString().slice(5, 16) ?? 'none';
  const range = missed ? `${short(missed.from)} to ${missed.until.toISOString().slice(5, 23)}` : 'nothing';
  return `${run ? `runs ${short(run)}${late ? ' late' : ''}` : 'runs none'}, missed ${range}, next ${short(next)}`;
}

describe('on time, or a little late', () => {
  const policies: MissPolicy[] = ['latest_if_fresh', 'skip', 'always_latest'];

  test.each([
    ['2026-11-23T08:00:00.000Z', 'at once'],
    ['2026-11-23T08:00:12.000Z', 'seconds later'],
    ['2026-11-23T08:01:00.000Z', 'a minute later, which is not yet late'],
  ])('at %s (%s) it runs under each policy', (now) => {
    for (const policy of policies) {
      expect(judge(DAILY, now, policy)).toBe('runs 11-23T08:00, missed nothing, next 11-24T08:00');
      expect(judge(ONCE, now, policy)).toBe('runs 11-23T08:00, missed nothing, next none');
    }
  });

  test.each<[MissPolicy, string]>([
    ['latest_if_fresh', 'runs 11-23T08:00 late, missed nothing, next 11-24T08:00'],
    ['always_latest', 'runs 11-23T08:00 late, missed nothing, next 11-24T08:00'],
    ['skip', 'runs none, missed 11-23T08:00 to 11-23T08:00:00.001, next 11-24T08:00'],
  ])('more than a minute later it is late: %s: %s', (policy, expected) => {
    expect(LATE_AFTER).toBe(60_000);
    expect(judge(DAILY, '2026-11-23T08:01:00.001Z', policy)).toBe(expected);
  });
});

describe('after Alfred was down', () => {
  const six = '2026-11-23T14:30:00Z';
  const four = '2026-11-27T14:30:00Z';
  const weeks = '2026-12-15T07:30:00Z';

  test.each<[string, Timing, string, MissPolicy, string]>([
    [
      '6 hours, hourly',
      HOURLY,
      six,
      'latest_if_fresh',
      'runs 11-23T14:00 late, missed 11-23T08:00 to 11-23T14:00:00.000, next 11-23T15:00',
    ],
    [
      '6 hours, hourly',
      HOURLY,
      six,
      'skip',
      'runs none, missed 11-23T08:00 to 11-23T14:00:00.001, next 11-23T15:00',
    ],
    [
      '6 hours, hourly',
      HOURLY,
      six,
      'always_latest',
      'runs 11-23T14:00 late, missed 11-23T08:00 to 11-23T14:00:00.000, next 11-23T15:00',
    ],
    [
      '6 hours, daily',
      DAILY,
      six,
      'latest_if_fresh',
      'runs 11-23T08:00 late, missed nothing, next 11-24T08:00',
    ],
    [
      '6 hours, daily',
      DAILY,
      six,
      'skip',
      'runs none, missed 11-23T08:00 to 11-23T08:00:00.001, next 11-24T08:00',
    ],
    ['6 hours, once', ONCE, six, 'latest_if_fresh', 'runs 11-23T08:00 late, missed nothing, next none'],
    ['6 hours, once', ONCE, six, 'skip', 'runs none, missed 11-23T08:00 to 11-23T08:00:00.001, next none'],
    [
      '4 days, hourly',
      HOURLY,
      four,
      'latest_if_fresh',
      'runs 11-27T14:00 late, missed 11-23T08:00 to 11-27T14:00:00.000, next 11-27T15:00',
    ],
    [
      '4 days, daily',
      DAILY,
      four,
      'latest_if_fresh',
      'runs 11-27T08:00 late, missed 11-23T08:00 to 11-27T08:00:00.000, next 11-28T08:00',
    ],
    [
      '4 days, daily',
      DAILY,
      four,
      'skip',
      'runs none, missed 11-23T08:00 to 11-27T08:00:00.001, next 11-28T08:00',
    ],
    [
      '4 days, weekly',
      WEEKLY,
      four,
      'latest_if_fresh',
      'runs none, missed 11-23T08:00 to 11-23T08:00:00.001, next 11-30T08:00',
    ],
    [
      '4 days, weekly',
      WEEKLY,
      four,
      'always_latest',
      'runs 11-23T08:00 late, missed nothing, next 11-30T08:00',
    ],
    [
      '4 days, once',
      ONCE,
      four,
      'latest_if_fresh',
      'runs none, missed 11-23T08:00 to 11-23T08:00:00.001, next none',
    ],
    ['4 days, once', ONCE, four, 'always_latest', 'runs 11-23T08:00 late, missed nothing, next none'],
    [
      '3 weeks, weekly',
      WEEKLY,
      weeks,
      'latest_if_fresh',
      'runs 12-14T08:00 late, missed 11-23T08:00 to 12-14T08:00:00.000, next 12-21T08:00',
    ],
    [
      '3 weeks, weekly',
      WEEKLY,
      weeks,
      'skip',
      'runs none, missed 11-23T08:00 to 12-14T08:00:00.001, next 12-21T08:00',
    ],
  ])('%s: %j at %s, %s: %s', (_what, what, now, policy, expected) => {
    expect(judge(what, now, policy)).toBe(expected);
  });

  test.each([
    [
      '2026-11-24T08:00:00.000Z',
      'runs 11-23T08:00 late, missed nothing, next none',
      'exactly a day old is fresh',
    ],
    [
      '2026-11-24T08:00:00.001Z',
      'runs none, missed 11-23T08:00 to 11-23T08:00:00.001, next none',
      'a moment older is not',
    ],
  ])('the boundary of freshness, seen at %s: %s (%s)', (now, expected) => {
    expect(judge(ONCE, now, 'latest_if_fresh')).toBe(expected);
  });

  test('a day is 24 hours here, also when the clocks change in it', () => {
    const daily = cron('0 3 * * *');
    expect(judge(daily, '2027-10-31T01:59:59Z', 'latest_if_fresh', '2027-10-30T01:00:00Z')).toBe(
      'runs none, missed 10-30T01:00 to 10-30T01:00:00.001, next 10-31T02:00',
    );
  });

  test('years of every five minutes, or of a rule, are judged at once', () => {
    const began = performance.now();
    expect(judge(cron('*/5 * * * *'), '2031-11-23T08:02:00Z', 'latest_if_fresh')).toContain(
      'runs 11-23T08:00 late',
    );
    const rule = timing({ kind: 'rrule', expression: 'FREQ=MINUTELY;INTERVAL=5', anchor: new Date(DUE) });
    expect(judge(rule, '2031-11-23T08:02:00Z', 'latest_if_fresh')).toContain('runs 11-23T08:00 late');
    expect(judge(cron('*/5 * * 1 *'), '2027-12-23T08:02:00Z', 'skip', '2026-12-31T23:00Z')).toContain(
      'runs none, missed 12-31T23:00 to 01-31T22:55:00.001',
    );
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});

describe('where it ends', () => {
  test.each<[string, Timing, string, MissPolicy, string]>([
    [
      'the last of its runs',
      cron('0 9 * * *', { runsLeft: 1 }),
      DUE,
      'skip',
      'runs 11-23T08:00, missed nothing, next none',
    ],
    [
      'the last but one',
      cron('0 9 * * *', { runsLeft: 2 }),
      DUE,
      'skip',
      'runs 11-23T08:00, missed nothing, next 11-24T08:00',
    ],
    [
      'missed occurrences are not runs',
      cron('0 9 * * *', { runsLeft: 1 }),
      '2026-11-25T07:00Z',
      'skip',
      'runs none, missed 11-23T08:00 to 11-24T08:00:00.001, next 11-25T08:00',
    ],
    [
      'its end is its last occurrence',
      cron('0 9 * * *', { endsAt: new Date('2026-11-23T08:00Z') }),
      DUE,
      'skip',
      'runs 11-23T08:00, missed nothing, next none',
    ],
    [
      'its end lies ahead',
      cron('0 9 * * *', { endsAt: new Date('2026-11-24T08:00Z') }),
      DUE,
      'skip',
      'runs 11-23T08:00, missed nothing, next 11-24T08:00',
    ],
    [
      'it ended while Alfred was down',
      cron('0 9 * * *', { endsAt: new Date('2026-11-24T22:59Z') }),
      '2026-11-30T09:00Z',
      'latest_if_fresh',
      'runs none, missed 11-23T08:00 to 11-24T08:00:00.001, next none',
    ],
    [
      'and its last one runs all the same',
      cron('0 9 * * *', { endsAt: new Date('2026-11-24T22:59Z') }),
      '2026-11-30T09:00Z',
      'always_latest',
      'runs 11-24T08:00 late, missed 11-23T08:00 to 11-24T08:00:00.000, next none',
    ],
    [
      'it ended a moment ago',
      cron('0 * * * *', { endsAt: new Date('2026-11-27T14:00Z') }),
      '2026-11-27T14:30Z',
      'latest_if_fresh',
      'runs 11-27T14:00 late, missed 11-23T08:00 to 11-27T14:00:00.000, next none',
    ],
  ])('%s: %j at %s, %s: %s', (_what, what, now, policy, expected) => {
    expect(judge(what, now, policy)).toBe(expected);
  });
});
