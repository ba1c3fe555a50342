import { CALENDAR_UNSEEN } from '../intent/sights.ts';
import type { Asking } from '../intent/wanted.ts';
import { daysAhead } from '../reply/on-words.ts';
import { datedAhead, sayAhead } from '../reply/say-ahead.ts';
import type { Moment } from '../time/calendar.ts';
import { resolve } from '../time/resolve.ts';
import { isQuestion } from '../time/when.ts';
import type { Context } from '../turn.ts';
import { capital } from '../words/capital.ts';

/** Where the question names no day, so many days ahead are told of. */
const DAYS = 7;

/** The day that a question is about, in days from today; undefined when it names none. */
function dayAsked({ wanted }: Asking, context: Context, now: Moment): number | undefined {
  const [draft] = wanted.drafts;
  const whens = draft ? resolve(draft, now) : [];
  const at = isQuestion(whens) ? undefined : whens[0]?.at;
  return at === undefined ? undefined : daysAhead(at.slice(0, 10), context.now);
}

/**
 * A question of Alfred's as it is put. What is asked of a calendar, which Alfred cannot see, is met with what it was
 * told of those days; `apart` = only between Alfred and the person.
 */
export function sayAsking(asking: Asking, context: Context | undefined, now: Moment, apart: boolean): string {
  const question = capital(asking.question);
  if (!apart || !context || !question.startsWith(CALENDAR_UNSEEN)) return question;
  const day = dayAsked(asking, context, now);
  const known = datedAhead(context, []).filter(({ days }) =>
    day === undefined ? days <= DAYS : days === day,
  );
  if (known.length === 0) return question;
  return [CALENDAR_UNSEEN, sayAhead(known), question.slice(CALENDAR_UNSEEN.length).trim()]
    .filter(Boolean)
    .join('\n\n');
}
