import type { CalendarQuestion } from '../intent/read-calendar.ts';
import type { Context } from '../turn.ts';
import { WEEKDAYS } from '../words/vocabulary.ts';
import { daysAhead, onWords } from './on-words.ts';

/** The answer to a question that the calendar answers: "Wednesday 1 April." */
export function sayCalendar({ on, counts, weekday }: CalendarQuestion, { now, locale }: Context): string {
  const day = onWords(on, now, locale, true);
  const ahead = daysAhead(on, now);
  if (counts) return `${ahead === 1 ? 'One day' : `${ahead} days`}: ${day}.`;
  if (weekday === undefined) return `${day}.`;
  const right = day.toLowerCase().startsWith(WEEKDAYS[weekday] ?? '–');
  return right ? `Yes: ${day}.` : `No, it’s ${day}.`;
}
