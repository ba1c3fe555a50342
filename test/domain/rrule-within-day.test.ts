import { describe, expect, test } from 'vitest';

import { walk } from '../support/domain-rrule.ts';
import { at, iso } from '../support/domain-zones.ts';

describe('hours and minutes: elapsed time counts', () => {
  test.each([
    [
      'FREQ=HOURLY;INTERVAL=2',
      '2026-03-28T22:00Z',
      '2026-03-29T00:00Z 2026-03-29T02:00Z 2026-03-29T04:00Z',
      'the gap',
    ],
    [
      'FREQ=HOURLY;INTERVAL=2',
      '2026-10-24T22:00Z',
      '2026-10-25T00:00Z 2026-10-25T02:00Z 2026-10-25T04:00Z',
      'the fold',
    ],
    [
      'FREQ=MINUTELY;INTERVAL=90',
      '2026-03-28T23:30Z',
      '2026-03-29T00:00Z 2026-03-29T01:30Z 2026-03-29T03:00Z',
      'the gap',
    ],
    [
      'FREQ=HOURLY;BYHOUR=1,2,3',
      '2026-03-28T22:30Z',
      '2026-03-29T00:00Z 2026-03-29T01:00Z 2026-03-29T23:00Z',
      'no 2',
    ],
    [
      'FREQ=HOURLY;BYHOUR=2',
      '2026-10-24T12:00Z',
      '2026-10-25T00:00Z 2026-10-25T01:00Z 2026-10-26T01:00Z',
      '2 twice',
    ],
    [
      'FREQ=HOURLY;BYMINUTE=0,30',
      '2026-03-29T00:00Z',
      '2026-03-29T00:30Z 2026-03-29T01:00Z 2026-03-29T01:30Z',
      'halves',
    ],
    [
      'FREQ=HOURLY;INTERVAL=2;BYMINUTE=45,15',
      '2026-11-23T10:20Z',
      '2026-11-23T10:45Z 2026-11-23T12:15Z 2026-11-23T12:45Z',
      'both minutes of every other hour',
    ],
    [
      'FREQ=HOURLY;BYMONTHDAY=-1;BYHOUR=23',
      '2026-11-23T10:20Z',
      '2026-11-30T22:00Z 2026-12-31T22:00Z 2027-01-31T22:00Z',
      'the last hour of the month',
    ],
    [
      'FREQ=HOURLY;BYDAY=MO;BYHOUR=0',
      '2026-11-23T10:20Z',
      '2026-11-29T23:00Z 2026-12-06T23:00Z 2026-12-13T23:00Z',
      'Mondays',
    ],
    [
      'FREQ=MINUTELY;INTERVAL=15;BYHOUR=9;BYDAY=FR',
      '2026-11-27T08:20Z',
      '2026-11-27T08:30Z 2026-11-27T08:45Z 2026-12-04T08:00Z',
      'a window',
    ],
    [
      'FREQ=MINUTELY;BYMONTH=2;BYMONTHDAY=29;BYHOUR=0;BYMINUTE=0',
      '2026-11-27T08:20Z',
      '2028-02-28T23:00Z 2032-02-28T23:00Z 2036-02-28T23:00Z',
      'leap days',
    ],
  ])('%s in Berlin after %s: %s (%s)', (expression, from, expected) => {
    const found = walk(expression, 'Europe/Berlin', at('2026-01-01T00:00Z'), at(from), 3);
    expect(found.map(iso).join(' ')).toBe(expected);
  });

  test('the anchor is the first occurrence, and its minute counts', () => {
    const anchor = at('2026-11-23T10:23Z');
    expect(walk('FREQ=HOURLY;INTERVAL=2', 'UTC', anchor, at('2026-11-23T08:00Z'), 2).map(iso)).toEqual([
      '2026-11-23T10:23Z',
      '2026-11-23T12:23Z',
    ]);
    expect(iso(walk('FREQ=HOURLY;BYMINUTE=0', 'UTC', anchor, at('2026-11-23T08:00Z'), 1)[0])).toBe(
      '2026-11-23T11:00Z',
    );
  });
});
