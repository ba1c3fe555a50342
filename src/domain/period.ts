import { ordinal, weekdayName } from './words.ts';

/** How often something is done: weekdays count from 0 = Sunday, `phase` is the parity of the week, `nth` -1 is the last. */
export type Period =
  | { readonly kind: 'daily' | 'weekdays' }
  | { readonly kind: 'weekly'; readonly weekday: number }
  | { readonly kind: 'every_other_week'; readonly weekday: number; readonly phase: number }
  | { readonly kind: 'monthly'; readonly date: number }
  | { readonly kind: 'monthly'; readonly weekday: number; readonly nth: number };

const DAY = 86_400_000;

const weekdayOf = (day: number) => (((day + 4) % 7) + 7) % 7;
const weekOf = (day: number) => Math.floor((day + 3) / 7);

/** Around a date of the month something is still done on it: weekends push it about. */
const DATE_SLACK = 1;

function isSlot(period: Period, day: number): boolean {
  switch (period.kind) {
    case 'daily':
      return true;
    case 'weekdays':
      return weekdayOf(day) > 0 && weekdayOf(day) < 6;
    case 'weekly':
      return weekdayOf(day) === period.weekday;
    case 'every_other_week':
      return weekdayOf(day) === period.weekday && ((weekOf(day) % 2) + 2) % 2 === period.phase;
    case 'monthly': {
      const at = new Date(day * DAY);
      if ('date' in period) return at.getUTCDate() === Math.min(period.date, lastOfMonth(at));
      if (weekdayOf(day) !== period.weekday) return false;
      const nth = Math.ceil(at.getUTCDate() / 7);
      return period.nth === -1 ? at.getUTCDate() + 7 > lastOfMonth(at) : nth === period.nth;
    }
  }
}

function lastOfMonth(at: Date): number {
  return new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 0)).getUTCDate();
}

/**
 * The days, counted from 1970, on which something of a period could be done from one day to another, and for any day
 * the slot that it belongs to, if it belongs to one.
 */
export function slotsOf(
  period: Period,
  from: number,
  to: number,
): { slots: number[]; near: (day: number) => number | null } {
  const slack = period.kind === 'monthly' && 'date' in period ? DATE_SLACK : 0;
  const slots: number[] = [];
  for (let day = from - slack; day <= to + slack; day++) if (isSlot(period, day)) slots.push(day);
  const known = new Set(slots);
  const near = (day: number) => {
    for (let off = 0; off <= slack; off++) {
      if (known.has(day - off)) return day - off;
      if (known.has(day + off)) return day + off;
    }
    return null;
  };
  return { slots, near };
}

const two = (number: number) => String(number).padStart(2, '0');
const BYDAY = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/**
 * A schedule that does something at that period and time of day, as a request to plan; of every other week, which it is
 * has to be said by its start.
 */
export function scheduleOf(
  period: Period,
  minutes: number,
): { readonly cron: string } | { readonly rrule: string } {
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60];
  switch (period.kind) {
    case 'daily':
      return { cron: `${minute} ${hour} * * *` };
    case 'weekdays':
      return { cron: `${minute} ${hour} * * 1-5` };
    case 'weekly':
      return { cron: `${minute} ${hour} * * ${period.weekday}` };
    case 'every_other_week': {
      const day = BYDAY[period.weekday] ?? 'MO';
      const rrule = `FREQ=WEEKLY;INTERVAL=2;BYDAY=${day};BYHOUR=${hour};BYMINUTE=${minute}`;
      return { rrule };
    }
    case 'monthly': {
      if ('date' in period) {
        if (period.date <= 28) return { cron: `${minute} ${hour} ${period.date} * *` };
        // Not every month has it; the last day up to it is meant.
        const dates = [28, 29, 30, 31].filter((date) => date <= period.date).join(',');
        return { rrule: `FREQ=MONTHLY;BYMONTHDAY=${dates};BYSETPOS=-1;BYHOUR=${hour};BYMINUTE=${minute}` };
      }
      const day = `${period.nth}${BYDAY[period.weekday] ?? 'MO'}`;
      return { rrule: `FREQ=MONTHLY;BYDAY=${day};BYHOUR=${hour};BYMINUTE=${minute}` };
    }
  }
}

/** A period in words: "every weekday", "on Mondays", "every other Friday", "on the 3rd of the month". */
export function periodWords(period: Period): string {
  switch (period.kind) {
    case 'daily':
      return 'every day';
    case 'weekdays':
      return 'every weekday';
    case 'weekly':
      return `on ${weekdayName(period.weekday)}s`;
    case 'every_other_week':
      return `every other ${weekdayName(period.weekday)}`;
    case 'monthly':
      if ('date' in period)
        return `on the ${period.date === 31 ? 'last day' : ordinal(period.date)} of the month`;
      return `on the ${period.nth === -1 ? 'last' : ordinal(period.nth)} ${weekdayName(period.weekday)} of the month`;
  }
}

/** A time of day rounded to what somebody would say: to five minutes, on the same day. */
export function saidTime(minutes: number): number {
  return Math.min(Math.round(minutes / 5) * 5, 1_435);
}

/** A local time as `HH:MM`. */
export function clockOf(minutes: number): string {
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
