import type { Reader } from '../when.ts';

const MINUTE = 60_000;

/** A day and time to be read aloud, such as Monday 9 March, 09:00. */
export function dayAndTime(at: Date, { tz, locale }: Reader): string {
  const options = { timeZone: tz, weekday: 'long', day: 'numeric', month: 'long' } as const;
  return `${new Intl.DateTimeFormat(locale, options).format(at)}, ${clockTime(at, { tz, locale })}`;
}

/** A time as a clock shows it, such as 09:00 or 9:00 AM. */
export function clockTime(at: Date, { tz, locale }: Reader): string {
  return new Intl.DateTimeFormat(locale, { timeZone: tz, timeStyle: 'short' }).format(at);
}

/** How far ahead the clock is, in its two largest units: 5 days 3 hours; nothing when it is not by a minute. */
export function aheadWords(milliseconds: number): string {
  const minutes = Math.round(milliseconds / MINUTE);
  const parts: readonly [number, string][] = [
    [Math.floor(minutes / 1_440), 'day'],
    [Math.floor((minutes % 1_440) / 60), 'hour'],
    [minutes % 60, 'minute'],
  ];
  const first = parts.findIndex(([count]) => count > 0);
  return first === -1
    ? ''
    : parts
        .slice(first, first + 2)
        .filter(([count]) => count > 0)
        .map(([count, unit]) => `${count} ${unit}${count === 1 ? '' : 's'}`)
        .join(' ');
}

/** A wall time as a field for date and time holds it, on the reader's clock: 2026-03-09T09:00. */
export function fieldTime(at: Date, { tz }: Pick<Reader, 'tz'>): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: tz, dateStyle: 'short', timeStyle: 'short' })
    .format(at)
    .replace(' ', 'T');
}
