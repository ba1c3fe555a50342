import { afterAll, describe, expect, test } from 'vitest';

import { queueDelivery } from '../../src/db/deliveries.ts';
import { newId, runIdOf } from '../../src/db/ids.ts';
import { snoozeOf } from '../../src/db/run-history.ts';
import { claimRun, settlePosted, storeToPost } from '../../src/db/run-path.ts';
import {
  cancelRuns,
  endRun,
  getRun,
  hasUnfinishedRun,
  insertRunNow,
  insertSkipped,
  recordEngagement,
  recordMissed,
  storeThought,
} from '../../src/db/runs.ts';
import { eventually } from '../support/eventually.ts';
import { addRun, addSchedule, openStore } from '../support/store.ts';

const store = await openStore();
afterAll(() => store[Symbol.asyncDispose]());
const { prisma, pool, queue, now } = store;

const go = (attempt: number) => ({ attempt, limit: 2 });
const thought = { text: 'Time to stretch.', errorKind: null, tokensIn: 10, tokensOut: 5 };
const DAY = 86_400_000;
const WAITING = `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;

async function makeRun(state: 'queued' | 'running' = 'queued', columns = {}) {
  const person = await store.newPerson();
  const schedule = await addSchedule(store, person);
  return { person, schedule, run: await addRun(store, schedule, state, columns) };
}
const reload = (id: string) => prisma.run.findUniqueOrThrow({ where: { id } });
const taken = async (...args: Parameters<typeof claimRun>) => {
  const claim = await claimRun(...args);
  if (claim.outcome !== 'taken') throw new Error(`not taken but ${claim.outcome}`);
  return claim.taken.run;
};

test('a run is taken with its start and how late that is', async () => {
  const { person, run } = await makeRun('queued', { occurrenceAt: new Date(now().getTime() - 90_000) });
  const got = await taken(pool, person, run.id, go(0));
  expect(got).toMatchObject({ state: 'running', attempt: 0, slot: null, parked: false });
  expect(got.startedAt).toBeInstanceOf(Date);
  expect(got.lagMs).toBeGreaterThanOrEqual(90_000);
  expect(got.lagMs).toBeLessThan(150_000);
});

test('a run is taken and ended however late it is', async () => {
  const { person, run } = await makeRun('queued', { occurrenceAt: new Date(now().getTime() - 40 * DAY) });
  const got = await taken(pool, person, run.id, go(0));
  expect(got.lagMs).toBe(2 ** 31 - 1);
  const end = { state: 'delivered' as const, errorKind: null, now: new Date(now().getTime() + 40 * DAY) };
  expect(await endRun(prisma, got, end)).toBe(true);
  expect((await reload(run.id)).durationMs).toBe(2 ** 31 - 1);
});

describe('a run whose words can be posted at once', () => {
  const words = { text: 'Time to stretch.', tokensIn: 10, tokensOut: 5 };
  const toPost = async (columns = {}, channel = `D0${newId()}`) => {
    const person = await store.newPerson();
    const schedule = await addSchedule(store, person, columns);
    const run = await addRun(store, schedule, 'queued');
    const claim = await claimRun(pool, person, run.id, go(0));
    if (claim.outcome !== 'taken') throw new Error(`not taken but ${claim.outcome}`);
    const post = { channel, jobId: run.id, now: now() };
    return { ...claim, person, schedule, run, post };
  };

  test('is stored with its delivery in hand, and ended when it is posted', async () => {
    const { taken, run, post, schedule } = await toPost({ consecutiveFailures: 2, nextRunAt: now() });
    const delivery = await storeToPost(pool, taken, words, post);
    expect(await reload(run.id)).toMatchObject({ state: 'thought', ...words });
    expect(delivery).toMatchObject({ state: 'posting', jobId: run.id, attempts: 1, text: words.text });
    if (!delivery) return;
    expect(await prisma.delivery.findUnique({ where: { id: delivery.id } })).toEqual(delivery);
    await settlePosted(pool, taken, delivery, { slackTs: '1.1', channel: 'D9', now: now() });
    expect(await reload(run.id)).toMatchObject({ state: 'delivered', errorKind: null });
    expect(await prisma.delivery.findUnique({ where: { id: delivery.id } })).toMatchObject({
      state: 'sent',
      slackTs: '1.1',
      channel: 'D9',
    });
    const after = await prisma.schedule.findUniqueOrThrow({ where: { id: schedule.id } });
    expect(after).toMatchObject({ consecutiveFailures: 0, state: 'active' });
  });

  test('completes a schedule that has no more to come', async () => {
    const { taken, post, schedule } = await toPost();
    const delivery = await storeToPost(pool, taken, words, post);
    if (!delivery) throw new Error('not stored');
    await settlePosted(pool, taken, delivery, { slackTs: '1.1', channel: 'D9', now: now() });
    expect((await prisma.schedule.findUniqueOrThrow({ where: { id: schedule.id } })).state).toBe('completed');
  });

  test('is not stored while something else waits for the channel or is being posted there', async () => {
    const { taken, run, post, person } = await toPost();
    const waiting = { kind: 'notice', causeId: newId(), channel: post.channel, text: 'hello' } as const;
    await prisma.$transaction((tx) => queueDelivery({ queue }, tx, person, waiting, now()));
    for (const state of ['pending', 'posting'] as const) {
      await prisma.delivery.updateMany({ where: { causeId: waiting.causeId }, data: { state } });
      expect(await storeToPost(pool, taken, words, post)).toBeNull();
    }
    expect((await reload(run.id)).state).toBe('running');
  });

  test('is not stored when Slack has had enough for the moment', async () => {
    const channel = `D0${newId()}`;
    const outcomes: boolean[] = [];
    for (let i = 0; i < 5; i++) {
      const { taken, post } = await toPost({}, channel);
      const delivery = await storeToPost(pool, taken, words, post);
      outcomes.push(delivery !== null);
      if (delivery) await settlePosted(pool, taken, delivery, { slackTs: `1.${i}`, channel, now: now() });
    }
    expect(outcomes.slice(0, 3)).toEqual([true, true, true]);
    expect(outcomes).toContain(false);
  });

  test('of ten at once for one channel at most one is in hand', async () => {
    const channel = `D0${newId()}`;
    const ready = await Promise.all(Array.from({ length: 10 }, () => toPost({}, channel)));
    const stored = await Promise.all(ready.map(({ taken, post }) => storeToPost(pool, taken, words, post)));
    expect(stored.filter((delivery) => delivery !== null).length).toBeLessThanOrEqual(1);
    expect(await prisma.delivery.count({ where: { channel, state: 'posting' } })).toBeLessThanOrEqual(1);
  });

  test('is stored by the go that has it alone, and not once it is cancelled', async () => {
    const { taken, person, run, post } = await toPost();
    await claimRun(pool, person, run.id, go(1));
    expect(await storeToPost(pool, taken, words, post)).toBeNull();
    const other = await toPost();
    await prisma.$transaction((tx) => cancelRuns(tx, other.person, other.schedule.id, now()));
    expect(await storeToPost(pool, other.taken, words, other.post)).toBeNull();
    expect(await prisma.delivery.count({ where: { causeId: other.run.id } })).toBe(0);
  });

  test('that is cancelled while it is being posted stays cancelled', async () => {
    const { taken, person, schedule, run, post } = await toPost();
    const delivery = await storeToPost(pool, taken, words, post);
    if (!delivery) throw new Error('not stored');
    await prisma.$transaction((tx) => cancelRuns(tx, person, schedule.id, now()));
    await settlePosted(pool, taken, delivery, { slackTs: '1.1', channel: 'D9', now: now() });
    expect((await reload(run.id)).state).toBe('cancelled');
  });

  test('comes with what its schedule said the last times', async () => {
    const person = await store.newPerson();
    const schedule = await addSchedule(store, person);
    const at = (minutes: number) => new Date(now().getTime() - minutes * 60_000);
    for (const minutes of [50, 40, 30, 20]) {
      const columns = { occurrenceAt: at(minutes), text: `${minutes} minutes ago` };
      await addRun(store, schedule, 'delivered', columns);
    }
    await addRun(store, schedule, 'failed', { occurrenceAt: at(10), text: 'that failed' });
    const run = await addRun(store, schedule, 'queued');
    const claim = await claimRun(pool, person, run.id, go(0));
    if (claim.outcome !== 'taken') throw new Error('not taken');
    expect(claim.taken.earlier.map(({ text }) => text)).toEqual([
      '20 minutes ago',
      '30 minutes ago',
      '40 minutes ago',
    ]);
    expect(claim.taken.schedule).toEqual(schedule);
    expect(claim.taken.person).toEqual(person);
  });
});

test('a later go takes the run over, and what the earlier one thought is not kept', async () => {
  const { person, run } = await makeRun();
  const first = await taken(pool, person, run.id, go(0));
  const second = await taken(pool, person, run.id, go(1));
  expect(second.startedAt).toEqual(first.startedAt);
  expect(await storeThought(prisma, first, { ...thought, text: 'too late', now: now() })).toBe(false);
  expect(await storeThought(prisma, second, { ...thought, now: now() })).toBe(true);
  expect(await reload(run.id)).toMatchObject({ state: 'thought', text: thought.text, tokensIn: 10 });
  expect(await claimRun(pool, person, run.id, go(2))).toEqual({ outcome: 'over' });
});

test('an earlier go cannot take a run back, nor can another job at the same go', async () => {
  const { person, run } = await makeRun();
  await taken(pool, person, run.id, go(3));
  expect(await claimRun(pool, person, run.id, go(2))).toEqual({ outcome: 'over' });
  expect(await claimRun(pool, person, run.id, go(3))).toEqual({ outcome: 'over' });
  expect((await reload(run.id)).attempt).toBe(3);
});

test('of ten jobs at once for one run, one takes it', async () => {
  const { person, run } = await makeRun();
  const claims = await Promise.all(Array.from({ length: 10 }, () => claimRun(pool, person, run.id, go(0))));
  expect(claims.filter((claim) => claim.outcome === 'taken')).toHaveLength(1);
  expect(claims.filter((claim) => claim.outcome === 'over')).toHaveLength(9);
});

test.each(['thought', 'delivered', 'failed', 'missed', 'skipped', 'cancelled', 'quiet'] as const)(
  'a run that is %s is over',
  async (state) => {
    const { person, run } = await makeRun();
    await prisma.run.update({ where: { id: run.id }, data: { state } });
    expect(await claimRun(pool, person, run.id, go(5))).toEqual({ outcome: 'over' });
    expect((await reload(run.id)).state).toBe(state);
  },
);

test('a run ends once', async () => {
  const { run } = await makeRun('running', { startedAt: new Date(now().getTime() - 1_000) });
  const end = { state: 'delivered' as const, posted: true, errorKind: null, now: now() };
  expect(await endRun(prisma, run, end)).toBe(true);
  const ended = await reload(run.id);
  expect(ended).toMatchObject({ state: 'delivered', finishedAt: end.now, deliveredAt: end.now });
  expect(ended.durationMs).toBeGreaterThanOrEqual(1_000);
  expect(await endRun(prisma, run, { state: 'failed', errorKind: 'late', now: now() })).toBe(false);
  expect(await reload(run.id)).toEqual(ended);
});

test('cancelling stops what is under way and what would still be posted, and leaves what is done', async () => {
  const { person, schedule, run } = await makeRun('running');
  const done = await addRun(store, schedule, 'delivered', { occurrenceAt: new Date(0) });
  const waiting = { kind: 'run', causeId: run.id, channel: 'D1', text: 'hello' } as const;
  await prisma.$transaction((tx) => queueDelivery({ queue }, tx, person, waiting, now()));
  expect(await hasUnfinishedRun(prisma, person, schedule.id)).toBe(true);

  await prisma.$transaction((tx) => cancelRuns(tx, person, schedule.id, now()));
  expect((await reload(run.id)).state).toBe('cancelled');
  expect(await reload(done.id)).toEqual(done);
  expect(await hasUnfinishedRun(prisma, person, schedule.id)).toBe(false);
  expect(await prisma.delivery.findMany({ where: { causeId: run.id } })).toMatchObject([
    { state: 'cancelled' },
  ]);
  expect(await storeThought(prisma, run, { ...thought, now: now() })).toBe(false);
  expect(await claimRun(pool, person, run.id, go(1))).toEqual({ outcome: 'over' });
});

test('a run that was delivered while it was being cancelled stays delivered', async () => {
  const { person, schedule, run } = await makeRun('running');
  // The delivery's end is being written when the person cancels.
  const { cancelling } = await prisma.$transaction(async (tx) => {
    await endRun(tx, run, { state: 'delivered', errorKind: null, now: now() });
    const cancelling = prisma.$transaction((other) => cancelRuns(other, person, schedule.id, now()));
    await eventually(async () => (await store.rows(WAITING)).length > 0);
    return { cancelling };
  });
  await cancelling;
  expect((await reload(run.id)).state).toBe('delivered');
});

test('the newest twenty occurrences that were missed get rows, and the oldest of them counts those before it', async () => {
  const person = await store.newPerson();
  const schedule = await addSchedule(store, person, { expression: '0 * * * *' });
  const at = (hour: number) => new Date(Date.UTC(2026, 2, 2, hour));
  await recordMissed(prisma, person, schedule, at(0), at(50), now());

  const rows = () =>
    prisma.run.findMany({ where: { scheduleId: schedule.id }, orderBy: { occurrenceAt: 'asc' } });
  const missed = await rows();
  expect(missed.map((run) => run.occurrenceAt)).toEqual(Array.from({ length: 20 }, (_, i) => at(30 + i)));
  expect(missed.map((run) => run.count)).toEqual([31, ...Array.from({ length: 19 }, () => 1)]);
  expect(
    missed.every((run) => run.state === 'missed' && run.id === runIdOf(schedule.id, run.occurrenceAt)),
  ).toBe(true);

  await recordMissed(prisma, person, schedule, at(0), at(50), new Date(0));
  expect(await rows()).toEqual(missed);
});

test('a schedule that was due within a minute of a whole year is written down without counting for ever', async () => {
  const person = await store.newPerson();
  const schedule = await addSchedule(store, person, { expression: '*/5 * * * *' });
  const year = (n: number) => new Date(Date.UTC(n, 0, 1));
  await recordMissed(prisma, person, schedule, year(2025), year(2026), now());
  const missed = await prisma.run.findMany({ where: { scheduleId: schedule.id } });
  expect(missed).toHaveLength(20);
});

test('a run of this moment is written once with its job', async () => {
  const { person, schedule } = await makeRun();
  const at = new Date('2026-03-02T09:00:00Z');
  const insert = () => prisma.$transaction((tx) => insertRunNow({ queue }, tx, person, schedule, at));
  const ids = [await insert(), await insert()];
  expect(new Set(ids).size).toBe(1);
  expect(await reload(ids[0] ?? '')).toMatchObject({ trigger: 'manual', state: 'queued', occurrenceAt: at });
  expect(await store.jobsOf('remind', person)).toMatchObject([{ id: ids[0], data: { runId: ids[0] } }]);
});

test('an occurrence that its person skips is written down once', async () => {
  const { person, schedule } = await makeRun();
  const at = new Date('2026-03-02T09:00:00Z');
  await insertSkipped(prisma, person, schedule.id, at, now());
  await insertSkipped(prisma, person, schedule.id, at, now());
  const skipped = await prisma.run.findMany({ where: { scheduleId: schedule.id, occurrenceAt: at } });
  expect(skipped).toMatchObject([{ state: 'skipped', errorKind: 'person' }]);
});

test('what a person does with a run is kept once per action, and comes back with the run', async () => {
  const { person, run, schedule } = await makeRun();
  const done = { runId: run.id, kind: 'engaged', source: 'button', action: 'done' } as const;
  const records = await Promise.all(
    Array.from({ length: 5 }, () => recordEngagement(prisma, person, done, now())),
  );
  expect(records.filter(Boolean)).toHaveLength(1);
  expect(await recordEngagement(prisma, person, { ...done, action: 'snooze' }, now())).toBe(true);
  const found = await getRun(prisma, person, run.id);
  expect(found?.engagement.map((event) => event.action)).toEqual(['done', 'snooze']);
  expect(found?.schedule).toEqual(schedule);
});

test('a snoozed run says when it comes again', async () => {
  const { person, run } = await makeRun();
  expect(await snoozeOf(prisma, person, run.id)).toBeNull();
  const at = new Date('2026-03-02T10:00:00Z');
  await addSchedule(store, person, { kind: 'once', at, expression: null, snoozedRunId: run.id });
  expect(await snoozeOf(prisma, person, run.id)).toEqual(at);
});
