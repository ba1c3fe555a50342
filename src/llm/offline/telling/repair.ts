import { pattern } from '../time/pattern.ts';
import { findPhrases, readPhrase } from '../time/read-phrase.ts';
import { nameAt, typedSmall } from '../words/names.ts';
import { matchAt, partOf, readSentence } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';

/** Takes back what was said just before: "on Thursday, no wait, on Saturday". */
const WORD =
  '(?:no wait|wait ,? ?no|no ,? ?sorry|sorry ,? ?no|oh no|or rather|or better|i mean|i meant(?: to say)?|scratch that|strike that|correction|make that|no ,? ?make that|hang on|hold on|let me check|what am i saying|my mistake|my bad)';
const SHORT_WORD = '(?:sorry|wait|oops|no|nope|er|erm|um|uh|rather|actually|well)';
const TAKES_BACK = pattern(
  `(?:,|-|–|\\(|\\.|\\.\\.\\.|…)*(?: ?${WORD}| ?(?<=[,(–.…-] )${SHORT_WORD})(?:(?: ?(?:,|:|-|–|\\.|…))*(?: ${WORD}| ${SHORT_WORD}))*(?: ?(?:,|:|-|–))*(?: it is| that is| it's| that's)?`,
);
const PREPOSITION = /^(?:in|at|on|for|with|to|from|near|by)$/;
const IS = /(?:^| )(?:is|was|are|called|named|with|to|at|in|from|for|by|my|our)(?: |$)/;
const NUMBER = /^\d/;
const STOP = /^(?:[.!?;\n])$/;

/** Where what is put right begins in the words before: a time, a place behind the same word, a name, a number. */
function wrongFrom(sentence: Sentence, to: number, next: number, dayFirst: boolean): number | undefined {
  const first = sentence.tokens[next]?.norm ?? '';
  const time = readPhrase(sentence, next, dayFirst);
  if (time?.from === next) {
    const former = findPhrases(partOf(sentence, 0, to), dayFirst).findLast((one) => one.to === to);
    const again = time.draft.repeat !== undefined;
    if (former && again === (former.draft.repeat !== undefined)) {
      const at = sentence.tokens.findLastIndex(({ norm }, i) => i > former.from && i < to && norm === 'at');
      // Only the hour is another one: "on the 12th at six, no, at half six".
      if (time.draft.clocks && !time.draft.days && former.draft.days && at > 0)
        return first === 'at' ? at : at + 1;
      // "on the 20th, no, the 21st" keeps its "on".
      const led = PREPOSITION.test(sentence.tokens[former.from]?.norm ?? '') && !PREPOSITION.test(first);
      return led ? former.from + 1 : former.from;
    }
  }
  if (PREPOSITION.test(first)) {
    const same = sentence.tokens.findLastIndex(({ norm }, at) => at > 0 && at < to && norm === first);
    if (same > 0 && to - same <= 6) return same;
  }
  if (NUMBER.test(first) && NUMBER.test(sentence.tokens[to - 1]?.norm ?? '')) return to - 1;
  const small = typedSmall(sentence.text);
  const name = nameAt(sentence, next, small);
  const ends =
    name &&
    (name.to >= sentence.tokens.length ||
      /^(?:[.,!;)\n]|and|but|actually|now|instead|rather|please)$/.test(
        sentence.tokens[name.to]?.norm ?? '',
      ));
  if (!ends) return undefined;
  // "plain words, no jargon" takes nothing back.
  if (small && partOf(sentence, to, next).norm === ', no' && !IS.test(partOf(sentence, 0, to).norm))
    return undefined;
  for (let at = Math.max(to - 4, 1); at < to; at++) if (nameAt(sentence, at, small)?.to === to) return at;
  return undefined;
}

/** What somebody tells, without the words that they took back in the same breath; the same where nothing was. */
export function repaired(whole: Sentence, dayFirst: boolean): Sentence {
  let sentence = whole;
  for (let at = 2; at < sentence.tokens.length - 1; at++) {
    const found = matchAt(sentence, at, TAKES_BACK);
    const next = found?.next ?? 0;
    if (!found || next >= sentence.tokens.length || STOP.test(sentence.tokens[next]?.norm ?? '')) continue;
    const from = wrongFrom(sentence, at, next, dayFirst);
    if (from === undefined) continue;
    const { text, tokens } = sentence;
    const [cut, on] = [tokens[from]?.from ?? 0, tokens[next]?.from ?? 0];
    sentence = readSentence(`${text.slice(0, cut)}${text.slice(on)}`);
    at = from;
  }
  return sentence;
}
