import { cleanText } from '../words/clean-text.ts';
import { writtenOut } from '../words/contractions.ts';
import { matchAt, readSentence } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import { ADVERB, afterYou, isPast } from '../words/verb-forms.ts';
import { OFTEN } from './routine-words.ts';

const OTHER = /^(?:it|he|she|they|everyone|everybody|somebody|someone)$/;
const WHOSE = /^(?:my|our|the|his|her|their|your|some)$/;
const MOST_BETWEEN = 3;

/** Where the verb stands of somebody or something else that begins at a token: "it comes", "my flatmate practises". */
function verbOf({ tokens }: Sentence, at: number): number | undefined {
  const first = tokens[at]?.norm ?? '';
  const least = OTHER.test(first) ? 1 : WHOSE.test(first) ? 2 : 0;
  if (least === 0) return undefined;
  const most = least === 1 ? 1 : least + MOST_BETWEEN;
  for (let next = at + least; next <= at + most + 1; next++) {
    const norm = tokens[next]?.norm ?? '';
    if (ADVERB.test(norm)) continue;
    if (/^(?:is|are|was|were|has|have)$/.test(norm) || (norm.endsWith('s') && afterYou(norm) !== undefined))
      return next;
    if (!/^[a-z'-]+$/.test(norm)) return undefined;
  }
  return undefined;
}

/** Whether a message tells that somebody or something else does something again and again: "the lorry comes every Friday at six". */
export function tellsOfOthers(text: string): boolean {
  const sentence = writtenOut(readSentence(cleanText(text)));
  return sentence.tokens.some((_, at) => {
    const verb = verbOf(sentence, at);
    const before = sentence.tokens[at - 1]?.norm ?? ',';
    if (
      verb === undefined ||
      !/^(?:,|\.|;|:|!|\?|-|and|but|so|because|since|as|that|where|when|morning|hi|hey|ugh|now)$/.test(before)
    )
      return false;
    return sentence.tokens.some((_, i) => i > verb && matchAt(sentence, i, OFTEN) !== undefined);
  });
}

/** Whether a message tells of what was: "finally got the chimney swept this morning". */
export function tellsOfBefore(text: string): boolean {
  const { tokens } = writtenOut(readSentence(cleanText(text)));
  return tokens.some(
    ({ norm }, at) => isPast(norm) && norm !== 'need' && !/^(?:to|be)$/.test(tokens[at - 1]?.norm ?? ''),
  );
}
