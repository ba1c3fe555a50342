import { setTimeout as wait } from 'node:timers/promises';

import { startCrew } from '../measure/children.ts';
import type { Crew } from '../measure/children.ts';
import { row } from '../measure/rows.ts';
import type { Row } from '../measure/rows.ts';
import { median, percentile } from '../measure/samples.ts';
import type { BenchServer } from '../measure/server.ts';
import { progress } from '../measure/subcommand.ts';
import { CASES } from './names.ts';
import { CHILD } from './system.ts';
import type { System } from './system.ts';

/** How long from planning to due: more than the planning and a look of every process take. */
const LEAD_MS = 2_500;
const MOST_LEAD_MS = 60_000;
/** In this time every process has looked again. */
const LOOK_MS = 1_500;
/** When one is due at a time, the next one follows after this; in no step with anybody’s polling. */
const APART_MS = 337;
const ONE_BY_ONE = 25;
const WARM_UP = 1_000;
const WARM_UP_MS = 600;
const PATIENCE_MS = 120_000;

/** One trial: lag of every run, and what it took. */
interface Trial {
  readonly lags: number[];
  readonly seconds: number;
  /** How many runs were begun twice. */
  readonly twice: number;
  readonly statementsPerRun: number | null;
}

function dueTimes(due: number, first: number): Date[] {
  const [count, apart] = due > 1 ? [due, 0] : [ONE_BY_ONE, APART_MS];
  return Array.from({ length: count }, (_, i) => new Date(first + i * apart));
}

/** How much time planning was found to need. */
const leads = new WeakMap<System, number>();

/** Plans what is to be due, again with more time ahead as often as the planning was not done in time. */
async function planAhead(system: System, due: number): Promise<Map<string, number>> {
  const lead = leads.get(system) ?? LEAD_MS;
  await system.clear();
  const first = Math.ceil(Date.now() / 100) * 100 + lead;
  const planned = await system.plan(dueTimes(due, first));
  await system.settle();
  if (Date.now() < first - LOOK_MS) return planned;
  if (lead > MOST_LEAD_MS) throw new Error(`${system.name} cannot be planned in time`);
  leads.set(system, lead * 1.5);
  return planAhead(system, due);
}

/** Lets new processes run a few, so that they have their code and connections ready as after hours of work. */
async function warmUp(system: System, crew: Crew): Promise<void> {
  await system.clear();
  const planned = await system.plan(dueTimes(WARM_UP, Date.now() + WARM_UP_MS));
  await crew.starts(new Set(planned.keys()), PATIENCE_MS);
}

async function oneTrial(server: BenchServer, system: System, crew: Crew, due: number): Promise<Trial> {
  const planned = await planAhead(system, due);
  const times = [...planned.values()];
  const first = Math.min(...times);
  await wait(first - 50 - Date.now());
  await server.forgetStatements();
  const starts = await crew.starts(new Set(planned.keys()), PATIENCE_MS);
  const statements = system.database === null ? null : await server.countStatements(system.database);
  const lags = starts.map(([key, at]) => at - (planned.get(key) ?? NaN));
  const last = Math.max(...starts.map(([, at]) => at));
  return {
    lags,
    seconds: (last - first) / 1_000,
    twice: starts.length - planned.size,
    statementsPerRun: statements === null ? null : statements / planned.size,
  };
}

function rowsOf(
  system: System,
  trials: readonly Trial[],
  due: number,
  { size, processes, floor }: LagOptions,
): Row[] {
  if (trials.length === 0) {
    return [
      row({ case: CASES.lag(size, due, processes), system: system.name, note: 'failed in every trial' }),
    ];
  }
  // One at a time is too few for a p99 of each trial.
  const bursts = due > 1 ? trials.map(({ lags }) => lags) : [trials.flatMap(({ lags }) => lags)];
  const share = (wanted: number) => median(bursts.map((lags) => percentile(lags, wanted)));
  const reference = floor(due);
  const twice = trials.reduce((sum, trial) => sum + trial.twice, 0);
  const lag = row({
    case: CASES.lag(size, due, processes),
    system: system.name,
    p50_ms: share(0.5),
    p95_ms: share(0.95),
    p99_ms: share(0.99),
    rows_per_s: due > 1 ? due / median(trials.map(({ seconds }) => seconds)) : null,
    ratio_to_floor: reference === null ? null : share(0.99) / reference,
    note: twice > 0 ? `${twice} begun twice` : null,
  });
  const statements = trials.flatMap(({ statementsPerRun }) => statementsPerRun ?? []);
  if (due === 1 || statements.length === 0) return [lag];
  const name = CASES.statements(size, due, processes);
  return [lag, row({ case: name, system: system.name, count: median(statements) })];
}

interface LagOptions {
  readonly size: number;
  readonly due: readonly number[];
  readonly processes: number;
  readonly trials: number;
  /** What the floor takes to claim as many, in milliseconds. */
  readonly floor: (due: number) => number | null;
}

/**
 * The time from due to the first line of the run's handler, of all systems in turns, each figure the median of the
 * trials, with the ratio of its p99 to the floor's claim of as many; and the statements that took.
 */
export async function measureLag(
  server: BenchServer,
  systems: readonly System[],
  options: LagOptions,
): Promise<Row[]> {
  const { due, processes } = options;
  const trials = new Map(systems.map((system) => [system, due.map((): Trial[] => [])]));
  for (let i = 0; i < options.trials; i++) {
    for (const [system, kept] of trials) {
      try {
        await using crew = await startCrew(CHILD, processes, [system.name, system.url]);
        await warmUp(system, crew);
        for (const [n, count] of due.entries()) kept[n]?.push(await oneTrial(server, system, crew, count));
      } catch (error) {
        // A peer that fails is told of in its row, and is no reason to lose the rest.
        if (system === systems[0]) throw error;
        progress(`${system.name}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
  }
  return due.flatMap((count, n) =>
    [...trials].flatMap(([system, kept]) => rowsOf(system, kept[n] ?? [], count, options)),
  );
}

/** What a process does while nothing is due: how often it looks, and its statements in all. */
export async function measureIdleProcess(
  server: BenchServer,
  system: System & { readonly database: string },
  options: { size: number; look: string; processes: number },
): Promise<Row[]> {
  const { size, look, processes } = options;
  await using _crew = await startCrew(CHILD, processes, [system.name, system.url]);
  await wait(1_500);
  const seconds = 4;
  await server.forgetStatements();
  await wait(seconds * 1_000);
  const looks = await server.countStatements(system.database, look);
  const all = await server.countStatements(system.database);
  const told = (name: string, count: number) =>
    row({ case: name, system: system.name, count: count / seconds / processes });
  return [told(CASES.idleProcess(size), looks), told(CASES.idleStatements(size), all)];
}
