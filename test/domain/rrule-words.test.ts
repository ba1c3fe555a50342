import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { recurrenceWords } from '../../src/domain/recurrence-words.ts';
import { dayRules, walk, withinDayRules } from '../support/domain-rrule.ts';

const NOW = new Date('2026-11-23T08:00:00Z');
/** A Monday at 09:23 in Berlin. */
const ANCHOR = new Date('2026-11-23T08:23:00Z');

function words(expression: string, locale = 'en-GB', anchor = ANCHOR): string {
  return recurrenceWords({ kind: 'rrule', expression, anchor }, 'Europe/Berlin', locale, NOW);
}

describe('days and weeks', () => {
  test.each([
    ['FREQ=DAILY', 'every day at 09:23'],
    ['FREQ=DAILY;INTERVAL=2', 'every other day at 09:23'],
    ['FREQ=DAILY;INTERVAL=3;BYHOUR=9;BYMINUTE=0', 'every 3 days at 09:00'],
    ['FREQ=DAILY;INTERVAL=2;BYMONTH=6', 'every other day in June at 09:23'],
    ['FREQ=DAILY;BYHOUR=17,9;BYMINUTE=0', 'every day at 09:00 and 17:00'],
    [
      'FREQ=DAILY;BYHOUR=9,11,13,15,17;BYMINUTE=0;BYDAY=MO,TU,WE,TH,FR',
      'every 2 hours from 09:00 to 17:00, on weekdays',
    ],
    ['FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR;BYHOUR=9;BYMINUTE=15', 'every weekday at 09:15'],
    ['FREQ=DAILY;BYMONTHDAY=1', 'on the 1st of every month at 09:23'],
    ['FREQ=DAILY;INTERVAL=2;BYDAY=MO', 'every other day, but only if it is a Monday at 09:23'],
    ['FREQ=WEEKLY', 'every Monday at 09:23'],
    ['FREQ=WEEKLY;BYDAY=SU,SA', 'every Saturday and Sunday at 09:23'],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=FR;BYHOUR=16;BYMINUTE=0', 'every other Friday at 16:00'],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR', 'every other week on Monday and Friday at 09:23'],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TU,WE,TH,FR', 'every other week on weekdays at 09:23'],
    ['FREQ=WEEKLY;INTERVAL=3', 'every 3 weeks on Monday at 09:23'],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TU,WE,TH,FR,SA,SU', 'every day of every other week at 09:23'],
    ['FREQ=DAILY;BYHOUR=7,19;BYMINUTE=0,30;BYSETPOS=2,3', 'every day at 07:30 and 19:00'],
    [
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TU,WE,TH',
      'every day from Monday to Thursday of every other week at 09:23',
    ],
    ['FREQ=WEEKLY;BYDAY=MO;BYMONTH=7,6', 'every Monday in June and July at 09:23'],
    [
      'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1',
      'the first of these in each week: every weekday at 09:23',
    ],
  ])('%s is “%s”', (expression, expected) => expect(words(expression)).toBe(expected));
});

describe('months', () => {
  test.each([
    ['FREQ=MONTHLY', 'on the 23rd of every month at 09:23'],
    ['FREQ=MONTHLY;INTERVAL=2', 'on the 23rd of every other month at 09:23'],
    ['FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=15', 'on the 15th of every third month at 09:23'],
    ['FREQ=MONTHLY;BYMONTHDAY=15,1', 'on the 1st and 15th of every month at 09:23'],
    ['FREQ=MONTHLY;BYMONTHDAY=31', 'on the 31st of every month that has 31 days at 09:23'],
    ['FREQ=MONTHLY;BYMONTHDAY=-1', 'on the last day of every month at 09:23'],
    ['FREQ=MONTHLY;BYMONTHDAY=15,-1', 'on the 15th and last day of every month at 09:23'],
    ['FREQ=MONTHLY;BYMONTHDAY=-2', 'on the second to last day of every month at 09:23'],
    ['FREQ=MONTHLY;BYMONTHDAY=-10', 'on the 10th to last day of every month at 09:23'],
    ['FREQ=MONTHLY;BYMONTH=1,7;BYMONTHDAY=1', 'every year on 1 January and 1 July at 09:23'],
    ['FREQ=MONTHLY;BYDAY=1MO', 'on the first Monday of every month at 09:23'],
    ['FREQ=MONTHLY;BYDAY=+2TU', 'on the second Tuesday of every month at 09:23'],
    ['FREQ=MONTHLY;BYDAY=-1FR', 'on the last Friday of every month at 09:23'],
    ['FREQ=MONTHLY;BYDAY=1MO,3MO', 'on the first and third Monday of every month at 09:23'],
    ['FREQ=MONTHLY;BYDAY=1MO,-1FR', 'on the first Monday and the last Friday of every month at 09:23'],
    ['FREQ=MONTHLY;INTERVAL=3;BYDAY=1MO', 'on the first Monday of every third month at 09:23'],
    ['FREQ=MONTHLY;BYDAY=1MO;BYMONTH=1,7', 'on the first Monday of January and July at 09:23'],
    ['FREQ=MONTHLY;BYDAY=MO', 'every Monday at 09:23'],
    ['FREQ=MONTHLY;INTERVAL=2;BYDAY=MO', 'on every Monday of every other month at 09:23'],
    [
      'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;BYHOUR=17;BYMINUTE=0',
      'on the last weekday of every month at 17:00',
    ],
    [
      'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1,-1',
      'on the first and last weekday of every month at 09:23',
    ],
    ['FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1', 'on the last day of every month at 09:23'],
    [
      'FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1',
      'on the 30th of every month, or the last day of a shorter one, at 09:23',
    ],
    [
      'FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=28,29,30,31;BYSETPOS=-1',
      'on the last day of every third month at 09:23',
    ],
    ['FREQ=MONTHLY;BYDAY=SA,SU;BYSETPOS=1', 'on the first Saturday or Sunday of every month at 09:23'],
    ['FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13', 'every day that is the 13th of the month and a Friday at 09:23'],
    [
      'FREQ=MONTHLY;INTERVAL=2;BYDAY=MO,TU;BYMONTHDAY=1,2,3',
      'in every other month, every day that is the 1st to 3rd of the month and a Monday or Tuesday at 09:23',
    ],
    [
      'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;BYHOUR=9,17;BYMINUTE=0',
      'the last of these in each month: every weekday at 09:00 and 17:00',
    ],
  ])('%s is “%s”', (expression, expected) => expect(words(expression)).toBe(expected));
});

describe('years', () => {
  test.each([
    ['FREQ=YEARLY', 'every year on 23 November at 09:23'],
    ['FREQ=YEARLY;INTERVAL=2', 'every other year on 23 November at 09:23'],
    ['FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=25', 'every year on 25 December at 09:23'],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29', 'on 29 February in leap years at 09:23'],
    ['FREQ=YEARLY;BYMONTHDAY=1', 'on the 1st of every month at 09:23'],
    ['FREQ=YEARLY;INTERVAL=2;BYMONTHDAY=1', 'on the 1st of every month, every other year at 09:23'],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1', 'on the last day of February at 09:23'],
    ['FREQ=YEARLY;BYMONTH=11;BYDAY=4TH', 'every year on the fourth Thursday of November at 09:23'],
    ['FREQ=YEARLY;BYDAY=1MO', 'every year on the first Monday of the year at 09:23'],
    ['FREQ=YEARLY;BYDAY=20MO', 'every year on the 20th Monday of the year at 09:23'],
    ['FREQ=YEARLY;BYDAY=MO;BYMONTH=11', 'every Monday in November at 09:23'],
    ['FREQ=YEARLY;BYYEARDAY=256', 'every year on the 256th day of the year at 09:23'],
    ['FREQ=YEARLY;BYYEARDAY=-1', 'every year on the last day of the year at 09:23'],
    ['FREQ=YEARLY;BYMONTH=3;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1', 'on the last weekday of March at 09:23'],
    [
      'FREQ=YEARLY;INTERVAL=2;BYMONTH=3;BYDAY=SU;BYSETPOS=2',
      'every other year on the second Sunday of March at 09:23',
    ],
    [
      'FREQ=YEARLY;BYMONTH=3,6;BYDAY=SU;BYSETPOS=2',
      'the second of these in each year: every Sunday in March and June at 09:23',
    ],
    [
      'FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8',
      'in every 4 years, every day that is in November, the 2nd to 8th of the month and a Tuesday at 09:23',
    ],
  ])('%s is “%s”', (expression, expected) => expect(words(expression)).toBe(expected));
});

describe('hours and minutes', () => {
  test.each([
    ['FREQ=HOURLY', 'every hour'],
    ['FREQ=HOURLY;INTERVAL=2', 'every 2 hours'],
    ['FREQ=MINUTELY', 'every minute'],
    ['FREQ=MINUTELY;INTERVAL=15', 'every 15 minutes'],
    ['FREQ=MINUTELY;INTERVAL=90', 'every 90 minutes'],
    ['FREQ=MINUTELY;INTERVAL=120', 'every 2 hours'],
    ['FREQ=HOURLY;BYMINUTE=0', 'every hour'],
    ['FREQ=HOURLY;BYMINUTE=20,50', 'at 20 and 50 minutes past every hour'],
    ['FREQ=HOURLY;BYHOUR=9,10,11,12;BYMINUTE=30', 'every hour from 09:30 to 12:30'],
    ['FREQ=HOURLY;INTERVAL=2;BYMINUTE=0', 'every 2 hours on the hour'],
    ['FREQ=HOURLY;INTERVAL=3;BYMINUTE=15', 'every 3 hours at 15 minutes past the hour'],
    ['FREQ=HOURLY;INTERVAL=2;BYHOUR=9,10,11,12', 'every 2 hours between 09:00 and 12:59'],
    [
      'FREQ=HOURLY;INTERVAL=2;BYHOUR=9,11,13',
      'every 2 hours within the hours that begin at 09:00, 11:00 and 13:00',
    ],
    ['FREQ=MINUTELY;INTERVAL=15;BYHOUR=9;BYDAY=FR', 'every 15 minutes between 09:00 and 09:59, on Fridays'],
    [
      'FREQ=MINUTELY;INTERVAL=10;BYMINUTE=0,10',
      'every 10 minutes, but only at 0 and 10 minutes past the hour',
    ],
    ['FREQ=HOURLY;BYMONTHDAY=-1', 'every hour, on the last day of every month'],
    ['FREQ=HOURLY;INTERVAL=36;BYDAY=MO;BYMONTH=6', 'every 36 hours, on Mondays in June'],
  ])('%s is “%s”', (expression, expected) => expect(words(expression)).toBe(expected));
});

describe('the anchor, in the zone of the schedule, gives what the rule leaves open', () => {
  test.each([
    ['2026-11-23T23:30Z', 'FREQ=WEEKLY', 'every Tuesday at 00:30'],
    ['2026-11-30T23:30Z', 'FREQ=MONTHLY', 'on the 1st of every month at 00:30'],
    ['2026-12-31T23:30Z', 'FREQ=YEARLY', 'every year on 1 January at 00:30'],
    ['2028-02-29T10:00Z', 'FREQ=YEARLY', 'on 29 February in leap years at 11:00'],
  ])('counted from %s %s is “%s”', (anchor, expression, expected) => {
    expect(words(expression, 'en-GB', new Date(anchor))).toBe(expected);
  });
});

describe('clock and order follow the locale, the language stays English', () => {
  test.each([
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=FR;BYHOUR=16;BYMINUTE=0', 'en-US', 'every other Friday at 4:00 PM'],
    ['FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=25', 'en-US', 'every year on December 25 at 9:23 AM'],
    ['FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=25', 'de-DE', 'every year on 25 December at 09:23'],
    ['FREQ=HOURLY;INTERVAL=2;BYHOUR=9,10,11,12', 'en-US', 'every 2 hours between 9:00 AM and 12:59 PM'],
  ])('%s in %s is “%s”', (expression, locale, expected) => expect(words(expression, locale)).toBe(expected));
});

test.each([
  ['en-GB', 'once, tomorrow at 15:00'],
  ['en-US', 'once, tomorrow at 3:00 PM'],
  ['de-DE', 'once, tomorrow at 15:00'],
])('one instant in %s is “%s”', (locale, expected) => {
  const at = new Date('2026-11-24T14:00Z');
  expect(recurrenceWords({ kind: 'once', at }, 'Europe/Berlin', locale, NOW)).toBe(expected);
});

describe('whatever the rule', () => {
  const rules = fc.oneof(dayRules, withinDayRules);

  test('there are words, without gaps, leftovers or code in them', () => {
    fc.assert(
      fc.property(rules, fc.constantFrom('en-GB', 'en-US', 'de-DE'), (expression, locale) => {
        const text = words(expression, locale);
        expect(text).toMatch(/^(every|at|on|in|the) .+/);
        expect(text).not.toMatch(/ {2}|undefined|NaN|null|=|FREQ|,,| ,|, at$|[ ,]$/);
      }),
      { numRuns: 1_500 },
    );
  });

  test('two rules of days in the same words come at the same times', () => {
    const said = new Map<string, string>();
    fc.assert(
      fc.property(dayRules, (rule) => {
        const expression = rule.replace(/;WKST=../, '');
        const found = walk(expression, 'Europe/Berlin', ANCHOR.getTime(), NOW.getTime(), 4);
        const before = said.get(words(expression)) ?? found.join();
        said.set(words(expression), found.join());
        expect({ expression, found: found.join() }).toEqual({ expression, found: before });
      }),
      { numRuns: 1_500 },
    );
  });
});
