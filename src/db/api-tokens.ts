import { createHash, randomBytes } from 'node:crypto';

import type { Person, PersonScope } from '../domain/person.ts';
import type { Db } from './client.ts';
import type { ApiToken as ApiTokenRow } from './generated/client.ts';
import { newId } from './ids.ts';
import { toPerson } from './people.ts';

/** A token as its person sees it again: by its name, never by what it is. */
export type ApiToken = Pick<ApiTokenRow, 'id' | 'name' | 'createdAt' | 'lastUsedAt'>;

const SHOWN = { id: true, name: true, createdAt: true, lastUsedAt: true } as const;
/** What anything must look like to be looked up as a token. */
const TOKEN = /^alfred_[\w-]{43}$/;
/** When a token was used last is written down this often at most. */
const USE_NOTED_MS = 60_000;

/** Whether something could be a token at all. */
export function couldBeToken(text: string): boolean {
  return TOKEN.test(text);
}

/** What is stored of a token. 256 random bits need no salt and cannot be tried out one by one. */
function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Makes a token for a person and returns it, the only time that anybody sees it. Throws when they have one of that name. */
export async function insertToken(
  db: Db,
  { personId }: PersonScope,
  name: string,
  now: Date,
): Promise<string> {
  const token = `alfred_${randomBytes(32).toString('base64url')}`;
  await db.apiToken.create({ data: { id: newId(), personId, name, hash: hashOf(token), createdAt: now } });
  return token;
}

/** A person's tokens, the oldest first. */
export async function listTokens(db: Db, { personId }: PersonScope): Promise<ApiToken[]> {
  return db.apiToken.findMany({ where: { personId }, select: SHOWN, orderBy: { createdAt: 'asc' } });
}

/** Revokes those of a person's tokens that are named by id, or all of them: they open nothing from now on. */
export async function deleteTokens(
  db: Db,
  { personId }: PersonScope,
  ids?: readonly string[],
): Promise<void> {
  await db.apiToken.deleteMany({ where: { personId, ...(ids ? { id: { in: [...ids] } } : {}) } });
}

/**
 * Whose token this is, and that it was used now; null for whatever is none, and while their workspace is off. It is looked for by its hash in an
 * index, so that how long this takes tells nothing of the tokens that there are.
 */
export async function whoseToken(
  db: Db,
  token: string,
  now: Date,
): Promise<{ person: Person; deleted: boolean } | null> {
  if (!couldBeToken(token)) return null;
  const row = await db.apiToken.findUnique({
    where: { hash: hashOf(token) },
    include: { person: { include: { workspace: { select: { offReason: true } } } } },
  });
  if (!row || row.person.workspace.offReason !== null) return null;
  const { id, personId, lastUsedAt, person } = row;
  if (lastUsedAt === null || now.getTime() - lastUsedAt.getTime() >= USE_NOTED_MS) {
    await db.apiToken.updateMany({ where: { id, personId }, data: { lastUsedAt: now } });
  }
  return { person: toPerson(person), deleted: person.deleted };
}
