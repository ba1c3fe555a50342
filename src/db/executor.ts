import type { JobAttempt, JobWithMetadata } from 'pg-boss';

import { TryAgain } from '../errors.ts';
import type { Log } from '../log.ts';
import { readPayload } from './queue.ts';
import type { JobKind, Payload, Queue } from './queue.ts';

/** One go at a job. */
export interface Attempt {
  readonly jobId: string;
  /** 0 for the first go; the fence against a go that another process has taken over. */
  readonly count: number;
  readonly queuedAt: Date;
  /** Aborts when the process must stop or has lost the job. */
  readonly signal: AbortSignal;
  /** Aborts when the process is told to stop: what is done in many pieces ends after the one in hand, by TryAgain. */
  readonly stopping: AbortSignal;
}

/** Carries out one job. TryAgain puts it back with backoff; any other error is a bug, logged and put back too. */
export type Handler<K extends JobKind> = (payload: Payload<K>, attempt: Attempt) => Promise<void>;

/** How a queue is worked on in this process. */
export interface ExecutorOptions<K extends JobKind> {
  readonly kind: K;
  readonly handle: Handler<K>;
  /** How many more jobs may start now; asked before each fetch. */
  readonly free: () => number;
  /** Lets one at a time count its room and fetch, where several share the room. */
  readonly turn?: <T>(work: () => Promise<T>) => Promise<T>;
  /** Told when a job is done, for others that share the room. */
  readonly freed?: () => void;
  /** How long to sleep when nothing wakes it, in milliseconds. */
  readonly pollMs: number;
}

/** A queue being worked on. */
export interface Executor extends AsyncDisposable {
  /** Jobs in hand. */
  readonly running: number;
  /** When it last looked for jobs and was answered, or had no room to, by `performance.now()`. */
  readonly lookedAt: number;
  /** Looks for jobs now. */
  wake(): void;
  /** Stops taking jobs, waits for those in hand until the deadline, then gives them back. */
  stop(deadlineMs: number): Promise<void>;
}

/** By name only: what it says may quote what somebody said. */
function causeOf(error: TryAgain): { cause?: string } {
  return error.cause instanceof Error ? { cause: error.cause.name } : {};
}

const BEAT_MS = 3_000;

/** One go at a job in this process; after a lost claim two of them may be at the same job. */
interface Held {
  readonly job: JobWithMetadata;
  readonly abort: AbortController;
  done: Promise<void>;
}

/**
 * Works on a queue: fetches as many jobs as there is room for whenever woken, settles them in batches, and
 * keeps the claims on those in hand alive.
 */
export function startExecutor<K extends JobKind>(
  parts: { queue: Queue; log: Log },
  options: ExecutorOptions<K>,
): Executor {
  const { boss } = parts.queue;
  const { kind, handle } = options;
  const log = parts.log.child({ queue: kind });
  const inHand = new Set<Held>();
  const leaving = new AbortController();
  const { signal: stopping } = leaving;
  let woken = false;
  let failing = false;
  let lookedAt = performance.now();
  let rouse: () => void = () => undefined;

  const wake = () => {
    woken = true;
    rouse();
  };

  const settle = {
    done: [] as JobAttempt[],
    again: [] as (JobAttempt & { after: number })[],
    flushing: undefined as Promise<void> | undefined,
  };
  // Not before the time that the outside named, nor sooner than by backoff.
  const putOff = (id: string, after: number) =>
    boss.getDb().executeSql(
      `UPDATE pgboss.job SET start_after = greatest(start_after, pgboss.job_now() + $3 * interval '1 millisecond')
       WHERE name = $1 AND id = $2 AND state = 'retry'`,
      [kind, id, after],
    );
  const flush = async () => {
    while (settle.done.length + settle.again.length > 0) {
      const done = settle.done.splice(0);
      const again = settle.again.splice(0);
      try {
        if (done.length > 0) await boss.complete(kind, done);
        if (again.length > 0) await boss.fail(kind, again);
        for (const { id, after } of again) if (after > 0) await putOff(id, after);
      } catch (err) {
        // The claim runs out by itself and the job comes back; its handler finds the work already done.
        log.warn({ err, jobs: done.length + again.length }, 'jobs could not be settled');
      }
    }
    settle.flushing = undefined;
  };
  const settled = ({ id, retryCount }: JobWithMetadata, again?: { after: number }) => {
    if (again) settle.again.push({ id, retryCount, ...again });
    else settle.done.push({ id, retryCount });
    settle.flushing ??= Promise.resolve().then(flush);
  };

  const work = async (held: Held) => {
    const { job } = held;
    const { signal } = held.abort;
    try {
      const payload = readPayload(kind, job.data);
      const { id: jobId, retryCount: count, createdOn: queuedAt } = job;
      await handle(payload, { jobId, count, queuedAt, signal, stopping });
      settled(job);
    } catch (err) {
      if (err instanceof TryAgain)
        log.info({ job: job.id, kind: err.kind, attempt: job.retryCount, ...causeOf(err) }, 'try again');
      else if (!signal.aborted) log.error({ err, job: job.id, attempt: job.retryCount }, 'job failed');
      settled(job, { after: err instanceof TryAgain ? err.after : 0 });
    } finally {
      inHand.delete(held);
      wake();
      options.freed?.();
    }
  };

  const takeTurn = options.turn ?? (<T>(go: () => Promise<T>) => go());
  const fetch = async () => {
    const room = options.free();
    if (room <= 0) return;
    const jobs = await boss.fetch<object>(kind, { batchSize: room, includeMetadata: true });
    for (const job of jobs) {
      const held: Held = { job, abort: new AbortController(), done: Promise.resolve() };
      inHand.add(held);
      held.done = work(held);
    }
    if (jobs.length === room) woken = true;
  };

  const loop = async () => {
    while (!stopping.aborted) {
      woken = false;
      try {
        await takeTurn(fetch);
        lookedAt = performance.now();
        if (failing) log.info('jobs can be fetched again');
        failing = false;
      } catch (err) {
        // Said once, not each second of an outage.
        if (!failing) log.warn({ err }, 'no jobs can be fetched');
        failing = true;
      }
      if (woken && options.free() > 0) continue;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, options.pollMs);
        rouse = () => {
          clearTimeout(timer);
          resolve();
        };
        if (stopping.aborted || (woken && options.free() > 0)) rouse();
      });
    }
  };

  const keepAlive = async () => {
    const held = [...inHand];
    if (held.length === 0) return;
    const attempts = held.map(({ job }) => ({ id: job.id, retryCount: job.retryCount }));
    // The ids that are still ours; pg-boss gives them without declaring it.
    const { settled: ours } = (await boss.touch(kind, attempts)) as { settled?: string[] };
    if (!ours) return;
    for (const { job, abort } of held) if (!ours.includes(job.id)) abort.abort();
  };
  const beat = setInterval(() => {
    keepAlive().catch((err: unknown) => log.warn({ err }, 'claims could not be kept alive'));
  }, BEAT_MS);

  parts.queue.onWake(kind, wake);
  const looping = loop();
  const stop = async (deadlineMs: number) => {
    leaving.abort();
    rouse();
    await looping;
    const all = Promise.all([...inHand].map(({ done }) => done));
    const deadline = AbortSignal.timeout(deadlineMs);
    await Promise.race([all, new Promise((resolve) => deadline.addEventListener('abort', resolve))]);
    for (const { abort } of inHand) abort.abort();
    await Promise.race([all, new Promise((resolve) => setTimeout(resolve, 1_000).unref())]);
    clearInterval(beat);
    // Whose handler does not heed the signal; what it still does is fenced off.
    for (const { job } of inHand) settled(job, { after: 0 });
    await settle.flushing;
  };
  return {
    get running() {
      return inHand.size;
    },
    get lookedAt() {
      return lookedAt;
    },
    wake,
    stop,
    [Symbol.asyncDispose]: () => stop(0),
  };
}
