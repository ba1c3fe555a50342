import { parseArgs } from 'node:util';

import { regularityOf } from '../../src/domain/pattern.ts';
import type { Period } from '../../src/domain/period.ts';
import { seeded } from '../measure/random.ts';
import { markdownTable } from '../measure/rows.ts';
import type { Subcommand } from '../measure/subcommand.ts';
import { drawHabit, drawRandom } from './histories.ts';
import type { History } from './histories.ts';

const HELP = `Usage: npm run bench -- habits [options]

Scores how habits are recognised on made histories whose truth is known.

  --histories 1000   of each kind
  --seed 1
  --json             one JSON object instead of the table
  --help             this
`;

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

const OURS: Recogniser = {
  name: 'alfred',
  recognise(walls, now) {
    const found = regularityOf(walls, now);
    return { period: found?.period ?? null, sure: (found?.confidence ?? 0) >= THRESHOLD };
  },
};

/** The plain rule: whatever was asked for three times is a habit; it cannot tell of what period. */
const THREE: Recogniser = {
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

interface Score {
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

const share = (part: number, whole: number) => (whole === 0 ? '' : (part / whole).toFixed(3));

function rowOf(name: string, score: Score): string[] {
  return [
    name,
    share(score.right, score.right + score.wrong),
    share(score.recognised, score.chances),
    share(score.falseHabits, score.random),
    name === OURS.name ? share(score.threesOver, score.threes) : '',
    share(score.stillOffered, score.stopped),
    ((score.milliseconds / score.calls) * 1_000).toFixed(1),
  ];
}

/** How well habits are told from chance. */
export const habits: Subcommand = {
  name: 'habits',
  about: 'how well habits are told from chance, on made histories',
  run(args) {
    const { values } = parseArgs({
      args,
      options: {
        histories: { type: 'string', default: '1000' },
        seed: { type: 'string', default: '1' },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false, short: 'h' },
      },
    });
    if (values.help) {
      process.stdout.write(HELP);
      return Promise.resolve(0);
    }
    const count = Number(values.histories);
    const random = seeded(Number(values.seed));
    const made = Array.from({ length: count }, (_, i) => drawHabit(random, { stops: i % 3 === 0 }));
    const chance = Array.from({ length: count }, () => drawRandom(random));
    const scores = [OURS, THREE].map((one) => [one.name, scoreOf(one, made, chance)] as const);
    const head = [
      'rule',
      'precision',
      'recall from the 5th on',
      'false habits on random histories',
      'random threes at 0.5 or more',
      'still offered four periods after it stopped',
      'µs a pattern',
    ];
    const table = markdownTable(
      head,
      scores.map(([name, score]) => rowOf(name, score)),
    );
    process.stdout.write(`${values.json ? JSON.stringify(Object.fromEntries(scores)) : table}\n`);
    return Promise.resolve(0);
  },
};
