import type { PersonScope } from '../domain/person.ts';
import type { Db } from './client.ts';

/**
 * Keeps what a person thinks of an answer of theirs, once per answer: the last word counts. Says what that made of it;
 * null when the answer isn't theirs or is gone.
 */
export async function keepAnswerFeedback(
  db: Db,
  { personId }: PersonScope,
  { turnId, good }: { readonly turnId: string; readonly good: boolean },
  now: Date,
): Promise<'new' | 'same' | null> {
  const rows = await db.$queryRaw<{ was: boolean | null }[]>`
    WITH before AS (SELECT good FROM answer_feedback WHERE turn_id = ${turnId}::uuid)
    INSERT INTO answer_feedback (turn_id, person_id, good, created_at, updated_at)
    SELECT id, person_id, ${good}, ${now}, ${now} FROM turns
    WHERE id = ${turnId}::uuid AND person_id = ${personId}::uuid
    ON CONFLICT (turn_id) DO UPDATE SET good = excluded.good, updated_at = excluded.updated_at
    RETURNING (SELECT good FROM before) AS was`;
  const [row] = rows;
  if (!row) return null;
  return row.was === good ? 'same' : 'new';
}

/** How many answers since a time a person called good, and how many not. */
export async function answerFeedbackSince(
  db: Db,
  { personId }: PersonScope,
  since: Date,
): Promise<{ readonly good: number; readonly bad: number }> {
  const where = { personId, createdAt: { gte: since } };
  const [good, all] = await Promise.all([
    db.answerFeedback.count({ where: { ...where, good: true } }),
    db.answerFeedback.count({ where }),
  ]);
  return { good, bad: all - good };
}
