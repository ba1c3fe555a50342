import { afterAll, expect, test } from 'vitest';

import { recordMissedRuns } from '../../src/assistant/record-missed.ts';
import { claimDelivery, queueDelivery } from '../../src/db/deliveries.ts';
import { claimDue } from '../../src/db/dispatch.ts';
import { newId } from '../../src/db/ids.ts';
import { enqueue, readPayload } from '../../src/db/queue.ts';
import type { JobKind } from '../../src/db/queue.ts';
import type { Person } from '../../src/domain/person.ts';
import { addSchedule, openStore } from '../support/store.ts';

// A job of some key stands for all that is written while it waits. It may be taken up while a transaction that
// counts on it is still open: it would find nothing, and nobody would look again.
const store = await openStore({ at: new Date('2026-03-02T09:00:00Z') });
afterAll(() => store[Symbol.asyncDispose]());
const { prisma, queue, now } = store;

/** What is there to do for a person once everything has committed. */
async function waiting(kind: JobKind, person: Person): Promise<number> {
  return (await store.jobsOf(kind, person)).filter(({ state }) => state === 'created').length;
}

/** Takes up and finishes a job, as a worker would; false when none can be taken up. */
async function workOn(kind: JobKind): Promise<boolean> {
  const [fetched] = await store.takeUp(kind);
  if (fetched) await queue.boss.complete(kind, fetched.id);
  return fetched !== undefined;
}

test('a waiting job that an open transaction counts on is not taken up before it commits', async () => {
  const person = await store.newPerson();
  const { personId } = person;
  const job = { kind: 'publish-home' as const, payload: { personId }, key: personId };
  await prisma.$transaction((tx) => enqueue(queue, tx, job));
  await prisma.$transaction(async (tx) => {
    await enqueue(queue, tx, job);
    expect(await workOn('publish-home')).toBe(false);
  });
  expect(await waiting('publish-home', person)).toBe(1);
  expect(await workOn('publish-home')).toBe(true);
});

test('whoever takes the job up sees what was written, or another job waits for it', async () => {
  const person = await store.newPerson();
  const { personId } = person;
  const { id } = await addSchedule(store, person);
  const job = { kind: 'publish-home' as const, payload: { personId }, key: personId };
  const take = async () => {
    const [fetched] = await store.takeUp('publish-home');
    const { name } = await prisma.schedule.findUniqueOrThrow({ where: { id } });
    if (fetched) await queue.boss.complete('publish-home', fetched.id);
    return fetched ? name : null;
  };
  for (let i = 0; i < 25; i++) {
    const name = `change ${i}`;
    await prisma.$transaction((tx) => enqueue(queue, tx, job));
    const [seen] = await Promise.all([
      take(),
      prisma.$transaction(async (tx) => {
        await tx.schedule.update({ where: { id }, data: { name } });
        await enqueue(queue, tx, job);
      }),
    ]);
    if (seen !== name) expect(await waiting('publish-home', person)).toBe(1);
    await take();
  }
});

test('a text that commits while a job for its channel waits is posted', async () => {
  const person = await store.newPerson();
  const { personId } = person;
  const channel = `D0${personId}`;
  await prisma.$transaction((tx) =>
    enqueue(queue, tx, { kind: 'deliver', payload: { personId, channel }, key: channel }),
  );
  await prisma.$transaction(async (tx) => {
    const notice = { kind: 'notice' as const, causeId: newId(), channel, text: 'hello' };
    await queueDelivery({ queue }, tx, person, notice, now());
    expect(await workOn('deliver')).toBe(false);
  });
  const [fetched] = await store.takeUp('deliver');
  expect(await claimDelivery(store.pool, channel, fetched?.id ?? '', now())).not.toBeNull();
});

test('runs that are written down as missed while the notice of others waits are told of', async () => {
  const person = await store.newPerson();
  const [one, two] = [await addSchedule(store, person), await addSchedule(store, person)];
  const { personId } = person;
  const from = new Date(now().getTime() - 7_200_000).toISOString();
  for (const { id: scheduleId } of [one, two]) {
    const missed = { personId, scheduleId, from, until: now().toISOString() };
    await recordMissedRuns({ prisma, queue, now }, person, missed);
  }
  expect(await waiting('tell-missed', person)).toBe(1);
});

test('what is written down as missed is what fell due by the recurrence of that time, though it was changed since', async () => {
  const person = await store.newPerson();
  const due = new Date('2026-03-02T05:00:00Z');
  const rule = { kind: 'cron', expression: '0 * * * *', missPolicy: 'skip', nextRunAt: due } as const;
  const { id } = await addSchedule(store, person, rule);
  await claimDue({ pool: store.pool, queue });
  await prisma.schedule.update({ where: { id }, data: { expression: '30 12 * * *', zone: 'Asia/Tokyo' } });
  const [job] = await store.jobsOf('record-missed', person);
  await recordMissedRuns({ prisma, queue, now }, person, readPayload('record-missed', job?.data));
  const missed = await prisma.run.findMany({
    where: { scheduleId: id, state: 'missed' },
    orderBy: { occurrenceAt: 'asc' },
  });
  expect(missed.map(({ occurrenceAt }) => occurrenceAt.toISOString().slice(11, 16))).toEqual([
    '05:00',
    '06:00',
    '07:00',
    '08:00',
  ]);
});
