import { afterAll, expect, test } from 'vitest';

import { makeToken, revokeTokens } from '../../src/assistant/manage-tokens.ts';
import { deleteTokens, insertToken, listTokens, whoseToken } from '../../src/db/api-tokens.ts';
import { newId } from '../../src/db/ids.ts';
import type { Person } from '../../src/domain/person.ts';
import { openStore } from '../support/store.ts';

const store = await openStore();
afterAll(() => store[Symbol.asyncDispose]());
const { prisma, now } = store;

const make = (person: Person, name: string) =>
  prisma.$transaction((tx) => makeToken(tx, person, name, now()));
const namesOf = async (person: Person) => (await listTokens(prisma, person)).map(({ name }) => name);

test('a token is known by what it is, and only its hash is stored', async () => {
  const person = await store.newPerson();
  const token = await insertToken(prisma, person, 'laptop', now());
  expect(token).toMatch(/^alfred_[\w-]{43}$/);
  expect(await whoseToken(prisma, token, now())).toEqual({ person, deleted: false });
  const [row] = await store.rows<object>('SELECT * FROM api_tokens WHERE person_id = $1', [person.personId]);
  expect(JSON.stringify(row)).not.toContain(token.slice('alfred_'.length));
  expect(row).toMatchObject({ hash: expect.stringMatching(/^[\da-f]{64}$/) });
});

test('nothing else opens anything: neither a hash, nor part of a token, nor one that is longer or never was', async () => {
  const person = await store.newPerson();
  const token = await insertToken(prisma, person, 'laptop', now());
  const [row] = await store.rows<{ hash: string }>('SELECT hash FROM api_tokens WHERE person_id = $1', [
    person.personId,
  ]);
  const others = [
    '',
    row?.hash ?? '',
    token.slice(0, -1),
    `${token}A`,
    `${token}\n`,
    `${token}\0`,
    token.toUpperCase(),
    `alfred_${'A'.repeat(43)}`,
    `' OR 1=1 --`,
  ];
  for (const other of others) expect(await whoseToken(prisma, other, now()), other).toBeNull();
});

test('when it was used last is written down once a minute', async () => {
  const person = await store.newPerson();
  const token = await insertToken(prisma, person, 'laptop', now());
  const usedAt = async () => (await listTokens(prisma, person))[0]?.lastUsedAt?.getTime() ?? null;
  expect(await usedAt()).toBeNull();
  const first = now().getTime();
  for (const [after, noted] of [
    [0, 0],
    [59_000, 0],
    [60_000, 60_000],
  ] as const) {
    await whoseToken(prisma, token, new Date(first + after));
    expect(await usedAt()).toBe(first + noted);
  }
});

test('tokens of somebody else are neither listed nor revoked', async () => {
  const [mine, theirs] = [await store.newPerson(), await store.newPerson()];
  await make(mine, 'laptop');
  await make(theirs, 'laptop');
  const [token] = await listTokens(prisma, theirs);
  await deleteTokens(prisma, mine, [token?.id ?? newId()]);
  expect(await namesOf(theirs)).toEqual(['laptop']);
  expect(await prisma.$transaction((tx) => revokeTokens(tx, mine, 'all'))).toEqual(['laptop']);
  expect([await namesOf(mine), await namesOf(theirs)]).toEqual([[], ['laptop']]);
});

test('of a name there is one, in whatever letters, and of all no more than ten, however they are asked for', async () => {
  const person = await store.newPerson();
  const same = await Promise.all(['laptop', 'Laptop', 'LAPTOP'].map((name) => make(person, name)));
  expect(same.filter((made) => 'token' in made)).toHaveLength(1);
  const names = Array.from({ length: 12 }, (_, i) => `phone ${i}`);
  const many = await Promise.all(names.map((name) => make(person, name)));
  expect(many.filter((made) => 'token' in made)).toHaveLength(9);
  expect(many.filter((made) => 'refused' in made && made.refused === 'too_many')).toHaveLength(3);
});

test.each(['all', 'ALL'])('“%s” stands for all tokens', async (name) => {
  const person = await store.newPerson();
  expect(await make(person, name)).toMatchObject({ refused: 'taken' });
});

test.each(['', '`', '<!channel>', 'a\0b', '*bold*', 'x'.repeat(41), ' laptop'])(
  '“%s” is no name for a token',
  async (name) => {
    const person = await store.newPerson();
    expect(await make(person, name)).toMatchObject({ refused: 'bad_expression' });
    expect(await namesOf(person)).toEqual([]);
  },
);
