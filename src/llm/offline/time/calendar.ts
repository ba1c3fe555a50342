import { readOnce } from '../../../domain/read-once.ts';
import { wallAt } from '../../../domain/zone.ts';

const DAY = 86_400_000;

/** What a time phrase is read against: the person's local now. Days are counted from 1 January 1970. */
export interface Moment {
  readonly day: number;
  /** Minutes after local midnight. */
  readonly minute: number;
  readonly zone: string;
  readonly instant: Date;
  readonly locale: string;
}

/** The moment an instant is in a zone. Throws RangeError for an unknown zone. */
export function momentAt(instant: Date, zone: string, locale: string): Moment {
  const wall = wallAt(zone, instant.getTime());
  const day = Math.floor(wall / DAY);
  return { day, minute: Math.floor((wall - day * DAY) / 60_000), zone, instant, locale };
}

/** A date on the calendar; it need not exist. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly date: number;
}

/** The count of a date; one that does not exist rolls over. */
export function dayOf({ year, month, date }: CalendarDate): number {
  return Date.UTC(year, month - 1, date) / DAY;
}

/** The date of a day count. */
export function dateOf(day: number): CalendarDate {
  const at = new Date(day * DAY);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, date: at.getUTCDate() };
}

/** The weekday of a day count, 0 = Sunday. */
export function weekdayOf(day: number): number {
  return new Date(day * DAY).getUTCDay();
}

/** True when the date is on the calendar. */
export function exists(date: CalendarDate): boolean {
  const back = dateOf(dayOf(date));
  return back.month === date.month && back.date === date.date;
}

/** True of a date as it is written, `2026-03-10`, when it is on the calendar. */
export function isOnCalendar(date: string): boolean {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return exists({ year, month, date: day });
}

/** How many days a month has. */
export function monthLength(year: number, month: number): number {
  return dateOf(dayOf({ year, month: month + 1, date: 0 })).date;
}

/** The same date some months on; the last of the month where that one is shorter. */
export function addMonths(day: number, months: number): number {
  const { year, month, date } = dateOf(day);
  const first = dateOf(dayOf({ year, month: month + months, date: 1 }));
  return dayOf({ ...first, date: Math.min(date, monthLength(first.year, first.month)) });
}

/** The Monday of the week a day is in. */
export function mondayOf(day: number): number {
  return day - ((weekdayOf(day) + 6) % 7);
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

/** `2026-03-03T15:00` from a date that need not exist and minutes after its midnight. */
export function localOf({ year, month, date }: CalendarDate, minutes: number): string {
  const clock = `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}T${clock}`;
}

/** `2026-03-03T15:00` of a day count; minutes from 1440 on are the next day. */
export function localTimeOf(day: number, minutes: number): string {
  return localOf(dateOf(day + Math.floor(minutes / 1440)), minutes % 1440);
}

const lately = readOnce<boolean>(64);

/** True when a locale writes the day before the month (5/6 is 5 June). */
export function dayFirstIn(locale: string): boolean {
  return lately(locale, () => {
    try {
      const parts = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'numeric' }).formatToParts(0);
      return parts.findIndex(({ type }) => type === 'day') < parts.findIndex(({ type }) => type === 'month');
    } catch {
      return true;
    }
  });
}
