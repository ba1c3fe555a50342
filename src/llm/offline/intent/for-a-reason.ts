import { readOver } from '../over/read-over.ts';
import { readSentence } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import { looksLikeDoing } from '../words/verbs.ts';

const ENDS = '(?:cancel|delete|remove|drop|scrap|end|kill|clear|get rid of|take off|turn off|switch off)';
/** What is to be done stands last, behind why. */
const ORDER = new RegExp(
  `^(?<why>.{6,200}?)(?:[,.;!-]|\\s(?:so|and)\\s)\\s*(?<order>(?:(?:so|and|then|please|pls|you can|you may|could you|can you|just) )*${ENDS} (?<what>[^,.;!?]{2,80}?)(?: (?:please|then|now|thanks|thank you|for me))*)[.!]*$`,
  'is',
);
const CHANGES =
  '(?:move|push|shift|put|bring|change|make|set|reschedule|postpone|delay|pause|suspend|mute|hold|resume|restart|unpause|unmute|skip|snooze|rename|switch|bump|turn)';
/** A change of a reminder that is named as one, behind why. */
const CHANGE = new RegExp(
  `^(?<why>.{6,200}?)(?:[,;–-]\\s*(?:(?:so|and|then) )?|\\s(?:so|hence|therefore)\\s)\\s*(?<order>(?:(?:then|please|pls|you can|you may|could you|can you|would you|will you|just|kindly|maybe|i want you to|i need you to|i'd like you to) )*${CHANGES} (?:(?:back|forward|off|on|over|up) )?(?:the|my|our|that|this) [^,.;!?]{0,60}?\\b(?:reminders?|schedules?|alarms?)\\b[^,.;!?]{0,60}?)(?:,? (?:please|pls|then|thanks|thank you|for me|if you (?:can|could|would|don't mind)|(?:would|will|could|can) (?:you|ya)))*[.!?]*$`,
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

/** "Payroll closes later now so push the timesheet reminder to 5": the change alone, where it names a reminder as one. */
export function changeForReason({ text }: Sentence): Sentence | undefined {
  const { why = '', order = '' } = CHANGE.exec(text)?.groups ?? {};
  return order && !OTHER.test(why) && !looksLikeDoing(why) ? readSentence(order) : undefined;
}
