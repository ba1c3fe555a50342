import { wallAt } from './zone.ts';

const DAY = 86_400_000;
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** Alfred speaks English; the locale decides the order of day and month and the 12- or 24-hour clock. */
function english(locale: string): string {
  return /^en(-[A-Z]{2})?$/.test(locale) ? locale : 'en-GB';
}

/** Making a format costs a hundred times as much as using it. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([english(locale), options]);
  let known = formats.get(key);
  if (!known) {
    known = new Intl.DateTimeFormat(english(locale), { ...options, timeZone: 'UTC' });
    formats.set(key, known);
  }
  return known;
}

function formatWall(wall: number, locale: string, options: Intl.DateTimeFormatOptions): string {
  return formatOf(locale, options).format(wall).replaceAll('\u202f', ' ');
}

/** A time of day in words, from minutes after midnight: "09:15", in en-US "9:15 AM". */
export function timeWords(minutes: number, locale: string): string {
  const wall = minutes * 60_000;
  const twelve = formatOf(locale, { hour: 'numeric' }).resolvedOptions().hour12;
  return formatWall(wall, locale, { hour: twelve ? 'numeric' : '2-digit', minute: '2-digit' });
}

/** A day of a month in words: "3 June", in en-US "June 3". Months count from 1. */
export function monthDayWords(month: number, day: number, locale: string): string {
  return formatWall(Date.UTC(2024, month - 1, day), locale, { day: 'numeric', month: 'long' });
}

/** A date in words, from its ISO form: "3 June 2026", in en-US "June 3, 2026". */
export function dateWords(date: string, locale: string): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return formatWall(Date.UTC(year, month - 1, day), locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
}

/** The English name of a month, counted from 1. */
export function monthName(month: number): string {
  return formatWall(Date.UTC(2024, month - 1, 1), 'en-GB', { month: 'long' });
}

/** The English name of a weekday, 0 = Sunday. */
export function weekdayName(weekday: number): string {
  return WEEKDAYS[weekday % 7] ?? '';
}

/** "1st", "2nd", "23rd". */
export function ordinal(number: number): string {
  const suffixes: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd' };
  return `${number}${suffixes[new Intl.PluralRules('en', { type: 'ordinal' }).select(number)] ?? 'th'}`;
}

/** "a", "a and b", "a, b and c". */
export function listWords(items: readonly string[], word: 'and' | 'or' = 'and'): string {
  const type = word === 'and' ? 'conjunction' : 'disjunction';
  return new Intl.ListFormat('en-GB', { type }).format(items);
}

/** A zone in words by its city: "Tokyo time", "New York time". */
export function zoneWords(zone: string): string {
  return `${(zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')} time`;
}

/** A span in words, rounded to what matters: "45 seconds", "20 minutes", "1 hour", "1 hour 30 minutes", "3 days". */
export function spanWords(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  const count = (number: number, unit: string) => `${number} ${unit}${number === 1 ? '' : 's'}`;
  if (seconds < 60) return count(seconds, 'second');
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return count(minutes, 'minute');
  const hours = Math.floor(minutes / 60);
  if (hours < 24)
    return [count(hours, 'hour'), minutes % 60 ? count(minutes % 60, 'minute') : ''].join(' ').trim();
  return count(Math.round(hours / 24), 'day');
}

/**
 * An instant in words for a reader in a zone: "today at 15:00", "tomorrow at 09:15", "Fri 27 Nov at 16:00",
 * with the year when it is another one.
 */
export function instantWords(at: Date, zone: string, locale: string, now: Date): string {
  const wall = wallAt(zone, at.getTime());
  const today = Math.floor(wallAt(zone, now.getTime()) / DAY);
  const day = Math.floor(wall / DAY);
  const time = timeWords(Math.floor((wall - day * DAY) / 60_000), locale);
  if (day === today) return `today at ${time}`;
  if (day === today + 1) return `tomorrow at ${time}`;
  if (day === today - 1) return `yesterday at ${time}`;
  const sameYear = new Date(wall).getUTCFullYear() === new Date(today * DAY).getUTCFullYear();
  const date = formatWall(wall, locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    ...(sameYear ? {} : { year: 'numeric' }),
  });
  return `${date.replace(/^(\w+), /, '$1 ')} at ${time}`;
}
