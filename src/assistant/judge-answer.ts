import { keepAnswerFeedback } from '../db/answer-feedback.ts';
import type { Db } from '../db/client.ts';
import { isId } from '../db/ids.ts';
import { turnOf } from '../db/turns.ts';
import type { Turn } from '../db/turns.ts';
import type { Person } from '../domain/person.ts';
import { isSmallTalk } from '../domain/small-talk.ts';
import { countAnswerFeedback } from '../metrics.ts';

/**
 * Whether a person is asked what they think of an answer: where something was asked and answered, in their DM. Not after a
 * greeting or thanks, not of what is said instead of an answer, and not where others read along.
 */
export async function mayBeJudged(db: Db, person: Person, turn: Turn): Promise<boolean> {
  if (turn.surface !== 'dm' || turn.responseUrl !== null) return false;
  const answered = await turnOf(db, person, turn.id);
  return answered !== null && answered.errorKind === null && !isSmallTalk(answered.words);
}

/**
 * Keeps what a person thinks of an answer, which they may change, and counts it. False when it isn't an answer of theirs,
 * or is gone.
 */
export async function judgeAnswer(
  db: Db,
  person: Person,
  verdict: { readonly turnId: string; readonly good: boolean },
  now: Date,
): Promise<boolean> {
  if (!isId(verdict.turnId)) return false;
  const kept = await keepAnswerFeedback(db, person, verdict, now);
  if (kept === 'new') countAnswerFeedback(verdict.good ? 'good' : 'bad');
  return kept !== null;
}
