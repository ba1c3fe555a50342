import { afterAll, expect, test } from 'vitest';

import { connectedTo, saveEntity, saveRelation } from '../../src/db/entities.ts';
import { openStore } from '../support/store.ts';

const store = await openStore();
afterAll(() => store[Symbol.asyncDispose]());
const { prisma, now } = store;

test.each([
  { kind: 'person', label: 'boss', over: 'former boss', of: true, said: 'former boss of you' },
  { kind: 'tool', label: 'uses', over: 'used to use', of: false, said: 'you used to use it' },
] as const)(
  '“$over” ends “$label” of that one alone, and the other way round',
  async ({ kind, label, over, of, said }) => {
    const person = await store.newPerson();
    const [first, other] = await Promise.all(
      ['Helena', 'Marta'].map((name) => saveEntity(prisma, person, { kind, name, about: null }, now())),
    );
    if (!first || !other) throw new Error('not saved');
    const save = (id: string, words: string) =>
      saveRelation(
        prisma,
        person,
        { from: of ? id : null, to: of ? null : id, label: words, replaces: false, conversationId: null },
        now(),
      );
    const labels = async () =>
      (
        await prisma.relation.findMany({ where: { personId: person.personId }, orderBy: { label: 'asc' } })
      ).map((one) => one.label);
    await save(first.id, label);
    await save(other.id, label);
    await save(first.id, over);
    expect(await labels()).toEqual([label, over].toSorted());
    expect((await connectedTo(prisma, person, other)).relations).toHaveLength(1);
    expect((await connectedTo(prisma, person, first)).relations).toEqual([said]);
    await save(first.id, label);
    expect(await labels()).toEqual([label, label]);
  },
);

test('one is born to somebody in one way alone', async () => {
  const person = await store.newPerson();
  const edmar = await saveEntity(prisma, person, { kind: 'person', name: 'Edmar', about: null }, now());
  for (const label of ['brother', 'neighbour', 'cousin'])
    await saveRelation(
      prisma,
      person,
      { from: edmar.id, to: null, label, replaces: false, conversationId: null },
      now(),
    );
  expect((await connectedTo(prisma, person, edmar)).relations.toSorted()).toEqual([
    'cousin of you',
    'neighbour of you',
  ]);
});
