import { deleteTokens, insertToken, listTokens } from '../db/api-tokens.ts';
import type { Db } from '../db/client.ts';
import { lockPerson } from '../db/people.ts';
import type { Person } from '../domain/person.ts';
import { refuse } from '../domain/refusal.ts';
import type { Refusal } from '../domain/refusal.ts';

/** Tokens of one person at a time. */
const MOST = 10;
const NAME = /^[\p{L}\p{N}](?:[\p{L}\p{N} ._-]{0,38}[\p{L}\p{N}])?$/u;

const isCalled = (name: string) => (token: { readonly name: string }) =>
  token.name.toLowerCase() === name.toLowerCase();

/** Makes a token with which a program may read what is a person's own; it is returned this once. Needs a transaction. */
export async function makeToken(
  tx: Db,
  person: Person,
  name: string,
  now: Date,
): Promise<{ token: string } | Refusal> {
  if (/^all$/i.test(name))
    return refuse('taken', '“all” stands for all tokens. Give it another name: `/alfred token new laptop`.');
  if (!NAME.test(name)) {
    return refuse(
      'bad_expression',
      'Say what it is for, in up to 40 letters and digits, with spaces, dots or dashes between: `/alfred token new laptop`.',
    );
  }
  await lockPerson(tx, person);
  const tokens = await listTokens(tx, person);
  if (tokens.some(isCalled(name))) {
    return refuse('taken', `You have a token called “${name}”. \`/alfred token revoke ${name}\` ends it.`);
  }
  if (tokens.length >= MOST) {
    return refuse('too_many', `You have ${MOST} tokens already. Revoke one that you no longer need first.`);
  }
  return { token: await insertToken(tx, person, name, now) };
}

/** Revokes a person's token of a name, or with "all" every one; returns the names of those that are gone. Needs a transaction. */
export async function revokeTokens(tx: Db, person: Person, name: string): Promise<string[] | Refusal> {
  if (name === '') return refuse('not_found', 'Say which one: `/alfred token revoke laptop`, or `all`.');
  await lockPerson(tx, person);
  const tokens = await listTokens(tx, person);
  const meant = /^all$/i.test(name) ? tokens : tokens.filter(isCalled(name));
  if (meant.length === 0) return refuse('not_found', 'You have no such token.');
  await deleteTokens(
    tx,
    person,
    meant.map(({ id }) => id),
  );
  return meant.map((token) => token.name);
}
