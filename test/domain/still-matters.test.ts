import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { readMoment } from '../../src/domain/local-date.ts';
import { MEMORY_KINDS, stillMatters } from '../../src/domain/memory.ts';
import type { Dated } from '../../src/domain/memory.ts';
import { at } from '../support/domain-zones.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const none: Dated = { kind: 'fact', happensAt: null, dueAt: null, wholeDay: false, doneAt: null };

/** An event as it is stored that was told of with a local date or time. */
function eventOn(on: string, zone: string): Dated {
  const moment = readMoment(on, zone);
  if (!moment) throw new Error(`no such moment: ${on}`);
  return { ...none, kind: 'event', happensAt: moment.at, wholeDay: moment.wholeDay };
}

describe('an event of a whole day matters until that day is over', () => {
  test.each([
    ['Europe/Lisbon', '2026-03-10', '2026-03-11T00:00Z'],
    ['Europe/Lisbon', '2026-03-29', '2026-03-29T23:00Z'],
    ['Europe/Lisbon', '2026-10-25', '2026-10-26T00:00Z'],
    ['America/New_York', '2026-03-08', '2026-03-09T04:00Z'],
    ['America/New_York', '2026-11-01', '2026-11-02T05:00Z'],
    ['Australia/Lord_Howe', '2026-04-05', '2026-04-05T13:30Z'],
    ['America/Santiago', '2026-09-06', '2026-09-07T03:00Z'],
    ['America/Havana', '2026-11-01', '2026-11-02T05:00Z'],
    ['Africa/Cairo', '2026-04-24', '2026-04-24T21:00Z'],
    ['Pacific/Kiritimati', '2026-03-10', '2026-03-10T10:00Z'],
    ['Pacific/Pago_Pago', '2026-03-10', '2026-03-11T11:00Z'],
    ['Asia/Kathmandu', '2026-03-10', '2026-03-10T18:15Z'],
  ])('in %s the %s is over at %s', (zone, day, over) => {
    const event = eventOn(day, zone);
    expect(stillMatters(event, new Date(at(over) - 1), zone)).toBe(true);
    expect(stillMatters(event, new Date(at(over)), zone)).toBe(false);
    expect(stillMatters(event, new Date(0), zone)).toBe(true);
  });

  test('in any zone on any day: still in the last minute of that date, no more in the first of the next', () => {
    const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
    fc.assert(
      fc.property(zones, fc.integer({ min: 0, max: 3_650 }), (zone, offset) => {
        const day = (more: number) =>
          new Date(at('2022-01-01') + (offset + more) * DAY).toISOString().slice(0, 10);
        const event = eventOn(day(0), zone);
        const next = readMoment(`${day(1)}T00:00`, zone)?.at ?? new Date(Number.NaN);
        expect(stillMatters(event, next, zone)).toBe(false);
        const dateAt = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' });
        for (const hours of [1, 3, 6, 12, 23, 24, 25, 26]) {
          const moment = new Date((event.happensAt?.getTime() ?? 0) + hours * HOUR);
          expect({ zone, moment, matters: stillMatters(event, moment, zone) }).toEqual({
            zone,
            moment,
            matters: dateAt.format(moment) <= day(0),
          });
        }
      }),
      { numRuns: 300 },
    );
  });
});

test('an event at a time matters until three hours after it, whatever the clocks do', () => {
  for (const zone of ['Europe/Lisbon', 'America/New_York', 'Asia/Kathmandu']) {
    const event = eventOn('2026-10-25T00:30', zone);
    const over = (event.happensAt?.getTime() ?? 0) + 3 * HOUR;
    expect(stillMatters(event, new Date(over - 1), zone)).toBe(true);
    expect(stillMatters(event, new Date(over), zone)).toBe(false);
  }
});

test('a promise matters until it is kept, or long past; one without a date until it is kept', () => {
  const due = new Date('2026-03-06T17:00Z');
  const promise: Dated = { ...none, kind: 'commitment', dueAt: due };
  const later = (days: number) => new Date(due.getTime() + days * DAY);
  expect(stillMatters(promise, later(-10), 'UTC')).toBe(true);
  expect(stillMatters(promise, later(29.9), 'UTC')).toBe(true);
  expect(stillMatters(promise, later(30.1), 'UTC')).toBe(false);
  expect(stillMatters({ ...promise, doneAt: due }, later(-10), 'UTC')).toBe(false);
  expect(stillMatters({ ...promise, dueAt: null }, later(9_000), 'UTC')).toBe(true);
  expect(stillMatters({ ...promise, dueAt: null, doneAt: due }, later(1), 'UTC')).toBe(false);
});

test('what has no date always matters', () => {
  for (const kind of MEMORY_KINDS) expect(stillMatters({ ...none, kind }, new Date(8e14), 'UTC')).toBe(true);
});
