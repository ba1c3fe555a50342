import { afterAll, afterEach, expect, test, vi } from 'vitest';

import { startExecutor } from '../../src/db/executor.ts';
import type { Attempt, Executor, Handler } from '../../src/db/executor.ts';
import { newId } from '../../src/db/ids.ts';
import { enqueue } from '../../src/db/queue.ts';
import { TryAgain } from '../../src/errors.ts';
import { silentLog } from '../../src/log.ts';
import { eventually } from '../support/eventually.ts';
import { openStore } from '../support/store.ts';

const store = await openStore();
const running: Executor[] = [];
afterAll(() => store[Symbol.asyncDispose]());
afterEach(async () => {
  vi.useRealTimers();
  await Promise.all(running.splice(0).map((executor) => executor.stop(0)));
  await store.pool.query('DELETE FROM pgboss.job');
});
const { prisma, queue } = store;
const log = silentLog();

/** Works on reminders, woken by NOTIFY alone. */
function start(handle: Handler<'remind'>, free?: () => number): Executor {
  const pollMs = 60_000;
  const room = () => 10 - executor.running;
  const executor: Executor = startExecutor(
    { queue, log },
    { kind: 'remind', handle, free: free ?? room, pollMs },
  );
  running.push(executor);
  return executor;
}

async function add(count = 1): Promise<string[]> {
  const ids = Array.from({ length: count }, newId);
  const personId = newId();
  const jobs = ids.map((id) => ({ kind: 'remind' as const, id, payload: { runId: id, personId } }));
  await enqueue(queue, prisma, ...jobs);
  return ids;
}

interface Job {
  state: string;
  retry_count: number;
  /** Seconds from now until it may start. */
  delay: number;
  /** Seconds since its claim was last kept alive. */
  silence: number;
}
async function job(id: string | undefined): Promise<Job> {
  const [row] = await store.rows<Job>(
    `SELECT state, retry_count, extract(epoch FROM start_after - now())::float8 AS delay,
            extract(epoch FROM now() - heartbeat_on)::float8 AS silence FROM pgboss.job WHERE id = $1`,
    [id],
  );
  if (!row) throw new Error('no such job');
  return row;
}
const reaches = (id: string | undefined, state: string) =>
  eventually(async () => ((await job(id)).state === state ? job(id) : null));
const retryNow = (id: string | undefined) =>
  store.pool.query('UPDATE pgboss.job SET start_after = now() WHERE id = $1', [id]);

test('a job is handed over with its payload and its go, and is done when its handler is', async () => {
  const seen: [object, Attempt][] = [];
  start(async (payload, attempt) => void seen.push([payload, attempt]));
  const [id] = await add();
  await reaches(id, 'completed');
  expect(seen).toMatchObject([[{ runId: id }, { jobId: id, count: 0, queuedAt: expect.any(Date) }]]);
});

test('what is to be tried again comes back with backoff, and so does what failed by a bug', async () => {
  const errors = [new TryAgain('slack_down'), new TypeError('a bug')];
  const counts: number[] = [];
  const executor = start(async (_, { count }) => {
    counts.push(count);
    const error = errors[count];
    if (error) throw error;
  });
  const [id] = await add();
  const first = await reaches(id, 'retry');
  expect(first.delay).toBeGreaterThan(0);
  await retryNow(id);
  executor.wake();
  const second = await eventually(async () => {
    const now = await job(id);
    return now.retry_count === 1 && now.state === 'retry' ? now : null;
  });
  expect(second.delay).toBeGreaterThan(1);
  await retryNow(id);
  executor.wake();
  await reaches(id, 'completed');
  expect(counts).toEqual([0, 1, 2]);
});

test('an outside that names a time is not asked again before it, nor sooner than by backoff', async () => {
  start(async () => {
    throw new TryAgain('rate_limited', { after: 45_000 });
  });
  const [id] = await add();
  await reaches(id, 'retry');
  expect((await eventually(async () => ((await job(id)).delay > 10 ? job(id) : null))).delay).toBeGreaterThan(
    40,
  );

  const patient = newId();
  await store.pool.query(
    `INSERT INTO pgboss.job (id, name, data, retry_limit, retry_count, retry_delay, retry_backoff, retry_delay_max, started_on, policy)
     VALUES ($1, 'think', $2, 100, 9, 1, true, 30, now(), 'standard')`,
    [patient, { runId: patient, personId: newId() }],
  );
  const again = startExecutor(
    { queue, log },
    {
      kind: 'think',
      free: () => 1,
      pollMs: 60_000,
      handle: async () => {
        throw new TryAgain('rate_limited', { after: 1_000 });
      },
    },
  );
  await reaches(patient, 'retry');
  await again.stop(0);
  expect((await job(patient)).delay).toBeGreaterThan(20);
});

test('no more is fetched than there is room for', async () => {
  const { promise: gate, resolve: open } = Promise.withResolvers<void>();
  const executor = start(
    () => gate,
    () => 3 - executor.running,
  );
  const ids = await add(5);
  await eventually(() => executor.running === 3);
  executor.wake();
  const states = await Promise.all(ids.map(async (id) => (await job(id)).state));
  expect(states.filter((state) => state === 'active')).toHaveLength(3);
  expect(states.filter((state) => state === 'created')).toHaveLength(2);
  open();
  await Promise.all(ids.map((id) => reaches(id, 'completed')));
  expect(executor.running).toBe(0);
});

test('a job whose payload is not what its kind carries is put back, and takes up no room', async () => {
  const handled: string[] = [];
  const executor = start(async ({ runId }) => void handled.push(runId));
  const bad = newId();
  await queue.boss.insert('remind', [{ id: bad, data: { runId: 'not an id' } }]);
  await reaches(bad, 'retry');
  const [good] = await add();
  await reaches(good, 'completed');
  expect(handled).toEqual([good]);
  expect(executor.running).toBe(0);
});

test('stopping waits for what is in hand and takes nothing more', async () => {
  const { promise: gate, resolve: open } = Promise.withResolvers<void>();
  const executor = start(() => gate);
  const [first] = await add();
  await eventually(() => executor.running === 1);
  const stopped = executor.stop(60_000);
  const [second] = await add();
  open();
  await stopped;
  expect((await job(first)).state).toBe('completed');
  expect((await job(second)).state).toBe('created');
});

test('what goes on and on hears at once that it is to stop, and others go on until the deadline', async () => {
  const { promise: gate, resolve: open } = Promise.withResolvers<void>();
  const attempts: Attempt[] = [];
  const executor = start((_payload, attempt) => {
    attempts.push(attempt);
    return gate;
  });
  await add();
  await eventually(() => executor.running === 1);
  const stopped = executor.stop(60_000);
  expect(attempts.map(({ stopping, signal }) => [stopping.aborted, signal.aborted])).toEqual([[true, false]]);
  open();
  await stopped;
});

test('stopping gives back what is not done by the deadline, whether or not its handler heeds the signal', async () => {
  const { promise: gate, resolve: open } = Promise.withResolvers<void>();
  const signals: AbortSignal[] = [];
  const executor = start(async ({ runId }, { signal }) => {
    signals.push(signal);
    // A job may be taken up before whoever added it knows that it has been.
    const [, deafId] = await added;
    if (runId === deafId) await gate;
    else await new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
  });
  const added = add(2);
  const [heedful, deaf] = await added;
  await eventually(() => executor.running === 2);
  await executor.stop(0);
  expect(signals.every((signal) => signal.aborted)).toBe(true);
  for (const id of [heedful, deaf]) expect(await job(id)).toMatchObject({ state: 'retry', retry_count: 0 });
  open();
  await eventually(() => executor.running === 0);
  expect((await job(deaf)).state).toBe('retry');
});

test('stopping does not wait for the next look, even while jobs are being fetched', async () => {
  for (let i = 0; i < 5; i++) await start(async () => undefined).stop(60_000);
});

test('the claims on jobs in hand are kept alive for as long as they take', async () => {
  const { promise: gate, resolve: open } = Promise.withResolvers<void>();
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  start(() => gate);
  const [id] = await add();
  await reaches(id, 'active');
  await store.pool.query(`UPDATE pgboss.job SET heartbeat_on = now() - interval '9 seconds' WHERE id = $1`, [
    id,
  ]);
  expect((await job(id)).silence).toBeGreaterThan(8);
  vi.advanceTimersByTime(3_000);
  await eventually(async () => (await job(id)).silence < 5);
  open();
  await reaches(id, 'completed');
});

test('a handler whose job another process has taken over is told to stop, and settles nothing', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const { promise: lost, resolve } = Promise.withResolvers<void>();
  const executor = start(async (_, { signal }) => {
    await new Promise((done) => signal.addEventListener('abort', done));
    resolve();
  });
  const [id] = await add();
  await reaches(id, 'active');
  await store.pool.query('UPDATE pgboss.job SET retry_count = retry_count + 1 WHERE id = $1', [id]);
  vi.advanceTimersByTime(3_000);
  await lost;
  await eventually(() => executor.running === 0);
  await executor.stop(0);
  expect(await job(id)).toMatchObject({ state: 'active', retry_count: 1 });
});

test('two goes at one job in one process are both counted until they end', async () => {
  const gates = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const executor = start(async (_, { count }) => gates[count]?.promise);
  const [id] = await add();
  await eventually(() => executor.running === 1);
  // Its heartbeat ran out although it is still being worked on.
  await queue.boss.fail('remind', id ?? '');
  await retryNow(id);
  executor.wake();
  await eventually(() => executor.running === 2);
  gates[0]?.resolve();
  await eventually(() => executor.running === 1);
  expect((await job(id)).state).toBe('active');
  gates[1]?.resolve();
  await reaches(id, 'completed');
  expect(executor.running).toBe(0);
});

test('a job wakes its executor at once, although that one would not look for a minute', async () => {
  const times: number[] = [];
  let heard = Promise.withResolvers<number>();
  const executor = start(async () => heard.resolve(performance.now()));
  await eventually(() => executor.running === 0);
  for (let i = 0; i < 5; i++) {
    heard = Promise.withResolvers<number>();
    const personId = newId();
    await prisma.$transaction((tx) =>
      enqueue(queue, tx, { kind: 'remind', payload: { runId: newId(), personId } }),
    );
    const committed = performance.now();
    times.push((await heard.promise) - committed);
  }
  // The best of five: the machine may be busy with something else.
  expect(Math.min(...times)).toBeLessThan(100);
});
