import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import { startPlayground } from '../../src/playground/playground.ts';
import { keepEvidence } from '../faults/evidence.ts';
import { makePeople } from '../faults/people.ts';
import { startCopy } from '../faults/postgres.ts';
import type { Template } from '../faults/postgres.ts';
import type { Problem } from '../faults/problem.ts';
import { startProcesses } from '../faults/processes.ts';
import { storeTimed } from '../faults/schedules.ts';
import { connect, settle } from '../faults/settle.ts';
import { startStandIn } from '../faults/stand-in.ts';
import { RETRY_DELAYS_MS, settingsFor } from '../faults/trial.ts';
import { drawLoad, drawStanding, markOf, recurring, WINDOW_MS } from './load.ts';
import type { Standing } from './load.ts';
import { measure } from './measure.ts';
import type { Sample } from './measure.ts';
import type { Options } from './options.ts';
import { sampleLine, verdictLine } from './report.ts';
import type { Visits } from './visits.ts';
import { visit } from './visits.ts';
import { fill, look, lookLater } from './window.ts';
import type { Ground, Window } from './window.ts';

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
const START_MS = 60_000;
/** The last occurrence of what recurs falls so long before the end. */
const BEFORE_END_MS = 5_000;
/** Far enough to stay out of the way: the schedules that are paused and resumed in App Home. */
const FAR_MS = 40 * 24 * 60 * MINUTE;
const FAR_MARK = 'w99999';
const AMPLE = {
  MAX_MESSAGES_A_MINUTE: '1000',
  MAX_SCHEDULES: '10000',
  MAX_THINKING_RUNS_A_DAY: '100000',
  MAX_TOKENS_A_DAY: '999999999',
};

async function idsOf(url: string, mark: string): Promise<Set<string>> {
  await using client = await connect(url);
  const sql = 'SELECT schedule_id::text AS id FROM schedule_texts WHERE prompt LIKE $1';
  const { rows } = await client.query<{ id: string }>(sql, [`%${mark}%`]);
  return new Set(rows.map(({ id }) => id));
}

/** Two people only visit; each has a schedule to pause and resume. */
function visitorsSchedules(people: number): Standing[] {
  return [people, people + 1].map((person, nth) => ({
    tag: `${FAR_MARK}s0000${nth}`,
    person,
    shape: 'once',
    task: 'remind',
    dueMs: FAR_MS,
    behind: 0,
    rule: false,
    everyMinutes: FAR_MS / MINUTE,
  }));
}

/** Soaks until the time is over or `signal` says so; judges what was begun by then. */
export async function soak(
  options: Options,
  template: Template,
  print: (line: string) => void,
  signal: AbortSignal,
): Promise<Outcome> {
  const folder = template.folder;
  const events: string[] = [];
  const note = (what: string) => void events.push(`${new Date().toISOString()} ${what}`);
  await using postgres = await startCopy(template, join(folder, 'soak'));
  const everyone = options.people + 2;
  await using playground = await startPlayground({
    port: 0,
    page: false,
    people: makePeople(everyone),
    retryDelaysMs: RETRY_DELAYS_MS,
  });
  await using model = await startStandIn();
  const { url } = postgres;
  const settings = {
    ...settingsFor(url, playground, model.url, join(folder, 'compiled')),
    ...AMPLE,
    LOG_LEVEL: 'warn',
  };
  const slots = Array.from({ length: options.processes }, () => ({ crashes: [], downMs: [1_000] as const }));
  await using processes = startProcesses(slots, { folder: join(folder, 'soak'), settings, note });
  await playground.waitFor(() => signal.aborted || playground.sockets.count() >= Math.min(5, slots.length), {
    timeoutMs: START_MS,
  });
  const victims = { playground, postgres, processes, model };
  const ground: Ground = { url, people: options.people, victims, note };

  const start = Date.now();
  const end = start + options.minutes * MINUTE;
  const standing = drawStanding(options).filter(
    ({ everyMinutes }) =>
      (Math.floor(start / MINUTE / everyMinutes) + 1) * everyMinutes * MINUTE < end - BEFORE_END_MS,
  );
  const recurs = await storeTimed(url, playground, standing, {
    known: everyone,
    time: (one, zone, now) => recurring(one, zone, now, end - BEFORE_END_MS),
  });
  await storeTimed(url, playground, visitorsSchedules(options.people), {
    known: everyone,
    time: (one, zone, now) => recurring(one, zone, now, now + 2 * FAR_MS),
  });
  const far = await idsOf(url, FAR_MARK);

  const over = new AbortController();
  const stop = AbortSignal.any([signal, over.signal]);
  const visits: Visits = { done: 0, refused: 0 };
  const visiting = [options.people, options.people + 1].map((nth) =>
    visit(playground, playground.people()[nth]?.id ?? '', visits, stop),
  );
  const samples: Sample[] = [await measure(url, processes.ports)];
  const windows: Window[] = [];
  const problems = new Map<string, Problem>();
  const keep = (found: readonly Problem[], mark: string) => {
    for (const problem of found) {
      if (problems.has(problem.what)) continue;
      problems.set(problem.what, problem);
      print(`${mark}: ${problem.kind}: ${problem.what}`);
    }
  };
  /** What goes wrong with the soak itself; what was only stopped is no such thing. */
  let broken: unknown;
  const guarded = (work: Promise<void>): Promise<void> =>
    work.catch((error: unknown) => {
      if (!stop.aborted) broken ??= error;
    });
  const filling: Promise<void>[] = [];
  const judging: Promise<void>[] = [];
  const count = Math.round((options.minutes * MINUTE) / WINDOW_MS);
  let measured = start;
  for (let nth = 1; nth <= count && !signal.aborted && !broken; nth += 1) {
    const from = start + (nth - 1) * WINDOW_MS;
    const load = drawLoad(options, nth, nth === count);
    const fillAndJudge = async () => {
      const filled = await fill(load, ground, from, new AbortController().signal);
      const window = { ...filled, mark: load.mark, from, until: from + WINDOW_MS };
      windows.push(window);
      judging.push(
        guarded(
          lookLater(url, playground, window, stop).then((verdict) => keep(verdict.problems, load.mark)),
        ),
      );
    };
    filling.push(guarded(fillAndJudge()));
    await wait(Math.max(0, from + WINDOW_MS - Date.now()), undefined, { signal }).catch(() => undefined);
    if (Date.now() - measured < MINUTE - 1_000) continue;
    measured = Date.now();
    const sample = await measure(url, processes.ports);
    samples.push(sample);
    const minutes = Math.round((measured - start) / MINUTE);
    print(
      `${minutes} of ${options.minutes} min: ${verdictLine([...problems.values()])}; ${sampleLine(sample)}`,
    );
  }
  // What has begun is let come to its end, however the soak was stopped.
  const stopped = signal.aborted;
  await Promise.all(filling);
  for (const id of stopped ? await idsOf(url, markOf(0)) : []) far.add(id);
  const unfinished = await settle(url, new AbortController().signal, far);
  over.abort();
  await Promise.all([...judging, ...visiting]);
  if (broken)
    throw broken instanceof Error ? broken : new Error('the soak could not go on', { cause: broken });
  // Late repeats are seen because every window is judged once more.
  const notes = new Map<string, number>();
  const judged: Window[] = [
    ...windows,
    { mark: markOf(0), stored: stopped ? sofar(recurs) : recurs, said: [], from: 0, until: 0 },
  ];
  for (const window of judged) {
    const verdict = await look(url, playground, window);
    keep(verdict.problems, window.mark);
    for (const [what, times] of verdict.notes) notes.set(what, (notes.get(what) ?? 0) + times);
  }
  keep(
    unfinished.map(({ what, id, state }): Problem => ({ kind: 'stuck', what: `${what} ${id} is ${state}` })),
    'end',
  );
  samples.push(await measure(url, processes.ports));
  const evidence =
    problems.size > 0
      ? await keepEvidence(join(folder, 'soak'), url, {
          windows: judged,
          events,
          problems: [...problems.values()],
          playground,
        })
      : null;
  return {
    problems: [...problems.values()],
    notes,
    samples,
    visits,
    ends: processes.ends,
    messages: windows.reduce((all, { said }) => all + said.length, 0),
    occurrences: judged.reduce((all, { stored }) => all + stored.flatMap((one) => one.occurrences).length, 0),
    evidence,
  };
}

/** Of what recurs, the occurrences until now. */
function sofar(stored: Window['stored']): Window['stored'] {
  return stored.map((one) => ({
    ...one,
    occurrences: one.occurrences.filter((at) => at.getTime() <= Date.now()),
  }));
}
