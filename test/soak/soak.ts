import { setTimeout as wait } from 'node:timers/promises';

import { keepEvidence } from '../faults/evidence.ts';
import type { Template } from '../faults/postgres.ts';
import type { Problem } from '../faults/problem.ts';
import type { Expected } from '../faults/schedules.ts';
import { settle } from '../faults/settle.ts';
import { openLedger } from './ledger.ts';
import type { Ledger } from './ledger.ts';
import { drawLoad, FAR_MARK, markOf, WINDOW_MS } from './load.ts';
import { measure, measureOnceUp } from './measure.ts';
import type { Sample } from './measure.ts';
import type { Options } from './options.ts';
import { sampleLine } from './report.ts';
import { idsOf, storeStanding } from './standing.ts';
import { visit } from './visits.ts';
import type { Visits } from './visits.ts';
import { fill, look, lookLater } from './window.ts';
import type { Window } from './window.ts';
import { startWorld, VISITORS } from './world.ts';
import type { World } from './world.ts';

/** What came of a soak. */
export interface Outcome {
  readonly problems: readonly Problem[];
  readonly notes: ReadonlyMap<string, number>;
  readonly samples: readonly Sample[];
  readonly visits: Visits;
  /** Ends of processes, none of which was asked for. */
  readonly ends: ReadonlyMap<string, number>;
  readonly messages: number;
  readonly occurrences: number;
  readonly evidence: string | null;
}

const MINUTE = 60_000;
const NEVER = new AbortController().signal;

/** Fills one window after the other, judging each; resolves when all that was begun is said. */
async function load(
  options: Options,
  world: World,
  part: {
    ledger: Ledger;
    samples: Sample[];
    print: (line: string) => void;
    signal: AbortSignal;
    over: AbortSignal;
  },
): Promise<{ windows: Window[]; judging: Promise<void>[] }> {
  const { ledger, samples, print, signal, over } = part;
  const { url, playground } = world;
  const start = Date.now();
  const windows: Window[] = [];
  const judging: Promise<void>[] = [];
  const filling: Promise<void>[] = [];
  const count = Math.round((options.minutes * MINUTE) / WINDOW_MS);
  let failed = false;
  const judge = async (window: Window): Promise<void> => {
    const verdict = await lookLater(url, playground, window, over);
    if (verdict) ledger.keep(verdict.problems, window.mark);
  };
  const run = async (nth: number, from: number): Promise<void> => {
    const drawn = drawLoad(options, nth, nth === count);
    const filled = await fill(drawn, options.people, world, from, NEVER);
    const window = { ...filled, mark: drawn.mark, from, until: from + WINDOW_MS };
    windows.push(window);
    const judged = judge(window);
    // Whoever waits for all of them at the end is told.
    judged.catch(() => undefined);
    judging.push(judged);
  };
  for (let nth = 1; nth <= count && !signal.aborted && !failed; nth += 1) {
    const from = start + (nth - 1) * WINDOW_MS;
    const running = run(nth, from);
    running.catch(() => {
      failed = true;
    });
    filling.push(running);
    await wait(Math.max(0, from + WINDOW_MS - Date.now()), undefined, { signal }).catch(() => undefined);
    if ((nth * WINDOW_MS) % MINUTE !== 0 || signal.aborted) continue;
    const sample = await measure(url, world.processes.ports);
    samples.push(sample);
    print(`${(nth * WINDOW_MS) / MINUTE} of ${options.minutes} min: ${ledger.line()}; ${sampleLine(sample)}`);
  }
  await Promise.all(filling);
  return { windows, judging };
}

/** Of what recurs, the occurrences until now. */
function soFar(stored: readonly Expected[]): Expected[] {
  return stored.map((one) => ({
    ...one,
    occurrences: one.occurrences.filter((at) => at.getTime() <= Date.now()),
  }));
}

/** Soaks until the time is over or `signal` says so; what has begun by then comes to its end and is judged. */
export async function soak(
  options: Options,
  template: Template,
  print: (line: string) => void,
  signal: AbortSignal,
): Promise<Outcome> {
  await using world = await startWorld(options, template, signal);
  const { url, playground, processes, folder, events } = world;
  const samples = [await measureOnceUp(url, processes.ports)];
  const recurs = await storeStanding(options, world, Date.now() + options.minutes * MINUTE);
  const over = new AbortController();
  const visits: Visits = { done: 0, refused: 0 };
  const visiting = Array.from({ length: VISITORS }, (_, nth) =>
    visit(playground, playground.people()[options.people + nth]?.id ?? '', visits, over.signal),
  );
  const ledger = openLedger(print);
  const part = { ledger, samples, print, signal, over: over.signal };
  const { windows, judging } = await load(options, world, part);
  const stopped = signal.aborted;
  const mayStay = [...(await idsOf(url, FAR_MARK)), ...(stopped ? await idsOf(url, markOf(0)) : [])];
  const unfinished = await settle(url, NEVER, new Set(mayStay));
  over.abort();
  await Promise.all([...judging, ...visiting]);
  const standing = { mark: markOf(0), stored: stopped ? soFar(recurs) : recurs, said: [], from: 0, until: 0 };
  // Each window is looked at once more, so that what was repeated late is seen too.
  const all: Window[] = [...windows, standing];
  for (const window of all) ledger.close(await look(url, playground, window), window.mark);
  ledger.keep(
    unfinished.map(({ what, id, state }): Problem => ({ kind: 'stuck', what: `${what} ${id} is ${state}` })),
    'end',
  );
  samples.push(await measure(url, processes.ports));
  const problems = ledger.problems();
  const known = { windows: all, events, problems, playground };
  return {
    problems,
    notes: ledger.notes,
    samples,
    visits,
    ends: processes.ends,
    messages: windows.reduce((sum, { said }) => sum + said.length, 0),
    occurrences: all.flatMap(({ stored }) => stored.flatMap((one) => one.occurrences)).length,
    evidence: problems.length > 0 ? await keepEvidence(folder, url, known) : null,
  };
}
