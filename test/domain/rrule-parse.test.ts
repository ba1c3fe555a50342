import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { nextRrule, parseRrule } from '../../src/domain/rrule.ts';
import { at } from '../support/domain-zones.ts';

const NOW = at('2026-11-23T00:00Z');

describe('what is refused, and in which words', () => {
  test.each([
    ['', 'a rule has no part ""'],
    [';', 'a rule has no part ""'],
    ['FREQ', '"" is not a value of FREQ'],
    ['FREQ=', '"" is not a value of FREQ'],
    ['FREQ=FORTNIGHTLY', '"FORTNIGHTLY" is not a value of FREQ'],
    ['FREQ=SECONDLY', '"SECONDLY" is not a value of FREQ'],
    ['FREQ=weekly', '"weekly" is not a value of FREQ'],
    ['FREQ=DAILY=WEEKLY', '"DAILY=WEEKLY" is not a value of FREQ'],
    ['INTERVAL=2', 'a rule needs FREQ'],
    ['FREQ=DAILY;COUNT=3', 'a rule has no part "COUNT"'],
    ['FREQ=DAILY;UNTIL=20270101T000000Z', 'a rule has no part "UNTIL"'],
    ['DTSTART=20260101T000000Z;FREQ=DAILY', 'a rule has no part "DTSTART"'],
    ['FREQ=DAILY;DTSTART:20260101', 'a rule has no part "DTSTART:20260101"'],
    ['FREQ=DAILY;EXDATE=20260101', 'a rule has no part "EXDATE"'],
    ['FREQ=DAILY;BYSECOND=30', 'a rule has no part "BYSECOND"'],
    ['FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO', 'a rule has no part "BYWEEKNO"'],
    ['FREQ=YEARLY;RSCALE=CHINESE', 'a rule has no part "RSCALE"'],
    ['FREQ=DAILY;X-MINE=1', 'a rule has no part "X-MINE"; use FREQ, INTERVAL, BYMONTH'],
    ['FREQ=DAILY;constructor=1', 'a rule has no part "constructor"'],
    ['FREQ=DAILY;__proto__=1', 'a rule has no part "__proto__"'],
    ['FREQ=DAILY; BYHOUR=9', 'a rule has no part " BYHOUR"'],
    ['FREQ=DAILY;FREQ=DAILY', 'FREQ is given twice'],
    ['FREQ=DAILY;BYHOUR=9;BYHOUR=17', 'BYHOUR is given twice'],
    ['FREQ=DAILY;INTERVAL=0', '"0" is not a value of INTERVAL'],
    ['FREQ=DAILY;INTERVAL=-1', '"-1" is not a value of INTERVAL'],
    ['FREQ=DAILY;INTERVAL=1.5', '"1.5" is not a value of INTERVAL'],
    ['FREQ=DAILY;INTERVAL=10000', '"10000" is not a value of INTERVAL'],
    ['FREQ=DAILY;INTERVAL=1e3', '"1e3" is not a value of INTERVAL'],
    ['FREQ=DAILY;BYHOUR=24', '"24" is not a value of BYHOUR'],
    ['FREQ=DAILY;BYHOUR=9:30', '"9:30" is not a value of BYHOUR'],
    ['FREQ=DAILY;BYHOUR=09', '"09" is not a value of BYHOUR'],
    ['FREQ=DAILY;BYMINUTE=60', '"60" is not a value of BYMINUTE'],
    ['FREQ=DAILY;BYMINUTE=0,', '"0," is not a value of BYMINUTE'],
    ['FREQ=MONTHLY;BYMONTHDAY=0', '"0" is not a value of BYMONTHDAY'],
    ['FREQ=MONTHLY;BYMONTHDAY=32', '"32" is not a value of BYMONTHDAY'],
    ['FREQ=MONTHLY;BYMONTHDAY=-32', '"-32" is not a value of BYMONTHDAY'],
    ['FREQ=YEARLY;BYMONTH=13', '"13" is not a value of BYMONTH'],
    ['FREQ=YEARLY;BYMONTH=JAN', '"JAN" is not a value of BYMONTH'],
    ['FREQ=YEARLY;BYYEARDAY=367', '"367" is not a value of BYYEARDAY'],
    ['FREQ=WEEKLY;BYDAY=MONDAY', '"MONDAY" is not a value of BYDAY'],
    ['FREQ=WEEKLY;BYDAY=mo', '"mo" is not a value of BYDAY'],
    ['FREQ=MONTHLY;BYDAY=0MO', '"0MO" is not a value of BYDAY'],
    ['FREQ=MONTHLY;BYDAY=54MO', '"54MO" is not a value of BYDAY'],
    ['FREQ=MONTHLY;BYDAY=MO;BYSETPOS=0', '"0" is not a value of BYSETPOS'],
    ['FREQ=WEEKLY;WKST=1', '"1" is not a value of WKST'],
    ['FREQ=WEEKLY;BYDAY=1MO', 'a number before a weekday goes only with FREQ=MONTHLY or FREQ=YEARLY'],
    ['FREQ=HOURLY;BYDAY=-1MO', 'a number before a weekday goes only with FREQ=MONTHLY or FREQ=YEARLY'],
    ['FREQ=WEEKLY;BYMONTHDAY=13', 'BYMONTHDAY does not go with FREQ=WEEKLY'],
    ['FREQ=MONTHLY;BYYEARDAY=100', 'BYYEARDAY does not go with FREQ=MONTHLY'],
    ['FREQ=HOURLY;BYMINUTE=0;BYSETPOS=1', 'BYSETPOS does not go with FREQ=HOURLY'],
    ['FREQ=MONTHLY;BYSETPOS=1', 'BYSETPOS picks from another BY part; give one'],
    [`FREQ=DAILY;BYHOUR=${'9,'.repeat(300)}9`, 'the rule is too long'],
    ['A'.repeat(1_000_000), 'the rule is too long'],
    ['FREQ=DAILY\nFREQ=WEEKLY', 'is not a value of FREQ'],
    ['FREQ=DAILY\u0000', 'is not a value of FREQ'],
  ])('%j', (expression, why) => {
    expect(() => parseRrule(expression)).toThrow(why);
  });

  test('long text is quoted only in part', () => {
    expect(() => parseRrule(`${'x'.repeat(400)}=1`)).toThrow(/no part "x{40}"/);
  });
});

describe('whatever the text', () => {
  const scraps = fc.constantFrom(
    'FREQ',
    'BYDAY',
    'BYHOUR',
    '=',
    ';',
    ',',
    'DAILY',
    'MO',
    '1',
    '-',
    '0',
    '\n',
    '\u0000',
    '日',
  );
  const texts = fc.oneof(
    fc.string({ maxLength: 600 }),
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.array(scraps, { maxLength: 40 }).map((parts) => `FREQ=DAILY;${parts.join('')}`),
  );

  const WHY = /rule|value|twice|goes only|does not go|picks from/;

  /** "walks" for a rule that can be walked, else what it is refused with. */
  function outcome(text: string): string {
    try {
      const next = nextRrule(parseRrule(text), 'UTC', 0, NOW) ?? Infinity;
      return next > NOW ? 'walks' : 'goes back';
    } catch (error) {
      return error instanceof Error && WHY.test(error.message) ? 'refused' : `fails: ${String(error)}`;
    }
  }

  test('it is either a rule that can be walked or an Error that says why, at once', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const began = performance.now();
        expect(outcome(text)).toMatch(/^(walks|refused)$/);
        expect(performance.now() - began).toBeLessThan(1_000);
      }),
      { numRuns: 1_000 },
    );
  });
});

test('an unknown zone is a RangeError and not a rule that never comes', () => {
  expect(() => nextRrule(parseRrule('FREQ=DAILY'), 'Mars/Olympus', 0, 0)).toThrow(RangeError);
  expect(() => nextRrule(parseRrule('FREQ=HOURLY'), 'Mars/Olympus', 0, 0)).toThrow(RangeError);
});
