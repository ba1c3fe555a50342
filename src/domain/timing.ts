import { checkCron } from './cron.ts';
import { nextOccurrence, shortestGap } from './recurrence.ts';
import type { Recurrence } from './recurrence.ts';
import { refuse, isRefusal } from './refusal.ts';
import type { Refusal } from './refusal.ts';
import { fillParts, numbersOf, readParts } from './rrule-parts.ts';
import { nextRrule, parseRrule, periodsOf } from './rrule.ts';
import { stepWords } from './times-words.ts';
import { instantWords } from './words.ts';
import { findZone, instantOf, wallAt } from './zone.ts';

/** When a schedule runs: its recurrence, the zone that one means, and where it ends. */
export interface Timing {
  readonly recurrence: Recurrence;
  readonly zone: string;
  /** No occurrence after this instant; null = for ever. */
  readonly endsAt: Date | null;
  /** How many more runs it may have; null = any number. */
  readonly runsLeft: number | null;
}

/** A wish for a time as a model or a form words it; exactly one of `at`, `in_minutes`, `cron` and `rrule` is given. */
export interface TimingRequest {
  /** Local wall time `2026-03-03T15:00` (or only the date, which means 09:00), or one with `Z` or an offset. */
  readonly at?: string | null | undefined;
  /** Minutes after the person asked; fractions are allowed. */
  readonly in_minutes?: number | null | undefined;
  /** Five fields. */
  readonly cron?: string | null | undefined;
  /** The value of an RFC 5545 RRULE; COUNT and UNTIL in it are read as `times` and `ends`. */
  readonly rrule?: string | null | undefined;
  /** IANA zone that all of this means; absent = the person's own. */
  readonly zone?: string | null | undefined;
  /**
   * Nothing before this, and an rrule counts from here; in the form of `at`, only that a date alone means all of
   * that day. Absent = from now on, and an rrule counts from its first occurrence.
   */
  readonly starts?: string | null | undefined;
  /** No occurrence after this, in the form of `at`, only that a date alone means the end of that day. */
  readonly ends?: string | null | undefined;
  /** How often it runs in all. */
  readonly times?: number | null | undefined;
}

/** What a request is judged against. */
export interface TimingContext {
  /** The person's own zone and locale. */
  readonly zone: string;
  readonly locale: string;
  /** When the person asked; relative times count from here. */
  readonly askedAt: Date;
  readonly now: Date;
  /** Nothing may recur more often than this many minutes. */
  readonly everyMinutes: number;
}

const LOCAL = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?(Z|[+-]\d{2}:\d{2})?$/;
const YEAR = 366 * 86_400_000;
const FARTHEST = 10 * YEAR;
const TOO_FAR = 'That is more than ten years away.';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const NINE = 9 * 60;
const LAST_MINUTE = 1439;

/** Reads a wall time or an instant, a date alone as so many minutes after midnight; refuses what does not exist. */
function readTime(text: string, zone: string, dateAlone: number = NINE): Date | Refusal {
  const match = LOCAL.exec(text.trim());
  const impossible = refuse('impossible_date', `“${text.slice(0, 40)}” is not a date and time that exists.`);
  if (!match) return impossible;
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map((part) => Number(part ?? 0));
  const named = match[4] !== undefined;
  const date = new Date(0);
  // Date.UTC would take the years before 100 for those of the last century.
  date.setUTCFullYear(year ?? 0, (month ?? 1) - 1, day);
  date.setUTCHours(hour ?? 0, named ? minute : dateAlone, second);
  const wall = date.getTime();
  const onCalendar = date.getUTCMonth() + 1 === month && date.getUTCDate() === day;
  if (!onCalendar || (hour ?? 0) > 23 || (minute ?? 0) > 59 || (second ?? 0) > 59) return impossible;
  const offset = match[7];
  if (!offset) return new Date(instantOf(zone, wall));
  if (offset === 'Z') return new Date(wall);
  const [hours = 0, minutes = 0] = offset.slice(1).split(':').map(Number);
  if (hours > 14 || minutes > 59) return impossible;
  return new Date(wall - (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000);
}

function planOnce(request: TimingRequest, zone: string, context: TimingContext): Recurrence | Refusal {
  if (typeof request.in_minutes === 'number') {
    const at = new Date(context.askedAt.getTime() + request.in_minutes * 60_000);
    if (!(request.in_minutes > 0)) return refuse('past', 'That time has already passed; tell me one ahead.');
    if (!(at.getTime() - context.now.getTime() <= FARTHEST)) return refuse('too_far', TOO_FAR);
    return { kind: 'once', at };
  }
  const at = readTime(request.at ?? '', zone);
  if (isRefusal(at)) return at;
  if (at <= context.askedAt) {
    const when = instantWords(at, context.zone, context.locale, context.now);
    return refuse('past', `That time has already passed (${when}); tell me one ahead.`);
  }
  if (at.getTime() - context.now.getTime() > FARTHEST) return refuse('too_far', TOO_FAR);
  return { kind: 'once', at };
}

/** Takes COUNT and UNTIL out of a rule, where a schedule keeps them itself. */
function splitRule(rule: string): { expression: string; times?: number; ends?: string } {
  const pieces = rule
    .trim()
    .toUpperCase()
    .replace(/^RRULE:/, '')
    .split(';')
    .filter(Boolean);
  const value = (name: string) =>
    pieces.find((piece) => piece.startsWith(`${name}=`))?.slice(name.length + 1);
  const count = value('COUNT');
  const until = value('UNTIL')?.replace(
    /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})\d{2}(Z?))?$/,
    (_all, y, m, d, hh, mm, z) => `${y}-${m}-${d}T${hh ?? '23'}:${mm ?? '59'}${z ?? ''}`,
  );
  return {
    expression: pieces.filter((piece) => !/^(COUNT|UNTIL|BYSECOND)=/.test(piece)).join(';'),
    ...(count === undefined ? {} : { times: Number(count) }),
    ...(until === undefined ? {} : { ends: until }),
  };
}

/**
 * Makes a rule that says all by itself: what it leaves open is filled in from its start, with minute 0 where it names
 * hours, so that its anchor stands only for where "every other" counts from. Without a start that is such that the
 * first occurrence still ahead is one; a rule of hours or minutes counts from the first hour it names.
 */
function planRule(rule: string, starts: string, zone: string, context: TimingContext): Recurrence | Refusal {
  const parts = readParts(rule);
  const [hour] = numbersOf(parts, 'BYHOUR');
  const start = starts ? readTime(starts, zone, hour === undefined ? NINE : hour * 60) : context.askedAt;
  if (isRefusal(start)) return start;
  const anchor = Math.floor(start.getTime() / MINUTE) * MINUTE;
  const wall = wallAt(zone, anchor);
  const today = Math.floor(wall / DAY);
  const atHour = hour === undefined ? wall : today * DAY + hour * 60 * MINUTE;
  const recurrence = (expression: string, from: number): Recurrence => ({
    kind: 'rrule',
    expression,
    anchor: new Date(from),
  });
  if (parts.get('FREQ') === 'HOURLY' || parts.get('FREQ') === 'MINUTELY') {
    return recurrence(rule, starts || hour === undefined ? anchor : instantOf(zone, atHour));
  }
  const full = [...fillParts(parts, new Date(atHour))].map(([name, value]) => `${name}=${value}`);
  const everyOne = parseRrule(full.filter((part) => !part.startsWith('INTERVAL=')).join(';'));
  const ahead = nextRrule(everyOne, zone, anchor, context.now.getTime());
  if (starts || ahead === undefined) return recurrence(full.join(';'), anchor);
  const { holding, firstDay } = periodsOf(parts);
  const interval = Number(parts.get('INTERVAL') ?? 1);
  const apart = holding(Math.floor(wallAt(zone, ahead) / DAY)) - holding(today);
  const back = (interval - (apart % interval)) % interval;
  const earlier = firstDay(holding(today) - back) * DAY + (wall - today * DAY);
  return recurrence(full.join(';'), back === 0 ? anchor : instantOf(zone, earlier));
}

function planRecurring(request: TimingRequest, zone: string, context: TimingContext): Recurrence | Refusal {
  try {
    if (request.cron) {
      checkCron(request.cron);
      return { kind: 'cron', expression: request.cron.trim().split(/\s+/).join(' ') };
    }
    const { expression } = splitRule(request.rrule ?? '');
    return planRule(expression, request.starts ?? '', zone, context);
  } catch (error) {
    const why = error instanceof Error ? error.message : 'it cannot be read';
    if (why === 'no such date ever comes') return refuse('never', 'No such date ever comes.');
    return refuse('bad_expression', `I can’t use that recurrence: ${why}.`);
  }
}

function tooFrequent(gap: number, everyMinutes: number): Refusal {
  return refuse(
    'too_frequent',
    `That would be every ${stepWords(gap / MINUTE)}; the most I do is every ${stepWords(everyMinutes)}.`,
  );
}

/**
 * Turns a wish into a timing with its first run, or says why not: no or several times, an impossible or past
 * date, an unknown zone, an expression that cannot be read or never fires, or one that fires too often.
 */
export function planTiming(
  request: TimingRequest,
  context: TimingContext,
): (Timing & { next: Date }) | Refusal {
  const given = [request.at, request.in_minutes, request.cron, request.rrule].filter(
    (part) => part !== undefined && part !== null && part !== '',
  );
  if (given.length === 0) return refuse('no_time', 'I need a time for that.');
  if (given.length > 1)
    return refuse('several_times', 'That names several kinds of time; one schedule has one.');
  const asked = request.zone || context.zone;
  const zone = findZone(asked);
  if (zone === undefined) {
    return refuse(
      'unknown_zone',
      `I don’t know a time zone “${asked.slice(0, 60)}”; use a name such as Europe/Lisbon.`,
    );
  }
  const once = Boolean(request.at) || typeof request.in_minutes === 'number';
  const recurrence = once ? planOnce(request, zone, context) : planRecurring(request, zone, context);
  if (isRefusal(recurrence)) return recurrence;
  const rule: Partial<ReturnType<typeof splitRule>> = request.rrule ? splitRule(request.rrule) : {};
  const ends = request.ends || rule.ends;
  const endsAt = ends ? readTime(ends, zone, LAST_MINUTE) : null;
  if (isRefusal(endsAt)) return endsAt;
  const times = request.times ?? rule.times ?? null;
  if (times !== null && !(Number.isInteger(times) && times > 0 && times <= 100_000)) {
    return refuse('bad_expression', 'The number of times must be a whole number from 1 to 100,000.');
  }
  if (recurrence.kind === 'once')
    return { recurrence, zone, endsAt: null, runsLeft: null, next: recurrence.at };
  return firstRun({ recurrence, zone, endsAt, runsLeft: times }, request, context);
}

function firstRun(
  timing: Timing,
  request: TimingRequest,
  context: TimingContext,
): (Timing & { next: Date }) | Refusal {
  const starts = request.starts ? readTime(request.starts, timing.zone, 0) : null;
  if (isRefusal(starts)) return starts;
  const gap = shortestGap(timing.recurrence, context.now);
  if (gap < context.everyMinutes * 60_000) return tooFrequent(gap, context.everyMinutes);
  const first = starts ? Math.floor(starts.getTime() / MINUTE) * MINUTE - 1 : 0;
  const from = new Date(Math.max(first, context.now.getTime()));
  const next = nextOccurrence(timing.recurrence, timing.zone, from);
  if (!next) return refuse('never', 'No such date ever comes.');
  if (timing.endsAt && next > timing.endsAt) {
    return refuse('past', 'It would end before it first runs; give it a later end.');
  }
  if (next.getTime() - context.now.getTime() > FARTHEST) return refuse('too_far', TOO_FAR);
  return { ...timing, next };
}

/** Two rules step alike when they repeat every so many of the same unit. */
function stepOf(rule: string): string {
  const value = (name: string) => new RegExp(`(?:^|;)${name}=([^;]+)`).exec(rule.toUpperCase())?.[1];
  return `${value('FREQ')} ${value('INTERVAL') ?? 1}`;
}

/**
 * Keeps the phase of an edited rule: "every other Friday" moved to another hour stays on the same Fridays,
 * unless the wish names a start.
 */
export function keepPhase<T extends TimingRequest>(request: T, current: Timing): T {
  const { recurrence, zone } = current;
  if (!request.rrule || request.starts || recurrence.kind !== 'rrule') return request;
  if (stepOf(request.rrule) !== stepOf(recurrence.expression)) return request;
  const anchor = localTime(recurrence.anchor, zone);
  return { ...request, starts: /BYHOUR=/i.test(request.rrule) ? anchor.slice(0, 10) : anchor };
}

/** The next run strictly after `from`, or null when the schedule has come to its end. */
export function nextRun(timing: Timing, from: Date): Date | null {
  if (timing.runsLeft !== null && timing.runsLeft <= 0) return null;
  const next = nextOccurrence(timing.recurrence, timing.zone, from);
  return next && timing.endsAt && next > timing.endsAt ? null : next;
}

/** The local wall time of an instant in the form `2026-03-03T15:00`. */
export function localTime(at: Date, zone: string): string {
  return new Date(wallAt(zone, at.getTime())).toISOString().slice(0, 16);
}
