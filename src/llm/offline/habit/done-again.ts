import type { Habit } from '../known.ts';
import { cleanText } from '../words/clean-text.ts';
import { writtenOut } from '../words/contractions.ts';
import { oneLine } from '../words/one-line.ts';
import { readSentence } from '../words/sentence.ts';
import { isPast } from '../words/verb-forms.ts';
import { habitNamedIn } from './find-habit.ts';

/** What says that something is being done, or has just been. */
const DONE = new RegExp(
  oneLine(String.raw`
    \b(?:done|finished|over|back from|home from|in from|just|again|today|tonight|this (?:morning|afternoon|evening)|last night|yesterday|
    as (?:usual|always|ever)|off (?:to|for)|heading|time for|out of the way|another|(?:i am|we are|am|are) (?:at|on|in|up to|still|now|[a-z]+ing))\b
  `),
);
/** What says that it is not, or not yet, or that somebody else does it. */
export const NOT_DONE = new RegExp(
  oneLine(String.raw`
    \b(?:not|never|no|cannot|skip(?:ped|ping)?|miss(?:ed|ing)?|cancell?ed|next (?:time|week|month|[a-z]+day)|tomorrow|will|going to|would|should|could|must|have to|need to|
    if|unless|hate|wish|hope|remind|when is|stop(?:ped)?|forget|forgot|he|she|they|somebody|someone|instead|talk(?:ed|ing)? about|before|my (?:wife|husband|partner|mum|mother|dad|father|parents|son|daughter|kids?|brother|sister|friend|colleague|boss|manager|neighbour|neighbor|flatmate|roommate|girlfriend|boyfriend|assistant|team))\b|\?
  `),
);

const LONGEST = 600;

/** The known habit of doing something that a message tells was done again: "stock count done, home now". */
export function doneAgain(text: string, habits: readonly Habit[]): Habit | undefined {
  const done = habits.filter(({ kind }) => kind === 'time_based');
  if (done.length === 0) return undefined;
  for (const piece of cleanText(text)
    .slice(0, LONGEST)
    .split(/(?<=[.!?])\s+|\n+/)) {
    const { norm, tokens } = writtenOut(readSentence(piece));
    if (NOT_DONE.test(norm) || !(DONE.test(norm) || tokens.some((token) => isPast(token.norm)))) continue;
    const habit = habitNamedIn(norm, done);
    if (habit) return habit;
  }
  return undefined;
}
