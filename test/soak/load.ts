import { fault } from '../../src/playground/api/faults.ts';
import type { PlannedSchedule, Utterance } from '../faults/plan.ts';
import { seeded } from '../faults/random.ts';
import type { Random } from '../faults/random.ts';
import { once } from '../faults/schedules.ts';
import type { Timed } from '../faults/schedules.ts';
import { drawSlack, drawSockets } from '../faults/troubles.ts';
import type { Trouble } from '../faults/troubles.ts';
import type { Options } from './options.ts';

/** So long is one window: what begins in it is judged together. */
export const WINDOW_MS = 30_000;
/** Before the soak ends, nothing begins any more that could not be done by then. */
const LAST_MS = 14_000;
const MINUTE = 60_000;

/** What happens within one window. */
export interface Load {
  /** In the words of all that happens in it, and in no others. */
  readonly mark: string;
  readonly talk: readonly Utterance[];
  readonly schedules: readonly PlannedSchedule[];
  readonly troubles: readonly Trouble[];
}

/** A schedule that recurs over the whole soak. */
export interface Standing extends PlannedSchedule {
  readonly everyMinutes: number;
}

/** What marks a window's words; the first is 1, and 0 is what stands all the time. */
export function markOf(window: number): string {
  return `w${String(window).padStart(5, '0')}`;
}

/** What marks the words of schedules that never fall due. */
export const FAR_MARK = 'w99999';

/** Whether words carry the mark of any window. */
export const MARKED = /\bw\d{5}[su]\d{5}/;

function tagOf(window: number, kind: 's' | 'u', nth: number): string {
  return `${markOf(window)}${kind}${String(nth).padStart(5, '0')}`;
}

function drawTalk(random: Random, window: number, people: number, count: number, endMs: number): Utterance[] {
  const talk: Utterance[] = [];
  for (let nth = 0; nth < count; nth += 1) {
    const root = talk.at(-1);
    const kind = random.pick(['ask', 'story', 'hello', 'hello'] as const);
    const seconds = random.between(4, 12);
    const tag = tagOf(window, 'u', nth);
    // Now and then one says more in the thread that one has begun.
    if (root && !root.under && random.chance(0.25)) {
      const under = { tag: root.tag, answered: random.chance(0.5) };
      const atMs = root.atMs + (under.answered ? 0 : 300);
      talk.push({ tag, person: root.person, kind, seconds, atMs, under });
    } else {
      const person = random.between(0, people - 1);
      talk.push({ tag, person, kind, seconds, atMs: random.between(0, endMs) });
    }
  }
  return talk.sort((a, b) => a.atMs - b.atMs);
}

/** So much of a rate a minute as falls into a window; what is left over falls into a later one. */
function share(aMinute: number, window: number): number {
  const until = (windows: number) => Math.floor((aMinute * windows * WINDOW_MS) / MINUTE);
  return until(window) - until(window - 1);
}

/** In each window Slack drops sockets, repeats events and limits rates; what else goes wrong differs. */
function drawTroubles(random: Random, endMs: number): Trouble[] {
  const atMs = () => random.between(1_000, endMs);
  const several = (low: number, high: number, draw: () => Trouble): Trouble[] =>
    Array.from({ length: random.between(low, high) }, draw);
  const limited = fault.ratelimited(random.between(1, 3));
  return [
    { atMs: atMs(), kind: 'sockets', how: 'drop', forMs: 0 },
    { atMs: atMs(), kind: 'sockets', how: 'repeat', forMs: random.between(1_000, 8_000) },
    { atMs: atMs(), kind: 'slack', method: 'chat.postMessage', fault: limited, times: random.between(1, 3) },
    ...several(2, 5, () => drawSlack(random, atMs())),
    ...several(0, 1, () => drawSockets(random, atMs())),
  ];
}

/** Draws what happens in a window, the first being 1. */
export function drawLoad(options: Options, window: number, last: boolean): Load {
  const random = seeded(options.seed + window * 7_919);
  const endMs = last ? WINDOW_MS - LAST_MS : WINDOW_MS;
  const talk = drawTalk(random, window, options.people, share(options.messages, window), endMs);
  const schedules = Array.from({ length: share(options.schedules, window) }, (_, nth): PlannedSchedule => ({
    tag: tagOf(window, 's', nth),
    person: nth % options.people,
    shape: random.chance(0.1) ? 'quiet' : 'once',
    task: random.chance(0.4) ? 'think' : 'remind',
    dueMs: random.between(4_000, endMs + 4_000),
    behind: 0,
    rule: false,
  })).map((one) => (one.shape === 'quiet' ? { ...one, task: 'think' as const } : one));
  const troubles = drawTroubles(random, endMs);
  return { mark: markOf(window), talk, schedules, troubles };
}

/** What recurs all the time: for every other person, each minute or each second or third one. */
export function drawStanding({ people }: Options): Standing[] {
  return Array.from({ length: Math.ceil(people / 2) }, (_, nth) => ({
    tag: tagOf(0, 's', nth),
    person: nth * 2,
    shape: 'minutely',
    task: nth % 3 === 2 ? 'think' : 'remind',
    dueMs: 0,
    behind: 0,
    rule: nth % 2 === 1,
    everyMinutes: (nth % 3) + 1,
  }));
}

/** The time of what falls due once within a window. */
export function onceAt({ dueMs, shape }: PlannedSchedule, zone: string, now: number): Timed {
  return once(new Date(now + dueMs), zone, shape === 'quiet' ? 'quiet' : 'delivered');
}

/** The times of what recurs, from now until the soak's end. */
export function recurring({ everyMinutes, rule }: Standing, zone: string, now: number, end: number): Timed {
  const step = everyMinutes * MINUTE;
  const next = new Date((Math.floor(now / step) + 1) * step);
  const count = Math.max(1, Math.floor((end - next.getTime()) / step) + 1);
  const occurrences = Array.from({ length: count }, (_, nth) => new Date(next.getTime() + nth * step));
  return {
    timing: {
      recurrence: rule
        ? { kind: 'rrule', expression: `FREQ=MINUTELY;INTERVAL=${everyMinutes}`, anchor: next }
        : { kind: 'cron', expression: `*/${everyMinutes} * * * *` },
      zone,
      endsAt: occurrences.at(-1) ?? next,
      runsLeft: null,
      next,
    },
    expected: { occurrences, outcome: 'delivered' },
  };
}
