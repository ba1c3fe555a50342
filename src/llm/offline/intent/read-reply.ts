import { cleanText } from '../words/clean-text.ts';
import { readSentence } from '../words/sentence.ts';
import { completeAsking } from './complete-asking.ts';
import { completeManaging } from './complete-managing.ts';
import type { Intent, Surroundings } from './intent.ts';
import type { Managing } from './managing.ts';
import type { Asking } from './wanted.ts';

/** An answer is no longer than this. */
const LONGEST_ANSWER = 500;

/**
 * Reads a message as the answer to a question that was put about an unfinished wish. Undefined when it
 * is none and stands for itself.
 */
export function readReply(
  pending: Asking | Managing,
  text: string,
  question: string,
  around: Surroundings,
): readonly Intent[] | undefined {
  const clean = cleanText(text);
  if (!clean || clean.length > LONGEST_ANSWER) return undefined;
  const sentence = readSentence(clean);
  return pending.kind === 'ask'
    ? completeAsking(pending, sentence, around)
    : completeManaging(pending, sentence, question, around);
}
