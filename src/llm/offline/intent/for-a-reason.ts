import { readOver } from '../over/read-over.ts';
import { readSentence } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';

const ENDS = '(?:cancel|delete|remove|drop|scrap|end|kill|clear|get rid of|take off|turn off|switch off)';
/** What is to be done stands last, behind why. */
const ORDER = new RegExp(
  `^(?<why>.{6,200}?)(?:[,.;!-]|\\s(?:so|and)\\s)\\s*(?<order>(?:(?:so|and|then|please|pls|you can|you may|could you|can you|just) )*${ENDS} (?<what>[^,.;!?]{2,80}?)(?: (?:please|then|now|thanks|thank you|for me))*)[.!]*$`,
  'is',
);
const POINTS =
  /^(?:it|that|this|them|these|those|(?:that|this|the) (?:one|reminder|schedule|alarm|thing)|(?:those|these|the) (?:ones|reminders|schedules))$/i;
/** The reason is no order itself, nor a question. */
const OTHER =
  /\?|^(?:please )?(?:remind|cancel|delete|remove|set|make|move|change|add|create|skip|pause|can|could|when|what|at|every|in)\b|\bremind me\b/i;

/**
 * "We don't do the huddle any more, please cancel that reminder": the order alone, with what it points at named.
 * Undefined for what is no order with a reason before it.
 */
export function orderForReason({ text }: Sentence): Sentence | undefined {
  const { why = '', order = '', what = '' } = ORDER.exec(text)?.groups ?? {};
  if (!what || OTHER.test(why)) return undefined;
  if (!POINTS.test(what))
    return /\b(?:reminders?|schedules?|alarms?)\b/i.test(what) ? readSentence(order) : undefined;
  const over = why
    .split(/(?<=[.!;])\s+/)
    .flatMap((part) => readOver(readSentence(part)))
    .find(({ around }) => !around);
  return over ? readSentence(`cancel the ${over.words} reminder`) : undefined;
}
