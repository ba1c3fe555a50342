import type { Facts } from '../faults/facts.ts';
import { judge } from '../faults/judge.ts';
import type { Verdict } from '../faults/judge.ts';
import type { Expected } from '../faults/schedules.ts';
import type { Unfinished } from '../faults/settle.ts';
import type { Said } from '../faults/talk.ts';

/** What is to come of a window. */
export interface Expectation {
  readonly stored: readonly Expected[];
  readonly said: readonly Said[];
}

const RUNS = new Set(['queued', 'running', 'thought']);
const DELIVERIES = new Set(['pending', 'posting', 'streaming']);

function unfinishedOf({ runs, deliveries }: Facts): Unfinished[] {
  return [
    ...runs.filter(({ state }) => RUNS.has(state)).map(({ id, state }) => ({ what: 'run', id, state })),
    ...deliveries
      .filter(({ state }) => DELIVERIES.has(state))
      .map(({ id, state }) => ({ what: 'delivery', id, state })),
  ];
}

/** Judges one window by the facts that are its own. */
export function judgeWindow({ stored, said }: Expectation, facts: Facts): Verdict {
  // What Slack shows of a thread's state while others are at work says nothing of this window.
  const own = { ...facts, busyThreads: 0 };
  return judge({ plan: { model: 'stand-in' }, stored, said, unfinished: unfinishedOf(facts), facts: own });
}
