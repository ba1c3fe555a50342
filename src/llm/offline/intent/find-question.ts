import { partOf } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import type { Listing } from './read-listing.ts';
import { readListing } from './read-listing.ts';
import type { Profile } from './read-profile.ts';
import { readProfile } from './read-profile.ts';
import type { Recall } from './read-recall.ts';
import { readRecall } from './read-recall.ts';

/** What a question may ask of what is kept. */
export type Question = Recall | Profile | Listing;

const ASKS =
  /^(?:who|whom|whose|where|when|which|what|what's|who's|where's|when's|whats|whos|wheres|whens|how|did|do|does|am|is|are|was|were|have|has|had|remind|any|until|till|since|before|after|at|on|in|from|by|to|with|for|until)$/;
const WH =
  /^(?:who|whom|whose|where|when|which|what|what's|who's|where's|when's|whats|whos|wheres|whens|how)$/;
/** A question begins behind these, or at the start. */
const BEHIND =
  /^(?:[,.:;!?()\n–—-]|so|and|but|then|again|me|ok|okay|right|now|well|tell|know|remember|btw|question|one|thing)$/;
const STOP = /^[.!?\n;]$/;
/** As many places are tried. */
const MOST = 12;

/** Where questions may end: at the end of their sentence, or at a comma in it, the longest first. */
function endsFrom(sentence: Sentence, from: number): readonly number[] {
  const { tokens } = sentence;
  const stop = tokens.findIndex(({ norm }, at) => at >= from && STOP.test(norm));
  const end = stop < 0 ? tokens.length : tokens[stop]?.norm === '?' ? stop + 1 : stop;
  const commas = tokens.flatMap(({ norm }, at) =>
    at > from + 1 && at < end && /^[,–—-]$/.test(norm) ? [at] : [],
  );
  return [end, ...commas.toReversed()];
}

const AUXILIARY =
  /^(?:is|are|was|were|am|do|does|did|have|has|had|will|would|should|shall|can|could|may|might)$/;
const PRONOUN = /^(?:i|we|you|he|she|they|it|this|that|there)$/;
/** Behind these a question needs no turning round: "I forgot when the exam is". */
const LEADS =
  /^(?:remember|recall|know|knew|forgot|forget|forgetting|forgotten|idea|wonder|wondering|tell|me|sure|check|out|about|again|question)$/;

/** True where a verb stands as only a question has it: "when is", "which day do". */
function turned(sentence: Sentence, at: number): boolean {
  const [here = '', next = '', second = '', third = ''] = sentence.tokens
    .slice(at, at + 4)
    .map(({ norm }) => norm);
  if (/.(?:'s|s)$/.test(here) || AUXILIARY.test(next)) return true;
  if (PRONOUN.test(next) || !/^(?:which|what|whose|how)$/.test(here)) return false;
  return AUXILIARY.test(second) || (!PRONOUN.test(second) && AUXILIARY.test(third));
}

/** True of a sentence from a token on that ends with a question mark. */
function marked(sentence: Sentence, from: number): boolean {
  const stop = sentence.tokens.find(({ norm }, at) => at >= from && STOP.test(norm));
  return (
    stop?.norm === '?' ||
    (stop === undefined && sentence.text.slice(sentence.tokens.at(-1)?.to).includes('?'))
  );
}

/** "Do you have the gate code handy". */
const OF_YOU =
  /^(?:do|did|have|can|could) you (?:still |even |by chance |happen to )?(?:have|know|remember|recall|got|tell me|remind me)\b/;

/** True where a question begins: by its mark, by the order of its words, or by what leads to it. */
function begins(sentence: Sentence, at: number): boolean {
  const [here = '', before] = [sentence.tokens[at]?.norm, sentence.tokens[at - 1]?.norm];
  if (!ASKS.test(here)) return false;
  if (at === 0 && OF_YOU.test(sentence.norm)) return true;
  const asked = marked(sentence, at);
  if (before !== undefined && LEADS.test(before) && WH.test(here)) return true;
  if (before === undefined || BEHIND.test(before)) return asked || (WH.test(here) && turned(sentence, at));
  return WH.test(here) && at <= 8 && (asked || turned(sentence, at));
}

/** The questions that may stand in a message beside what else is said, each read alone, the likeliest first. */
export function questionsIn(sentence: Sentence): readonly Question[] {
  return spansAsked(sentence).flatMap((part): readonly Question[] => {
    const listing = readListing(part, true);
    const found = readProfile(part) ?? (listing?.unsure ? undefined : listing) ?? readRecall(part);
    return found ? [found] : [];
  });
}

/** The stretches of a message that may be what it asks, the likeliest first. */
export function spansAsked(sentence: Sentence): readonly Sentence[] {
  const starts = sentence.tokens.map((_, at) => at).filter((at) => begins(sentence, at));
  return (
    starts
      .slice(0, MOST)
      .flatMap((from) => endsFrom(sentence, from).map((to) => partOf(sentence, from, to)))
      .filter(({ tokens }) => tokens.length > 1)
      // "The vet, when was that?": what is asked about stands before.
      .concat(starts.length > 0 ? [sentence] : [])
  );
}

/** True of a message in which something is asked. */
export function asks(sentence: Sentence): boolean {
  return sentence.tokens.some((_, at) => begins(sentence, at));
}
