import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { dayRules, slowOccurrences, slowSteps, walk, withinDayRules } from '../support/domain-rrule.ts';
import { at, iso } from '../support/domain-zones.ts';

describe('whatever the rule', () => {
  const anchors = fc.integer({
    min: at('2019-01-01T00:00Z') / 60_000,
    max: at('2027-01-01T00:00Z') / 60_000,
  });

  test('days and longer come when RFC 5545 says, worked out the slow way', () => {
    const [from, until] = [at('2026-06-01T00:00Z'), at('2029-06-01T00:00Z')];
    fc.assert(
      fc.property(dayRules, anchors, (expression, minute) => {
        const wanted = slowOccurrences(expression, minute * 60_000, from, until).slice(0, 12);
        const found = walk(expression, 'UTC', minute * 60_000, from, 12).filter((time) => time < until);
        expect({ expression, found: found.map(iso) }).toEqual({ expression, found: wanted.map(iso) });
      }),
      { numRuns: 600 },
    );
  });

  test('hours and minutes come at those steps from the anchor that are wanted', () => {
    const earliest = at('2026-11-01T00:00Z');
    const [from, until] = [at('2026-11-23T10:00Z'), at('2026-12-06T00:00Z')];
    const minutes = fc.integer({ min: 0, max: 40 * 1_440 });
    fc.assert(
      fc.property(withinDayRules, minutes, (expression, minute) => {
        const anchor = earliest + minute * 60_000;
        const wanted = slowSteps(expression, anchor, from, until).slice(0, 10);
        const found = walk(expression, 'UTC', anchor, from, 10).filter((time) => time < until);
        expect({ expression, found: found.map(iso) }).toEqual({ expression, found: wanted.map(iso) });
      }),
      { numRuns: 120 },
    );
  });

  test('it never throws, never takes long, and comes later than asked, in any zone', () => {
    const rules = fc.oneof(dayRules, withinDayRules);
    const zones = fc.constantFrom(
      'Europe/Berlin',
      'Australia/Lord_Howe',
      'Antarctica/Troll',
      'Africa/Casablanca',
      'Asia/Kathmandu',
    );
    const instants = fc.integer({
      min: at('2020-01-01T00:00Z') / 1_000,
      max: at('2030-01-01T00:00Z') / 1_000,
    });
    fc.assert(
      fc.property(rules, zones, anchors, instants, (expression, zone, minute, second) => {
        const [anchor, from] = [minute * 60_000, second * 1_000];
        const began = performance.now();
        const [first, next] = walk(expression, zone, anchor, from, 2);
        expect(performance.now() - began).toBeLessThan(2_000);
        expect(first ?? Infinity).toBeGreaterThan(from);
        expect(first ?? Infinity).toBeGreaterThanOrEqual(anchor);
        expect(next ?? Infinity).toBeGreaterThan(first ?? 0);
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=MONTHLY;BYDAY=6MO',
    'FREQ=MONTHLY;BYDAY=MO;BYSETPOS=9',
    'FREQ=DAILY;BYHOUR=9;BYSETPOS=3',
    'FREQ=YEARLY;BYYEARDAY=366;BYMONTH=1',
    'FREQ=YEARLY;INTERVAL=9999',
    'FREQ=MINUTELY;INTERVAL=2;BYMINUTE=1',
    'FREQ=HOURLY;INTERVAL=24;BYHOUR=5',
    'FREQ=MINUTELY;BYMONTH=2;BYMONTHDAY=30',
  ])('one that never comes is found out without a long wait: %s', (expression) => {
    const began = performance.now();
    expect(walk(expression, 'UTC', at('2026-11-23T00:00Z'), at('2026-11-23T00:00Z'), 1)).toEqual([]);
    expect(performance.now() - began).toBeLessThan(1_000);
  });
});
