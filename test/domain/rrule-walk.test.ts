import { describe, expect, test } from 'vitest';

import { walk } from '../support/domain-rrule.ts';
import { at, iso } from '../support/domain-zones.ts';

/** The days of those occurrences. */
function days(expression: string, zone: string, anchor: string, from: string, count: number): string {
  return walk(expression, zone, at(anchor), at(from), count)
    .map((time) => iso(time).slice(0, 10))
    .join(' ');
}

describe('the examples of RFC 5545, 3.8.5.3, in New York from 2 September 1997 at 9', () => {
  test.each([
    ['FREQ=DAILY', '1997-09-02 1997-09-03 1997-09-04'],
    ['FREQ=DAILY;INTERVAL=2', '1997-09-02 1997-09-04 1997-09-06'],
    ['FREQ=DAILY;INTERVAL=10', '1997-09-02 1997-09-12 1997-09-22'],
    ['FREQ=YEARLY;BYMONTH=1;BYDAY=SU,MO,TU,WE,TH,FR,SA', '1998-01-01 1998-01-02 1998-01-03'],
    ['FREQ=DAILY;BYMONTH=1', '1998-01-01 1998-01-02 1998-01-03'],
    ['FREQ=WEEKLY', '1997-09-02 1997-09-09 1997-09-16'],
    ['FREQ=WEEKLY;INTERVAL=2;WKST=SU', '1997-09-02 1997-09-16 1997-09-30'],
    ['FREQ=WEEKLY;WKST=SU;BYDAY=TU,TH', '1997-09-02 1997-09-04 1997-09-09'],
    [
      'FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=MO,WE,FR',
      '1997-09-03 1997-09-05 1997-09-15 1997-09-17 1997-09-19',
    ],
    ['FREQ=MONTHLY;BYDAY=1FR', '1997-09-05 1997-10-03 1997-11-07'],
    ['FREQ=MONTHLY;INTERVAL=2;BYDAY=1SU,-1SU', '1997-09-07 1997-09-28 1997-11-02 1997-11-30 1998-01-04'],
    ['FREQ=MONTHLY;BYDAY=-2MO', '1997-09-22 1997-10-20 1997-11-17'],
    ['FREQ=MONTHLY;BYMONTHDAY=-3', '1997-09-28 1997-10-29 1997-11-28'],
    ['FREQ=MONTHLY;BYMONTHDAY=2,15', '1997-09-02 1997-09-15 1997-10-02'],
    ['FREQ=MONTHLY;BYMONTHDAY=1,-1', '1997-09-30 1997-10-01 1997-10-31 1997-11-01'],
    ['FREQ=MONTHLY;INTERVAL=18;BYMONTHDAY=10,11', '1997-09-10 1997-09-11 1999-03-10 1999-03-11'],
    ['FREQ=MONTHLY;INTERVAL=2;BYDAY=TU', '1997-09-02 1997-09-09 1997-09-16 1997-09-23 1997-09-30 1997-11-04'],
    ['FREQ=YEARLY;BYMONTH=6,7', '1998-06-02 1998-07-02 1999-06-02'],
    ['FREQ=YEARLY;INTERVAL=3;BYYEARDAY=1,100,200', '2000-01-01 2000-04-09 2000-07-18 2003-01-01'],
    ['FREQ=YEARLY;BYDAY=20MO', '1998-05-18 1999-05-17 2000-05-15'],
    ['FREQ=YEARLY;BYMONTH=3;BYDAY=TH', '1998-03-05 1998-03-12 1998-03-19'],
    ['FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13', '1998-02-13 1998-03-13 1998-11-13 1999-08-13 2000-10-13'],
    ['FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13', '1997-09-13 1997-10-11 1997-11-08'],
    ['FREQ=MONTHLY;BYDAY=TU,WE,TH;BYSETPOS=3', '1997-09-04 1997-10-07 1997-11-06'],
    ['FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2', '1997-09-29 1997-10-30 1997-11-27'],
    ['FREQ=MONTHLY;BYMONTHDAY=15,30', '1997-09-15 1997-09-30 1997-10-15'],
  ])('%s: %s', (expression, expected) => {
    const anchor = '1997-09-02T13:00Z';
    // The RFC lets some of these begin on other days; each comes after the anchor all the same.
    const count = expected.split(' ').length;
    expect(days(expression, 'America/New_York', anchor, '1997-09-02T12:59Z', count)).toBe(expected);
  });

  test('every fourth year on the Tuesday after a Monday in November: 1996-11-05 2000-11-07 2004-11-02', () => {
    const election = 'FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8';
    const found = days(election, 'America/New_York', '1996-11-05T14:00Z', '1996-11-05T13:00Z', 3);
    expect(found).toBe('1996-11-05 2000-11-07 2004-11-02');
  });

  test.each([
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=MO', '1997-08-05 1997-08-10 1997-08-19 1997-08-24'],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU', '1997-08-05 1997-08-17 1997-08-19 1997-08-31'],
  ])('%s: %s, from 5 August', (expression, expected) => {
    expect(days(expression, 'America/New_York', '1997-08-05T13:00Z', '1997-08-05T12:00Z', 4)).toBe(expected);
  });
});

describe('what people ask for', () => {
  test.each([
    [
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=FR;BYHOUR=16;BYMINUTE=0',
      '2026-10-30T15:00Z 2026-11-13T15:00Z 2026-11-27T15:00Z',
    ],
    [
      'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;BYHOUR=17;BYMINUTE=0',
      '2026-10-30T16:00Z 2026-11-30T16:00Z 2026-12-31T16:00Z',
    ],
    [
      'FREQ=MONTHLY;BYMONTHDAY=-1;BYHOUR=9;BYMINUTE=0',
      '2026-10-31T08:00Z 2026-11-30T08:00Z 2026-12-31T08:00Z',
    ],
    ['FREQ=MONTHLY;BYDAY=1MO;BYHOUR=9;BYMINUTE=0', '2026-11-02T08:00Z 2026-12-07T08:00Z 2027-01-04T08:00Z'],
    ['FREQ=MONTHLY;BYDAY=-1FR;BYHOUR=9;BYMINUTE=0', '2026-10-30T08:00Z 2026-11-27T08:00Z 2026-12-25T08:00Z'],
    [
      'FREQ=MONTHLY;BYMONTHDAY=31;BYHOUR=9;BYMINUTE=0',
      '2026-10-31T08:00Z 2026-12-31T08:00Z 2027-01-31T08:00Z',
    ],
    [
      'FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=1;BYHOUR=9;BYMINUTE=0',
      '2027-01-01T08:00Z 2027-04-01T07:00Z 2027-07-01T07:00Z',
    ],
    [
      'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;BYHOUR=9;BYMINUTE=0',
      '2028-02-29T08:00Z 2032-02-29T08:00Z 2036-02-29T08:00Z',
    ],
    [
      'FREQ=YEARLY;BYMONTH=11;BYDAY=4TH;BYHOUR=9;BYMINUTE=0',
      '2026-11-26T08:00Z 2027-11-25T08:00Z 2028-11-23T08:00Z',
    ],
    ['FREQ=DAILY;BYHOUR=2;BYMINUTE=30', '2026-10-21T00:30Z 2026-10-22T00:30Z 2026-10-23T00:30Z'],
  ])('%s: %s', (expression, expected) => {
    const found = walk(expression, 'Europe/Berlin', at('2026-10-12T10:00Z'), at('2026-10-20T10:00Z'), 3);
    expect(found.map(iso).join(' ')).toBe(expected);
  });

  test.each(['2000-01-07T15:00Z', '1990-01-12T15:00Z', '2026-01-02T15:00Z'])(
    'every other Friday counted from %s is a Friday at 16:00, an even number of weeks later',
    (anchor) => {
      const found = walk(
        'FREQ=WEEKLY;INTERVAL=2;BYDAY=FR;BYHOUR=16;BYMINUTE=0',
        'Europe/Berlin',
        at(anchor),
        at('2026-01-01T00:00Z'),
        52,
      );
      for (const time of found) {
        const local = new Date(time).toLocaleString('sv', { timeZone: 'Europe/Berlin' });
        expect(local).toContain(' 16:00:00');
        const weeks = (Date.parse(`${local.slice(0, 10)}T15:00Z`) - at(anchor)) / (7 * 86_400_000);
        expect(weeks % 2).toBe(0);
      }
    },
  );

  test('nothing comes before the anchor', () => {
    const found = walk(
      'FREQ=DAILY;BYHOUR=9,17;BYMINUTE=0',
      'UTC',
      at('2026-11-24T12:00Z'),
      at('2020-01-01T00:00Z'),
      2,
    );
    expect(found.map(iso)).toEqual(['2026-11-24T17:00Z', '2026-11-25T09:00Z']);
  });
});

describe('days through clock changes: the wall clock counts', () => {
  test.each([
    [
      '2026-03-28T12:00Z',
      ['2026-03-29T01:30Z', '2026-03-30T00:30Z'],
      'in the gap 02:30 moves to 03:30, that day only',
    ],
    ['2026-10-24T12:00Z', ['2026-10-25T00:30Z', '2026-10-26T01:30Z'], 'in the fold it is the first, once'],
  ])('daily at 02:30 in Berlin after %s comes at %j: %s', (from, expected) => {
    const found = walk(
      'FREQ=DAILY;BYHOUR=2;BYMINUTE=30',
      'Europe/Berlin',
      at('2026-01-01T00:00Z'),
      at(from),
      2,
    );
    expect(found.map(iso)).toEqual(expected);
  });
});
