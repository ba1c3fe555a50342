import type { Period } from '../../src/domain/period.ts';
import { slotsOf } from '../../src/domain/period.ts';
import type { Random } from '../measure/random.ts';

/** A made history: when something was done, on the local clock, and what is true of it. */
export interface History {
  readonly walls: readonly number[];
  /** Null = there is no habit in it. */
  readonly truth: Period | null;
  /** When the habit stopped; null = it goes on. */
  readonly stopped: number | null;
}

const DAY = 86_400_000;
const MINUTE = 60_000;
/** Thursday 1 January 2026. */
const START = Date.UTC(2026, 0, 1) / DAY;

const KINDS = ['daily', 'weekdays', 'weekly', 'every_other_week', 'monthly'] as const;

function drawPeriod(random: Random): Period {
  const weekday = random.between(1, 5);
  const kind = random.pick(KINDS);
  switch (kind) {
    case 'daily':
    case 'weekdays':
      return { kind };
    case 'weekly':
      return { kind, weekday };
    case 'every_other_week':
      return { kind, weekday, phase: random.between(0, 1) };
    case 'monthly':
      return random.chance(0.5)
        ? { kind, date: random.between(1, 28) }
        : { kind, weekday, nth: random.pick([1, 2, 3, 4, -1]) };
  }
}

const OCCURRENCES = 12;
const DAYS = 420;

/** When people are at work, which is when they ask for things. */
function atWork(random: Random): number {
  return random.between(8 * 60, 18 * 60) * MINUTE;
}

/**
 * A habit with its flaws: its time of day jitters by 5 to 30 minutes, up to a fifth of its times are missed, up to
 * a seventh of what is done besides has nothing to do with it.
 */
export function drawHabit(random: Random, options: { stops: boolean }): History {
  const truth = drawPeriod(random);
  const from = START + random.between(0, 60);
  const usual = random.between(8 * 60, 17 * 60);
  const jitter = random.pick([5, 15, 30]);
  const missed = random.pick([0, 0.1, 0.2]);
  const noise = random.pick([0, 0.07, 0.14]);
  const slots = slotsOf(truth, from, from + DAYS).slots;
  const done = slots.filter((_, i) => i === 0 || !random.chance(missed)).slice(0, OCCURRENCES);
  const walls = done.map((day) => day * DAY + (usual + Math.round(random.normal() * jitter)) * MINUTE);
  const besides = walls
    .filter(() => random.chance(noise))
    .map((wall) => (Math.floor(wall / DAY) + random.between(1, 6)) * DAY + atWork(random));
  const all = [...walls, ...besides].sort((a, b) => a - b);
  return { walls: all, truth, stopped: options.stops ? (walls.at(-1) ?? 0) : null };
}

/** The same kind of request now and then, on any working day at any hour of work. */
export function drawRandom(random: Random): History {
  const perWeek = random.pick([0.5, 1, 2, 3, 5]);
  const walls: number[] = [];
  for (let day = START; walls.length < OCCURRENCES && day < START + DAYS; day++) {
    const weekend = [0, 6].includes((((day + 4) % 7) + 7) % 7);
    if (!weekend && random.chance(perWeek / 5)) walls.push(day * DAY + atWork(random));
  }
  return { walls, truth: null, stopped: null };
}
