import { Cron } from 'croner';
import { describe, expect, test } from 'vitest';

import { nextCron, parseCron } from '../../src/domain/cron.ts';
import { at, changesOf, iso, ZONES } from '../support/domain-zones.ts';
import type { Change } from '../support/domain-zones.ts';

const DAY = 86_400_000;
const FROM = at('2026-11-01T00:00Z');
const UNTIL = at('2028-01-01T00:00Z');

const changes = ZONES.flatMap((zone) => changesOf(zone, FROM, UNTIL));
/** Zones that change at the same instant by the same amount are one case. */
const distinct = [
  ...new Map(changes.map((change) => [`${change.at} ${change.before} ${change.after}`, change])).values(),
];

function ours(expression: string, zone: string, from: number, until: number): number[] {
  const cron = parseCron(expression);
  const found: number[] = [];
  let next = nextCron(cron, zone, from);
  while (next !== undefined && next < until) {
    found.push(next);
    next = nextCron(cron, zone, next);
  }
  return found;
}

function croners(expression: string, zone: string, from: number, until: number): number[] {
  const cron = new Cron(expression, { timezone: zone, fixedTimeRule: 'no-wildcard' });
  const found: number[] = [];
  let next = cron.nextRun(new Date(from));
  while (next && next.getTime() < until) {
    found.push(next.getTime());
    next = cron.nextRun(next);
  }
  return found;
}

/**
 * The stated difference, exactly: a fixed time that falls into a gap is moved forward by the gap, where croner fires
 * at the gap's end, and only if that is still the same day.
 */
function movedThroughGaps(expression: string, found: readonly number[], gaps: readonly Change[]): number[] {
  if (expression.split(' ', 2).join('').includes('*')) return [...found];
  const due = new Set(found);
  for (const gap of gaps) {
    const [start, end] = [gap.at + gap.before, gap.at + gap.after];
    const walls = croners(expression, 'UTC', start - 1, end + 1);
    const inGap = walls.filter((wall) => wall < end);
    if (inGap.length > 0 && !walls.includes(end)) due.delete(gap.at);
    for (const wall of inGap) due.add(gap.at + (wall - start));
  }
  return [...due].sort((a, b) => a - b);
}

/** Where we and croner differ, beyond the stated difference; nothing when all occurrences agree. */
function differences(expression: string, zone: string, from: number, until: number): object[] {
  const gaps = changes.filter((change) => change.zone === zone && change.at > from && change.at < until);
  const wanted = movedThroughGaps(expression, croners(expression, zone, from, until), gaps);
  const found = ours(expression, zone, from, until);
  if (found.join() === wanted.join()) return [];
  const [more, less] = [
    found.filter((time) => !wanted.includes(time)),
    wanted.filter((time) => !found.includes(time)),
  ];
  return [{ expression, zone, more: more.map(iso), less: less.map(iso) }];
}

function differencesAround(expression: string, { zone, at }: Change, days: number): object[] {
  return differences(expression, zone, at - days * DAY, at + days * DAY);
}

describe('around every clock change of the world from November 2026 to the end of 2027, croner agrees', () => {
  test('there are changes to look at, of an hour, of two and of half an hour', () => {
    const sizes = new Set(distinct.map(({ before, after }) => Math.abs(after - before) / 60_000));
    expect(sizes).toEqual(new Set([30, 60, 120]));
    expect(distinct.length).toBeGreaterThan(40);
  });

  test('and the stated difference is met: in the gap 02:30 is 03:30 here and 03:00 with croner', () => {
    const [from, until] = [at('2027-03-27T12:00Z'), at('2027-03-28T12:00Z')];
    expect(ours('30 2 * * *', 'Europe/Berlin', from, until).map(iso)).toEqual(['2027-03-28T01:30Z']);
    expect(croners('30 2 * * *', 'Europe/Berlin', from, until).map(iso)).toEqual(['2027-03-28T01:00Z']);
  });

  test('a fixed time at every quarter of an hour', () => {
    const quarters = Array.from({ length: 96 }, (_, i) => `${(i % 4) * 15} ${Math.floor(i / 4)} * * *`);
    const found = distinct.flatMap((change) =>
      quarters.flatMap((daily) => differencesAround(daily, change, 3)),
    );
    expect(found).toEqual([]);
  });

  test.each([
    '*/15 * * * *',
    '0 * * * *',
    '30 */2 * * *',
    '*/20 1-3 * * *',
    '10 */3 * * 0,1',
    '0,15,30,45 0,1,2,3,23 * * *',
    '5,35 2 * * SUN',
    '30 23,0,1,2 1-7,25-31 3,4,9,10,11 *',
    '45 2 28 * 0',
  ])('%s', (expression) => {
    expect(distinct.flatMap((change) => differencesAround(expression, change, 1.5))).toEqual([]);
  });

  test.each(['30 2 * * *', '0 0 * * *', '45 * * * *'])('%s in each zone by itself', (expression) => {
    expect(changes.flatMap((change) => differencesAround(expression, change, 0.75))).toEqual([]);
  });
});

describe('over all of the 14 months, croner agrees', () => {
  test.each([
    ['15 9 * * 1-5', 'Europe/Berlin'],
    ['30 2 * * *', 'America/New_York'],
    ['15 2 * * *', 'Australia/Lord_Howe'],
    ['0 9 * * *', 'Australia/Lord_Howe'],
    ['30 0 * * *', 'Africa/Cairo'],
    ['0 0 * * *', 'America/Santiago'],
    ['45 2 * * *', 'Pacific/Chatham'],
    ['30 1 * * *', 'Antarctica/Troll'],
    ['0 */6 * * *', 'America/Godthab'],
    ['30 23 * * 6', 'America/Godthab'],
    ['0 9 31 * 1', 'Asia/Kathmandu'],
    ['59 23 29 2 *', 'Europe/London'],
  ])('%s in %s', (expression, zone) => {
    expect(differences(expression, zone, FROM, UNTIL)).toEqual([]);
  });
});
