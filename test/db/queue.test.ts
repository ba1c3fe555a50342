import { afterAll, afterEach, expect, test } from 'vitest';

import { movableClock, realClock } from '../../src/db/clock.ts';
import { newId } from '../../src/db/ids.ts';
import { enqueue, JOB_KINDS, openQueue, readPayload, WAKE_DISPATCH } from '../../src/db/queue.ts';
import type { NewJob } from '../../src/db/queue.ts';
import { recoverJobs } from '../../src/db/recover-jobs.ts';
import { silentLog } from '../../src/log.ts';
import { openStore } from '../support/store.ts';

const store = await openStore();
afterAll(() => store[Symbol.asyncDispose]());
afterEach(() => store.pool.query('DELETE FROM pgboss.job'));
const { prisma, pool, queue, now } = store;

const reminder = (id = newId()): NewJob<'remind'> & { id: string } => ({
  kind: 'remind',
  id,
  payload: { runId: newId(), personId: newId() },
});
const delivery = (channel = 'D1'): NewJob<'deliver'> => ({
  kind: 'deliver',
  key: channel,
  payload: { personId: newId(), channel },
});
const stored = () =>
  store.rows<{ id: string; state: string }>('SELECT id, state FROM pgboss.job ORDER BY created_on');

test('a job exists when the transaction that it belongs to commits, and not when it does not', async () => {
  const [kept, dropped] = [reminder(), reminder()];
  await prisma.$transaction((tx) => enqueue(queue, tx, kept));
  await expect(
    prisma.$transaction(async (tx) => {
      await enqueue(queue, tx, dropped);
      throw new Error('second thoughts');
    }),
  ).rejects.toThrow('second thoughts');
  expect(await stored()).toMatchObject([{ id: kept.id }]);
});

test('the same holds for a transaction over a plain connection', async () => {
  const [kept, dropped] = [reminder(), reminder()];
  const client = await pool.connect();
  await client.query('BEGIN');
  await enqueue(queue, client, kept);
  expect(await stored()).toEqual([]);
  await client.query('COMMIT; BEGIN');
  await enqueue(queue, client, dropped);
  await client.query('ROLLBACK');
  client.release();
  expect(await stored()).toMatchObject([{ id: kept.id }]);
});

test('outside of a transaction a job is added at once, with its priority and its time', async () => {
  const after = new Date(now().getTime() + 60_000);
  await enqueue(queue, prisma, { ...reminder(), priority: -3, after });
  const [job] = await queue.boss.findJobs('remind');
  expect(job).toMatchObject({ priority: -3, startAfter: after });
  expect(await queue.boss.fetch('remind')).toEqual([]);
});

test('a job with a fixed id is added once', async () => {
  const job = reminder();
  await Promise.all(Array.from({ length: 5 }, () => prisma.$transaction((tx) => enqueue(queue, tx, job))));
  const [fetched] = await store.takeUp('remind');
  await queue.boss.complete('remind', fetched?.id ?? '');
  await enqueue(queue, prisma, job);
  expect(await stored()).toMatchObject([{ id: job.id, state: 'completed' }]);
});

test('of jobs with the same key one waits at a time, and another may while it is worked on or comes back', async () => {
  const add = (channel?: string) => prisma.$transaction((tx) => enqueue(queue, tx, delivery(channel)));
  await Promise.all([add(), add(), add(), add('D2')]);
  expect(await stored()).toHaveLength(2);
  const [first] = await store.takeUp('deliver');
  await add();
  await add();
  expect(await stored()).toHaveLength(3);
  await queue.boss.fail('deliver', first?.id ?? '');
  expect((await stored()).map((job) => job.state).sort()).toEqual(['created', 'created', 'retry']);
});

test('several kinds of job are added in one go, and none when one of them is wrong', async () => {
  await prisma.$transaction((tx) => enqueue(queue, tx, reminder(), delivery()));
  expect(await stored()).toHaveLength(2);
  const wrong = { ...delivery('D2'), payload: { personId: 'nobody', channel: 'D2' } };
  await expect(prisma.$transaction((tx) => enqueue(queue, tx, reminder(), wrong))).rejects.toThrow(/uuid/i);
  expect(await stored()).toHaveLength(2);
});

test('a payload is refused unless it is what its kind carries', () => {
  const [personId, id] = [newId(), newId()];
  expect(readPayload('think', { personId, runId: id })).toEqual({ personId, runId: id });
  const wrong: [Parameters<typeof readPayload>[0], unknown][] = [
    ['think', { personId }],
    ['think', { personId, runId: 'x' }],
    ['answer', { conversationId: id }],
    ['deliver', { personId, channel: 7 }],
    ['record-missed', { personId, scheduleId: id, from: 'yesterday', until: now().toISOString() }],
    ['publish-home', null],
  ];
  for (const [kind, payload] of wrong) expect(() => readPayload(kind, payload), kind).toThrow(/invalid/i);
});

test('every kind of job has its queue, woken by NOTIFY, watched by heartbeat, and patient', async () => {
  const queues = await queue.boss.getQueues();
  expect(queues.map(({ name }) => name).sort()).toEqual(expect.arrayContaining([...JOB_KINDS].sort()));
  for (const one of queues.filter(({ name }) => JOB_KINDS.some((kind) => kind === name))) {
    expect(one, one.name).toMatchObject({ notify: true, heartbeatSeconds: 10, retryLimit: 100_000 });
    // A job that waits while Alfred is down for weeks is still wanted: a run without its job would never end.
    expect(one.retentionSeconds, one.name).toBeGreaterThanOrEqual(365 * 86_400);
  }
});

test('a job is still there after a month of outage', async () => {
  const job = reminder();
  await enqueue(queue, prisma, job);
  await pool.query(`UPDATE pgboss.job SET created_on = created_on - interval '30 days',
    start_after = start_after - interval '30 days', keep_until = keep_until - interval '30 days'`);
  await queue.boss.supervise('remind');
  expect(await stored()).toMatchObject([{ id: job.id, state: 'created' }]);
});

test('a database whose queues were made by an earlier Alfred is given the options of this one', async () => {
  await pool.query(
    `UPDATE pgboss.queue SET heartbeat_seconds = 60, notify = false, retention_seconds = 60 WHERE name = 'remind'`,
  );
  await using _again = await openQueue(store.url, await realClock({ pool }), silentLog());
  const [row] = await store.rows(`SELECT heartbeat_seconds, notify FROM pgboss.queue WHERE name = 'remind'`);
  expect(row).toEqual({ heartbeat_seconds: 10, notify: true });
});

test('a job added here wakes the other process too, and so does a call for the dispatchers', async () => {
  await using other = await openQueue(store.url, await realClock({ pool }), silentLog());
  const woken = (kind: 'remind' | 'dispatch') =>
    Promise.all([queue, other].map((one) => new Promise<void>((resolve) => one.onWake(kind, resolve))));
  const reminders = woken('remind');
  await prisma.$transaction((tx) => enqueue(queue, tx, reminder()));
  await reminders;
  const dispatchers = woken('dispatch');
  await prisma.$executeRawUnsafe(WAKE_DISPATCH);
  await dispatchers;
});

test('what a process that is gone had in hand is put back at once, and nothing else is touched', async () => {
  const [first, second, waiting] = [reminder(), delivery(), delivery('D2')];
  await enqueue(queue, prisma, first, second);
  const [inHand] = await store.takeUp('remind');
  await store.takeUp('deliver');
  await enqueue(queue, prisma, waiting);
  await recoverJobs(queue);
  expect((await stored()).map((job) => job.state).sort()).toEqual(['created', 'retry', 'retry']);
  const [again] = await store.takeUp('remind');
  // One go further, which fences off whatever the earlier one might still do.
  expect(again).toMatchObject({ id: inHand?.id, retryCount: 1 });
});

test('a job that waits for its time is due by the clock that was moved', async () => {
  await using moved = await openStore({ at: new Date('2026-03-02T09:00:00Z') });
  const job = { ...reminder(), after: new Date('2026-03-02T10:00:00Z') };
  await enqueue(moved.queue, moved.prisma, job);
  expect(await moved.queue.boss.fetch('remind')).toEqual([]);
  await moved.clock.moveTo(new Date('2026-03-02T10:00:01Z'));
  expect(await moved.queue.boss.fetch('remind')).toMatchObject([{ id: job.id }]);
  await movableClock(moved, moved.now());
});
