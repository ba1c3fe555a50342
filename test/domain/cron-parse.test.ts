import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { parseCron } from '../../src/domain/cron.ts';

const FIVE = 'a cron expression has exactly five fields: minute hour day month weekday';

/** The numbers of the set bits. */
function bits(mask: number): number[] {
  return Array.from({ length: 32 }, (_, bit) => bit).filter((bit) => mask & (1 << bit));
}

describe('what is refused, and in which words', () => {
  test.each([
    ['', FIVE],
    ['   ', FIVE],
    ['* * * *', FIVE],
    ['0 0 9 * * 1-5', FIVE],
    ['0 9 * * * 2027', FIVE],
    ['@daily', FIVE],
    ['every weekday at nine o’clock', '"every" is not a cron minute'],
    ['0 9 L * *', '"L" is not a cron day'],
    ['0 9 15,L * *', '"L" is not a cron day'],
    ['0 9 LW * *', '"LW" is not a cron day'],
    ['0 9 15W * *', '"15W" is not a cron day'],
    ['0 9 * * 5L', '"5L" is not a cron weekday'],
    ['0 9 * * 1,5L', '"5L" is not a cron weekday'],
    ['0 9 * * 1#1', '"1#1" is not a cron weekday'],
    ['0 9 ? * 1', '"?" is not a cron day'],
    ['H H * * *', '"H" is not a cron minute'],
    ['0 9 * * H', '"H" is not a cron weekday'],
    ['60 * * * *', '"60" is no minute; use 0 to 59'],
    ['0 24 * * *', '"24" is no hour; use 0 to 23'],
    ['0 9 0 * *', '"0" is no day; use 1 to 31'],
    ['0 9 32 * *', '"32" is no day; use 1 to 31'],
    ['0 9 * 0 *', '"0" is no month; use 1 to 12'],
    ['0 9 * 13 *', '"13" is no month; use 1 to 12'],
    ['0 9 * * 8', '"8" is no weekday; use 0 to 7'],
    ['0 9 * * 1-9', '"9" is no weekday; use 0 to 7'],
    ['0 9 * * Monday', '"Monday" is not a cron weekday'],
    ['0 9 * * XYZ', '"XYZ" is no weekday'],
    ['MON 9 * * *', '"MON" is no minute'],
    ['0 9 * MON *', '"MON" is no month'],
    ['0 9 * * JAN', '"JAN" is no weekday'],
    ['0 22-2 * * *', '"22-2" runs backwards; give the smaller hour first'],
    ['0 9 * * FRI-MON', '"FRI-MON" runs backwards'],
    ['*/0 * * * *', '"*/0" steps by 0, which is not possible within the minutes'],
    ['*/90 * * * *', '"*/90" steps by 90, which is not possible within the minutes'],
    ['0 */25 * * *', '"*/25" steps by 25, which is not possible within the hours'],
    ['0 9 */2/2 * *', '"*/2/2" is not a cron day'],
    ['*/ * * * *', '"*/" is not a cron minute'],
    ['0 9 1- * *', '"1-" is not a cron day'],
    ['0 9 1-2-3 * *', '"1-2-3" is not a cron day'],
    ['0 9 ,1 * *', '"" is not a cron day'],
    ['0 9 1,, * *', '"" is not a cron day'],
    ['-5 * * * *', '"-5" is not a cron minute'],
    ['1.5 * * * *', '"1.5" is not a cron minute'],
    ['1e1 * * * *', '"1e1" is not a cron minute'],
    ['0x5 * * * *', '"0x5" is not a cron minute'],
    ['٣ * * * *', 'is not a cron minute'],
    ['0 9 * * *\u0000', 'is not a cron weekday'],
    ['0 9 * * \u0007', 'is not a cron weekday'],
    ['0 9 30 2 *', 'no such date ever comes'],
    ['0 9 31 4,6,9,11 *', 'no such date ever comes'],
    ['0 9 31,30 FEB *', 'no such date ever comes'],
    [`0 9 * * ${'1,'.repeat(200)}1`, FIVE],
    ['*'.repeat(1_000_000), FIVE],
    [' '.repeat(1_000_000), FIVE],
  ])('%j', (expression, why) => {
    expect(() => parseCron(expression)).toThrow(why);
  });

  test('long text is quoted only in part', () => {
    expect(() => parseCron(`${'x'.repeat(150)} * * * *`)).toThrow(/^"x{40}" is not a cron minute/);
  });
});

describe('what is read', () => {
  test.each([
    ['15 9 * * *', [555]],
    ['00 09 * * *', [540]],
    ['0,30 9,17 * * *', [540, 570, 1020, 1050]],
    ['30,0,30 17,9 * * *', [540, 570, 1020, 1050]],
    ['*/20 8 * * *', [480, 500, 520]],
    ['10-30/10 8 * * *', [490, 500, 510]],
    ['50/5 8 * * *', [530, 535]],
    ['0 22-23,1-2 * * *', [60, 120, 1320, 1380]],
    ['*/60 12 * * *', [720]],
  ])('%s at these minutes of the day', (expression, times) => {
    expect(parseCron(expression).times).toEqual(times);
  });

  test.each([
    ['*', [0, 1, 2, 3, 4, 5, 6]],
    ['1-5', [1, 2, 3, 4, 5]],
    ['MON-FRI', [1, 2, 3, 4, 5]],
    ['mon,Wed,FRI', [1, 3, 5]],
    ['7', [0]],
    ['0,7', [0]],
    ['0-7', [0, 1, 2, 3, 4, 5, 6]],
    ['5-7', [0, 5, 6]],
    ['SUN-SAT', [0, 1, 2, 3, 4, 5, 6]],
    ['*/2', [0, 2, 4, 6]],
  ])('0 9 * * %s on these weekdays', (field, weekdays) => {
    expect(bits(parseCron(`0 9 * * ${field}`).weekdays)).toEqual(weekdays);
  });

  test.each([
    ['JAN', [1]],
    ['jan-mar', [1, 2, 3]],
    ['11-12,FEB', [2, 11, 12]],
    ['*/3', [1, 4, 7, 10]],
  ])('0 9 1 %s * in these months', (field, months) => {
    expect(bits(parseCron(`0 9 1 ${field} *`).months)).toEqual(months);
  });

  test('June has all its days, so that nobody is told 30 dates', () => {
    expect(parseCron('0 9 * 6 *').days).toBe(parseCron('0 9 * * *').days);
  });

  test.each(['  15   9 * *  1-5 ', '15\t9\n*\r\n* 1-5'])(
    'white space of any kind parts fields: %j',
    (expression) => {
      expect(parseCron(expression)).toEqual(parseCron('15 9 * * 1-5'));
    },
  );

  test('an impossible date beside a weekday still has the weekday', () => {
    expect(parseCron('0 9 31 2 1').eitherDay).toBe(true);
  });
});

describe('whatever the text', () => {
  const scraps = fc.constantFrom(
    '*',
    '/',
    '-',
    ',',
    ' ',
    '5',
    '59',
    '0',
    'L',
    'MON',
    '#',
    '?',
    '\n',
    '\u0000',
    '日',
  );
  const texts = fc.oneof(
    fc.string({ maxLength: 300 }),
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.array(scraps, { maxLength: 60 }).map((parts) => parts.join('')),
    fc
      .tuple(...Array.from({ length: 5 }, () => fc.array(scraps, { minLength: 1, maxLength: 5 })))
      .map((fields) => fields.map((parts) => parts.join('')).join(' ')),
  );

  const WHY = /^.{0,60}(cron|is no |runs backwards|steps by|ever comes).{0,100}$/s;

  /** "valid" for an expression that is read, else what it is refused with. */
  function outcome(text: string): string {
    try {
      return parseCron(text).times.length > 0 ? 'valid' : 'never';
    } catch (error) {
      return error instanceof Error && WHY.test(error.message) ? 'refused' : `fails: ${String(error)}`;
    }
  }

  test('it is either a valid cron or an Error that says why, at once', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const began = performance.now();
        expect(outcome(text)).toMatch(/^(valid|refused)$/);
        expect(performance.now() - began).toBeLessThan(1_000);
      }),
      { numRuns: 2_000 },
    );
  });
});
