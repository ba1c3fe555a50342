import { createHash } from 'node:crypto';

import { comesUp } from '../domain/forgotten.ts';
import { contentWords } from '../domain/memory.ts';
import type { PersonScope } from '../domain/person.ts';
import type { Db } from './client.ts';
import { newId } from './ids.ts';

/** As much of a hash tells two words apart. */
const HASH_LENGTH = 16;

/** Words of a text that carry meaning, each hashed with the mark's own id. */
function hashesOf(id: string, text: string): Set<string> {
  const words = [...contentWords(text)].filter((word) => word.length > 1 || /\d/.test(word));
  const hash = (word: string) => createHash('sha256').update(`${id} ${word}`).digest('hex');
  return new Set(words.map((word) => hash(word).slice(0, HASH_LENGTH)));
}

/**
 * Marks that some things were forgotten now, so that they are not noticed again in what was said before. Of their words
 * there are hashes only: whoever guesses a word can try it, but there is nothing to read.
 */
export async function markForgotten(
  db: Db,
  { personId }: PersonScope,
  texts: readonly string[],
  now: Date,
): Promise<void> {
  const marks = [...new Set(texts)]
    .map((text) => ({ id: newId(), text }))
    .map(({ id, text }) => ({ id, personId, words: [...hashesOf(id, text)], at: now }))
    .filter(({ words }) => words.length > 0);
  await db.forgetMark.createMany({ data: marks });
}

/**
 * Tells whether a text speaks of something that was forgotten after a time, or after it was said. A name, of which a part
 * may stand for the whole, does with a single word of it, all else with two.
 */
export type WasForgotten = (text: string, options?: { what?: 'name'; saidAt?: Date }) => boolean;

/** Tells of texts whether they speak of something that a person had forgotten after a time. */
export async function forgottenSince(db: Db, { personId }: PersonScope, since: Date): Promise<WasForgotten> {
  const rows = await db.forgetMark.findMany({ where: { personId, at: { gt: since } } });
  const marks = rows.map(({ id, words, at }) => ({ id, words: new Set(words), at }));
  return (text, { what, saidAt } = {}) =>
    marks.some(
      ({ id, words, at }) =>
        (!saidAt || at > saidAt) && comesUp(words, hashesOf(id, text), what === 'name' ? 1 : 2),
    );
}

/** A conversation may wait so long to be looked over while no model can be reached. */
const LONGEST_MS = 30 * 86_400_000;

/** Lets go of the marks that are of no use any more: all that was said before them has been looked over. */
export async function tidyForgetMarks(db: Db, now: Date): Promise<void> {
  const long = new Date(now.getTime() - LONGEST_MS);
  await db.$executeRaw`
    DELETE FROM forget_marks m WHERE m.at < ${long} OR NOT EXISTS (
      SELECT 1 FROM conversations c LEFT JOIN episodes e ON e.conversation_id = c.id
      WHERE c.person_id = m.person_id AND c.surface = 'dm' AND c.last_message_at > m.at - interval '30 days'
        AND c.started_at < m.at AND e.id IS NULL)`;
}
