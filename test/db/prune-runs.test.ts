import { afterAll, afterEach, expect, test } from 'vitest';

import type { Prisma } from '../../src/db/generated/client.ts';
import { newId } from '../../src/db/ids.ts';
import { pruneRuns } from '../../src/db/prune-runs.ts';
import type { Schedule } from '../../src/db/schedules.ts';
import { addRun, addSchedule, openStore } from '../support/store.ts';

const DAY = 86_400_000;
const store = await openStore({ at: new Date('2026-03-02T09:00:00Z') });
afterAll(() => store[Symbol.asyncDispose]());
afterEach(() => store.pool.query('DELETE FROM people'));
const { prisma, now } = store;
const ago = (days: number) => new Date(now().getTime() - days * DAY);

async function drain(): Promise<number> {
  let gone = 0;
  for await (const count of pruneRuns(prisma, ago(90))) gone += count;
  return gone;
}

async function runAt(
  schedule: Schedule,
  days: number,
  columns: Partial<Prisma.RunUncheckedCreateInput> = {},
): Promise<string> {
  const { personId } = schedule;
  const at = ago(days);
  const { id } = await addRun(store, schedule, 'delivered', { occurrenceAt: at, finishedAt: at, ...columns });
  await prisma.delivery.create({
    data: { id: newId(), personId, kind: 'run', causeId: id, channel: 'D1', state: 'sent', createdAt: at },
  });
  await prisma.engagementEvent.create({
    data: {
      id: newId(),
      personId,
      runId: id,
      kind: 'engaged',
      source: 'button',
      action: 'done',
      createdAt: at,
    },
  });
  return id;
}

const daysLeft = async ({ id }: Schedule) =>
  (await prisma.run.findMany({ where: { scheduleId: id }, orderBy: { occurrenceAt: 'asc' } })).map(
    ({ occurrenceAt }) => Math.round((now().getTime() - occurrenceAt.getTime()) / DAY),
  );

test('of a schedule that goes on the last twenty runs stay however old, and all that are young', async () => {
  const person = await store.newPerson();
  const yearly = await addSchedule(store, person);
  for (let i = 0; i < 25; i++) await runAt(yearly, 100 + i * 30);
  const often = await addSchedule(store, person, { state: 'paused' });
  for (let i = 0; i < 30; i++) await runAt(often, 80 + i);
  await drain();
  expect(await daysLeft(yearly)).toEqual(Array.from({ length: 20 }, (_, i) => 100 + (19 - i) * 30));
  expect(await daysLeft(often)).toEqual(Array.from({ length: 20 }, (_, i) => 80 + (19 - i)));
  const where = { personId: person.personId };
  expect(await prisma.delivery.count({ where })).toBe(40);
  expect(await prisma.engagementEvent.count({ where })).toBe(40);
  await drain();
  expect(await prisma.run.count({ where })).toBe(40);
});

test('a schedule that is over goes with its last run, and not before', async () => {
  const person = await store.newPerson();
  const over = { state: 'completed' as const, kind: 'once' as const, expression: null, at: ago(100) };
  const old = await addSchedule(store, person, { ...over, updatedAt: ago(99) });
  await runAt(old, 100);
  const unused = await addSchedule(store, person, { state: 'cancelled', updatedAt: ago(91) });
  const recent = await addSchedule(store, person, { state: 'cancelled', updatedAt: ago(5) });
  await runAt(recent, 200);
  await runAt(recent, 6);
  const live = await addSchedule(store, person, { updatedAt: ago(400) });
  const invalid = await addSchedule(store, person, { state: 'invalid', updatedAt: ago(400) });
  await drain();
  const kept = await prisma.schedule.findMany({ where: { personId: person.personId }, select: { id: true } });
  expect(new Set(kept.map(({ id }) => id))).toEqual(new Set([recent.id, live.id, invalid.id]));
  expect([old.id, unused.id]).not.toContain(kept[0]?.id);
  expect(await daysLeft(recent)).toEqual([6]);
  expect(await prisma.scheduleText.count({ where: { scheduleId: old.id } })).toBe(0);
});

test('what is still to be done stays: runs that wait, are running or are to be posted, and posts that are not out', async () => {
  const person = await store.newPerson();
  const schedule = await addSchedule(store, person, { state: 'cancelled', updatedAt: ago(120) });
  for (const [i, state] of (['queued', 'running', 'thought'] as const).entries())
    await addRun(store, schedule, state, { occurrenceAt: ago(200 + i) });
  // Its time was long ago, but it was run only now.
  await runAt(schedule, 190, { finishedAt: ago(1) });
  const gone = await runAt(schedule, 180);
  await prisma.delivery.updateMany({ where: { causeId: gone }, data: { state: 'pending' } });
  await drain();
  expect(await daysLeft(schedule)).toEqual([202, 201, 200, 190]);
  expect(await prisma.delivery.count({ where: { causeId: gone } })).toBe(1);
  expect(await prisma.schedule.count({ where: { id: schedule.id } })).toBe(1);
});

test('what a cancelled run would have said goes with it, although it was left waiting', async () => {
  const schedule = await addSchedule(store, await store.newPerson(), {
    state: 'cancelled',
    updatedAt: ago(120),
  });
  const gone = await runAt(schedule, 180, { state: 'cancelled' });
  await prisma.delivery.updateMany({ where: { causeId: gone }, data: { state: 'pending' } });
  await drain();
  expect(await prisma.delivery.count({ where: { causeId: gone } })).toBe(0);
});

test('more than a batch goes in several, and two at once let go of each once', async () => {
  const person = await store.newPerson();
  const schedule = await addSchedule(store, person, { state: 'cancelled', updatedAt: ago(1) });
  await store.pool.query(
    `INSERT INTO runs (id, schedule_id, person_id, occurrence_at, trigger, state, queued_at, finished_at)
     SELECT gen_random_uuid(), $1, $2, at, 'due', 'delivered', at, at
     FROM generate_series($3::timestamptz, $3::timestamptz + interval '1199 minutes', interval '1 minute') at`,
    [schedule.id, person.personId, ago(120)],
  );
  const batches: number[] = [];
  for await (const count of pruneRuns(prisma, ago(90))) batches.push(count);
  expect(batches.filter((count) => count > 0)).toEqual([500, 500, 200]);
});
