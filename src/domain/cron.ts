import { CronExpressionParser } from 'cron-parser';

import { firstAfter, segmentAt } from './zone.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;
/** 29 February can be eight years away (2096 to 2104); nothing valid is farther. */
const HORIZON = 8 * 366;

/** A parsed five-field cron expression, ready to be walked. */
export interface Cron {
  /** Minutes of the day at which it fires, ascending. */
  readonly times: readonly number[];
  /** Bit d is set when day d of the month matches. */
  readonly days: number;
  /** Bit m is set when month m (1 to 12) matches. */
  readonly months: number;
  /** Bit w is set when weekday w (0 = Sunday) matches. */
  readonly weekdays: number;
  /** Day and weekday were both given: either is enough, as cron has it. */
  readonly eitherDay: boolean;
  /** Repeats within the day by wildcard, so it follows elapsed time through a clock change. */
  readonly elapsed: boolean;
}

/** The five fields in their order, with the values that each may hold. */
const FIELDS = [
  { name: 'minute', from: 0, to: 59, names: [] },
  { name: 'hour', from: 0, to: 23, names: [] },
  { name: 'day', from: 1, to: 31, names: [] },
  { name: 'month', from: 1, to: 12, names: 'JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC'.split(' ') },
  { name: 'weekday', from: 0, to: 7, names: 'SUN MON TUE WED THU FRI SAT'.split(' ') },
] as const satisfies readonly { name: string; from: number; to: number; names: readonly string[] }[];
type Field = (typeof FIELDS)[number];

const PART = /^(?:\*|([0-9]{1,2}|[A-Z]{3})(?:-([0-9]{1,2}|[A-Z]{3}))?)(?:\/([0-9]{1,2}))?$/i;
const parsed = new Map<string, Cron>();

function readValue(text: string, { name, from, to, names }: Field): number {
  const named = names.findIndex((known) => known === text.toUpperCase());
  const value = named >= 0 ? named + from : Number(text);
  if (value >= from && value <= to) return value;
  throw new Error(`"${text}" is no ${name}; use ${from} to ${to}`);
}

/** The values of a field, with repeats; each part of the list is a value, a range or `*`, with a step or without. */
function readField(text: string, field: Field): number[] {
  return text.split(',').flatMap((part) => {
    const match = PART.exec(part);
    if (!match) {
      throw new Error(
        `"${part.slice(0, 40)}" is not a cron ${field.name}; use numbers, names, lists, ranges and steps`,
      );
    }
    const [, low, high, every] = match;
    const step = Number(every ?? 1);
    const from = low === undefined ? field.from : readValue(low, field);
    const open = low === undefined || (every !== undefined && high === undefined);
    const to = open ? field.to : readValue(high ?? low, field);
    if (from > to) throw new Error(`"${part}" runs backwards; give the smaller ${field.name} first`);
    if (step < 1 || step > field.to - field.from + 1) {
      throw new Error(`"${part}" steps by ${step}, which is not possible within the ${field.name}s`);
    }
    return Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, i) => from + i * step);
  });
}

function mask(values: readonly number[]): number {
  return values.reduce((bits, value) => bits | (1 << value), 0);
}

/**
 * Reads a five-field expression: numbers, names, lists, ranges and steps. Throws an Error whose
 * message says what is wrong, also for one that can never fire (`0 0 30 2 *`).
 */
export function parseCron(expression: string): Cron {
  const known = parsed.get(expression);
  if (known) return known;
  const fields = expression.length > 200 ? [] : expression.trim().split(/\s+/);
  const [minute = '', hour = '', day = '', month = '', weekday = ''] = fields;
  if (fields.length !== 5) {
    throw new Error('a cron expression has exactly five fields: minute hour day month weekday');
  }
  const minutes = readField(minute, FIELDS[0]);
  const times = readField(hour, FIELDS[1]).flatMap((h) => minutes.map((m) => h * 60 + m));
  const cron: Cron = {
    times: [...new Set(times)].sort((a, b) => a - b),
    days: mask(readField(day, FIELDS[2])),
    months: mask(readField(month, FIELDS[3])),
    weekdays: mask(readField(weekday, FIELDS[4]).map((number) => number % 7)),
    eitherDay: day !== '*' && weekday !== '*',
    elapsed: minute.includes('*') || hour.includes('*'),
  };
  if (nextWall(cron, 0) === undefined) throw new Error('no such date ever comes');
  if (parsed.size > 10_000) parsed.clear();
  parsed.set(expression, cron);
  return cron;
}

/**
 * Reads an expression that is about to be stored, with a second reader beside our own: what will be walked for
 * years must mean the same to both. Throws an Error whose message says what is wrong.
 */
export function checkCron(expression: string): void {
  const cron = parseCron(expression);
  const { minute, hour, dayOfMonth, month, dayOfWeek } = CronExpressionParser.parse(expression.trim()).fields;
  const numbers = (values: readonly (number | string)[]) => values.map(Number);
  const times = numbers(hour.values).flatMap((h) => numbers(minute.values).map((m) => h * 60 + m));
  const commonDays = Array.from({ length: 29 }, (_, i) => i + 1);
  const agree =
    cron.times.join() === times.sort((a, b) => a - b).join() &&
    cron.months === mask(numbers(month.values)) &&
    cron.weekdays === mask(numbers(dayOfWeek.values).map((day) => day % 7)) &&
    // cron-parser leaves out the days that none of the months has.
    numbers(dayOfMonth.values).every((day) => cron.days & (1 << day)) &&
    (cron.days & ~mask(numbers(dayOfMonth.values)) & mask(commonDays)) === 0;
  if (!agree) throw new Error('it can be read in two ways');
}

function dayMatches(cron: Cron, day: number): boolean {
  const date = new Date(day * DAY);
  if (!(cron.months & (1 << (date.getUTCMonth() + 1)))) return false;
  const byDate = (cron.days & (1 << date.getUTCDate())) !== 0;
  const byWeekday = (cron.weekdays & (1 << date.getUTCDay())) !== 0;
  return cron.eitherDay ? byDate || byWeekday : byDate && byWeekday;
}

function nextMatchingDay(cron: Cron, from: number): number | undefined {
  for (let day = from; day <= from + HORIZON; day++) {
    if (dayMatches(cron, day)) return day;
    const date = new Date(day * DAY);
    if (!(cron.months & (1 << (date.getUTCMonth() + 1)))) {
      day = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1) / DAY - 1;
    }
  }
  return undefined;
}

/** The first matching wall-clock time at or after `wall`; undefined when none comes in eight years. */
function nextWall(cron: Cron, wall: number): number | undefined {
  const today = Math.floor(wall / DAY);
  const minute = Math.ceil((wall - today * DAY) / MINUTE);
  const first = cron.times[0];
  if (first === undefined) return undefined;
  if (dayMatches(cron, today)) {
    const later = cron.times.find((time) => time >= minute);
    if (later !== undefined) return today * DAY + later * MINUTE;
  }
  const day = nextMatchingDay(cron, today + 1);
  return day === undefined ? undefined : day * DAY + first * MINUTE;
}

/** Follows elapsed time: within each stretch of constant offset the wall clock is walked as it runs. */
function nextElapsed(cron: Cron, zone: string, from: number): number | undefined {
  for (let at = Math.floor(from / MINUTE) * MINUTE + MINUTE; ;) {
    const segment = segmentAt(zone, at);
    const wall = nextWall(cron, at + segment.offset);
    if (wall === undefined) return undefined;
    const instant = wall - segment.offset;
    if (instant < segment.end) return instant;
    at = Math.ceil(segment.end / MINUTE) * MINUTE;
    if (at - from > (HORIZON + 2) * DAY) return undefined;
  }
}

/**
 * The first instant after `from` at which the expression is due in the zone; undefined when there is
 * none. Always later than `from`. Policy at clock changes: see zone.ts and `Cron.elapsed`.
 */
export function nextCron(cron: Cron, zone: string, from: number): number | undefined {
  return cron.elapsed
    ? nextElapsed(cron, zone, from)
    : firstAfter(zone, from, (wall) => nextWall(cron, wall));
}
