import { afterAll, expect, test } from 'vitest';

import { queueDelivery } from '../../src/db/deliveries.ts';
import { newId } from '../../src/db/ids.ts';
import { schedulesInNotice, takeBroken, takeMissed } from '../../src/db/notices.ts';
import type { Person } from '../../src/domain/person.ts';
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
  expect(new Set(await schedulesInNotice(prisma, person, notice, 5))).toEqual(
    new Set([one, other].map(({ id, name }) => ({ id, name }))),
  );
  expect(await schedulesInNotice(prisma, person, notice, 1)).toHaveLength(1);
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
  expect((await tell(person, newId())).broken).toEqual([{ name: 'a' }, { name: 'b' }]);
  expect((await tell(person, newId())).broken).toEqual([]);
});
