import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { parseCron } from '../../src/domain/cron.ts';
import { recurrenceWords } from '../../src/domain/recurrence-words.ts';
import { cronExpressions } from '../support/domain-cron.ts';

const NOW = new Date('2026-11-23T08:00:00Z');

function words(expression: string, locale = 'en-GB'): string {
  return recurrenceWords({ kind: 'cron', expression }, 'Europe/Berlin', locale, NOW);
}

describe('times', () => {
  test.each([
    ['15 9 * * *', 'every day at 09:15'],
    ['0 0 * * *', 'every day at 00:00'],
    ['0 9,17 * * *', 'every day at 09:00 and 17:00'],
    ['0 8,9,12,15,18 * * *', 'every day at 08:00, 09:00, 12:00, 15:00 and 18:00'],
    ['0,20 9 * * *', 'every day at 09:00 and 09:20'],
    ['* * * * *', 'every minute'],
    ['*/15 * * * *', 'every 15 minutes'],
    ['0 * * * *', 'every hour'],
    ['15 * * * *', 'at 15 minutes past every hour'],
    ['1 * * * *', 'at 1 minute past every hour'],
    ['10,40 * * * *', 'at 10 and 40 minutes past every hour'],
    ['0 */2 * * *', 'every 2 hours'],
    ['30 */2 * * *', 'every 2 hours from 00:30'],
    ['0 */8 * * *', 'every day at 00:00, 08:00 and 16:00'],
    ['0 9-17/2 * * *', 'every 2 hours from 09:00 to 17:00'],
    ['*/30 9-17 * * *', 'every 30 minutes from 09:00 to 17:30'],
    ['* 9 * * *', 'every minute from 09:00 to 09:59'],
    ['0 9-12,14-17 * * *', 'every hour from 09:00 to 12:00 and from 14:00 to 17:00'],
    ['5,20,40 9-17 * * *', 'at 5, 20 and 40 minutes past every hour from 09:00 to 17:00'],
    ['5,20,40 9,12,15 * * *', 'at 5, 20 and 40 minutes past 09:00, 12:00 and 15:00'],
    ['7,9 * * * *', 'at 7 and 9 minutes past every hour'],
    ['0 1,2,3,5,8,13,21 * * *', 'every day at 01:00, 02:00, 03:00, 05:00, 08:00, 13:00 and 21:00'],
  ])('%s is “%s”', (expression, expected) => expect(words(expression)).toBe(expected));
});

describe('weekdays', () => {
  test.each([
    ['15 9 * * 1-5', 'every weekday at 09:15'],
    ['0 16 * * 5', 'every Friday at 16:00'],
    ['0 9 * * SAT,SUN', 'every Saturday and Sunday at 09:00'],
    ['0 9 * * 0', 'every Sunday at 09:00'],
    ['0 9 * * 1,3,5', 'every Monday, Wednesday and Friday at 09:00'],
    ['0 9 * * 1-6', 'every day except Sunday at 09:00'],
    ['0 8 * * 1-4', 'every day from Monday to Thursday at 08:00'],
    ['0 8 * * 3-7', 'every day from Wednesday to Sunday at 08:00'],
    ['0 8 * * 0-3', 'every Monday, Tuesday, Wednesday and Sunday at 08:00'],
    ['0 * * * 1-4', 'every hour, every day from Monday to Thursday'],
    ['0 9 * * 0-6', 'every day at 09:00'],
    ['0 9-17/2 * * 1-5', 'every 2 hours from 09:00 to 17:00, on weekdays'],
    ['*/15 * * * 1,5', 'every 15 minutes, on Mondays and Fridays'],
    ['0 * * * 1-6', 'every hour, every day except Sunday'],
    ['15 9 * 6-8 1-5', 'every weekday in June, July and August at 09:15'],
    ['*/15 * * 12 1', 'every 15 minutes, on Mondays in December'],
  ])('%s is “%s”', (expression, expected) => expect(words(expression)).toBe(expected));
});

describe('dates', () => {
  test.each([
    ['0 9 1 * *', 'on the 1st of every month at 09:00'],
    ['0 9 1,15 * *', 'on the 1st and 15th of every month at 09:00'],
    ['0 9 1-7 * *', 'on the 1st to 7th of every month at 09:00'],
    ['0 9 1-3,15,20-25 * *', 'on the 1st to 3rd, 15th and 20th to 25th of every month at 09:00'],
    ['0 9 */2 * *', 'on every other day from the 1st to the 31st of every month at 09:00'],
    ['0 9 */10 * *', 'on the 1st, 11th, 21st and 31st of every month at 09:00'],
    ['0 9 30 * *', 'on the 30th of every month except February at 09:00'],
    ['0 9 31 * *', 'on the 31st of every month that has 31 days at 09:00'],
    ['*/30 * 1 * *', 'every 30 minutes, on the 1st of every month'],
    ['0 9 * 6 *', 'every day in June at 09:00'],
    ['0 9 25 12 *', 'every year on 25 December at 09:00'],
    ['0 9 1 */3 *', 'every year on 1 January, 1 April, 1 July and 1 October at 09:00'],
    ['0 9 1,15 1-3 *', 'on the 1st and 15th of January, February and March at 09:00'],
    ['0 9 1 1-7,9-12 *', 'on the 1st of every month except August at 09:00'],
    ['0 9 * 1-7,9-12 1', 'every Monday in every month except August at 09:00'],
    ['0 9 29 2 *', 'on 29 February in leap years at 09:00'],
    ['0 9 29 2,3 *', 'every year on 29 March and on 29 February in leap years at 09:00'],
    ['0 9 30 2,3 *', 'every year on 30 March at 09:00'],
  ])('%s is “%s”', (expression, expected) => expect(words(expression)).toBe(expected));
});

describe('a date and a weekday together: either is enough, and it says so', () => {
  test.each([
    ['0 9 13 * 5', 'every Friday, and also on the 13th of every month, at 09:00'],
    ['0 9 1-7 * 1', 'every Monday, and also on the 1st to 7th of every month, at 09:00'],
    ['*/30 * 13 * 5', 'every 30 minutes, on Fridays and also on the 13th of every month'],
    ['0 9 13 6 5', 'in June, every Friday and also on the 13th at 09:00'],
    ['0 9 1-31 * 1', 'every day at 09:00'],
    ['0 9 1 * 0-6', 'every day at 09:00'],
    ['0 9 1 6 0-6', 'every day in June at 09:00'],
  ])('%s is “%s”', (expression, expected) => expect(words(expression)).toBe(expected));
});

describe('clock and order follow the locale, the language stays English', () => {
  test.each([
    ['15 9 * * 1-5', 'en-US', 'every weekday at 9:15 AM'],
    ['15 9 * * 1-5', 'de-DE', 'every weekday at 09:15'],
    ['0 0,12 * * *', 'en-US', 'every day at 12:00 AM and 12:00 PM'],
    ['0 9-17/2 * * 1-5', 'en-US', 'every 2 hours from 9:00 AM to 5:00 PM, on weekdays'],
    ['0 9 25 12 *', 'en-US', 'every year on December 25 at 9:00 AM'],
    ['0 9 25 12 *', 'de-DE', 'every year on 25 December at 09:00'],
    ['5,20,40 9,12,15 * * *', 'en-AU', 'at 5, 20 and 40 minutes past 9:00 am, 12:00 pm and 3:00 pm'],
    ['0 9 29 2,3 *', 'en-US', 'every year on March 29 and on February 29 in leap years at 9:00 AM'],
  ])('%s in %s is “%s”', (expression, locale, expected) => expect(words(expression, locale)).toBe(expected));
});

describe('whatever the expression', () => {
  function comes(expression: string): boolean {
    try {
      return parseCron(expression).times.length > 0;
    } catch {
      return false;
    }
  }

  test('there are words, without gaps, leftovers or code in them', () => {
    fc.assert(
      fc.property(
        cronExpressions.filter(comes),
        fc.constantFrom('en-GB', 'en-US', 'de-DE'),
        (expression, locale) => {
          const text = words(expression, locale);
          expect(text).toMatch(/^(every|at|on|in) .+/);
          expect(text).not.toMatch(/ {2}|undefined|NaN|null|\*|,,| ,|, at$|[ ,]$/);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('two expressions in the same words come at the same times', () => {
    const said = new Map<string, string>();
    fc.assert(
      fc.property(cronExpressions.filter(comes), (expression) => {
        const { times, days, months, weekdays, eitherDay } = parseCron(expression);
        const [anyDate, anyWeekday] = [days === -2, weekdays === 127];
        const any = eitherDay ? anyDate || anyWeekday : anyDate && anyWeekday;
        const date = any ? 'any day' : `${days} ${weekdays} ${eitherDay}`;
        const meaning = `${times.length} times from ${times[0]} ${date} ${months}`;
        const before = said.get(words(expression)) ?? meaning;
        said.set(words(expression), meaning);
        expect(meaning).toBe(before);
      }),
      { numRuns: 1_000 },
    );
  });
});
