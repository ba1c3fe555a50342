import { tellingWords } from '../act/alike.ts';
import type { Memory } from '../known.ts';
import type { Telling } from '../telling/telling.ts';
import { findPhrases } from '../time/read-phrase.ts';
import { readSentence } from '../words/sentence.ts';
import { MONTHS, WEEKDAYS } from '../words/vocabulary.ts';
import { UNSURE, WISHES } from './marks.ts';
import type { Piece } from './piece.ts';

/** Where something takes place, or where somebody lives, works or goes. */
const PLACED = /^(?<head>.{2,60}?) (?<at>at|in|to|near|from) (?<place>(?:the )?\p{Lu}[^,.;]*)$/u;
/** "He's at Northgate now", "the wedding's at the lake house instead". */
const IS_AT =
  /^(?:(?:so|and|but|now|well|btw|also) )*(?:(?:the|my|our) )?(?<who>[\p{L}-]+(?: [\p{L}-]+)?)(?:['’]s|s['’]| is| are| has moved| moved| goes| works| lives)(?: (?:now|actually|all|over|moving|moved))* (?:at|in|to|into|with|for) (?<place>[\p{L}][\p{L}'’&-]*(?: [\p{L}][\p{L}'’&-]*){0,3}?)(?<new>(?: now| instead| these days| from now on)?)$/iu;
const MOVES = /\b(?:instead|moved|moving|switched|changed|no longer|any ?more|double[- ]booked)\b/i;
/** What may be a place: "Northgate", "the lake house". */
const A_PLACE = /^(?:(?:the|our|my) |\p{Lu})/u;
const TIME = new RegExp(`\\b(?:${[...MONTHS, ...WEEKDAYS].join('|')})\\b`, 'i');
const POINTS = /^(?:he|she|it|they|we|i)$/i;

function named(words: string, head: string): boolean {
  const there = new Set(tellingWords(head));
  return tellingWords(words).some((word) => there.has(word));
}

/** True of words that call a thing by its name, and not what only has a word of it: "the team" is no "Team lunch". */
function calls(words: string, head: string, dated: boolean): boolean {
  const [said, there] = [tellingWords(words), tellingWords(head)];
  if (said.length === 0 || !said.every((word) => there.includes(word))) return false;
  return !dated || said.at(-1) === there.at(-1);
}

/** Something known to be at a place that is at another one now, as one of the stretches of a sentence says. */
export function readPlacedOf(
  { id, kind, content, on }: Memory,
  around: readonly Piece[],
  text: string,
): { readonly telling: Telling; readonly piece: Piece } | undefined {
  const { head, at, place: old } = PLACED.exec(content)?.groups ?? {};
  if (!head || !at || !old) return undefined;
  for (const [i, piece] of around.entries()) {
    const typed = text.slice(piece.from, piece.to).replace(/,? (?:btw|by the way|actually)$/i, '');
    const { who = '', place = '', new: fresh = '' } = IS_AT.exec(typed)?.groups ?? {};
    const before = text.slice(around[0]?.from ?? 0, piece.from);
    const spoken = POINTS.test(who)
      ? i > 0 && !/^(?:we|i)$/i.test(who) && named(before, head)
      : calls(who, head, Boolean(on));
    // "My sister's in Rome now" may be for a day.
    const moves = MOVES.test(typed) || (POINTS.test(who) && MOVES.test(before));
    const changes = moves || (fresh !== '' && Boolean(on));
    if (!A_PLACE.test(place) || !spoken || !changes || /\bstill\b/i.test(typed)) continue;
    if (UNSURE.test(piece.norm) || WISHES.test(piece.norm)) continue;
    const when = TIME.test(place) || findPhrases(readSentence(`at ${place}`), true).length > 0;
    if (when || tellingWords(place).length === 0 || place.toLowerCase() === old.toLowerCase()) continue;
    const next = `${head} ${at} ${place}`;
    const memory = { kind, content: next, on: on ?? null };
    return { telling: { memory, said: next, former: { words: content, changed: true, id } }, piece };
  }
  return undefined;
}
