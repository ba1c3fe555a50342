import type { MemoryKind } from '../domain/memory.ts';
import { contentWords, IMPORTANCE, saysTheSame, slotOf, speaksOf } from '../domain/memory.ts';
import type { PersonScope } from '../domain/person.ts';
import type { Db } from './client.ts';
import { Prisma } from './generated/client.ts';
import type { Memory } from './generated/client.ts';
import { newId } from './ids.ts';

/** A thing to be remembered. */
export interface NewMemory {
  readonly kind: MemoryKind;
  readonly content: string;
  /** When it happens, or is due. */
  readonly at: Date | null;
  readonly wholeDay: boolean;
  readonly conversationId: string | null;
}

/** A memory with how well it fits some words, 0 to 1. */
export type Found = Memory & { readonly fit: number };

const LIVE = { supersededBy: null } as const;
/** More of a person's memories than this are not looked through at once. */
const MOST = 2_000;

function dates({ kind, at, wholeDay }: NewMemory) {
  return {
    happensAt: kind === 'event' ? at : null,
    dueAt: kind === 'commitment' ? at : null,
    wholeDay: at !== null && wholeDay,
  };
}

/** A live memory that says the same as a new one, or holds the one place that it would take; null when none does. */
export async function findSame(
  db: Db,
  { personId }: PersonScope,
  memory: Pick<NewMemory, 'kind' | 'content' | 'at'>,
): Promise<{ same: Memory | null; inItsPlace: Memory | null }> {
  const live = await db.memory.findMany({
    // A promise that was kept can be made again.
    where: { personId, ...LIVE, kind: memory.kind, doneAt: null },
    orderBy: { updatedAt: 'desc' },
    take: MOST,
  });
  const date = memory.at?.getTime() ?? null;
  const same = live.find((one) => {
    const known = (one.happensAt ?? one.dueAt)?.getTime() ?? null;
    return (known === date || known === null || date === null) && saysTheSame(one.content, memory.content);
  });
  const slot = slotOf(memory.content);
  const inItsPlace = slot === null ? undefined : live.find((one) => slotOf(one.content) === slot);
  return { same: same ?? null, inItsPlace: inItsPlace ?? null };
}

/** Stores a memory. */
export async function insertMemory(
  db: Db,
  { personId }: PersonScope,
  memory: NewMemory,
  now: Date,
): Promise<Memory> {
  const { kind, content, conversationId } = memory;
  return db.memory.create({
    data: {
      id: newId(),
      personId,
      kind,
      content,
      importance: IMPORTANCE[kind],
      ...dates(memory),
      conversationId,
      createdAt: now,
      updatedAt: now,
    },
  });
}

/** Marks that a memory was told again, in the fuller of the two wordings. */
export async function keepToldAgain(db: Db, known: Memory, memory: NewMemory, now: Date): Promise<Memory> {
  const { id, personId } = known;
  const fuller = contentWords(memory.content).size > contentWords(known.content).size;
  return db.memory.update({
    where: { id, personId },
    data: {
      told: { increment: 1 },
      updatedAt: now,
      ...(fuller ? { content: memory.content } : {}),
      ...(memory.at ? dates(memory) : {}),
    },
  });
}

/** Puts a memory out of use in favour of another one. */
export async function supersede(db: Db, { personId }: PersonScope, id: string, by: string): Promise<void> {
  await db.memory.updateMany({ where: { id, personId, ...LIVE }, data: { supersededBy: by } });
}

/** What of a person's memories has been replaced since an instant. */
export async function supersededSince(db: Db, { personId }: PersonScope, since: Date): Promise<Memory[]> {
  const replaced = await db.memory.findMany({
    where: { personId, supersededBy: { not: null } },
    orderBy: { updatedAt: 'desc' },
    take: MOST,
  });
  const by = replaced.flatMap(({ supersededBy }) => (supersededBy ? [supersededBy] : []));
  const where = { personId, id: { in: by }, updatedAt: { gte: since } };
  const lately = new Set((await db.memory.findMany({ where, select: { id: true } })).map(({ id }) => id));
  return replaced.filter(({ supersededBy }) => supersededBy !== null && lately.has(supersededBy));
}

/** A person's live memory by id. */
export async function getMemory(db: Db, { personId }: PersonScope, id: string): Promise<Memory | null> {
  return db.memory.findFirst({ where: { id, personId, ...LIVE } });
}

/** All of a person's live memories, newest first. */
export async function listMemories(db: Db, { personId }: PersonScope): Promise<Memory[]> {
  return db.memory.findMany({ where: { personId, ...LIVE }, orderBy: { createdAt: 'desc' }, take: MOST });
}

const CANDIDATES = 40;

/**
 * Live memories that may matter when some words are said: those that share words with them, those that are
 * dated soon, and the newest and most important ones.
 */
export async function recallMemories(
  db: Db,
  { personId }: PersonScope,
  words: string,
  now: Date,
): Promise<Found[]> {
  return db.$queryRaw<Found[]>`
    WITH asked AS (
      SELECT to_tsquery('english', string_agg(quote_literal(lexeme), ' | ')) AS query
      FROM unnest(to_tsvector('english', ${words.slice(0, 4_000)}))
    ), live AS (
      SELECT m.*, coalesce(least(ts_rank(m.search, a.query, 1) * 6, 1), 0)::float8 AS fit FROM memories m, asked a
      WHERE m.person_id = ${personId}::uuid AND m.superseded_by IS NULL
    ), chosen AS (
      (SELECT id FROM live WHERE fit > 0 ORDER BY fit DESC LIMIT ${CANDIDATES})
      UNION (SELECT id FROM live WHERE coalesce(happens_at, due_at) > ${now}::timestamptz - interval '1 day'
             ORDER BY coalesce(happens_at, due_at) LIMIT ${CANDIDATES})
      UNION (SELECT id FROM live ORDER BY importance DESC, updated_at DESC LIMIT ${CANDIDATES})
      UNION (SELECT id FROM live ORDER BY updated_at DESC LIMIT ${CANDIDATES})
    )
    SELECT ${MEMORY_COLUMNS}, fit FROM live WHERE id IN (SELECT id FROM chosen)`;
}

const MEMORY_COLUMNS = Prisma.raw(
  Object.values(Prisma.MemoryScalarFieldEnum)
    .map((field) => `${field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)} AS "${field}"`)
    .join(', '),
);

/** Live memories that share words with a question, the best first. */
export async function searchMemories(
  db: Db,
  scope: PersonScope,
  question: string,
  now: Date,
  limit: number,
): Promise<Found[]> {
  const found = await recallMemories(db, scope, question, now);
  return found
    .filter(({ fit }) => fit > 0)
    .sort((a, b) => b.fit - a.fit)
    .slice(0, limit);
}

/** Memories, live or superseded, that speak of a topic: all of its words that carry meaning are in them. */
export async function memoriesAbout(db: Db, { personId }: PersonScope, topic: string): Promise<Memory[]> {
  const all = await db.memory.findMany({ where: { personId }, take: MOST, orderBy: { createdAt: 'desc' } });
  return all.filter(({ content }) => speaksOf(content, topic));
}

/** Deletes memories and whatever they had taken the place of; returns what was deleted. */
export async function deleteMemories(
  db: Db,
  { personId }: PersonScope,
  ids: readonly string[],
): Promise<Memory[]> {
  const deleted: Memory[] = [];
  let next = [...ids];
  while (next.length > 0) {
    const older = await db.memory.findMany({
      where: { personId, supersededBy: { in: next } },
      select: { id: true },
    });
    const where = { personId, id: { in: next } };
    deleted.push(...(await db.memory.findMany({ where })));
    await db.memory.deleteMany({ where });
    next = older.map(({ id }) => id);
  }
  return deleted;
}

/** Marks a promise as kept. False when it isn't one of theirs. */
export async function keepDone(db: Db, { personId }: PersonScope, id: string, now: Date): Promise<boolean> {
  const { count } = await db.memory.updateMany({
    where: { id, personId, kind: 'commitment' },
    data: { doneAt: now },
  });
  return count > 0;
}
