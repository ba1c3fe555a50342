import { timeWords } from '../../../domain/words.ts';
import type { When } from '../time/when.ts';

/** The date of a local time in words, in the order of the locale: "30 November", with the year if it is another one. */
function dateWords(local: string, locale: string, year: string): string {
  const english = /^en(-[A-Z]{2})?$/.test(locale) ? locale : 'en-GB';
  const at = Date.parse(`${local.slice(0, 10)}T00:00Z`);
  if (Number.isNaN(at)) return local;
  const other = local.startsWith(year) ? {} : ({ year: 'numeric' } as const);
  return new Intl.DateTimeFormat(english, {
    day: 'numeric',
    month: 'long',
    ...other,
    timeZone: 'UTC',
  }).format(at);
}

/**
 * ", until 30 November", ", 5 times": what a recurrence in words leaves out; empty when it says so itself.
 * `today` is a local time; its year goes without saying.
 */
export function limitWords(
  when: Pick<When, 'times' | 'starts' | 'ends' | 'cron'>,
  recurrence: string,
  locale: string,
  today: string,
): string {
  const year = today.slice(0, 4);
  const told = /\b(?:until|through|times|ending)\b/.test(recurrence);
  if (told) return '';
  const count = when.times === undefined ? '' : when.times === 1 ? ', once' : `, ${when.times} times`;
  const starts = when.starts && when.cron ? `, from ${dateWords(when.starts, locale, year)}` : '';
  if (!when.ends) return `${starts}${count}`;
  const [date = '', clock = ''] = when.ends.split('T');
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  const midnight = hour * 60 + minute === 0;
  const day = midnight
    ? new Date(Date.parse(`${date}T00:00Z`) - 60_000).toISOString().slice(0, 16)
    : when.ends;
  const time = midnight || clock === '23:59' ? '' : ` at ${timeWords(hour * 60 + minute, locale)}`;
  return `${starts}${count}, until ${dateWords(day, locale, year)}${time}`;
}
