import type { Moment } from '../time/calendar.ts';
import { findPhrases } from '../time/read-phrase.ts';
import { isAbbreviated } from '../words/abbreviated.ts';
import { partOf, readSentence, wordsOf } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import { readAsked, readErrand, readHands } from './read-errand.ts';
import { isQuestioned, readOutOfSight, readUnseen, readWatch } from './read-unseen.ts';
import type { Asking } from './wanted.ts';

/** What was said before an errand and is told with the reminder of it is no longer than this. */
const LONGEST_BEFORE = 160;
const PRONOUN = /\b(?:it|its|them|their|him|his|her|that|this|these|those|one|they|there)\b/i;
/** More clauses than this are not looked at. */
const MOST_CLAUSES = 12;
const MARK = /^(?:[,;:–—(-]|\.\.\.|…)$/;
const JOINT = /^(?:so|and|but|then|anyway|please|pls|plz|kindly)$/;
/** Marks an order that follows from what was said before it. */
const MARKED = /^(?:so|please|pls|plz|kindly)$/;
/** What one has to do, likes or used to do goes on behind its commas. */
const GOES_ON =
  /(?:^| )(?:to|must|should|will|shall|can|could|would|gonna|gotta|let's|always|usually|often|never|love|like|hate|enjoy|i'll|we'll|he'll|she'll|they'll|if|when|unless|until|remind)(?: |$)/;
/** A question by the order of its words, though no sign says so. */
const TURNED =
  /^(?:(?:is|are|has|have|did|does|will|was|were|what's|how's) (?:it|they|he|she|there|that|the|my|our|anyone|anything|happening|going)\b|(?:what|how|when|where|who|which)(?:'s| is| are| did| does| has| will)\b|how (?:many|much)\b)/;
const TELL_ME = /^(?:(?:can|could|would|will) you )?(?:please )?(?:tell|give|show|catch|fill) (?:me|us)\b/;
/** Somebody else says what follows. */
const REPORTS =
  /\b(?:said|says|say|saying|asked|asks|ask|asking|told|tells|telling|wrote|writes|texted|goes|went|like|thinks|thought|replied|shouted|mentioned|keeps?|message|note|sign|subject|title)(?: (?:me|us|him|her|them))?$/;
const FEWEST_BEFORE = 3;

/** What is asked, and at which token the clause begins. */
interface Later {
  readonly asking: Asking;
  readonly at: number;
}

/** What is asked beside other things, with what is told before it where a clause of the same sentence tells it. */
export interface Beside {
  readonly asking: Asking;
  readonly told?: Sentence;
}

/** A wording in quotation marks: a time in it is no time for Alfred. */
const QUOTED = /"[^"\n]{1,200}"|(?<![\p{L}\p{N}])'[^'\n]{3,200}'(?!\p{L})/gu;

/** True of words that name a time, outside of what is quoted in them. */
function namesTime(part: Sentence, dayFirst: boolean): boolean {
  const words = wordsOf(part, 0, part.tokens.length);
  const bare = words.replaceAll(QUOTED, 'it');
  const own = bare === words ? part : readSentence(bare);
  return findPhrases(own, dayFirst).length > 0;
}

/** The sentences of a message, each with its mark. */
function sentencesOf(whole: Sentence): readonly Sentence[] {
  const ends = whole.tokens.flatMap(({ norm, from }, i) => {
    const short = norm === '.' && isAbbreviated(wordsOf(whole, i - 1, i)) && whole.tokens[i - 1]?.to === from;
    return /^[.!?\n]$/.test(norm) && !short ? [i + 1] : [];
  });
  const bounds = [0, ...ends, whole.tokens.length];
  return bounds
    .slice(1)
    .map((end, i) => partOf(whole, bounds[i] ?? 0, end))
    .filter(({ tokens }) => tokens.length > 1);
}

/** The offer with what was said before it, where it only points at that. */
function withBefore(found: Asking, before: string): Asking {
  const { task, details } = found.wanted;
  const words = before.replaceAll(/\s+/g, ' ').trim().slice(0, LONGEST_BEFORE);
  if (!words || details !== undefined || !PRONOUN.test(task)) return found;
  return { ...found, wanted: { ...found.wanted, details: `\n${words}` } };
}

/** An offer to look at something, with all that was said around what was asked. */
function withAll(found: Asking, all: string): Asking {
  const words = all.replaceAll(/\s+/g, ' ').trim().slice(0, LONGEST_BEFORE);
  return { ...found, wanted: { ...found.wanted, details: `\n${words}` } };
}

/**
 * Reads what a sentence asks of Alfred behind a clause that tells why or opens it: "my hands are full, order me a
 * pizza", "stuck in traffic so please tell Ana I'm late". Undefined where the clauses only go on telling.
 */
export function readUnseenLater(part: Sentence, now: Moment, dayFirst: boolean): Asking | undefined {
  return laterIn(part, now, dayFirst)?.asking;
}

function laterIn(part: Sentence, now: Moment, dayFirst: boolean): Later | undefined {
  const starts = part.tokens.flatMap(({ norm }, at) =>
    at > 0 && (MARK.test(norm) || JOINT.test(norm)) ? [at] : [],
  );
  for (const at of starts.slice(0, MOST_CLAUSES)) {
    const rest = partOf(part, at + 1, part.tokens.length);
    const before = partOf(part, 0, at);
    if (rest.tokens.length < 2 || REPORTS.test(before.norm)) continue;
    const joint = part.tokens[at]?.norm ?? '';
    const marked = MARKED.test(joint) || MARKED.test(rest.tokens[0]?.norm ?? '');
    const told = before.tokens.length >= FEWEST_BEFORE && !GOES_ON.test(before.norm);
    const hands = marked || (MARK.test(joint) && told);
    const unseen =
      isQuestioned(rest) || (joint !== 'and' && TURNED.test(rest.norm))
        ? (readOutOfSight(rest, now, dayFirst) ??
          (TELL_ME.test(rest.norm) ? readUnseen(rest, now, dayFirst, true) : undefined))
        : undefined;
    if (unseen) return { asking: withAll(unseen, wordsOf(part, 0, part.tokens.length)), at };
    const watch = readWatch(rest, dayFirst);
    if (watch) return { asking: withAll(watch, wordsOf(part, 0, part.tokens.length)), at };
    const found =
      (joint === 'and' ? undefined : readErrand(rest, now, dayFirst)) ??
      readAsked(rest, now, dayFirst) ??
      (hands && !namesTime(rest, dayFirst) ? readHands(rest, now, dayFirst) : undefined);
    if (found) return { asking: withBefore(found, wordsOf(part, 0, at)), at };
  }
  return undefined;
}

/** What a sentence among others asks that Alfred cannot see or do. */
export function readUnseenBeside(whole: Sentence, now: Moment, dayFirst: boolean): Beside | undefined {
  const parts = sentencesOf(whole);
  let before = '';
  for (const part of parts) {
    const several = parts.length > 1;
    const found =
      (isQuestioned(part) || several ? readOutOfSight(part, now, dayFirst) : undefined) ??
      readErrand(part, now, dayFirst) ??
      (several && !namesTime(part, dayFirst) ? readHands(part, now, dayFirst) : undefined) ??
      readAsked(part, now, dayFirst);
    if (found) return { asking: withBefore(found, before) };
    const later = laterIn(part, now, dayFirst);
    const first = part.tokens[0];
    if (later && first) {
      const at = whole.tokens.findIndex(({ from }) => from === first.from);
      return { asking: later.asking, told: partOf(whole, 0, at + later.at) };
    }
    before = `${before} ${wordsOf(part, 0, part.tokens.length)}`;
  }
  return undefined;
}
