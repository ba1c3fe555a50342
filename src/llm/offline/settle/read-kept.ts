import type { Memory } from '../known.ts';
import type { Telling } from '../telling/telling.ts';
import { findPhrases } from '../time/read-phrase.ts';
import { readSentence } from '../words/sentence.ts';
import type { Piece } from './piece.ts';
import { pointedAt } from './point-at.ts';
import { ends, oneOf, sentenceOf, typed } from './spoken-of.ts';

/** The share of a memory's words that has to be said for it to be meant. */
const ENOUGH = 0.6;

/** "You have me down as a pharmacist and that's wrong": what is said of what Alfred keeps. */
const AS_KEPT =
  /\b(?:you (?:have|had|keep|wrote|noted|think|thought|still (?:have|think)|said|say|put)|i (?:said|told you))\b.*\b(?:wrong|not (?:right|true|correct|so|the case)|a mistake|outdated|out of date|no longer|not .* any ?more|incorrect|false|mixed up)\b/;

/** What was said before, which another thing takes the place of. */
const I_SAID = /\bi (?:said|told you|wrote|meant to say|put)\b/;

/** "…, it's York". */
const IT_IS =
  /(?:[,.;:–—-] ?|\b(?:and|but) )(?:it's|it is|it should be|should be|that should be|make that|make it) (?:in |at |on |actually |now |really |a |an |the )*(?<right>\d{1,2}(?:st|nd|rd|th)?(?: of)? \p{L}+|\p{L}+ \d{1,2}(?:st|nd|rd|th)?|[\p{L}\p{N}][\p{L}\p{N}'-]*(?: \p{Lu}[\p{L}'-]*){0,3})(?= now| these days|,| ?[.!]| ?$)/u;

/** What is known with another date, where it names one: "Mum's birthday is 3 May". */
function withDate(content: string, right: string): string | undefined {
  const [known, told] = [content, right].map((words) => readSentence(words));
  const [old, more] = known ? findPhrases(known, true) : [];
  const [date] = told ? findPhrases(told, true) : [];
  if (!known || !told || !old || more || date?.from !== 0 || date.to !== told.tokens.length) return undefined;
  const [from, to] = [known.tokens[old.from]?.from ?? 0, known.tokens[old.to - 1]?.to ?? 0];
  return `${content.slice(0, from)}${right}${content.slice(to)}`;
}

/** A sentence that says of what Alfred keeps that it is wrong, and what is right. */
export function readKept(
  around: readonly Piece[],
  text: string,
  pool: readonly Memory[],
): Telling | undefined {
  const sentence = sentenceOf(text, around);
  const words = typed(text, around);
  const right = IT_IS.exec(words)?.groups?.['right'];
  const says = AS_KEPT.test(sentence.norm) || (right && I_SAID.test(sentence.norm));
  const found = says ? oneOf(pointedAt(words, pool, ENOUGH)) : undefined;
  if (!found || !right) return found && ends(found, false);
  const former = { words: found.content, changed: true, id: found.id };
  // "I said I was allergic to cats, it's dogs": what was said last is what was wrong.
  const last = /[\p{L}\p{N}'-]+$/u.exec(found.content)?.[0];
  const said = last && words.toLowerCase().includes(last.toLowerCase());
  const { kind, content, on = null } = found;
  const dated = withDate(content, right);
  if (dated) return { said: dated, memory: { kind, content: dated, on }, former };
  return said
    ? { said: right, memory: { kind, content: `${content.slice(0, -last.length)}${right}`, on }, former }
    : { said: right, instead: right, former };
}
