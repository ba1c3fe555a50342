import { fillParts, numbersOf, readParts, weekdaysOf, weekStart } from './rrule-parts.ts';
import type { Parts, PlacedWeekday } from './rrule-parts.ts';
import { firstAfter, instantOf, wallAt } from './zone.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** A rule of days whose next occurrence is farther away than this is taken to never come. */
const HORIZON = 30 * 366 * DAY;
/** The same for a rule of hours and minutes: far enough for 29 February. */
const SHORT_HORIZON = (8 * 366 + 2) * DAY;
/** So many steps on days that match go through every minute of the day, before a clock change and after it. */
const MOST_STEPS = 100_000;

/** A rule ready to be walked: finds the first instant after `from`, counted from `anchor`; undefined when none comes. */
export type Rrule = (zone: string, anchor: number, from: number) => number | undefined;

/** True for a day that is the n-th of a span from its start, or with a negative n from its end. */
function isPlace(place: number, day: number, { first, next }: { first: number; next: number }): boolean {
  return place === (place > 0 ? day - first + 1 : day - next);
}

/** The years, months, weeks or days of a calendar, numbered, so that every n-th can be found by counting. */
interface Periods {
  readonly holding: (day: number) => number;
  readonly firstDay: (period: number) => number;
}

function monthStart(month: number): number {
  return Date.UTC(1970, month, 1) / DAY;
}

function monthOf(day: number): number {
  const date = new Date(day * DAY);
  return (date.getUTCFullYear() - 1970) * 12 + date.getUTCMonth();
}

/** The periods by which a rule counts: those of its FREQ. */
export function periodsOf(parts: Parts): Periods {
  switch (parts.get('FREQ')) {
    case 'YEARLY':
      return { holding: (day) => Math.floor(monthOf(day) / 12), firstDay: (year) => monthStart(year * 12) };
    case 'MONTHLY':
      return { holding: monthOf, firstDay: monthStart };
    case 'WEEKLY': {
      // Day 0, 1 January 1970, was a Thursday.
      const shift = 4 - weekStart(parts);
      return { holding: (day) => Math.floor((day + shift) / 7), firstDay: (week) => week * 7 - shift };
    }
    default:
      return { holding: (day) => day, firstDay: (day) => day };
  }
}

/** Says of a day whether the rule wants it. */
function dayTest(parts: Parts): (day: number) => boolean {
  const months = numbersOf(parts, 'BYMONTH');
  const dates = numbersOf(parts, 'BYMONTHDAY');
  const yearDays = numbersOf(parts, 'BYYEARDAY');
  const named = weekdaysOf(parts);
  const placedInYear = parts.get('FREQ') === 'YEARLY' && !parts.has('BYMONTH');
  return (day) => {
    const month = monthOf(day);
    const inYear = ((month % 12) + 12) % 12;
    if (months.length > 0 && !months.includes(inYear + 1)) return false;
    const inMonth = { first: monthStart(month), next: monthStart(month + 1) };
    if (dates.length > 0 && !dates.some((date) => isPlace(date, day, inMonth))) return false;
    const year = { first: monthStart(month - inYear), next: monthStart(month - inYear + 12) };
    if (yearDays.length > 0 && !yearDays.some((place) => isPlace(place, day, year))) return false;
    const { first, next } = placedInYear ? year : inMonth;
    const weekday = (((day + 4) % 7) + 7) % 7;
    const fromStart = Math.ceil((day - first + 1) / 7);
    const fromEnd = -Math.ceil((next - day) / 7);
    const isNamed = (name: PlacedWeekday) =>
      name.weekday === weekday && (name.place === 0 || name.place === fromStart || name.place === fromEnd);
    return named.length === 0 || named.some(isNamed);
  };
}

/** Finds the first wall-clock time of a rule at or after another one; `start` is the wall-clock time of its anchor. */
function wallTimes(open: Parts, start: number): (wall: number) => number | undefined {
  const parts = fillParts(open, new Date(start));
  const { holding, firstDay } = periodsOf(parts);
  const wanted = dayTest(parts);
  const minutes = numbersOf(parts, 'BYMINUTE');
  const times = numbersOf(parts, 'BYHOUR').flatMap((hour) => minutes.map((m) => hour * HOUR + m * MINUTE));
  const places = numbersOf(parts, 'BYSETPOS');
  const interval = Number(parts.get('INTERVAL') ?? 1);
  const base = holding(Math.floor(start / DAY));

  /** The times at the rule's places within one period, of which these are the days. */
  const placed = (days: readonly number[]) => {
    const count = days.length * times.length;
    const at = (index: number) =>
      (days[Math.floor(index / times.length)] ?? 0) * DAY + (times[index % times.length] ?? 0);
    const indexes = places.map((place) => (place > 0 ? place - 1 : count + place));
    return indexes.filter((index) => index >= 0 && index < count).map(at);
  };

  let lastPeriod: number | undefined;
  let lastDays: readonly number[] = [];
  /** The days that the rule wants of a period; neighbouring occurrences mostly ask for the same. */
  const daysOf = (period: number) => {
    if (period !== lastPeriod) {
      const first = firstDay(period);
      const all = Array.from({ length: firstDay(period + 1) - first }, (_, i) => first + i);
      [lastPeriod, lastDays] = [period, all.filter(wanted)];
    }
    return lastDays;
  };

  return (wall) => {
    const earliest = Math.max(wall, start);
    const today = Math.floor(earliest / DAY);
    let period = base + Math.floor((holding(today) - base) / interval) * interval;
    for (; firstDay(period) * DAY <= wall + HORIZON; period += interval) {
      const days = daysOf(period);
      if (places.length > 0) {
        const next = Math.min(...placed(days).filter((at) => at >= earliest));
        if (next < Infinity) return next;
      } else {
        for (const day of days) {
          const time = day < today ? undefined : times.find((time) => day * DAY + time >= earliest);
          if (time !== undefined) return day * DAY + time;
        }
      }
    }
    return undefined;
  };
}

/** Days and longer: the rule is walked on the wall clock, and each of its times then has its instant in the zone. */
function walkDays(parts: Parts): Rrule {
  const known = new Map<number, ReturnType<typeof wallTimes>>();
  return (zone, anchor, from) => {
    const start = wallAt(zone, anchor);
    const times = known.get(start) ?? wallTimes(parts, start);
    if (known.size > 100) known.clear();
    known.set(start, times);
    return firstAfter(zone, from, times);
  };
}

function minuteOf(wall: number): number {
  return Math.floor(wall / MINUTE) % 60;
}

/**
 * Hours and minutes: elapsed time counted from the anchor, through clock changes, filtered by the wall clock.
 * An hourly rule with BYMINUTE has those minutes in each of its hours.
 */
function walkWithinDay(parts: Parts): Rrule {
  const hourly = parts.get('FREQ') === 'HOURLY';
  const step = Number(parts.get('INTERVAL') ?? 1) * (hourly ? HOUR : MINUTE);
  const wanted = dayTest(parts);
  const hours = numbersOf(parts, 'BYHOUR');
  const minutes = numbersOf(parts, 'BYMINUTE');
  const moments = (zone: string, at: number, wall: number) => {
    if (minutes.length === 0) return [at];
    if (!hourly) return minutes.includes(minuteOf(wall)) ? [at] : [];
    const within = minutes.map((minute) => at + (minute - minuteOf(wall)) * MINUTE);
    return within.filter((moment) => minutes.includes(minuteOf(wallAt(zone, moment))));
  };
  /** As many whole steps as cover a span, and at least one. */
  const stepsTo = (span: number) => Math.max(1, Math.ceil(span / step)) * step;
  return (zone, anchor, from) => {
    let [lastDay, lastWanted] = [NaN, false];
    let at = anchor + Math.max(0, Math.floor((from - anchor) / step)) * step;
    for (let steps = 0; steps < MOST_STEPS && at - from < SHORT_HORIZON; steps++) {
      const wall = wallAt(zone, at);
      const today = Math.floor(wall / DAY);
      if (today !== lastDay) [lastDay, lastWanted] = [today, wanted(today)];
      const hour = Math.floor(wall / HOUR) % 24;
      if (!lastWanted) {
        at += stepsTo(instantOf(zone, (today + 1) * DAY) - at);
      } else if (hours.length > 0 && !hours.includes(hour)) {
        at += stepsTo(HOUR - (wall % HOUR));
      } else {
        const next = moments(zone, at, wall).find((moment) => moment > from && moment >= anchor);
        if (next !== undefined) return next;
        at += step;
      }
    }
    return undefined;
  };
}

const parsed = new Map<string, Rrule>();

/** Makes a rule ready to be walked. Throws an Error whose message says what is wrong with it. */
export function parseRrule(expression: string): Rrule {
  const known = parsed.get(expression);
  if (known) return known;
  const parts = readParts(expression);
  const withinDay = parts.get('FREQ') === 'HOURLY' || parts.get('FREQ') === 'MINUTELY';
  const rule = withinDay ? walkWithinDay(parts) : walkDays(parts);
  if (parsed.size > 10_000) parsed.clear();
  parsed.set(expression, rule);
  return rule;
}

/**
 * The first instant after `from` at which the rule is due in the zone, counted from its anchor; undefined
 * when none comes. Throws RangeError for an unknown zone.
 */
export function nextRrule(rule: Rrule, zone: string, anchor: number, from: number): number | undefined {
  return rule(zone, anchor, from);
}
