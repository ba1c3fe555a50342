import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import type { Model } from '@openai/agents';

import { startApp } from '../../src/app.ts';
import type { App } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { openModels } from '../../src/llm/client.ts';
import type { Models } from '../../src/llm/client.ts';
import { silentLog } from '../../src/log.ts';
import { row, toJson, toMarkdown } from '../measure/rows.ts';
import type { Row } from '../measure/rows.ts';
import { startServer } from '../measure/server.ts';
import type { BenchServer } from '../measure/server.ts';
import { progress } from '../measure/subcommand.ts';
import type { Subcommand } from '../measure/subcommand.ts';
import { HELP, readOptions } from './options.ts';
import { personOf, storePeople } from './people.ts';

/** Monday 2 March 2026, ten o’clock for everybody, so that offers may be made all the time. */
const START = new Date('2026-03-02T10:00:00Z');
const HOUR = 3_600_000;
/** The sweep is every quarter of an hour, and the clock stops at none by itself. */
const STEP = HOUR / 4;
const WORDS = ['Can you give me the sales figures?', 'thanks', 'Show me the support tickets', 'hello'];
/**
 * What is asked by the clock on the wall and not by the one that is moved: whether travel in time is over, whether there
 * are jobs or schedules, and the upkeep of the queue. `dispatch` measures that, by the second; and what begins and ends
 * transactions is not counted here.
 */
const BY_THE_WALL = [
  '%FROM schedules WHERE next_run_at <= alfred_now()%',
  '%min(next_run_at)%',
  '%FOR UPDATE SKIP LOCKED%',
  '%pgboss.queue%',
  '%pgboss.version%',
  '%heartbeat%',
  '%pgboss.job_dependency%',
  '%pg_advisory_xact_lock%',
  '%pg_listening_channels%',
  '%n_dead_tup%',
  '%FROM pgboss.job_common WHERE name = $1 ORDER BY id OFFSET%',
  'BEGIN%',
  'COMMIT%',
  'ROLLBACK%',
  'SET %',
];

/** The built-in model, with its calls counted. */
function countedModels(): { models: Models; calls: () => number } {
  let calls = 0;
  const { main } = openModels(null);
  const counted: Model = {
    getResponse: (request) => {
      calls += 1;
      return main.getResponse(request);
    },
    getStreamedResponse: (request) => {
      calls += 1;
      return main.getStreamedResponse(request);
    },
  };
  return { models: { main: counted, small: counted }, calls: () => calls };
}

/** What an hour came to. */
interface Cost {
  readonly calls: number;
  readonly statements: number;
  readonly postgresMs: number;
  readonly ms: number;
}

async function say(app: App, active: number, text: string): Promise<void> {
  const { playground } = app;
  if (!playground) throw new Error('there is no playground');
  await Promise.all(Array.from({ length: active }, (_, nth) => playground.as(personOf(nth).id).send(text)));
  while (Object.keys(playground.state.pending_events).length > 0) await wait(5);
  await app.settled();
}

async function watch(
  server: BenchServer,
  name: string,
  { people, active, hours }: { people: number; active: number; hours: number },
): Promise<Cost> {
  progress(`${people} people, ${active} of them active`);
  await using stack = new AsyncDisposableStack();
  const folder = await mkdtemp(join(tmpdir(), 'alfred-idle-'));
  stack.defer(() => rm(folder, { recursive: true, force: true }));
  const config = readConfig({ DATA_DIR: folder, DATABASE_URL: await server.makeDatabase(name) });
  const { models, calls } = countedModels();
  const app = await startApp({ ...config, port: 0, opsPort: 0, api: null }, silentLog(), {
    models,
    startAt: START,
    playground: { page: false, people: Array.from({ length: active }, (_, nth) => personOf(nth)) },
  });
  stack.defer(() => app.stop(5_000));
  await storePeople(app.database.pool, people, START);
  // What is done once, at the start, is no part of an hour.
  await app.advanceTo(new Date(START.getTime() + STEP));
  if (active > 0) await say(app, active, 'hello');
  await app.advanceTo(new Date(START.getTime() + 2 * STEP));
  await server.checkpoint();
  await server.forgetStatements();
  const [before, began] = [calls(), performance.now()];
  for (let hour = 0; hour < hours; hour++) {
    if (active > 0) await say(app, active, WORDS[hour % WORDS.length] ?? '');
    for (let step = 0; step < 4; step++) await app.advanceTo(new Date(app.clock.now().getTime() + STEP));
  }
  const took = performance.now() - began;
  const spent = await server.spentOn(name, BY_THE_WALL);
  return {
    calls: (calls() - before) / hours,
    statements: spent.calls / hours,
    postgresMs: spent.ms / hours,
    ms: took / hours,
  };
}

function rowsOf(who: string, at: Cost, few: Cost): Row[] {
  const told = (name: string, key: keyof Cost) =>
    row({
      case: `${name}, ${who}`,
      system: 'alfred',
      count: at[key],
      ratio_to_floor: few[key] === 0 ? (at[key] === 0 ? 1 : null) : at[key] / few[key],
      note: `${Number(few[key].toPrecision(3))} with a tenth of the people`,
    });
  return [
    told('calls of the model an hour', 'calls'),
    told('statements an hour', 'statements'),
    told('ms of Postgres an hour', 'postgresMs'),
    told('ms an hour, in all', 'ms'),
  ];
}

/** What people cost about whom nothing changes. */
export const idle: Subcommand = {
  name: 'idle',
  about: 'very many people of whom few are active: what those cost about whom nothing changes',
  async run(args) {
    const options = readOptions(args);
    if (!options) {
      process.stdout.write(HELP);
      return 0;
    }
    const { people, active, hours } = options;
    const few = Math.max(active, Math.round(people / 10));
    await using server = await startServer();
    const nobody = { active: 0, hours };
    const rows = [
      ...rowsOf(
        `${people} people, nobody active`,
        ...(await inTurn(
          () => watch(server, 'idle_many', { people, ...nobody }),
          () => watch(server, 'idle_few', { people: few, ...nobody }),
        )),
      ),
      ...(active === 0
        ? []
        : rowsOf(
            `${people} people, ${active} active`,
            ...(await inTurn(
              () => watch(server, 'active_many', { people, active, hours }),
              () => watch(server, 'active_few', { people: few, active, hours }),
            )),
          )),
    ];
    process.stdout.write(`${options.json ? toJson(rows) : `${server.about()}\n\n${toMarkdown(rows)}`}\n`);
    return 0;
  },
};

async function inTurn<T>(one: () => Promise<T>, other: () => Promise<T>): Promise<[T, T]> {
  return [await one(), await other()];
}
