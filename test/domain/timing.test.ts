import { describe, expect, test } from 'vitest';

import { occurrences } from '../../src/domain/recurrence.ts';
import { isRefusal } from '../../src/domain/refusal.ts';
import { keepPhase, localTime, nextRun, planTiming } from '../../src/domain/timing.ts';
import type { Timing, TimingRequest } from '../../src/domain/timing.ts';

/** Monday, 10:23 and a bit in Berlin. */
const NOW = new Date('2026-11-23T09:23:45Z');

function plan(request: TimingRequest, now = NOW, askedAt = now): Timing & { next: Date } {
  const timing = planTiming(request, {
    zone: 'Europe/Berlin',
    locale: 'en-GB',
    askedAt,
    now,
    everyMinutes: 5,
  });
  if (isRefusal(timing)) throw new Error(timing.say);
  return timing;
}

/** The first runs of what is planned, in its own zone. */
function runs(request: TimingRequest, now = NOW, count = 3): string {
  const { recurrence, zone, next } = plan(request, now);
  const after = occurrences(recurrence, zone, next, count - 1);
  return [next, ...after].map((at) => localTime(at, zone)).join(' ');
}

describe('once', () => {
  test.each<[TimingRequest, string, string]>([
    [{ at: '2026-11-24T15:00' }, '2026-11-24T14:00:00', 'a wall time in the person’s zone'],
    [{ at: '2026-11-24 15:00' }, '2026-11-24T14:00:00', 'with a space'],
    [{ at: ' 2026-11-24T15:00:30.5 ' }, '2026-11-24T14:00:30', 'with seconds'],
    [{ at: '2026-11-24' }, '2026-11-24T08:00:00', 'a date alone means 09:00'],
    [{ at: '2026-11-24T15:00', zone: 'America/New_York' }, '2026-11-24T20:00:00', 'in another zone'],
    [{ at: '2026-11-24T15:00Z' }, '2026-11-24T15:00:00', 'in UTC'],
    [{ at: '2026-11-24T15:00+05:30' }, '2026-11-24T09:30:00', 'with an offset'],
    [
      { at: '2026-11-24T15:00-03:00', zone: 'Asia/Tokyo' },
      '2026-11-24T18:00:00',
      'an offset outdoes the zone',
    ],
    [{ at: '2028-02-29T12:00' }, '2028-02-29T11:00:00', 'a leap day'],
    [{ at: '2027-03-28T02:30' }, '2027-03-28T01:30:00', 'in a gap it moves forward'],
    [{ at: '2027-10-31T02:30' }, '2027-10-31T00:30:00', 'in a fold it is the first'],
    [{ at: '2026-11-23T10:24' }, '2026-11-23T09:24:00', 'within the minute'],
    [{ in_minutes: 20 }, '2026-11-23T09:43:45', 'in some minutes, to the second'],
    [{ in_minutes: 0.5 }, '2026-11-23T09:24:15', 'in half a minute'],
    [{ in_minutes: 60 * 24 * 365 }, '2027-11-23T09:23:45', 'in a year'],
    [
      { at: '2026-11-24T15:00', in_minutes: null, cron: '', rrule: null },
      '2026-11-24T14:00:00',
      'blanks do not count',
    ],
  ])('%j is %s: %s', (request, expected) => {
    const { recurrence, next, endsAt, runsLeft } = plan(request);
    expect(next.toISOString().slice(0, 19)).toBe(expected);
    expect({ recurrence, endsAt, runsLeft }).toEqual({
      recurrence: { kind: 'once', at: next },
      endsAt: null,
      runsLeft: null,
    });
  });

  test('a relative time counts from when the person asked, not from when it is worked out', () => {
    const later = new Date(NOW.getTime() + 90_000);
    expect(plan({ in_minutes: 2 }, later, NOW).next).toEqual(new Date(NOW.getTime() + 120_000));
  });

  test('what went by while it was worked out is due at once, and not refused', () => {
    const later = new Date(NOW.getTime() + 90_000);
    expect(plan({ in_minutes: 1 }, later, NOW).next.getTime()).toBeLessThan(later.getTime());
  });

  test('an end and a number of times mean nothing for it', () => {
    expect(plan({ at: '2026-11-24T15:00', ends: '2026-11-23', times: 3 })).toMatchObject({
      endsAt: null,
      runsLeft: null,
    });
  });
});

describe('again and again', () => {
  test.each<[TimingRequest, string, string]>([
    [{ cron: '15 9 * * 1-5' }, '2026-11-24T09:15 2026-11-25T09:15 2026-11-26T09:15', 'a cron'],
    [
      { cron: '15 9 * * *', zone: 'Asia/Kathmandu' },
      '2026-11-24T09:15 2026-11-25T09:15 2026-11-26T09:15',
      'in a zone',
    ],
    [
      { cron: '15 8 * * *', starts: '2026-12-01' },
      '2026-12-01T08:15 2026-12-02T08:15 2026-12-03T08:15',
      'from a day on',
    ],
    [
      { cron: '15 8 * * *', starts: '2026-12-01T08:15' },
      '2026-12-01T08:15 2026-12-02T08:15 2026-12-03T08:15',
      'to the minute',
    ],
    [
      { cron: '15 8 * * *', starts: '2026-12-01T08:16' },
      '2026-12-02T08:15 2026-12-03T08:15 2026-12-04T08:15',
      'a minute later',
    ],
    [
      { cron: '15 8 * * *', starts: '2020-01-01' },
      '2026-11-24T08:15 2026-11-25T08:15 2026-11-26T08:15',
      'a start gone by',
    ],
    [
      { rrule: 'FREQ=DAILY;BYHOUR=9;BYMINUTE=15' },
      '2026-11-24T09:15 2026-11-25T09:15 2026-11-26T09:15',
      'a rule',
    ],
    [
      { rrule: 'rrule:freq=daily;byhour=9;byminute=15;' },
      '2026-11-24T09:15 2026-11-25T09:15 2026-11-26T09:15',
      'in any case',
    ],
    [
      { rrule: 'FREQ=DAILY;BYHOUR=9;BYMINUTE=15;BYSECOND=0' },
      '2026-11-24T09:15 2026-11-25T09:15 2026-11-26T09:15',
      'no seconds',
    ],
    [
      { rrule: 'FREQ=DAILY;BYHOUR=16' },
      '2026-11-23T16:00 2026-11-24T16:00 2026-11-25T16:00',
      'an hour means its full hour',
    ],
    [
      { rrule: 'FREQ=DAILY' },
      '2026-11-24T10:23 2026-11-25T10:23 2026-11-26T10:23',
      'no hour means the one it was asked at',
    ],
    [
      { rrule: 'FREQ=DAILY', starts: '2026-12-01' },
      '2026-12-01T09:00 2026-12-02T09:00 2026-12-03T09:00',
      'or 09:00 of a day',
    ],
    [
      { rrule: 'FREQ=DAILY', starts: '2026-12-01T07:30:59' },
      '2026-12-01T07:30 2026-12-02T07:30 2026-12-03T07:30',
      'or its start',
    ],
    [
      { rrule: 'FREQ=DAILY;BYHOUR=8', starts: '2026-12-01' },
      '2026-12-01T08:00 2026-12-02T08:00 2026-12-03T08:00',
      'all of a day',
    ],
    [
      { rrule: 'FREQ=HOURLY;INTERVAL=2' },
      '2026-11-23T12:23 2026-11-23T14:23 2026-11-23T16:23',
      'hours from now on',
    ],
    [
      { rrule: 'FREQ=HOURLY;INTERVAL=2;BYHOUR=9,11,13,15,17' },
      '2026-11-23T11:00 2026-11-23T13:00 2026-11-23T15:00',
      'hours from the first',
    ],
    [
      { rrule: 'FREQ=HOURLY;BYMINUTE=0' },
      '2026-11-23T11:00 2026-11-23T12:00 2026-11-23T13:00',
      'on the hour',
    ],
    [
      { rrule: 'FREQ=MINUTELY;INTERVAL=5' },
      '2026-11-23T10:28 2026-11-23T10:33 2026-11-23T10:38',
      'every 5 minutes',
    ],
  ])('%j runs at %s: %s', (request, expected) => expect(runs(request)).toBe(expected));

  test.each([
    ['2026-11-23T09:00Z', 'asked on Monday', '2026-11-27T16:00 2026-12-11T16:00'],
    ['2026-11-27T14:59Z', 'asked on Friday before 16:00', '2026-11-27T16:00 2026-12-11T16:00'],
    ['2026-11-27T15:00Z', 'asked on Friday at 16:00', '2026-12-04T16:00 2026-12-18T16:00'],
    ['2026-11-28T09:00Z', 'asked on Saturday', '2026-12-04T16:00 2026-12-18T16:00'],
    ['2026-11-29T23:30Z', 'asked in the night to Monday', '2026-12-04T16:00 2026-12-18T16:00'],
  ])('every other Friday begins with the next one ahead, %s, %s', (now, _when, expected) => {
    expect(runs({ rrule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=FR;BYHOUR=16' }, new Date(now), 2)).toBe(expected);
  });

  test.each<[string, string]>([
    ['FREQ=DAILY;INTERVAL=2;BYHOUR=9', '2026-11-24T09:00 2026-11-26T09:00'],
    ['FREQ=DAILY;INTERVAL=2;BYHOUR=18', '2026-11-23T18:00 2026-11-25T18:00'],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE;BYHOUR=9', '2026-11-25T09:00 2026-12-07T09:00'],
    ['FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=1;BYHOUR=9', '2026-12-01T09:00 2027-03-01T09:00'],
    ['FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=31;BYHOUR=9', '2026-12-31T09:00 2027-03-31T09:00'],
    ['FREQ=YEARLY;INTERVAL=2;BYMONTH=1;BYMONTHDAY=6;BYHOUR=9', '2027-01-06T09:00 2029-01-06T09:00'],
  ])('%s begins with the first that is ahead: %s', (rrule, expected) => {
    expect(runs({ rrule }, NOW, 2)).toBe(expected);
  });

  test('a start given outdoes that: it says itself which weeks count', () => {
    const request = { rrule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=FR;BYHOUR=16', starts: '2026-11-16' };
    expect(runs(request, NOW, 2)).toBe('2026-12-04T16:00 2026-12-18T16:00');
  });

  test('a rule is stored with all that it leaves open, so that its anchor no longer matters for that', () => {
    const { recurrence } = plan({ rrule: 'FREQ=MONTHLY' });
    expect(recurrence).toMatchObject({ expression: 'FREQ=MONTHLY;BYMONTHDAY=23;BYHOUR=10;BYMINUTE=23' });
  });

  test('a cron is stored tidily', () => {
    expect(plan({ cron: '  15   9 * *\t1-5 ' }).recurrence).toEqual({
      kind: 'cron',
      expression: '15 9 * * 1-5',
    });
  });
});

describe('where it ends', () => {
  test.each<[TimingRequest, string | null, number | null]>([
    [{ cron: '0 9 * * *' }, null, null],
    [{ cron: '0 9 * * *', times: 3 }, null, 3],
    [{ cron: '0 17 * * *', ends: '2026-12-24' }, '2026-12-24T23:59', null],
    [{ cron: '0 17 * * *', ends: '2026-12-24T12:00' }, '2026-12-24T12:00', null],
    [{ cron: '0 17 * * *', ends: '2026-12-24T12:00Z' }, '2026-12-24T13:00', null],
    [{ rrule: 'FREQ=DAILY;COUNT=5' }, null, 5],
    [{ rrule: 'FREQ=DAILY;COUNT=5', times: 2 }, null, 2],
    [{ rrule: 'FREQ=DAILY;UNTIL=20261224' }, '2026-12-24T23:59', null],
    [{ rrule: 'FREQ=DAILY;UNTIL=20261224T120000' }, '2026-12-24T12:00', null],
    [{ rrule: 'FREQ=DAILY;UNTIL=20261224T120000Z' }, '2026-12-24T13:00', null],
    [{ rrule: 'FREQ=DAILY;UNTIL=20261224', ends: '' }, '2026-12-24T23:59', null],
    [{ rrule: 'FREQ=DAILY;UNTIL=20261224', ends: '2026-12-01' }, '2026-12-01T23:59', null],
  ])('%j ends at %j after %j runs', (request, ends, times) => {
    const { endsAt, runsLeft, recurrence } = plan(request);
    expect(endsAt && localTime(endsAt, 'Europe/Berlin')).toBe(ends);
    expect(runsLeft).toBe(times);
    expect(JSON.stringify(recurrence)).not.toMatch(/COUNT|UNTIL/);
  });

  test.each<[Partial<Timing>, string | null]>([
    [{}, '2026-11-24T08:00'],
    [{ runsLeft: 1 }, '2026-11-24T08:00'],
    [{ runsLeft: 0 }, null],
    [{ endsAt: new Date('2026-11-24T08:00Z') }, '2026-11-24T08:00'],
    [{ endsAt: new Date('2026-11-24T07:59:59Z') }, null],
  ])('the next run with %j is %j', (ending, expected) => {
    const daily = {
      recurrence: { kind: 'cron', expression: '0 9 * * *' },
      zone: 'Europe/Berlin',
      endsAt: null,
      runsLeft: null,
    } as const;
    expect(
      nextRun({ ...daily, ...ending }, NOW)
        ?.toISOString()
        .slice(0, 16) ?? null,
    ).toBe(expected);
  });
});

describe('an edited rule keeps its phase', () => {
  const friday = plan({ rrule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=FR;BYHOUR=16' });

  test.each<[string, TimingRequest, string]>([
    [
      'another hour',
      { rrule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=FR;BYHOUR=10' },
      '2026-12-11T10:00 2026-12-25T10:00',
    ],
    [
      'another day',
      { rrule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TH;BYHOUR=16' },
      '2026-12-10T16:00 2026-12-24T16:00',
    ],
    ['another step', { rrule: 'FREQ=WEEKLY;BYDAY=FR;BYHOUR=16' }, '2026-12-04T16:00 2026-12-11T16:00'],
    [
      'its own start',
      { rrule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=FR;BYHOUR=10', starts: '2026-12-04' },
      '2026-12-04T10:00 2026-12-18T10:00',
    ],
    ['another kind', { cron: '0 9 * * 5' }, '2026-12-04T09:00 2026-12-11T09:00'],
  ])('%s: %j', (_what, request, expected) => {
    expect(runs(keepPhase(request, friday), new Date('2026-11-28T09:00Z'), 2)).toBe(expected);
  });

  test('and its first run, though that is moved to an earlier hour', () => {
    const ahead = plan({ rrule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=FR', starts: '2026-12-04T16:00' });
    const moved = keepPhase({ rrule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=FR;BYHOUR=10' }, ahead);
    expect(runs(moved, NOW, 2)).toBe('2026-12-04T10:00 2026-12-18T10:00');
  });
});

test.each([
  ['2026-11-23T23:30:00Z', 'Europe/Berlin', '2026-11-24T00:30'],
  ['2026-11-23T23:30:59Z', 'Asia/Kathmandu', '2026-11-24T05:15'],
])('%s in %s is %s on the wall', (at, zone, expected) => {
  expect(localTime(new Date(at), zone)).toBe(expected);
});
