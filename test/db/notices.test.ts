import { afterAll, expect, test } from 'vitest';

import { tellMissed } from '../../src/assistant/tell-missed.ts';
import { queueDelivery } from '../../src/db/deliveries.ts';
import { newId } from '../../src/db/ids.ts';
import { schedulesInNotice, takeBroken, takeMissed } from '../../src/db/notices.ts';
import { enqueue } from '../../src/db/queue.ts';
import type { Person } from '../../src/domain/person.ts';
import { TryAgain } from '../../src/errors.ts';
import { addRun, addSchedule, openStore } from '../support/store.ts';

const store = await openStore();
afterAll(() => store[Symbol.asyncDispose]());
const { prisma, queue, now } = store;

const at = (hour: number) => new Date(Date.UTC(2026, 2, 2, hour));
const missed = (hour: number, count = 1) => ({ occurrenceAt: at(hour), queuedAt: at(12), count });

/** Takes a notice into the outbox in one transaction, as its job does. */
const tell = (person: Person, noticeId: string) =>
  prisma.$transaction(async (tx) => {
    const taken = {
      missed: await takeMissed(tx, person, noticeId),
      broken: await takeBroken(tx, person, noticeId),
    };
    const notice = { kind: 'notice', causeId: noticeId, channel: 'D1', text: 'I missed …' } as const;
    if (taken.missed.length + taken.broken.length > 0)
      await queueDelivery({ queue }, tx, person, notice, now());
    return taken;
  });

test('a notice sums up what each schedule missed, the latest first', async () => {
  const person = await store.newPerson();
  const [one, other] = [
    await addSchedule(store, person),
    await addSchedule(store, person, { name: 'report' }),
  ];
  await addRun(store, one, 'missed', missed(8, 3));
  await addRun(store, one, 'missed', missed(9));
  await addRun(store, other, 'missed', missed(10));
  await addRun(store, other, 'delivered', missed(11));
  const notice = newId();
  expect((await tell(person, notice)).missed).toEqual([
    { scheduleId: other.id, name: 'report', count: 1, latest: at(10) },
    { scheduleId: one.id, name: 'stretch', count: 4, latest: at(9) },
  ]);
  // In the order of the words, however they ran since.
  await prisma.schedule.update({ where: { id: one.id }, data: { lastRunAt: at(12) } });
  expect(await schedulesInNotice(prisma, person, notice, 5)).toEqual(
    [other, one].map(({ id, name }) => ({ id, name })),
  );
  expect(await schedulesInNotice(prisma, person, notice, 1)).toHaveLength(1);
});

test('a button is there for what can be run and is told of as missed', async () => {
  const person = await store.newPerson();
  const { personId } = person;
  const states = ['active', 'paused', 'completed', 'cancelled', 'invalid'] as const;
  for (const state of states) {
    const schedule = await addSchedule(store, person, { state, name: state });
    await addRun(store, schedule, 'missed', missed(8));
  }
  const late = await addSchedule(store, person, { name: 'made up for' });
  await addRun(store, late, 'missed', missed(8));
  await addRun(store, late, 'delivered', { trigger: 'late', occurrenceAt: at(9), queuedAt: at(11.9) });
  const notice = newId();
  await tell(person, notice);
  expect(await prisma.run.count({ where: { personId, noticeId: notice } })).toBe(6);
  const names = (await schedulesInNotice(prisma, person, notice, 5)).map(({ name }) => name);
  expect(names.sort()).toEqual(['active', 'completed', 'paused']);
});

test('the same notice tells the same again, and what was missed since is left for the next one', async () => {
  const person = await store.newPerson();
  const schedule = await addSchedule(store, person);
  await addRun(store, schedule, 'missed', missed(8));
  const [first, second] = [newId(), newId()];
  const told = await tell(person, first);
  expect(told.missed).toMatchObject([{ count: 1 }]);
  // The job is run again, as its process died before it was done; meanwhile more was missed.
  await addRun(store, schedule, 'missed', missed(9));
  await addSchedule(store, person, { state: 'invalid', reason: 'nonsense', name: 'broken' });
  expect(await tell(person, first)).toEqual(told);
  expect(await tell(person, second)).toMatchObject({
    missed: [{ count: 1, latest: at(9) }],
    broken: [{ name: 'broken' }],
  });
  expect(await tell(person, newId())).toEqual({ missed: [], broken: [] });
});

test('what a late run makes up for is not told, now or later', async () => {
  const person = await store.newPerson();
  const schedule = await addSchedule(store, person);
  await addRun(store, schedule, 'missed', missed(8));
  await addRun(store, schedule, 'delivered', { trigger: 'late', occurrenceAt: at(9), queuedAt: at(11.9) });
  expect((await tell(person, newId())).missed).toEqual([]);
  expect((await tell(person, newId())).missed).toEqual([]);
});

test('a schedule that was set aside is told of once', async () => {
  const person = await store.newPerson();
  await addSchedule(store, person, { state: 'invalid', name: 'b' });
  await addSchedule(store, person, { state: 'invalid', name: 'a' });
  await addSchedule(store, person, { name: 'fine' });
  const told = (await tell(person, newId())).broken;
  expect(told.map(({ name }) => name)).toEqual(['a', 'b']);
  expect((await tell(person, newId())).broken).toEqual([]);
});

/** What a person is told by a notice; null when it waits. */
async function noticeOf(person: Person, { id = newId(), queuedAt = now() } = {}): Promise<string[] | null> {
  const told = await tellMissed({ prisma, queue, now }, person, { id, queuedAt }).catch(
    (error: unknown) => error,
  );
  if (told instanceof TryAgain) return null;
  expect(told).toBeUndefined();
  const posts = await prisma.delivery.findMany({ where: { personId: person.personId, kind: 'notice' } });
  return posts.map(({ text }) => text ?? '');
}

test('one notice tells of one outage: it waits for what is being written down and for what is still due', async () => {
  const [person, other] = [await store.newPerson(), await store.newPerson()];
  const { personId } = person;
  const schedule = await addSchedule(store, person, { nextRunAt: new Date(now().getTime() - 1_000) });
  await addRun(store, schedule, 'missed', missed(8));
  const outage = { scheduleId: schedule.id, from: at(8).toISOString(), until: at(9).toISOString() };
  await enqueue(queue, prisma, { kind: 'record-missed', payload: { personId, ...outage } });
  expect(await noticeOf(person)).toBeNull();
  expect(await noticeOf(other)).toEqual([]);
  const [job] = await store.takeUp('record-missed');
  expect(await noticeOf(person)).toBeNull();
  await queue.boss.complete('record-missed', job?.id ?? '');
  expect(await noticeOf(person)).toBeNull();
  await prisma.schedule.update({ where: { id: schedule.id }, data: { nextRunAt: null, state: 'completed' } });
  expect(await noticeOf(person)).toHaveLength(1);
  expect(await noticeOf(person)).toHaveLength(1);
});

test('a notice does not wait for ever for what cannot be written down', async () => {
  const person = await store.newPerson();
  const schedule = await addSchedule(store, person, { nextRunAt: new Date(now().getTime() - 1_000) });
  await addRun(store, schedule, 'missed', missed(8));
  expect(await noticeOf(person)).toBeNull();
  const queuedAt = new Date(now().getTime() - 11 * 60_000);
  expect(await noticeOf(person, { queuedAt })).toHaveLength(1);
});

test('a notice speaks of one broken schedule as one, and says of how many it does not give the names', async () => {
  const person = await store.newPerson();
  await addSchedule(store, person, { state: 'invalid', name: 'one' });
  expect((await noticeOf(person))?.at(-1)).toBe(
    'I can no longer work out when **one** should run, so I have stopped it. Tell me a new time for it.',
  );
  for (let i = 10; i < 27; i++) await addSchedule(store, person, { state: 'invalid', name: `n${i}` });
  const words = (await noticeOf(person))?.at(-1);
  expect(words).toMatch(
    /\*\*n24\*\* and 2 more should run, so I have stopped them\. Tell me new times for them\.$/,
  );
});
