import { afterAll, expect, test } from 'vitest';

import { keepOpportunity, peopleToWeigh } from '../../src/db/opportunities.ts';
import type { Person } from '../../src/domain/person.ts';
import { openStore } from '../support/store.ts';

const store = await openStore();
afterAll(() => store[Symbol.asyncDispose]());
const { prisma, now } = store;

const toWeigh = (limit: number, guests = false) => peopleToWeigh(prisma, { guests }, now(), limit);
const ago = (minutes: number) => new Date(now().getTime() - minutes * 60_000);
const add = (person: Person, key: string, weighAt: Date) =>
  keepOpportunity(
    prisma,
    person,
    { type: 'event_prep', key, basis: {}, score: 0.8, weighAt, expiresAt: ago(-60) },
    now(),
  );

test('somebody of whom much is to be weighed keeps nobody else waiting', async () => {
  const [busy, other, early] = [await store.newPerson(), await store.newPerson(), await store.newPerson()];
  for (let i = 0; i < 5; i++) await add(busy, `memory:${i}`, ago(30 - i));
  await add(other, 'memory:0', ago(10));
  await add(early, 'memory:0', ago(-10));
  expect(await toWeigh(2)).toEqual([busy.personId, other.personId]);
  expect(await toWeigh(1)).toEqual([busy.personId]);
});

test('guests are weighed only where they are welcome', async () => {
  const before = await toWeigh(10);
  const guest = await store.newPerson();
  await prisma.person.update({ where: { id: guest.personId }, data: { guest: true } });
  await add(guest, 'memory:0', ago(10));
  expect(await toWeigh(10)).toEqual(before);
  expect(await toWeigh(10, true)).toContain(guest.personId);
});
