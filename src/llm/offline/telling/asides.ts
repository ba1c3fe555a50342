import { pattern } from '../time/pattern.ts';
import { matchAt, partOf, readSentence, wordsOf } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import { MONTHS, WEEKDAYS } from '../words/vocabulary.ts';
import { readRole } from './roles.ts';

/** Longer brackets are no mere aside. */
const LONGEST = 16;
/** What says who or what stands before it, or when: it belongs there. */
const BELONGS = new RegExp(
  `^(?:my|our|who|which|that is|that's|who's|aka|née|nee|or|not|ie|i \\. e \\.|called|named|formerly|from|at|in|on|until|till|by)\\b|\\d|\\b(?:${[...WEEKDAYS, ...MONTHS].join('|')}|today|tomorrow|tonight|noon)\\b`,
);
const DOES =
  / (?:is|are|was|were|has|have|had|will|would|can|does|did|do|am|lives?|works?) |(?:'s|'re|'m|'ve|'ll) /;
/** What asks for nothing, behind what was told: "…, don't know why I do this to myself", "…, what was I thinking". */
const RHETORIC = pattern(
  "(?:[,;.!-]|\\.|and|but|so)(?: (?:and|but|ugh|god|oh|,|honestly|seriously|still|just|really))* (?:(?:i )?(?:really )?(?:do not|don't|dont) (?:even )?know|(?:i have )?no (?:idea|clue)|(?:i )?(?:can't|can not|cannot) (?:think|imagine|say|tell)|(?:god|goodness|heaven|lord|who|christ) (?:only )?knows?|dunno|not sure|beats me|don't ask(?: me)?|do not ask(?: me)?) (?:why|how (?:i|we|that|it|on earth|come)|what (?:i was|i am|i'm|we were|possessed|came over|got into|i've let|i have let))[^.!?\\n;]{0,80}|(?:[,;.!-])(?: (?:and|but|ugh|god|oh|honestly|seriously))* (?:what (?:was i|were we|am i|are we|have i|have we)|why (?:do|did|am|was|have) (?:i|we)(?: (?:always|ever|even|keep|still))*|why oh why|how (?:did|do) (?:i|we) (?:always|even|ever)|who (?:does|do) that)(?: [^,.!?\\n;]{1,60})?",
);

/** A text with a stretch of it left out, as a sentence. */
function without({ text }: Sentence, from: number, to: number, behind = ''): Sentence {
  return readSentence(`${text.slice(0, from).trimEnd()}${behind}${text.slice(to)}`);
}

/** True of what stands in brackets and says something by the way, and nothing of who or when. */
function isAside(inside: Sentence): boolean {
  const size = inside.tokens.length;
  if (size < 2 || size > LONGEST || BELONGS.test(inside.norm)) return false;
  return DOES.test(` ${inside.norm} `) || readRole(inside.norm) === undefined;
}

/** "The Plimsy Foundation (lovely people, terrible forms) gets …": what stands in brackets is said behind it. */
function withoutBrackets(whole: Sentence): Sentence {
  let sentence = whole;
  for (let at = 1; at < sentence.tokens.length; at++) {
    const { tokens, text } = sentence;
    if (tokens[at]?.norm !== '(' || !/^[\p{L}\d]/u.test(tokens[at - 1]?.norm ?? '')) continue;
    const close = tokens.findIndex(({ norm }, i) => i > at && /^[()\n]$/.test(norm));
    const next = tokens[close + 1]?.norm ?? '';
    if (tokens[close]?.norm !== ')' || !/^[\p{L}\d]/u.test(next)) continue;
    const inside = partOf(sentence, at + 1, close);
    if (!isAside(inside)) continue;
    const says = DOES.test(` ${inside.norm} `) ? `. ${wordsOf(sentence, at + 1, close)}` : '';
    const stop = tokens.findIndex(({ norm }, i) => i > close && /^[.!?;\n]$/.test(norm));
    const end = stop < 0 ? text.length : (tokens[stop]?.from ?? text.length);
    const rest = text.slice(tokens[close]?.to ?? 0, end);
    sentence = readSentence(`${text.slice(0, tokens[at - 1]?.to)}${rest}${says}${text.slice(end)}`);
  }
  return sentence;
}

/** At least so many words stand before what only sighs. */
const LEAST = 4;

function withoutRhetoric(whole: Sentence): Sentence {
  for (let at = LEAST; at < whole.tokens.length; at++) {
    const found = matchAt(whole, at, RHETORIC);
    if (!found) continue;
    const asked = whole.tokens[found.next]?.norm === '?' ? 1 : 0;
    const [from, to] = [whole.tokens[at]?.from ?? 0, whole.tokens[found.next - 1 + asked]?.to ?? 0];
    return without(whole, from, to, '.');
  }
  return whole;
}

/** What somebody tells without what is said by the way in brackets, or sighed behind it. */
export function withoutAsides(whole: Sentence): Sentence {
  return withoutRhetoric(withoutBrackets(whole));
}
