import { localTime } from './timing.ts';
import { weekdayName, timeWords } from './words.ts';
import { instantOf, wallAt } from './zone.ts';

const DAY = 86_400_000;

/** A moment as a model words it: a local date, or a local time. */
export interface Moment {
  readonly at: Date;
  /** Whether the day is meant and not a time of it; `at` is then its first instant. */
  readonly wholeDay: boolean;
}

/** Reads `2026-03-10` or `2026-03-10T15:00` on the clock of a zone; null when it is neither or no such date. */
export function readMoment(text: string, zone: string): Moment | null {
  const [, date = '', time] =
    /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::\d{2})?)?$/.exec(text.trim()) ?? [];
  const wall = Date.parse(`${date}T${time ?? '00:00'}:00Z`);
  if (Number.isNaN(wall) || new Date(wall).toISOString().slice(0, 10) !== date) return null;
  return { at: new Date(instantOf(zone, wall)), wholeDay: time === undefined };
}

/** Reads an instant (`2026-03-10T15:00:00.000Z`), or a moment on the clock of a zone; null when it is neither. */
export function readInstant(text: string, zone: string): Date | null {
  if (!text.endsWith('Z')) return readMoment(text, zone)?.at ?? null;
  const at = new Date(text);
  return Number.isNaN(at.getTime()) ? null : at;
}

/** A moment as `readMoment` reads it. */
export function writeMoment({ at, wholeDay }: Moment, zone: string): string {
  return wholeDay ? new Date(midnightOf(at, zone)).toISOString().slice(0, 10) : localTime(at, zone);
}

/**
 * Midnight on the wall of a day that is meant as a whole, in milliseconds as if it were UTC. The day is given by its first
 * instant, which in another zone than the one it was told in lies some hours off midnight.
 */
function midnightOf(day: Date, zone: string): number {
  return Math.round(wallAt(zone, day.getTime()) / DAY) * DAY;
}

/** When a day that is meant as a whole is over in a zone. */
export function endOfDay(day: Date, zone: string): Date {
  return new Date(instantOf(zone, midnightOf(day, zone) + DAY));
}

const dayOf = (at: Date, zone: string) => Math.floor(wallAt(zone, at.getTime()) / DAY);

/** The first instant of the day that it is in a zone. */
export function startOfDay(now: Date, zone: string): Date {
  return new Date(instantOf(zone, dayOf(now, zone) * DAY));
}

/** The first instant of the day after; days may be of 23 or 25 hours. */
export function dayAfter(now: Date, zone: string): Date {
  return new Date(instantOf(zone, (dayOf(now, zone) + 1) * DAY));
}

const NINE = 9 * 3_600_000;

/** Nine o’clock of a day that is meant as a whole, on the clock of a zone. */
export function morningOf(day: Date, zone: string): Date {
  return new Date(instantOf(zone, midnightOf(day, zone) + NINE));
}

/** How many midnights of a zone lie between two instants; negative when the second is earlier. */
export function daysBetween(from: Date, to: Date, zone: string): number {
  return dayOf(to, zone) - dayOf(from, zone);
}

/** A moment in words that name its weekday and date: "Tue 10 Mar at 15:00", "Tue 10 Mar", with the year when it is another one. */
export function momentWords({ at, wholeDay }: Moment, zone: string, locale: string, now: Date): string {
  const wall = new Date(wholeDay ? midnightOf(at, zone) : wallAt(zone, at.getTime()));
  const day = wallDayWords(wall, zone, locale, now);
  return wholeDay ? day : `${day} at ${timeWords(wall.getUTCHours() * 60 + wall.getUTCMinutes(), locale)}`;
}

/** The day on which something happened, in the same words: whatever the time, that of the clock then. */
export function instantDayWords(at: Date, zone: string, locale: string, now: Date): string {
  return wallDayWords(new Date(wallAt(zone, at.getTime())), zone, locale, now);
}

function wallDayWords(wall: Date, zone: string, locale: string, now: Date): string {
  const english = /^en(-[A-Z]{2})?$/.test(locale) ? locale : 'en-GB';
  const sameYear = wall.getUTCFullYear() === new Date(wallAt(zone, now.getTime())).getUTCFullYear();
  const date = new Intl.DateTimeFormat(english, {
    day: 'numeric',
    month: 'short',
    ...(sameYear ? {} : { year: 'numeric' }),
    timeZone: 'UTC',
  }).format(wall);
  return `${weekdayName(wall.getUTCDay()).slice(0, 3)} ${date}`;
}
