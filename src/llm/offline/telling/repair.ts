import { pattern } from '../time/pattern.ts';
import { findPhrases, readPhrase } from '../time/read-phrase.ts';
import { nameAt, typedSmall } from '../words/names.ts';
import { matchAt, partOf, readSentence } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import { MONTHS, WEEKDAYS } from '../words/vocabulary.ts';

/** Takes back what was said just before: "on Thursday, no wait, on Saturday". */
const WORD =
  '(?:no wait|wait ,? ?no|no ,? ?sorry|sorry ,? ?no|oh no|or rather|or better|i mean|i meant(?: to say)?|scratch that|strike that|correction|make that|no ,? ?make that|hang on|hold on|let me (?:check|look|see|think)|what am i saying|my mistake|my bad|i tell a lie|tell a lie|i take that back|that is wrong)';
const SHORT_WORD =
  '(?:sorry|wait|oops|no|nope|nah|er|erm|um|uh|ah|oh|argh|ugh|gah|hmm?|rather|actually|well|damn)';
const TAKES_BACK = pattern(
  `(?:[,(.!…–-] ?){0,6}(?:${WORD}|(?<=[,(–.!…-] )${SHORT_WORD})(?:(?: [,:.!…–-]){0,4} (?:${WORD}|${SHORT_WORD})){0,5}(?: [,:.!…–-]){0,4}(?: it is| that is| it's| that's| its| thats| make it)?`,
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

const MONTH = new RegExp(`^(?:${MONTHS.join('|')})$`);
const DAY = /^(?:on|this|next|tomorrow|tonight|today|the|\d{1,2}th)$/;

/**
 * The words put right, with what of the time before still holds: "5 June, no, the 8th" is the 8th of June, "at 9 on
 * Tuesday, no, at 10" is on Tuesday.
 */
function rightly(sentence: Sentence, from: number, to: number, next: number, dayFirst: boolean): string {
  const { text, tokens } = sentence;
  const rest = text.slice(tokens[next]?.from ?? 0);
  const time = readPhrase(sentence, next, dayFirst);
  const former = findPhrases(partOf(sentence, 0, to), dayFirst).findLast((one) => one.to === to);
  if (!time || !former || former.from > from + 1) return rest;
  const [end, was] = [tokens[time.to - 1]?.to ?? 0, tokens.slice(from, to)];
  const put = text.slice(tokens[next]?.from ?? 0, end);
  const month = was.find(({ norm }) => MONTH.test(norm));
  if (month && /^(?:(?:on )?the )?\d{1,2}th$/.test(partOf(sentence, next, time.to).norm))
    return `${put} of ${text.slice(month.from, month.to)}${text.slice(end)}`;
  const day = was.findIndex(
    ({ norm }, at) => at > 0 && (DAY.test(norm) || WEEKDAYS.some((weekday) => weekday === norm)),
  );
  const clock = time.draft.clocks && !time.draft.days && former.draft.clocks && former.draft.days;
  if (!clock || day < 0 || from !== former.from) return rest;
  return `${put} ${text.slice(was[day]?.from ?? 0, was.at(-1)?.to ?? 0)}${text.slice(end)}`;
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
    const cut = tokens[from]?.from ?? 0;
    sentence = readSentence(`${text.slice(0, cut)}${rightly(sentence, from, at, next, dayFirst)}`);
    at = from;
  }
  return sentence;
}
