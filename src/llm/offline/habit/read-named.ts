import { cleanText } from '../words/clean-text.ts';
import { writtenOut } from '../words/contractions.ts';
import { readSentence } from '../words/sentence.ts';
import { ERRAND, FINITE, GREETING, OWN } from './asked-words.ts';
import type { Asked } from './asked.ts';
import { nameThing } from './name-thing.ts';
import { trimmed } from './read-part.ts';

const MOST_NAMED = 6;

/** A few words that are perhaps a thing wanted again: "cotton prices". They ask for nothing unless they are known. */
export function readNamed(text: string): Asked | undefined {
  const sentence = writtenOut(readSentence(cleanText(text)));
  const { sentence: bare } = trimmed(sentence);
  const { tokens, norm } = bare;
  const plain = tokens.every((token) => !FINITE.test(token.norm) && /^[\p{L}\d'&-]+$/u.test(token.norm));
  if (!plain || tokens.length === 0 || tokens.length > MOST_NAMED || GREETING.test(tokens[0]?.norm ?? ''))
    return undefined;
  if (OWN.test(norm) || ERRAND.test(norm)) return undefined;
  const label = nameThing(bare);
  return label ? { kind: 'recurring_request', label, words: label } : undefined;
}
