import { findDate } from '../telling/find-date.ts';
import type { Moment } from '../time/calendar.ts';
import { pattern } from '../time/pattern.ts';
import { writtenOut } from '../words/contractions.ts';
import { matchAt, partOf } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import { weekdayNumber } from '../words/vocabulary.ts';
import { skipPolite } from './find-head.ts';

/** A question that the calendar answers. */
export interface CalendarQuestion {
  readonly kind: 'calendar';
  /** The day it is about. */
  readonly on: string;
  /** How long until then is asked, and not which day it is. */
  readonly counts: boolean;
  /** Whether it is that weekday is asked, 0 = Sunday. */
  readonly weekday?: number;
}

const LEAD = pattern(
  '(?:anyways?|so|and|but|ok|okay|right|well|also|hey|hi|oh|quick (?:q|one|question)|one more thing|before i forget|out of interest|out of curiosity|do you know|can you tell me|could you tell me|tell me|remind me(?: again)?|random(?: question| one)?|,|:|-|\\.)',
);
const WHICH = pattern(
  '(?:on )?(?:what|which) (?:day(?: of the week)?|weekday|date)(?: of the week)? (?:is|will|does|did|is it|will it be|are we)(?: it)?(?: on)?|what is the (?:date|day|day of the week|weekday)(?: (?:on|of|for))?|what (?:day|date) of the week is',
);
const COUNT = pattern(
  'how (?:many days|long)(?: (?:is it|is there|are there|have i got|do i have|to go|left|is left))* (?:until|till|to|before)',
);
const WHETHER = pattern('is(?= )');
const ENDS =
  /^(?:[?.!,]|fall|falls|falling|land|lands|be|on|this year|again|please|pls|then|exactly|from now|away)$/;

function dayIn(sentence: Sentence, from: number, now: Moment, dayFirst: boolean): string | undefined {
  const rest = partOf(sentence, from, sentence.tokens.length);
  const ahead = findDate(rest, now, dayFirst);
  if (!ahead || ahead.clockOnly || ahead.from > 0) return undefined;
  return rest.tokens.slice(ahead.to).every(({ norm }) => ENDS.test(norm)) ? ahead.on.slice(0, 10) : undefined;
}

/** "is the 5th a Tuesday?" */
function whether(
  sentence: Sentence,
  at: number,
  now: Moment,
  dayFirst: boolean,
): CalendarQuestion | undefined {
  const is = matchAt(sentence, at, WHETHER);
  const a = sentence.tokens.findIndex(({ norm }, i) => i > at && /^an?$/.test(norm));
  const weekday = weekdayNumber(sentence.tokens[a + 1]?.norm ?? '');
  const ends = sentence.tokens.slice(a + 2).every(({ norm }) => ENDS.test(norm));
  const on =
    is && a > 0 && weekday >= 0 && ends ? dayIn(partOf(sentence, 0, a), is.next, now, dayFirst) : undefined;
  return on ? { kind: 'calendar', on, counts: false, weekday } : undefined;
}

/** Reads a question about the calendar alone: "what day of the week is 1 April?", "how many days until Christmas?" */
export function readCalendar(whole: Sentence, now: Moment, dayFirst: boolean): CalendarQuestion | undefined {
  const sentence = writtenOut(whole);
  let at = skipPolite(sentence, 0);
  for (let lead = matchAt(sentence, at, LEAD); lead; lead = matchAt(sentence, at, LEAD)) at = lead.next;
  const which = matchAt(sentence, at, WHICH);
  const count = which ? undefined : matchAt(sentence, at, COUNT);
  const from = which?.next ?? count?.next;
  if (from === undefined) return whether(sentence, at, now, dayFirst);
  const on = dayIn(sentence, from, now, dayFirst);
  return on ? { kind: 'calendar', on, counts: count !== undefined } : undefined;
}
