import { setTimeout as wait } from 'node:timers/promises';

import type { Playground } from '../../src/playground/playground.ts';
import type { StoredMessage } from '../../src/playground/state/state.ts';
import { readFacts } from '../faults/facts.ts';
import type { Verdict } from '../faults/judge.ts';
import { storeTimed } from '../faults/schedules.ts';
import { PATIENCE_MS } from '../faults/settle.ts';
import { strike } from '../faults/strike.ts';
import { converse } from '../faults/talk.ts';
import { judgeWindow } from './judge-window.ts';
import type { Expectation } from './judge-window.ts';
import { MARKED, onceAt } from './load.ts';
import type { Load } from './load.ts';
import type { World } from './world.ts';

/** A window of which all is said, to be judged. */
export interface Window extends Expectation {
  readonly mark: string;
  /** When it began and when the next does, in milliseconds. */
  readonly from: number;
  readonly until: number;
}

/** After a window's end this long is waited before it is first judged, so that what is repeated late is seen. */
const LATE_MS = 30_000;
const LOOK_MS = 5_000;

/** Fills a window with all that its load says; resolves once everything is said. */
export async function fill(
  load: Load,
  people: number,
  { url, victims, events }: World,
  start: number,
  signal: AbortSignal,
): Promise<Expectation> {
  const note = (what: string) => void events.push(`${new Date().toISOString()} ${what}`);
  const stored = await storeTimed(url, victims.playground, load.schedules, { known: people, time: onceAt });
  const [said] = await Promise.all([
    converse(victims.playground, load.talk, start, signal),
    strike(load.troubles, victims, { start, signal, note }),
  ]);
  return { stored, said };
}

/** Posts in the words or the threads of a window, and those in no window's words while it went on. */
function isOf({ mark, said, from, until }: Window): (post: StoredMessage) => boolean {
  const threads = new Set(said.map(({ channel, rootTs }) => `${channel} ${rootTs}`));
  return ({ text, channel, ts, thread_ts }) => {
    if (thread_ts !== undefined && thread_ts !== ts) return threads.has(`${channel} ${thread_ts}`);
    const at = Number(ts) * 1_000;
    return text.includes(mark) || (!MARKED.test(text) && at >= from && at < until);
  };
}

/** Judges a window as things stand. */
export async function look(url: string, playground: Playground, window: Window): Promise<Verdict> {
  const stamps = window.said.map(({ ts }) => ts);
  const facts = await readFacts(url, playground, { mark: window.mark, stamps, posts: isOf(window) });
  return judgeWindow(window, facts);
}

/** Judges a window once it is done, or when patience has run out; null when all is over before that. */
export async function lookLater(
  url: string,
  playground: Playground,
  window: Window,
  over: AbortSignal,
): Promise<Verdict | null> {
  const pause = (ms: number) => wait(ms, undefined, { signal: over }).catch(() => undefined);
  await pause(LATE_MS);
  const deadline = Date.now() + PATIENCE_MS;
  while (!over.aborted) {
    const verdict = await look(url, playground, window);
    if (verdict.problems.length === 0 || Date.now() > deadline) return verdict;
    await pause(LOOK_MS);
  }
  return null;
}
