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

test('a habit that has stopped is believed in less and less', () => {
  const walls = mondays([0, 3, -2, 1, 0]);
  const last = walls.at(-1) ?? 0;
  const after = [0, 2, 4, 8].map((weeks) => regularityOf(walls, last + weeks * 7 * DAY)?.confidence ?? 0);
  expect(after.toSorted((a, b) => b - a)).toEqual(after);
  expect(after[0]).toBeGreaterThanOrEqual(0.62);
  expect(after[2]).toBeLessThan(0.62);
});
