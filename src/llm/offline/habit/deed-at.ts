import { plainOf } from '../words/gerund.ts';
import { matchAt, wordsOf } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import { isPast, sayable } from '../words/verb-forms.ts';
import { isTill } from './is-till.ts';
import { BEHIND, FOR_YEARS, NO_DEED, OFTEN } from './routine-words.ts';

/** So many words of what it is done with at most. */
const MOST = 4;

/** The verb at a token that somebody does: "sort" of "i sort" and of "i am sorting"; where it is told that and when somebody does something, any word. */
export function deedAt(
  sentence: Sentence,
  at: number,
  told: boolean,
): { readonly verb: string; readonly next: number } | undefined {
  const norm = sentence.tokens[at]?.norm ?? '';
  // "I have been doing the newsletter every month for years".
  if (norm === 'have' && sentence.tokens[at + 1]?.norm === 'been' && FOR_YEARS.test(sentence.norm))
    return doingAt(sentence, at + 2);
  if (norm === 'am' || norm === 'are') {
    for (let next = at + 1; next < at + 3; next++) {
      const verb = plainOf(sentence.tokens[next]?.norm ?? '');
      if (verb) return { verb, next: next + 1 };
    }
    return undefined;
  }
  const behind = sentence.tokens[at + 1]?.norm ?? '';
  const does =
    /^[a-z]{3,}$/.test(norm) &&
    !isPast(norm) &&
    (told ? !NO_VERB.test(norm) : /^(?:the|my|our|all|every|each|through|out|up|over|into)$/.test(behind));
  return sayable(norm) || does ? { verb: norm, next: at + 1 } : undefined;
}

/** What may follow "I" and is no deed. */
const NO_VERB =
  /^(?:the|my|our|all|every|each|this|that|who|which|and|both|cannot|for|with|from|about|not|any|have|too|very|really|even|almost|[a-z]+ly|[a-z]+days?)$/;

/** "clear out", "go over". */
const PARTICLE = /^(?:out|up|over|through|down|off|together|away|back)$/;
/** "Write in my journal". */
const WITH = /^(?:in|on|to|with|about|for|into|by|round|past)$/;

/** "counting the stock again, as every Saturday". */
export function doingAt(
  sentence: Sentence,
  at: number,
): { readonly verb: string; readonly next: number } | undefined {
  const verb = plainOf(sentence.tokens[at]?.norm ?? '');
  return verb === undefined ? undefined : { verb, next: at + 1 };
}

/** What may not be the last word of a thing. */
const LOOSE = /^(?:the|an?|my|our|of|to|along|and|or|with|by|into|onto)$/;

/** The words of what it is done with, few of them. */
export function objectFrom(
  sentence: Sentence,
  from: number,
): { readonly words: string; readonly to: number } {
  const [word = '', next = ''] = [sentence.tokens[from]?.norm, sentence.tokens[from + 1]?.norm];
  const looks = word === 'at' && (sentence.tokens[from - 1]?.norm ?? '').startsWith('look');
  const joined =
    (looks || WITH.test(word)) && /^(?:the|my|our|a|an)$/.test(next) && !matchAt(sentence, from, OFTEN);
  const particle = PARTICLE.test(word) || joined ? from + 1 : from;
  // "We count every last screw".
  const all =
    /^(?:last|single)$/.test(sentence.tokens[particle + 1]?.norm ?? '') &&
    sentence.tokens[particle]?.norm === 'every' &&
    !matchAt(sentence, particle, OFTEN)
      ? particle + 2
      : particle;
  let to = all;
  while (
    to < sentence.tokens.length &&
    (!BEHIND.test(sentence.tokens[to]?.norm ?? '') || isTill(sentence, to)) &&
    !matchAt(sentence, to, OFTEN)
  )
    to++;
  let start = all;
  while (
    start < to &&
    /^(?:the|a|an|my|our|all|some|new|any|own|through|of)$/.test(sentence.tokens[start]?.norm ?? '')
  )
    start++;
  const lead = wordsOf(sentence, from, particle);
  let end = Math.min(to, start + MOST);
  while (end > start && LOOSE.test(sentence.tokens[end - 1]?.norm ?? '')) end--;
  const words = wordsOf(sentence, start, end);
  return { words: `${lead} ${words}`.trim().toLowerCase(), to };
}

/** Where only said is that one goes or is somewhere. */
const NOWHERE = /^(?:(?:up|down|over|out|back|in|off|round) )?(?:there|here|home|early|late|up)?$/;
const GOES = /^(?:drive|go|walk|cycle|ride|head|pop|nip|stop|get|bike|come|run|sit|stay|wake|stand|arrive)$/;

/** The deed behind "and" where the first is none, or only leads to it: "I stay late and reconcile the petty cash". */
export function moreAfter(
  sentence: Sentence,
  first: { readonly verb: string; readonly next: number },
): { readonly verb: string; readonly next: number } | undefined {
  const and = sentence.tokens.findIndex(({ norm }, i) => i >= first.next && /^(?:and|,|to)$/.test(norm));
  if (!GOES.test(first.verb) || sentence.tokens[and]?.norm !== 'and') return undefined;
  const leads = NO_DEED.test(first.verb) || NOWHERE.test(objectFrom(sentence, first.next).words);
  const second = leads ? deedAt(sentence, and + 1, false) : undefined;
  return second && !NO_DEED.test(second.verb) && objectFrom(sentence, second.next).words !== ''
    ? second
    : undefined;
}
