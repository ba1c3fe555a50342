import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';

import type { PoolClient } from 'pg';
import { fromPrisma, PgBoss } from 'pg-boss';
import type { Db as QueueConnection, JobInsert, Queue as QueueOptions } from 'pg-boss';
import { z } from 'zod';

import type { Log } from '../log.ts';
import type { Db } from './client.ts';
import type { Clock } from './clock.ts';

const person = { personId: z.uuid() };
const instant = z.iso.datetime();

/** When a schedule was due, as its columns held it; absent from jobs of an earlier Alfred. */
const timing = z.object({
  kind: z.enum(['once', 'cron', 'rrule']),
  at: z.coerce.date().nullable(),
  expression: z.string().nullable(),
  anchorAt: z.coerce.date().nullable(),
  zone: z.string(),
});

/** What a pruning goes through, one after the other. */
export const PRUNE_STEPS = [
  'runs',
  'conversations',
  'notices',
  'opportunities',
  'approvals',
  'usage',
  'scores',
] as const;
export type PruneStep = (typeof PRUNE_STEPS)[number];

/** Every kind of job with the payload it carries: ids, instants and recurrences only, never a person's words. */
const PAYLOADS = {
  /** Answer what is unanswered in a conversation. */
  answer: z.object({ ...person, conversationId: z.uuid() }),
  /** Carry out a run that passes words on; needs no model slot. */
  remind: z.object({ ...person, runId: z.uuid() }),
  /** Carry out a run that needs thought. */
  think: z.object({ ...person, runId: z.uuid() }),
  /** Post what waits for a channel, in order. */
  deliver: z.object({ ...person, channel: z.string() }),
  /** Bring a message that was posted up to date with what it shows. */
  'update-message': z.object({ ...person, deliveryId: z.uuid() }),
  /** Publish a person's Home again. */
  'publish-home': z.object(person),
  /** Write down the occurrences of a schedule that fell due while Alfred was down. */
  'record-missed': z.object({
    ...person,
    scheduleId: z.uuid(),
    from: instant,
    until: instant,
    timing: timing.optional(),
  }),
  /** Tell a person of missed runs and broken schedules. */
  'tell-missed': z.object(person),
  /** Look over a conversation that has ended. */
  observe: z.object({ ...person, conversationId: z.uuid() }),
  /** Weigh what could be offered to a person; in a conversation, what has to do with what was said in a turn. */
  offer: z.object({ ...person, turnId: z.uuid().optional() }),
  /** See whether an offer was ignored. */
  'mark-ignored': z.object({ ...person, suggestionId: z.uuid() }),
  /** Use a tool that its person has approved. */
  act: z.object({ ...person, approvalId: z.uuid() }),
  /** Look for people of whom something is to be weighed, every quarter of an hour. */
  sweep: z.object({}),
  /** Delete all that is known of a person who asked for it. */
  erase: z.object(person),
  /** Delete what was posted to a DM before a message's time, in Slack. */
  'delete-posts': z.object({
    workspaceId: z.uuid(),
    channel: z.string(),
    before: z.string().regex(/^\d+\.\d+$/),
  }),
  /** Put the older part of a conversation in a few words. */
  summarise: z.object({ ...person, conversationId: z.uuid() }),
  /** See whether Slack still lets us into a person's workspace, after it refused something there. */
  'check-access': z.object(person),
  /** Forget what is kept for a while only. */
  tidy: z.object({}),
  /** Let go of conversations, runs and figures that are kept for some months only, once a day. */
  prune: z.object({ from: z.enum(PRUNE_STEPS).optional() }),
} as const;

/** The kinds of job. */
export type JobKind = keyof typeof PAYLOADS;

/** What a job of a kind carries. */
export type Payload<K extends JobKind> = z.infer<(typeof PAYLOADS)[K]>;

/** One job to add to the queue. */
export interface NewJob<K extends JobKind> {
  readonly kind: K;
  readonly payload: Payload<K>;
  /** A fixed id makes adding the job twice harmless while its row is kept. */
  readonly id?: string;
  /** Of jobs with the same key at most one waits to be started. */
  readonly key?: string;
  readonly priority?: number;
  /** Not before this time. */
  readonly after?: Date;
}

// A job outlives any number of crashes: its handler, which knows the deadline, decides when to give up.
const PATIENT = { retryLimit: 100_000, retryDelay: 1, retryBackoff: true, retryDelayMax: 30 };
// Nor is it thrown away because Alfred was down for long; pg-boss would do so after two weeks.
const KEPT = { retentionSeconds: 10 * 365 * 86_400 };
const WATCHED = { heartbeatSeconds: 10, deleteAfterSeconds: 3_600, notify: true, ...PATIENT, ...KEPT };
const OPTIONS: Readonly<Record<JobKind, Omit<QueueOptions, 'name'>>> = {
  answer: { ...WATCHED, policy: 'short', expireInSeconds: 600 },
  remind: { ...WATCHED, expireInSeconds: 300, deleteAfterSeconds: 86_400 },
  think: { ...WATCHED, expireInSeconds: 1_800, deleteAfterSeconds: 86_400 },
  deliver: { ...WATCHED, policy: 'short', expireInSeconds: 3_600 },
  'update-message': { ...WATCHED, policy: 'short', expireInSeconds: 300 },
  'publish-home': { ...WATCHED, policy: 'short', expireInSeconds: 300 },
  'record-missed': { ...WATCHED, expireInSeconds: 300 },
  'tell-missed': { ...WATCHED, policy: 'short', expireInSeconds: 300 },
  observe: { ...WATCHED, policy: 'short', expireInSeconds: 600 },
  offer: { ...WATCHED, policy: 'short', expireInSeconds: 300 },
  'mark-ignored': { ...WATCHED, policy: 'short', expireInSeconds: 300 },
  act: { ...WATCHED, policy: 'short', expireInSeconds: 300 },
  sweep: { ...WATCHED, policy: 'short', expireInSeconds: 300 },
  erase: { ...WATCHED, policy: 'short', expireInSeconds: 300 },
  'delete-posts': { ...WATCHED, policy: 'short', expireInSeconds: 3_600 },
  summarise: { ...WATCHED, policy: 'short', expireInSeconds: 600 },
  'check-access': { ...WATCHED, policy: 'short', expireInSeconds: 300 },
  tidy: { ...WATCHED, policy: 'short', expireInSeconds: 600 },
  prune: { ...WATCHED, policy: 'short', expireInSeconds: 600 },
};
const SCHEMA = 'pgboss';

/** The names of all queues. */
export const JOB_KINDS = z.enum(Object.keys(PAYLOADS) as [JobKind, ...JobKind[]]).options;

/** What can be waited for by name. */
export type Waker = JobKind | 'dispatch' | 'stop' | 'sockets' | 'workspaces';

/** The job queue: pg-boss in the same Postgres, so that a row and the job about it are written together. */
export interface Queue extends AsyncDisposable {
  readonly boss: PgBoss;
  /**
   * Calls back when a job of the kind may be waiting, a schedule is due sooner, a turn was stopped, a place for sockets came
   * free, or a workspace came or went; by any process.
   */
  onWake(name: Waker, wake: () => void): void;
  /** Calls those back in this process who wait by that name. */
  wake(name: Waker): void;
  /** Wakes everything that waits, after the clock was set back. */
  wakeAll(): void;
}

/** Where a job is written: the transaction that its row is written in, or none of its own. */
export type QueueTransaction = Db | PoolClient;

function connectionOf(tx: QueueTransaction): QueueConnection | undefined {
  // Of the two only the client itself can connect; the generated one is no instance of the class that it is made by.
  if ('$connect' in tx) return undefined;
  if ('$queryRawUnsafe' in tx) return fromPrisma(tx);
  return { executeSql: (text, values) => tx.query(text, values) };
}

/** pg-boss names its channel after the schema; `notify` on a queue makes every insert say the queue's name there. */
const CHANNEL = `pgboss_${createHash('sha224').update(SCHEMA).digest('hex').slice(0, 24)}`;

/**
 * Keeps the waiting jobs of some keys from being taken up before this transaction commits: a job that is
 * fetched earlier would not see what the transaction has written. Returns the keys of which one waits.
 */
async function holdWaiting(db: QueueConnection, kind: JobKind, rows: JobInsert[]): Promise<Set<string>> {
  const keys = rows.map((row) => row.singletonKey);
  const held = await db.executeSql(
    `WITH held AS (
       SELECT singleton_key FROM ${SCHEMA}.job
       WHERE name = $1 AND singleton_key = ANY($2::text[]) AND state = 'created' FOR SHARE
     ) SELECT singleton_key, pg_notify($3, $1)::text FROM held`,
    [kind, keys, CHANNEL],
  );
  const found = held.rows as { singleton_key: string }[];
  return new Set(found.map((row) => row.singleton_key));
}

/** Adds jobs within a transaction: they exist when it commits, and not when it doesn't. */
export async function enqueue<K extends JobKind>(
  queue: Pick<Queue, 'boss'>,
  tx: QueueTransaction,
  ...jobs: NewJob<K>[]
): Promise<void> {
  const byKind = Map.groupBy(jobs, (job) => job.kind);
  const db = connectionOf(tx);
  for (const [kind, same] of byKind) {
    let rows: JobInsert[] = same.map((job) => ({
      data: PAYLOADS[kind].parse(job.payload),
      ...(job.id === undefined ? {} : { id: job.id }),
      ...(job.key === undefined ? {} : { singletonKey: job.key }),
      ...(job.priority === undefined ? {} : { priority: job.priority }),
      ...(job.after === undefined ? {} : { startAfter: job.after }),
    }));
    await queue.boss.insert(kind, rows, db ? { db } : {});
    if (!db) continue;
    // A job of the same key that was waiting stands for ours, unless it has been taken up meanwhile.
    for (rows = rows.filter((row) => row.singletonKey); rows.length > 0;) {
      const held = await holdWaiting(db, kind, rows);
      rows = rows.filter((row) => !held.has(row.singletonKey ?? ''));
      if (rows.length > 0) await queue.boss.insert(kind, rows, { db });
    }
  }
}

/** The payload of a fetched job, checked. Throws when it is not what its kind carries, which is a bug. */
export function readPayload<K extends JobKind>(kind: K, data: unknown): Payload<K> {
  const schema: z.ZodType = PAYLOADS[kind];
  return schema.parse(data) as Payload<K>;
}

/** Tells every process's dispatcher to look again, when the transaction commits. */
export const WAKE_DISPATCH = `SELECT pg_notify('alfred', 'dispatch')`;

/** Connections of its own that pg-boss takes at most, beside those that listen. */
const CONNECTIONS = 8;

/** Starts pg-boss with one queue a job kind, listening for new jobs, on fewer connections where only fewer may be had. */
export async function openQueue(
  url: string,
  clock: Clock,
  log: Log,
  options: { connections?: number } = {},
): Promise<Queue> {
  await using stack = new AsyncDisposableStack();
  const boss = new PgBoss({
    connectionString: url,
    schema: SCHEMA,
    application_name: 'alfred-queue',
    max: Math.min(CONNECTIONS, options.connections ?? CONNECTIONS),
    schedule: false,
    // Looks for jobs whose process died; with the heartbeat this bounds how long they lie.
    superviseIntervalSeconds: 5,
    monitorIntervalSeconds: 5,
    registerInstance: false,
    openTelemetry: { enabled: false },
    clock: clock.forQueue,
  });
  boss.on('error', (err) => log.warn({ err }, 'queue error'));
  boss.on('warning', ({ message, data }) => log.debug({ data }, message));
  // Also when it could not start: its timers would keep the process alive.
  stack.defer(() => boss.stop({ graceful: false, close: true }));
  await boss.start();
  await clock.bindQueue(SCHEMA);
  const kept = new Map((await boss.getQueues()).map((queue) => [queue.name, queue]));
  for (const kind of JOB_KINDS) {
    const queue = kept.get(kind);
    // One that was there already has the options of whichever version made it; its policy cannot be changed.
    const { policy: _policy, ...options } = OPTIONS[kind];
    if (!queue) await boss.createQueue(kind, OPTIONS[kind]);
    else if (!isDeepStrictEqual({ ...queue, ...options }, queue)) await boss.updateQueue(kind, options);
  }
  const wakers = new Map<string, Set<() => void>>();
  const wake = (name: string) => wakers.get(name)?.forEach((call) => call());
  const wakeAll = () => wakers.forEach((_, name) => wake(name));
  const listen = boss.getDb().listen?.bind(boss.getDb());
  if (!listen) throw new Error('this pg-boss cannot listen');
  for (const name of [CHANNEL, 'alfred']) {
    const listener = await listen(name, wake, wakeAll);
    stack.defer(() => listener.close());
  }
  const opened = stack.move();
  return {
    boss,
    onWake(name, call) {
      wakers.set(name, (wakers.get(name) ?? new Set()).add(call));
    },
    wake,
    wakeAll,
    [Symbol.asyncDispose]: () => opened.disposeAsync(),
  };
}
