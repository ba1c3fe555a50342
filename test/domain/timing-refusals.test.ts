import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { isRefusal } from '../../src/domain/refusal.ts';
import { planTiming } from '../../src/domain/timing.ts';
import type { TimingRequest } from '../../src/domain/timing.ts';
import { cronExpressions } from '../support/domain-cron.ts';
import { dayRules, withinDayRules } from '../support/domain-rrule.ts';

/** Monday, 10:23 in Berlin. */
const NOW = new Date('2026-11-23T09:23:00Z');

/** The reason and the sentence of a refusal, or when the first run is. */
function judge(request: TimingRequest, everyMinutes = 5): string {
  const answer = planTiming(request, {
    zone: 'Europe/Berlin',
    locale: 'en-GB',
    askedAt: NOW,
    now: NOW,
    everyMinutes,
  });
  return isRefusal(answer) ? `${answer.refused}: ${answer.say}` : answer.next.toISOString();
}

describe('what is refused, and in which words', () => {
  test.each<[TimingRequest, string]>([
    [{}, 'no_time: I need a time for that.'],
    [{ at: '', cron: '', rrule: '', in_minutes: null }, 'no_time: I need a time for that.'],
    [{ zone: 'Europe/Berlin', starts: '2026-12-01', times: 3 }, 'no_time: I need a time for that.'],
    [
      { at: '2026-12-01', cron: '0 9 * * *' },
      'several_times: That names several kinds of time; one schedule has one.',
    ],
    [{ in_minutes: 5, rrule: 'FREQ=DAILY' }, 'several_times:'],
    [{ at: '2026-12-01', in_minutes: 0 }, 'several_times:'],
    [
      { at: '2026-12-01', zone: 'Mars/Olympus' },
      'unknown_zone: I don’t know a time zone “Mars/Olympus”; use a name such as Europe/Lisbon.',
    ],
    [{ at: '2026-12-01', zone: '+02:00' }, 'unknown_zone:'],
    [{ at: '2026-12-01', zone: ' ' }, 'unknown_zone:'],
    [
      { cron: '0 9 * * *', zone: 'x'.repeat(10_000) },
      `unknown_zone: I don’t know a time zone “${'x'.repeat(60)}”;`,
    ],
  ])('%j: %s', (request, expected) => expect(judge(request)).toContain(expected));

  test.each([
    ['2027-02-30T09:00', '30 February'],
    ['2027-02-29', 'no leap year'],
    ['2026-11-31T09:00', '31 November'],
    ['2026-13-01', 'a thirteenth month'],
    ['2026-00-10', 'month 0'],
    ['2026-12-00', 'day 0'],
    ['2026-12-01T25:00', '25:00'],
    ['2026-12-01T24:00', '24:00'],
    ['2026-12-01T09:60', '09:60'],
    ['2026-12-01T09:00:60', 'a sixtieth second'],
    ['2026-12-01T09:00+99:00', 'an offset that no place has'],
    ['2026-12-01T09:00+01:75', 'an offset of 75 minutes'],
    ['2026-12-01T9:00', 'a hour of one digit'],
    ['2026-12-01T09', 'half a time'],
    ['tomorrow at nine', 'words'],
    ['1795425825', 'a number'],
    [' ', 'nothing'],
    ['٢٠٢٦-١٢-٠١', 'other digits'],
    ['2026-12-01T09:00\u0000', 'a control character'],
    ['2026-12-01T09:00; DROP TABLE schedules', 'more than a date'],
  ])('%j is no date and time that exists: %s', (text) => {
    const sentence = `impossible_date: “${text}” is not a date and time that exists.`;
    expect(judge({ at: text })).toBe(sentence);
    expect(judge({ cron: '0 9 * * *', ends: text })).toBe(sentence);
    expect(judge({ cron: '0 9 * * *', starts: text })).toBe(sentence);
    expect(judge({ rrule: 'FREQ=DAILY', starts: text })).toBe(sentence);
  });

  test('a year before 100 is none of the last century', () => {
    expect(judge({ at: '0026-12-01T09:00' })).toContain('past:');
    expect(judge({ at: '0026-12-01T09:00' })).not.toContain('1926');
  });

  test('long text is quoted only in part', () => {
    expect(judge({ at: 'x'.repeat(10_000) })).toBe(
      `impossible_date: “${'x'.repeat(40)}” is not a date and time that exists.`,
    );
  });

  test.each<[TimingRequest, string]>([
    [{ at: '2026-11-23T10:22' }, 'past: That time has already passed (today at 10:22); tell me one ahead.'],
    [{ at: '2026-11-23T10:23' }, 'past: That time has already passed (today at 10:23)'],
    [{ at: '2026-11-22T18:00' }, 'past: That time has already passed (yesterday at 18:00)'],
    [{ at: '2026-11-23' }, 'past: That time has already passed (today at 09:00)'],
    [{ at: '1999-12-31T23:59' }, 'past: That time has already passed (Fri 31 Dec 1999 at 23:59)'],
    [{ at: '0000-01-01' }, 'past:'],
    [{ in_minutes: 0 }, 'past: That time has already passed; tell me one ahead.'],
    [{ in_minutes: -5 }, 'past: That time has already passed; tell me one ahead.'],
    [
      { cron: '0 9 * * *', ends: '2026-11-23' },
      'past: It would end before it first runs; give it a later end.',
    ],
    [{ rrule: 'FREQ=DAILY;UNTIL=20261101' }, 'past: It would end before it first runs; give it a later end.'],
    [
      { cron: '0 9 * * *', starts: '2026-12-02', ends: '2026-12-01' },
      'past: It would end before it first runs',
    ],
    [{ at: '2036-12-24T09:00' }, 'too_far: That is more than ten years away.'],
    [{ at: '9999-12-31T23:59' }, 'too_far:'],
    [{ in_minutes: 6_000_000 }, 'too_far:'],
    [{ cron: '0 9 * * *', starts: '2037-01-01' }, 'too_far:'],
    [{ rrule: 'FREQ=DAILY', starts: '2037-01-01' }, 'too_far:'],
    [{ rrule: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30' }, 'never: No such date ever comes.'],
    [{ rrule: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', ends: '2027-01-01' }, 'never: No such date ever comes.'],
    [{ cron: '0 9 30 2 *' }, 'never: No such date ever comes.'],
  ])('%j: %s', (request, expected) => expect(judge(request)).toContain(expected));

  test.each<[TimingRequest, string]>([
    [
      { cron: '0 9 L * *' },
      'I can’t use that recurrence: "L" is not a cron day; use numbers, names, lists, ranges and steps.',
    ],
    [
      { cron: '* * * *' },
      'I can’t use that recurrence: a cron expression has exactly five fields: minute hour day month weekday.',
    ],
    [{ cron: ' ' }, 'I can’t use that recurrence: a cron expression has exactly five fields'],
    [{ rrule: ' ' }, 'I can’t use that recurrence: a rule has no part ""'],
    [{ rrule: 'FREQ=SECONDLY' }, 'I can’t use that recurrence: "SECONDLY" is not a value of FREQ.'],
    [
      { rrule: 'DTSTART:20261201T090000\nRRULE:FREQ=DAILY' },
      'I can’t use that recurrence: a rule has no part "DTSTART:20261201T090000',
    ],
    [{ rrule: 'FREQ=DAILY;COUNT=0' }, 'The number of times must be a whole number from 1 to 100,000.'],
    [{ rrule: 'FREQ=DAILY;COUNT=many' }, 'The number of times must be a whole number from 1 to 100,000.'],
    [{ cron: '0 9 * * *', times: 0 }, 'The number of times must be a whole number'],
    [{ cron: '0 9 * * *', times: 1.5 }, 'The number of times must be a whole number'],
    [{ cron: '0 9 * * *', times: 100_001 }, 'The number of times must be a whole number'],
  ])('%j: %s', (request, expected) => expect(judge(request)).toContain(`bad_expression: ${expected}`));

  test('an UNTIL that is no date', () => {
    expect(judge({ rrule: 'FREQ=DAILY;UNTIL=20270230' })).toContain(
      'impossible_date: “2027-02-30T23:59” is not a date',
    );
    expect(judge({ rrule: 'FREQ=DAILY;UNTIL=SOON' })).toContain('impossible_date: “SOON” is not a date');
  });
});

describe('too often', () => {
  test.each<[TimingRequest, string]>([
    [{ cron: '* * * * *' }, 'That would be every minute; the most I do is every 5 minutes.'],
    [{ cron: '*/4 * * * *' }, 'That would be every 4 minutes; the most I do is every 5 minutes.'],
    [{ cron: '*/7 * * * *' }, 'That would be every 4 minutes'],
    [{ cron: '0,3 9 1 1 *' }, 'That would be every 3 minutes'],
    [{ cron: '0,58 0,23 * * *' }, 'That would be every 2 minutes'],
    [{ rrule: 'FREQ=MINUTELY;INTERVAL=4' }, 'That would be every 4 minutes'],
    [{ rrule: 'FREQ=MINUTELY' }, 'That would be every minute'],
    [{ rrule: 'FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1;BYHOUR=9;BYMINUTE=0,3' }, 'That would be every 3 minutes'],
    [{ rrule: 'FREQ=DAILY;BYHOUR=9;BYMINUTE=0,1;COUNT=2' }, 'That would be every minute'],
  ])('%j: %s', (request, expected) => expect(judge(request)).toContain(`too_frequent: ${expected}`));

  test.each<TimingRequest>([
    { cron: '*/5 * * * *' },
    { cron: '0,5 9 1 1 *' },
    { rrule: 'FREQ=MINUTELY;INTERVAL=5' },
    { rrule: 'FREQ=DAILY;BYHOUR=9;BYMINUTE=0,5' },
  ])('%j is just allowed', (request) => expect(judge(request)).toMatch(/^20/));

  test('the limit is the operator’s', () => {
    expect(judge({ cron: '*/30 * * * *' }, 60)).toBe(
      'too_frequent: That would be every 30 minutes; the most I do is every hour.',
    );
    expect(judge({ cron: '* * * * *' }, 1)).toMatch(/^20/);
  });
});

describe('absurd numbers are refused and never crash', () => {
  const absurd = [
    Number.NaN,
    Infinity,
    -Infinity,
    1e99,
    -1e99,
    -0,
    Number.MAX_SAFE_INTEGER,
    Number.MIN_VALUE * -1,
  ];

  test.each(absurd)('in %d minutes', (minutes) => {
    expect(judge({ in_minutes: minutes })).toMatch(/^(past|too_far):/);
  });

  test.each(absurd)('%d times', (times) => {
    expect(judge({ cron: '0 9 * * *', times })).toMatch(/^bad_expression: The number of times/);
  });
});

describe('whatever is asked', () => {
  const text = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.constantFrom('', '2026-12-01', '2026-11-30T09:00Z'),
  );
  const number = fc.oneof(fc.double(), fc.integer(), fc.integer({ min: 1, max: 100_000 }));
  const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 1 });
  const requests = fc.record({
    at: maybe(text),
    in_minutes: maybe(number),
    cron: maybe(fc.oneof(cronExpressions, text)),
    rrule: maybe(fc.oneof(dayRules, withinDayRules, text)),
    zone: maybe(fc.oneof(fc.constantFrom('Asia/Tokyo', 'America/St_Johns'), text)),
    starts: maybe(text),
    ends: maybe(text),
    times: maybe(number),
  });

  test('there is a refusal with a sentence, or a first run that is ahead and not too often', () => {
    fc.assert(
      fc.property(requests, (request) => {
        const began = performance.now();
        const answer = judge(request);
        expect(performance.now() - began).toBeLessThan(2_000);
        expect(answer).toMatch(/^([a-z_]+: [A-Z“][^]*[.”]|20[23]\d-[^]*)$/);
        expect(answer > NOW.toISOString()).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  test('one cron or one rule, as a model words it, is planned or refused for a reason of its own', () => {
    const wishes = fc.oneof(
      cronExpressions.map((cron) => ({ cron })),
      dayRules.map((rrule) => ({ rrule })),
      withinDayRules.map((rrule) => ({ rrule })),
    );
    fc.assert(
      fc.property(wishes, (wish) => {
        // cron-parser, the second reader of what is to be stored, takes no value twice.
        expect(judge(wish)).toMatch(
          /^(too_frequent|never|too_far): |^bad_expression: .*duplicate|^20[23]\d-/,
        );
      }),
      { numRuns: 1_000 },
    );
  });
});
