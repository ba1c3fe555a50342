import { regularityOf } from '../../src/domain/pattern.ts';
import type { Period } from '../../src/domain/period.ts';
import { seeded } from '../measure/random.ts';
import { drawHabit, drawRandom } from './histories.ts';
import type { History } from './histories.ts';

/** What the default level offers from. */
const THRESHOLD = 0.62;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** A way to tell habits: what it takes a history so far for, and how sure it is. */
interface Recogniser {
  readonly name: string;
  readonly recognise: (
    walls: readonly number[],
    now: number,
  ) => { readonly period: Period | null; readonly sure: boolean };
}

export const OURS: Recogniser = {
  name: 'alfred',
  recognise(walls, now) {
    const found = regularityOf(walls, now);
    return { period: found?.period ?? null, sure: (found?.confidence ?? 0) >= THRESHOLD };
  },
};

/** The plain rule: whatever was asked for three times is a habit; it cannot tell of what period. */
export const THREE: Recogniser = {
  name: 'three occurrences',
  recognise: (walls) => ({ period: null, sure: walls.length >= 3 }),
};

/** Whether what was found is so, as far as it can be known from what was seen. */
function isTrue(history: History, found: Period | null, seen: readonly number[]): boolean {
  const { truth } = history;
  if (!truth) return false;
  if (!found) return true;
  // A daily habit that has not come by a weekend yet looks like one of working days.
  if (truth.kind === 'daily' && found.kind === 'weekdays')
    return seen.every((wall) => new Date(wall).getUTCDay() % 6 > 0);
  if (truth.kind === 'monthly' && found.kind === 'monthly') {
    // The 3rd of the month and its first Monday may be the same days for a while.
    return (
      'date' in truth !== 'date' in found ||
      JSON.stringify(truth) === JSON.stringify(found) ||
      nearDates(truth, found)
    );
  }
  return JSON.stringify(truth) === JSON.stringify(found);
}

function nearDates(a: Period, b: Period): boolean {
  return 'date' in a && 'date' in b && Math.abs(a.date - b.date) <= 1;
}

export interface Score {
  right: number;
  wrong: number;
  /** Chances to recognise a habit, from its fifth occurrence on. */
  chances: number;
  recognised: number;
  random: number;
  falseHabits: number;
  /** Random histories of three. */
  threes: number;
  threesOver: number;
  stopped: number;
  stillOffered: number;
  milliseconds: number;
  calls: number;
}

function scoreOf({ recognise }: Recogniser, habits: readonly History[], random: readonly History[]): Score {
  const score: Score = {
    right: 0,
    wrong: 0,
    chances: 0,
    recognised: 0,
    random: random.length,
    falseHabits: 0,
    threes: 0,
    threesOver: 0,
    stopped: 0,
    stillOffered: 0,
    milliseconds: 0,
    calls: 0,
  };
  const look = (walls: readonly number[], now: number) => {
    const from = performance.now();
    const found = recognise(walls, now);
    score.milliseconds += performance.now() - from;
    score.calls += 1;
    return found;
  };
  for (const history of habits) {
    for (let count = 3; count <= history.walls.length; count++) {
      const walls = history.walls.slice(0, count);
      const found = look(walls, (walls.at(-1) ?? 0) + HOUR);
      const good = isTrue(history, found.period, walls);
      if (found.sure) score[good ? 'right' : 'wrong'] += 1;
      if (count < 5) continue;
      score.chances += 1;
      if (found.sure && good) score.recognised += 1;
    }
    if (history.stopped === null) continue;
    score.stopped += 1;
    const period =
      history.truth?.kind === 'monthly' ? 31 : history.truth?.kind === 'every_other_week' ? 14 : 7;
    if (look(history.walls, history.stopped + 4 * period * DAY).sure) score.stillOffered += 1;
  }
  for (const { walls } of random) {
    let said = false;
    for (let count = 3; count <= walls.length; count++) {
      const some = walls.slice(0, count);
      const found = look(some, (some.at(-1) ?? 0) + HOUR);
      if (found.sure) {
        score.wrong += 1;
        said = true;
      }
      if (count > 3) continue;
      score.threes += 1;
      if ((regularityOf(some, (some.at(-1) ?? 0) + HOUR)?.confidence ?? 0) >= 0.5) score.threesOver += 1;
    }
    if (said) score.falseHabits += 1;
  }
  return score;
}

/** Scores ways to tell habits on so many histories with a habit and as many without one. */
export function scoresOn(histories: number, seed: number, recognisers: readonly Recogniser[]): Score[] {
  const random = seeded(seed);
  const made = Array.from({ length: histories }, (_, i) => drawHabit(random, { stops: i % 3 === 0 }));
  const chance = Array.from({ length: histories }, () => drawRandom(random));
  return recognisers.map((one) => scoreOf(one, made, chance));
}

/** The goals of the design that are not met, in words; none when all are. */
export function missed(score: Score): string[] {
  const { right, wrong, recognised, chances, falseHabits, random, milliseconds, calls } = score;
  const goals: [string, boolean][] = [
    ['precision of at least 0.95', right / (right + wrong) >= 0.95],
    ['recall of at least 0.90 from the fifth occurrence on', recognised / chances >= 0.9],
    ['under 1 % false habits on random histories', falseHabits / random < 0.01],
    ['under 1 ms a pattern', milliseconds / calls < 1],
  ];
  return goals.flatMap(([goal, met]) => (met ? [] : [goal]));
}
