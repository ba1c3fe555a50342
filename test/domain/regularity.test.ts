import { expect, test } from 'vitest';

import { missed, OURS, scoresOn } from '../../bench/habits/score.ts';
import { regularityOf } from '../../src/domain/pattern.ts';

const DAY = 86_400_000;
/** Mondays at nine from 2 March 2026 on, on the local clock, each so many minutes off. */
const mondays = (off: readonly number[]) =>
  off.map((minutes, week) => Date.UTC(2026, 2, 2 + 7 * week, 9, minutes));

test('habits are told from chance as well as the design asks, on made histories whose truth is known', () => {
  const [score] = scoresOn(200, 7, [OURS]);
  // How long it takes is for the benchmark to tell.
  expect(score && missed({ ...score, milliseconds: 0 })).toEqual([]);
});

test('three Mondays about nine are a weekly habit, two are none', () => {
  const walls = mondays([2, -4, 5]);
  expect(regularityOf(walls.slice(0, 2), walls[1] ?? 0)).toBeNull();
  const found = regularityOf(walls, walls[2] ?? 0);
  expect(found?.period).toEqual({ kind: 'weekly', weekday: 1 });
  expect(Math.abs((found?.minutes ?? 0) - 541)).toBeLessThanOrEqual(2);
  expect(found?.confidence).toBeGreaterThanOrEqual(0.62);
});

test.each([
  ['weekly', [0, 1, 2, 3, 4, 5, 6, 7].map((week) => 7 * week)],
  ['every_other_week', [0, 1, 2, 3, 4, 5].map((week) => 14 * week)],
  ['daily', [0, 1, 2, 3, 4, 5, 6, 7].map((day) => day)],
])('a habit at midnight is %s like one at ten in the morning, whichever day it falls on', (kind, days) => {
  const about = (hour: number) =>
    days.map((day, i) => Date.UTC(2026, 2, 2 + day, hour) + (i % 2 === 0 ? -5 : 5) * 60_000);
  const found = (walls: readonly number[]) => regularityOf(walls, (walls.at(-1) ?? 0) + 60_000);
  const [morning, midnight] = [found(about(10)), found(about(24))];
  expect(midnight?.period.kind).toBe(kind);
  expect(midnight?.confidence).toBeCloseTo(morning?.confidence ?? 0, 5);
  expect(midnight?.minutes).toBe(0);
});

test('a habit a little before midnight that once comes after it stays on its day', () => {
  const walls = [-20, -10, 4, -15, -12].map(
    (minutes, week) => Date.UTC(2026, 2, 3 + 7 * week) + minutes * 60_000,
  );
  const found = regularityOf(walls, (walls.at(-1) ?? 0) + 60_000);
  expect(found).toMatchObject({ period: { kind: 'weekly', weekday: 1 }, minutes: 23 * 60 + 48, hits: 5 });
});

test('a habit that has stopped is believed in less and less', () => {
  const walls = mondays([0, 3, -2, 1, 0]);
  const last = walls.at(-1) ?? 0;
  const after = [0, 2, 4, 8].map((weeks) => regularityOf(walls, last + weeks * 7 * DAY)?.confidence ?? 0);
  expect(after.toSorted((a, b) => b - a)).toEqual(after);
  expect(after[0]).toBeGreaterThanOrEqual(0.62);
  expect(after[2]).toBeLessThan(0.62);
});
