import { afterAll, expect, test } from 'vitest';

import { queueDelivery } from '../../src/db/deliveries.ts';
import { runIdOf } from '../../src/db/ids.ts';
import { snoozeOf } from '../../src/db/run-history.ts';
import { claimRun } from '../../src/db/run-path.ts';
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
