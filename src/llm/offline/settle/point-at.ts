import { stemOf, tellingWords } from '../act/alike.ts';
import type { Memory } from '../known.ts';
import { MONTHS, WEEKDAYS } from '../words/vocabulary.ts';
import { isDeed } from './deeds.ts';

/** Words of memories that say how somebody stands to something, and not to what. */
const FRAME = new Set(
  tellingWords(
    `works lives prefers likes decided promised wants uses keeps plans based stays best never better go
    rather mr mrs ms dr`,
  ),
);

/** Words that say that something has changed, when, or how one feels about it, and not what it is. */
const ABOUT_CHANGE = new Set(
  `
    another extra further everyone everybody make come attend able manage shut closed sold sell rid retired resigned stepped ditched binned lost given gone died bye riddance last next
    stopped quit gave packed dropped left done finished longer anymore used wrong over moved pushed shoved
    put shifted postponed delayed bumped brought forward rescheduled slipped changed switched swapped
    cancelled called off scrapped axed instead actually sorry change plan plans today yesterday tomorrow
    tonight morning afternoon evening night noon week weeks weekend day days month months year earlier later
    sooner back ahead time date finally btw way news update small little quick correction heads fyi right
    well good bad shame sadly anyway hey hi oh whole thing one ones ok okay yes sure unfortunately luckily
    ended happening again already course completely totally officially note turns though`
    .trim()
    .split(/\s+/)
    .map(stemOf),
);

/** Words joined by hyphens mean something as one, also where each alone means nothing: "one-to-one". */
const COMPOUND = /[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)+/gu;

/** The words of a text that carry a meaning, as stems. */
function meaningOf(text: string): readonly string[] {
  const compounds = (text.toLowerCase().match(COMPOUND) ?? []).map((word) => word.replace(/s$/, ''));
  return [...new Set([...tellingWords(text), ...compounds])];
}

const CALENDAR = new Set([...WEEKDAYS, ...MONTHS].map(stemOf));

/** True of a word that says when, which is no part of what a dated thing is. */
function isTime(word: string): boolean {
  return /\d/.test(word) || CALENDAR.has(word);
}

/** The words by which a memory is known again: "Works at Brightmoor as a planner" by "Brightmoor" and "planner". */
export function marksOf({ content, on, kind }: Memory): readonly string[] {
  const all = meaningOf(content);
  const idle = (word: string) =>
    FRAME.has(word) ||
    (Boolean(on) && (isTime(word) || ABOUT_CHANGE.has(word))) ||
    (kind === 'commitment' && isDeed(word));
  const bare = all.filter((word) => !idle(word));
  return bare.length > 0 ? bare : all;
}

/** A memory that is spoken of, and how much of it the words name, from 0 to 1. */
interface Pointed {
  readonly memory: Memory;
  readonly share: number;
}

/** How much of a memory is named by words, from 0 to 1. */
export function shareOf(text: string, memory: Memory): number {
  const words = new Set(meaningOf(text));
  const marks = marksOf(memory);
  return marks.length === 0 ? 0 : marks.filter((word) => words.has(word)).length / marks.length;
}

function bestOf(rated: readonly Pointed[], least: number): readonly Memory[] {
  const best = Math.max(0, ...rated.map(({ share }) => share));
  return best < least || best === 0
    ? []
    : rated.filter(({ share }) => share === best).map(({ memory }) => memory);
}

/**
 * Which of some memories words speak of, most likely one; none where they name too little, several where those are
 * named equally well. `least` = the share of a memory's words that has to be there.
 */
export function pointedAt(text: string, pool: readonly Memory[], least: number): readonly Memory[] {
  return bestOf(
    pool.map((memory) => ({ memory, share: shareOf(text, memory) })),
    least,
  );
}

/** Which of some memories have all that words name: "I've stopped swimming" is about the one that speaks of swimming. */
export function having(text: string, pool: readonly Memory[]): readonly Memory[] {
  const all = meaningOf(text).filter((word) => !FRAME.has(word) && !ABOUT_CHANGE.has(word));
  const rated = pool.map((memory) => {
    const owed = memory.kind === 'commitment';
    const words = all.filter((word) => !(memory.on && isTime(word)) && !(owed && isDeed(word)));
    if (words.length === 0) return { memory, share: 0 };
    const there = new Set(meaningOf(memory.content));
    return { memory, share: words.filter((word) => there.has(word)).length / words.length };
  });
  return bestOf(rated, 1);
}
