import type { Wanted } from '../intent/wanted.ts';
import { dayFirstIn } from '../time/calendar.ts';
import type { Refused } from '../tool-answers.ts';
import { MONTHS } from '../words/vocabulary.ts';

/** Why a local time is on no calendar or clock, in words: "There is no 31 June." */
function impossibleWords(at: string, locale: string): string | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})/.exec(at);
  if (!match) return undefined;
  const [, year = '', month = '', date = '', hour = '', minute = ''] = match;
  if (Number(hour) > 23 || Number(minute) > 59) return `${hour}:${minute} is not a time of day.`;
  const name = MONTHS[Number(month) - 1];
  if (!name) return `There is no month ${Number(month)}.`;
  const named = name.charAt(0).toUpperCase() + name.slice(1);
  const dayFirst = dayFirstIn(locale);
  const day = dayFirst ? `${Number(date)} ${named}` : `${named} ${Number(date)}`;
  const leap = month === '02' && date === '29' ? `${dayFirst ? '' : ','} ${year}` : '';
  return `There is no ${day}${leap}.`;
}

/** What the tool refused, as the person is told it: without times in the form that machines write them. */
export function sayRefused({ refused, say }: Refused, at: unknown, locale: string): string {
  if (refused !== 'impossible_date' || typeof at !== 'string') return say;
  return impossibleWords(at, locale) ?? say;
}

/** The same for a thing to be made; what was to come several times a minute is not told as once a minute. */
export function sayNotMade(answer: Refused, wanted: Wanted, at: unknown, locale: string): string {
  const seconds = wanted.drafts.some(({ repeat }) => repeat?.seconds);
  if (answer.refused !== 'too_frequent' || !seconds) return sayRefused(answer, at, locale);
  const most = /the most I do is (every [^.;]+)/.exec(answer.say)?.[1];
  return most
    ? `That is too often for me: nothing comes more often than ${most}.`
    : 'That is too often for me.';
}
