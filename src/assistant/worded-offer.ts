import type { Offer } from '../db/suggestions.ts';
import { instantDayWords } from '../domain/local-date.ts';
import type { Person } from '../domain/person.ts';
import type { Models } from '../llm/client.ts';

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

/** What happens on accept, as it can be with the models that there are: the built-in one prepares nothing. */
export function honestly({ offer, onAccept }: WordedOffer, { names }: Pick<Models, 'names'>): string {
  const thought = offer.do === 'schedule' && offer.task === 'think';
  return thought && names?.main === 'offline'
    ? `${onAccept} Until I’m given a language model, that is a reminder and not the thing itself.`
    : onAccept;
}

/** No time at all, for an offer to name the one that it has. */
export const NO_TIME = { at: null, cron: null, rrule: null, starts: null, in_minutes: null };

/** The day of an instant as an offer names it to its person: "Mon 2 Mar". */
export function dayWords(at: Date, person: Person, now: Date): string {
  return instantDayWords(at, person.zone, person.locale, now);
}
