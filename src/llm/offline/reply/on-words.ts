import { timeWords } from '../../../domain/words.ts';

const DAY = 86_400_000;

function english(locale: string): string {
  return /^en(-[A-Z]{2})?$/.test(locale) ? locale : 'en-GB';
}

function minutesOf(on: string): number | undefined {
  const [, hour, minute] = /T(\d{2}):(\d{2})/.exec(on) ?? [];
  return hour === undefined ? undefined : Number(hour) * 60 + Number(minute);
}

/** How many days a local date or time lies ahead of a local now; negative when it is past. */
export function daysAhead(on: string, now: string): number {
  return Math.round(
    (Date.parse(`${on.slice(0, 10)}T00:00Z`) - Date.parse(`${now.slice(0, 10)}T00:00Z`)) / DAY,
  );
}

/**
 * A local date or time in words for a reader at a local now: "tomorrow", "Tue 10 Mar at 15:00", with the year
 * when it is another one; `long` spells out the names: "Tuesday 10 March". What is no date comes back as it is.
 */
export function onWords(on: string, now: string, locale: string, long = false): string {
  const at = Date.parse(`${on.slice(0, 10)}T00:00Z`);
  if (Number.isNaN(at)) return on;
  const ahead = daysAhead(on, now);
  const minutes = minutesOf(on);
  const time = minutes === undefined ? '' : ` at ${timeWords(minutes, locale)}`;
  if (!long && ahead === 0) return `today${time}`;
  if (!long && ahead === 1) return `tomorrow${time}`;
  const style = long ? 'long' : 'short';
  const year = on.slice(0, 4) === now.slice(0, 4) ? {} : ({ year: 'numeric' } as const);
  const words = new Intl.DateTimeFormat(english(locale), {
    weekday: style,
    day: 'numeric',
    month: style,
    ...year,
    timeZone: 'UTC',
  }).format(at);
  return `${words.replace(/^(\p{L}+), /u, '$1 ')}${time}`;
}
