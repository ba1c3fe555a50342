import { contentWords } from './memory.ts';

/** Words that say what form something comes in, or that it is wanted, and not what it is about. */
const FORM = contentWords(
  'figures numbers report reports summary summaries update updates overview list status stats statistics data latest last this next week weekly month monthly day daily today yesterday morning afternoon evening monday tuesday wednesday thursday friday saturday sunday please get give pull show send tell check ask asks asking asked want wants need needs look looking see fetch prepare make me us about regular usual recent current new requests request how going doing what person they',
);

/** What something is about: its words without those that only say in what form it is wanted. */
function topicWords(text: string): Set<string> {
  const all = contentWords(text);
  const topic = new Set([...all].filter((word) => !FORM.has(word)));
  return topic.size > 0 ? topic : all;
}

/** How much two descriptions of a habit are about the same, 0 to 1. */
export function likeness(one: string, other: string): number {
  return likenessTo(other)(one);
}

/** The same for many descriptions and one text, which is read once. */
export function likenessTo(other: string): (one: string) => number {
  const words = topicWords(other);
  return (one) => likenessOf(topicWords(one), words);
}

function likenessOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length;
  const fewer = Math.min(a.size, b.size);
  if (shared === 0 || fewer === 0) return 0;
  // One word of several in common is not enough; all of the shorter one is.
  return 0.5 * (shared / fewer) + 0.5 * (shared / (a.size + b.size - shared));
}

/**
 * Whether a text is about what is named already. Where one word is all that is named, and not the same is done about it, it
 * has to be all that the text is about: a reminder to water the orchids tells nothing about orchids.
 */
export function isAbout(text: string, about: string, { alike }: { alike: boolean }): boolean {
  if (likeness(text, about) < SAME_FROM) return false;
  const named = topicWords(about);
  return alike || named.size > 1 || topicWords(text).size === 1;
}

/** What is done with a thing in an errand, where the thing tells more: "put the bins out" and "take the bin out". */
const HANDLED =
  /\b(?:put|puts|take|takes|bring|do|move|shift|get|go|make|give|have|check|look|remember|reminder|need|needs|moving|taking|putting)\b/gi;

/** True of two errands that are the same, whatever is said to be done with the same things. */
export function sameErrand(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => text.replaceAll(HANDLED, ' '));
  return likeness(one, other) >= SAME_FROM || likeness(a ?? '', b ?? '') >= SAME_FROM;
}

const OVER =
  /\b(?:no longer|any ?more|any longer|for good|given up|gave up|giving up|stopped|quit|handed (?:it |that |this )?(?:over|on|off)|hand(?:ing)? over|taken? (?:it |that |this )?over|took (?:it |that |this )?(?:over|off)|retired|packed (?:it )?in|(?:is|are|was|were) over|cancell?ed|scrapped|instead of me|(?:somebody|someone) else)\b/i;

/**
 * Whether something said may tell that a habit is over. What it is about is then not offered in the same breath: whether
 * it is over is read once the conversation is looked over.
 */
export function mayEnd(words: string): boolean {
  return OVER.test(words);
}

/** From here on two habits are one, told in other words. */
export const SAME_FROM = 0.6;
/** From here on something said has to do with a habit. */
export const RELATED = 0.45;
