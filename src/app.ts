import { join } from 'node:path';

import { serveApi } from './api/json-api.ts';
import { serveOps } from './api/ops.ts';
import { readVersion } from './config.ts';
import type { Config } from './config.ts';
import { isDatabaseGone, openDatabase } from './db/client.ts';
import type { Database } from './db/client.ts';
import { aheadBefore, databaseNow, movableClock, realClock } from './db/clock.ts';
import type { Clock } from './db/clock.ts';
import { startEmbedded } from './db/embedded.ts';
import { lockFolder } from './db/lock.ts';
import { enqueue, openQueue } from './db/queue.ts';
import type { Queue } from './db/queue.ts';
import { recoverJobs } from './db/recover-jobs.ts';
import type { Person } from './domain/person.ts';
import type { Limits } from './domain/schedule.ts';
import { spanWords } from './domain/words.ts';
import { SetupError } from './errors.ts';
import { startDispatcher } from './jobs/dispatcher.ts';
import { clockMover } from './jobs/move-clock.ts';
import { firstPruning } from './jobs/prune.ts';
import { advanceTo, settled } from './jobs/time-travel.ts';
import { startWork } from './jobs/work.ts';
import type { Slots } from './jobs/work.ts';
import { openModels } from './llm/client.ts';
import type { Models } from './llm/client.ts';
import type { ThinkLimits } from './llm/think.ts';
import { openToolServers } from './llm/tool-servers.ts';
import type { ToolTimes } from './llm/tool-servers.ts';
import type { Log } from './log.ts';
import { startPlayground } from './playground/playground.ts';
import type { Playground, PlaygroundOptions } from './playground/playground.ts';
import { openEar } from './slack/bolt.ts';
import { connectMany, connectOne } from './slack/connect.ts';
import type { Connection } from './slack/connect.ts';
import { glanceAt } from './slack/glance.ts';
import { urlOf } from './slack/workspaces.ts';

/** Alfred, running. */
export interface App {
  readonly database: Database;
  readonly queue: Queue;
  readonly clock: Clock;
  /** The local Slack look-alike; null beside a real Slack. */
  readonly playground: Playground | null;
  /** What is real and what stands in for it, for the banner. */
  readonly about: {
    readonly postgres: string;
    readonly slack: string;
    readonly model: string;
    readonly ops: string;
    readonly api: string;
  };
  /** Resolves when nothing is due, waiting or running. */
  settled(): Promise<void>;
  /** Moves the clock ahead, through everything that falls due on the way. Throws beside a real Slack. */
  advanceTo(time: Date): Promise<void>;
  /**
   * Stops taking work, finishes what is in hand until the deadline (by default what the settings say), gives back the
   * rest, and closes everything. Throws when that takes more than `closeMs` beyond the deadline.
   */
  stop(deadlineMs?: number, closeMs?: number): Promise<void>;
}

/** What tests and evals put in place of what the settings would give. */
export interface Stand {
  readonly models?: Models;
  readonly playground?: Partial<PlaygroundOptions>;
  readonly limits?: Partial<Limits>;
  readonly slots?: Slots;
  readonly thinking?: Partial<ThinkLimits>;
  /** How long is waited for connected tools. */
  readonly toolTimes?: ToolTimes;
  /** When the movable clock starts; by default now. */
  readonly startAt?: Date;
}

const THINKING: ThinkLimits = { rounds: 8, tokens: 2_000, milliseconds: 60_000 };
/** Closing all that is open takes no longer than this after the last work is done or given back. */
const CLOSE_MS = 10_000;
/** Every queue is looked at each second or two; one that is not any more hangs, or its database does. */
const STUCK_MS = 15_000;
/** How long the clock waits for Alfred to hear of what people did. */
const HEARD_MS = 3_000;
const MINUTE_MS = 60_000;
const nothing = () => undefined;

async function portInUse(error: unknown, config: Config): Promise<never> {
  const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  if (!taken) throw error;
  throw new SetupError(
    `Port ${config.port} is in use. Is Alfred running already? Stop it, or set PORT to another one.`,
  );
}

/** Connects to Slack in the way that the settings say, or to the playground. */
function connect(
  parts: Parameters<typeof connectOne>[0],
  { slack, host, port, databaseUrl }: Config,
  playground: Playground | null,
): Promise<Connection> {
  // No other process can be there where the database is our own.
  const alone = databaseUrl === null;
  if (playground) return connectOne(parts, { ...playground, alone });
  if (!slack) throw new Error('there is no Slack and no playground');
  return slack.kind === 'one'
    ? connectOne(parts, { ...slack, alone })
    : connectMany(parts, { ...slack, host, port });
}

/** When a clock starts that people had moved ahead before Alfred was stopped: it goes on as if it had never stopped. */
async function startAfterMoves(database: Database, embedded: boolean): Promise<Date | undefined> {
  const ahead = embedded ? await aheadBefore(database) : 0;
  return ahead > 0 ? new Date(Date.now() + ahead) : undefined;
}

/** Lends the playground's page a clock to move, where the database is Alfred's own, and a look at what Alfred knows. */
function lendTools(
  playground: Playground,
  parts: Pick<App, 'database' | 'queue' | 'clock'> & { readonly log: Log },
  { movable, unmoved }: { readonly movable: boolean; readonly unmoved: number },
): AsyncDisposable {
  const { database, queue, clock, log } = parts;
  const { prisma, pool } = database;
  const nothingWaits = () => Object.keys(playground.state.pending_events).length === 0;
  // What is never acknowledged does not hold up time for ever.
  const heard = () => playground.waitFor(nothingWaits, { timeoutMs: HEARD_MS }).then(nothing, nothing);
  const mover = movable ? clockMover({ prisma, pool, queue, clock, log, unmoved, heard }) : null;
  playground.lend({
    clock: mover,
    glance: (userId) => glanceAt({ prisma, now: clock.now }, playground.teamId, userId),
  });
  return { [Symbol.asyncDispose]: async () => mover?.close() };
}

function aboutPlayground({ url, tools }: Playground): string {
  const ahead = tools().clock?.ahead ?? 0;
  const clock = ahead < MINUTE_MS ? '' : `, its clock ${spanWords(ahead)} ahead`;
  return `playground (a local look-alike) at ${url}${clock}`;
}

/** Everything that must be closed again, in the reverse order of its opening. */
async function build(
  stack: AsyncDisposableStack,
  config: Config,
  log: Log,
  stand: Stand,
  told: AbortSignal,
): Promise<App> {
  const embedded = config.databaseUrl === null;
  const playful = config.slack === null;
  if (embedded || playful) {
    stack.use(lockFolder(config.dataDir));
  }
  const onGone = (err?: unknown) => {
    if (err === undefined) log.warn('the embedded Postgres is gone and is started again');
    else log.error({ err }, 'the embedded Postgres could not be started again');
  };
  const url =
    config.databaseUrl ?? stack.use(await startEmbedded(config.dataDir, { durable: true, onGone })).url;
  const database = stack.use(await openDatabase(url, { connections: config.databaseConnections }));
  // A clock that can be moved has no place beside a real Slack.
  const movable = playful || stand.startAt !== undefined;
  const clock = movable
    ? await movableClock(database, stand.startAt ?? (await startAfterMoves(database, embedded)))
    : await realClock(database);
  const { now } = clock;
  const journal = join(config.dataDir, 'playground.jsonl');
  const { host, port } = config;
  const open = () => startPlayground({ host, port, now, journal, ...stand.playground });
  const playground = playful
    ? stack.use(await open().catch((error: unknown) => portInUse(error, config)))
    : null;
  const queue = stack.use(await openQueue(url, clock, log, { connections: config.databaseConnections }));
  const models = stand.models ?? openModels(config.model);
  const toolServers = stack.use(openToolServers(config.toolServers, log, stand.toolTimes));
  const { prisma, pool } = database;
  const connection = await connect({ prisma, queue, now, log }, config, playground);
  const { workspaces, line, hashKey } = connection;
  if (embedded) await recoverJobs(queue);

  const limits = { ...config.limits, ...stand.limits };
  const thinking = { ...THINKING, ...stand.thinking };
  const { guests, graceMs, retention } = config;
  const apiUrl = config.api?.url ?? null;
  const whole = { prisma, pool, queue, workspaces, models, toolServers, limits, thinking, retention };
  const parts = { ...whole, guests, graceMs, hashKey, apiUrl, now, log };
  const work = startWork(parts, stand.slots ?? config.slots);
  const dispatcher = startDispatcher(parts);
  stack.defer(async () => {
    await dispatcher.stop();
    await work.stop(0);
  });
  // Before Slack is heard, which may take a while.
  let stopping = false;
  const ops = {
    pool,
    working: () => performance.now() - Math.min(work.lookedAt(), dispatcher.lookedAt()) < STUCK_MS,
    hearing: line.hearing,
    stopping: () => stopping || told.aborted,
    sockets: line.connected,
    version: readVersion(),
  };
  if (config.opsPort > 0) stack.use(await serveOps(ops, { host, port: config.opsPort }));
  const hush = () => void line.stop().catch((err: unknown) => log.info({ err }, 'could not stop hearing'));
  if (told.aborted) hush();
  else told.addEventListener('abort', hush, { once: true });
  const ear = stack.use(await openEar(parts, { line, alone: embedded }));
  told.removeEventListener('abort', hush);
  const tools =
    playground &&
    lendTools(
      playground,
      { database, queue, clock, log },
      {
        movable: embedded || stand.startAt !== undefined,
        unmoved: stand.startAt ? clock.now().getTime() - Date.now() : 0,
      },
    );
  if (config.api) {
    const teamUrl = ({ workspaceId }: Person) => urlOf(workspaces, workspaceId);
    stack.use(await serveApi({ prisma, guests, teamUrl, now, log }, { host, ...config.api }));
  }
  await enqueue(queue, prisma, { kind: 'tidy', payload: {}, key: 'tidy' });
  await enqueue(queue, prisma, { kind: 'sweep', payload: {}, key: 'sweep' });
  await enqueue(queue, prisma, firstPruning(await databaseNow(prisma)));

  let closing: Promise<void> | undefined;
  const close = async (deadlineMs: number) => {
    // Before what works on the way stops, or a move would wait for it.
    await tools?.[Symbol.asyncDispose]();
    await dispatcher.stop();
    await Promise.all([work.stop(deadlineMs), ear.stop(deadlineMs)]);
    await stack.disposeAsync();
  };
  const stop = async (deadlineMs = config.stopMs, closeMs = CLOSE_MS) => {
    stopping = true;
    const late = Promise.withResolvers<never>();
    const tooLate = () => late.reject(new Error('not everything could be closed in time'));
    const timer = setTimeout(tooLate, deadlineMs + closeMs);
    closing ??= close(deadlineMs);
    await Promise.race([closing, late.promise]).finally(() => clearTimeout(timer));
  };
  return {
    database,
    queue,
    clock,
    playground,
    about: {
      postgres: embedded ? `embedded, in ${config.dataDir}` : 'from DATABASE_URL',
      slack: playground ? aboutPlayground(playground) : connection.about,
      model: config.model
        ? `${config.model.model} (${config.model.baseUrl ?? 'OpenAI'})`
        : 'built-in offline model (rules)',
      ops: config.opsPort > 0 ? `http://${host}:${config.opsPort}/readyz` : 'off',
      api: apiUrl === null ? 'off' : `${apiUrl}/openapi.json`,
    },
    settled: () => settled({ pool, queue }),
    advanceTo: (time) => advanceTo({ pool, prisma, clock, queue }, time),
    stop,
  };
}

/**
 * Builds the parts once and starts Alfred. Throws SetupError with a message for the operator when it cannot
 * start; whatever was opened by then is closed again. Once `told` that it is to stop, it is not ready and waits no more
 * to be heard by Slack; stopped it is by whoever has it then.
 */
export async function startApp(
  config: Config,
  log: Log,
  stand: Stand = {},
  told: AbortSignal = new AbortController().signal,
): Promise<App> {
  const stack = new AsyncDisposableStack();
  try {
    return await build(stack, config, log, stand, told);
  } catch (error) {
    await stack.disposeAsync();
    if (!isDatabaseGone(error)) throw error;
    throw new SetupError('The database went away during the start. Start again once Postgres answers.');
  }
}
