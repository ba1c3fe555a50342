import type { Slot } from './processes.ts';
import { seeded } from './random.ts';
import type { Random } from './random.ts';
import { CRASH_POINTS, STEPS } from './steps.ts';
import type { Crash, Step } from './steps.ts';
import { drawTroubles } from './troubles.ts';
import type { Trouble } from './troubles.ts';

/**
 * What a schedule is like. `once` is one instant within the trial; `minutely` recurs and is due at the last
 * minute and perhaps at the next; `behind` is that, after some minutes in which Alfred was down; `skipped`
 * fell due in such minutes only, and is not to be made up for; `counted` recurs and has one run left; `quiet`
 * has nothing to report.
 */
type Shape = 'once' | 'minutely' | 'behind' | 'skipped' | 'counted' | 'quiet';

/** One schedule that is there from the start. */
export interface PlannedSchedule {
  /** A word that is in everything said about it, and in nothing else. */
  readonly tag: string;
  readonly person: number;
  readonly shape: Shape;
  readonly task: 'remind' | 'think';
  /** Milliseconds from the start, for one instant. */
  readonly dueMs: number;
  /** Minutes in which Alfred was down. */
  readonly behind: number;
  /** Whether it recurs by an RRULE. */
  readonly rule: boolean;
}

/** One thing that a person says. */
export interface Utterance {
  readonly tag: string;
  readonly person: number;
  readonly kind: 'ask' | 'story' | 'hello';
  /** For an ask: in how many seconds to be reminded. */
  readonly seconds: number;
  readonly atMs: number;
  /** The tag of the utterance in whose thread it is said; and whether only once all there is answered. */
  readonly under?: { readonly tag: string; readonly answered: boolean };
}

/** Everything that is drawn for a trial. */
export interface Plan {
  readonly seed: number;
  readonly slots: readonly Slot[];
  readonly model: 'stand-in' | 'offline';
  readonly people: number;
  /** Whether Slack holds to its published rate limits. */
  readonly limited: boolean;
  readonly schedules: readonly PlannedSchedule[];
  readonly talk: readonly Utterance[];
  readonly troubles: readonly Trouble[];
}

/** Within so many milliseconds from its start everything of a trial falls due, is said, and goes wrong. */
export const WINDOW_MS = 22_000;

const PEOPLE = 12;
/** Those that Alfred knows from the start; the others it meets when they speak. */
export const KNOWN = 10;
const SCHEDULES = 50;
const BURST_MS = 6_000;

function tagOf(kind: 's' | 'u', person: number, nth: number): string {
  return `${kind}${String(person).padStart(2, '0')}n${String(nth).padStart(2, '0')}`;
}

/** One person has more to be thought about at once than a person may, so that some of it has to wait. */
function crowded(nth: number): PlannedSchedule {
  const tag = tagOf('s', 0, nth);
  return { tag, person: 0, shape: 'once', task: 'think', dueMs: BURST_MS, behind: 0, rule: false };
}

function drawSchedule(random: Random, nth: number, model: Plan['model']): PlannedSchedule {
  const person = nth % KNOWN;
  if (person === 0) return crowded(nth);
  const shapes: [Shape, ...Shape[]] = [
    'once',
    'once',
    'once',
    'once',
    'minutely',
    'behind',
    'skipped',
    'counted',
  ];
  const shape = model === 'stand-in' && random.chance(0.05) ? 'quiet' : random.pick(shapes);
  return {
    tag: tagOf('s', person, nth),
    person,
    shape,
    // A plain reminder says something in any case.
    task: shape === 'quiet' || random.chance(0.45) ? 'think' : 'remind',
    // Half of them are due at one instant.
    dueMs: random.chance(0.5) ? BURST_MS : random.between(1_000, WINDOW_MS - 3_000),
    behind: random.between(2, 6),
    rule: random.chance(0.4),
  };
}

function drawTalk(random: Random, person: number, model: Plan['model']): Utterance[] {
  const said: Utterance[] = [];
  const say = (atMs: number, under?: Utterance['under']): Utterance => {
    const utterance: Utterance = {
      tag: tagOf('u', person, said.length),
      person,
      kind: random.pick(['ask', 'ask', 'story', 'hello']),
      seconds: random.between(4, 12),
      atMs,
      ...(under ? { under } : {}),
    };
    said.push(utterance);
    return utterance;
  };
  let at = random.between(500, WINDOW_MS - 10_000);
  const first = say(at);
  // Now and then several at once, each of which is a thread of its own.
  for (let more = random.between(0, 2); more > 0; more -= 1) {
    at += random.pick([20, 200, 2_000, 5_000]);
    say(at);
  }
  if (random.chance(0.5)) say(at, { tag: first.tag, answered: true });
  else if (model === 'stand-in') {
    say(at + 300, { tag: first.tag, answered: false });
    say(at + 350, { tag: first.tag, answered: false });
  }
  return said;
}

/** The steps to die at follow the table, so that trials with seeds in a row come by every one of them. */
function drawCrashes(random: Random, seed: number, processes: number, model: Plan['model']): Crash[] {
  return Array.from({ length: random.between(1, 3) }, (_, nth): Crash => {
    const point = CRASH_POINTS[(seed * 3 + nth * 23) % CRASH_POINTS.length] ?? {
      step: 'run posted',
      moment: 'after',
    };
    const offline = model === 'offline' && point.step === 'model asked';
    const { journey, rare }: Step = STEPS[point.step];
    const most = rare ? 1 : Math.ceil((journey === 'run' ? 12 : 4) / processes);
    return { ...(offline ? { ...point, step: 'reply stored' } : point), nth: random.between(1, most) };
  });
}

/** Draws a trial from its seed. */
export function drawPlan(seed: number): Plan {
  const random = seeded(seed);
  const processes = ([1, 2, 4] as const)[seed % 3] ?? 1;
  const model = random.chance(0.6) ? 'stand-in' : 'offline';
  const downMs = (): number => random.pick([200, 1_000, 3_000, 6_000]);
  const crashes = drawCrashes(random, seed, processes, model);
  const slots = Array.from({ length: processes }, (_, slot): Slot => ({
    crashes: crashes.filter((_crash, nth) => nth % processes === slot),
    downMs: [downMs(), downMs(), downMs()],
  }));
  return {
    seed,
    slots,
    model,
    people: PEOPLE,
    limited: random.chance(0.15),
    schedules: Array.from({ length: SCHEDULES }, (_, nth) => drawSchedule(random, nth, model)),
    talk: Array.from({ length: PEOPLE }, (_, person) => drawTalk(random, person, model)).flat(),
    troubles: drawTroubles(random, { processes, model, windowMs: WINDOW_MS }),
  };
}
