import type { Offer } from '../db/suggestions.ts';
import { momentWords } from '../domain/local-date.ts';
import type { Person } from '../domain/person.ts';

/** An offer in words, made of its basis alone. */
export interface WordedOffer {
  readonly offer: Offer;
  readonly name: string;
  /** The offer, as a question. */
  readonly text: string;
  /** What it rests on, with dates and counts. */
  readonly because: string;
  /** What happens on accept. */
  readonly onAccept: string;
}

/** No time at all, for an offer to name the one that it has. */
export const NO_TIME = { at: null, cron: null, rrule: null, starts: null, in_minutes: null };

/** The day of an instant as an offer names it to its person: "Mon 2 Mar". */
export function dayWords(at: Date, person: Person, now: Date): string {
  return momentWords({ at, wholeDay: true }, person.zone, person.locale, now);
}
