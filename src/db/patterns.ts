import { speaksOf } from '../domain/memory.ts';
import type { Regularity } from '../domain/pattern.ts';
import type { PersonScope } from '../domain/person.ts';
import type { Db } from './client.ts';
import type { Pattern, PatternEvidence, PatternKind, PatternState, Prisma } from './generated/client.ts';
import { newId } from './ids.ts';

/** A pattern with the times at which it was seen, oldest first. */
export type SeenPattern = Pattern & { readonly evidence: readonly PatternEvidence[] };

/** What happened when a pattern was seen, when no more can be said of it. */
export const BARE_EVIDENCE = 'asked for it again';
/** Older evidence is let go; the count stays. */
const MOST_EVIDENCE = 60;
/** More patterns of a person than this are not looked through at once. */
const MOST = 1_000;

/** A person's patterns that have not faded, the newest first. */
export async function listPatterns(db: Db, { personId }: PersonScope): Promise<Pattern[]> {
  const where = { personId, state: { not: 'faded' as const } };
  return db.pattern.findMany({ where, orderBy: { lastSeenAt: 'desc' }, take: MOST });
}

/** A person's patterns, faded ones too, the newest first. */
export async function allPatterns(db: Db, { personId }: PersonScope): Promise<Pattern[]> {
  return db.pattern.findMany({ where: { personId }, orderBy: { lastSeenAt: 'desc' }, take: MOST });
}

/** A person's pattern with its evidence; null when it isn't theirs or is gone. */
export async function getPattern(db: Db, { personId }: PersonScope, id: string): Promise<SeenPattern | null> {
  return db.pattern.findUnique({
    where: { id, personId },
    include: { evidence: { orderBy: { at: 'asc' } } },
  });
}

/** Makes a pattern that nothing is seen of yet; of very many, one that led to nothing and was not seen for longest goes. */
export async function insertPattern(
  db: Db,
  { personId }: PersonScope,
  pattern: { kind: PatternKind; label: string; description: string },
  at: Date,
  now: Date,
): Promise<Pattern> {
  await db.$executeRaw`
    DELETE FROM patterns WHERE id IN (
      SELECT id FROM patterns WHERE person_id = ${personId}::uuid AND state IN ('watching', 'faded')
      ORDER BY last_seen_at LIMIT (
        SELECT greatest(count(*) - ${MOST - 1}, 0) FROM patterns WHERE person_id = ${personId}::uuid))`;
  const times = { firstSeenAt: at, lastSeenAt: at, createdAt: now, updatedAt: now };
  return db.pattern.create({ data: { id: newId(), personId, ...pattern, ...times } });
}

/** Adds that a pattern was seen, once a conversation. False when that was known. */
export async function addEvidence(
  db: Db,
  { personId }: PersonScope,
  patternId: string,
  evidence: { conversationId: string; at: Date; localAt: string; summary: string },
  now: Date,
): Promise<boolean> {
  const data = { id: newId(), personId, patternId, ...evidence };
  const { count } = await db.patternEvidence.createMany({ data: [data], skipDuplicates: true });
  if (count === 0) return false;
  await db.$executeRaw`
    UPDATE patterns SET count = count + 1, updated_at = ${now}, last_seen_at = greatest(last_seen_at, ${evidence.at}),
      first_seen_at = least(first_seen_at, ${evidence.at})
    WHERE id = ${patternId}::uuid AND person_id = ${personId}::uuid`;
  await trimEvidence(db, { personId }, patternId);
  return true;
}

/** Lets go of the oldest evidence of a pattern that has more than it may. */
export async function trimEvidence(db: Db, { personId }: PersonScope, patternId: string): Promise<void> {
  await db.$executeRaw`
    DELETE FROM pattern_evidence WHERE person_id = ${personId}::uuid AND id IN (
      SELECT id FROM pattern_evidence WHERE pattern_id = ${patternId}::uuid ORDER BY at DESC OFFSET ${MOST_EVIDENCE})`;
}

/** Keeps what was worked out of a pattern. */
export async function keepRegularity(
  db: Db,
  { personId }: PersonScope,
  id: string,
  found: { regularity: Regularity | null; confidence: number; state: PatternState },
  now: Date,
): Promise<void> {
  const { regularity, confidence, state } = found;
  const json =
    regularity === null ? {} : { regularity: { ...regularity } as unknown as Prisma.InputJsonObject };
  await db.pattern.updateMany({
    where: { id, personId },
    data: { ...json, confidence, state, updatedAt: now },
  });
}

/** Moves a pattern to a state. */
export async function keepPatternState(
  db: Db,
  { personId }: PersonScope,
  id: string,
  state: PatternState,
  now: Date,
): Promise<void> {
  await db.pattern.updateMany({ where: { id, personId }, data: { state, updatedAt: now } });
}

/** A habit that was not seen for so long, and that nothing came of but an offer, has faded. */
const FADED_AFTER_MS = 120 * 86_400_000;

/** Lets the habits fade that have stopped: they are not shown or offered any more, but known again when they are seen. */
export async function fadePatterns(db: Db, now: Date): Promise<void> {
  const before = new Date(now.getTime() - FADED_AFTER_MS);
  // With the states as literals, or the index of them is of no use.
  await db.$executeRaw`
    UPDATE patterns SET state = 'faded', confidence = 0, updated_at = ${now}
    WHERE state IN ('watching', 'ready', 'offered') AND last_seen_at < ${before}`;
}

/** Patterns that are about a topic: all of its words that carry meaning are in what describes them. */
export async function patternsAbout(db: Db, { personId }: PersonScope, topic: string): Promise<Pattern[]> {
  const all = await allPatterns(db, { personId });
  return all.filter(({ label, description }) => speaksOf(`${label} ${description}`, topic));
}

/** Forgets a pattern with its evidence. */
export async function deletePattern(db: Db, { personId }: PersonScope, id: string): Promise<void> {
  await db.pattern.deleteMany({ where: { id, personId } });
}
