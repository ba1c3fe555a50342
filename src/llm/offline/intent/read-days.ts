import { weekdaysOf, WORKDAYS } from '../time/numbers.ts';
import { wholePattern } from '../time/pattern.ts';
import { partOf, spansOf } from '../words/sentence.ts';
import type { Sentence, Span } from '../words/sentence.ts';
import type { Change } from './managing.ts';

const DAYS = '(?<days>(?:the )?(?:{DAYLIST}|weekends?|weekdays|working days))';
const REST = '(?: (?:for|from|with|to) (?<who>.+))?';
const FORMS: readonly { readonly at: RegExp; readonly as: 'dropDays' | 'onlyDays' | 'addDays' }[] = [
  {
    at: wholePattern(
      `(?:but |and |just |please )*(?:not|no|except|excluding|without|minus|never|leave out|drop|remove|exclude)(?: for| on| at)? ${DAYS}${REST}`,
    ),
    as: 'dropDays',
  },
  {
    at: wholePattern(
      `(?:don't|dont|do not) (?:do|send|run|remind me|ask me|ping me)(?: it| this| that| these)?(?: on| at)? ${DAYS}${REST}`,
    ),
    as: 'dropDays',
  },
  { at: wholePattern(`skip(?: it)?(?: on)? ${DAYS}${REST}`), as: 'dropDays' },
  { at: wholePattern(`no (?<who>.+?) on ${DAYS}`), as: 'dropDays' },
  { at: wholePattern(`(?:only|just)(?: do it)?(?: on)? ${DAYS}${REST}`), as: 'onlyDays' },
  { at: wholePattern(`(?:make it )?(?:on )?${DAYS} only`), as: 'onlyDays' },
  {
    at: wholePattern(
      `(?:make it |do it )?(?:also|and|add|plus|include|and also)(?: on)? ${DAYS}(?: too| as well| also)?${REST}`,
    ),
    as: 'addDays',
  },
  { at: wholePattern(`(?:and )?(?:on )?${DAYS} (?:too|as well|also)`), as: 'addDays' },
];

/** Days that a recurrence is to leave out, to keep to or to have in addition ("not on fridays", "weekdays only"). */
export function readDaysChange(
  sentence: Sentence,
): { readonly change: Change; readonly who: Span | undefined } | undefined {
  for (const { at, as } of FORMS) {
    const spans = spansOf(sentence, at);
    const days = spans?.['days'];
    if (!spans || !days) continue;
    const words = partOf(sentence, days.from, days.to).norm;
    const plural = /(?:day|end|weekday)s\b/.test(words) || as !== 'dropDays';
    if (!plural && !/^(?:not|no|don't)/.test(sentence.norm)) continue;
    return { change: { [as]: namedDays(words) }, who: spans['who'] };
  }
  return undefined;
}

/** The weekdays of a list, of "weekends" or of "weekdays". */
function namedDays(words: string): readonly number[] {
  if (/weekend/.test(words)) return [6, 0];
  return /weekday|working/.test(words) ? WORKDAYS : weekdaysOf(words);
}
