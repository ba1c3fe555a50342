import { circularMean, circularSpread } from './circle.ts';
import { slotsOf } from './period.ts';
import type { Period } from './period.ts';

/** How regularly something is done, worked out from when it was done. */
export interface Regularity {
  readonly period: Period;
  /** The usual time of day, in minutes after midnight. */
  readonly minutes: number;
  /** How far from that it usually is, in minutes. */
  readonly spread: number;
  /** Of the times at which it could have been done since it was first seen, those at which it was. */
  readonly hits: number;
  readonly slots: number;
  /** 0 to 1. */
  readonly confidence: number;
}

const DAY = 86_400_000;
/** Fewer than this is no habit. */
export const LEAST = 3;
/** Older occurrences than the newest so many are not looked at. */
const NEWEST = 60;

/** So many slots in a row may go by unmet before half of the confidence is gone. */
const HALF_LIFE: Readonly<Record<Period['kind'], number>> = {
  daily: 5,
  weekdays: 5,
  weekly: 2,
  every_other_week: 1.5,
  monthly: 1.2,
};
const MOST_LOOSE = 72;
/** A time of day that is usually off by this much says little; of few occurrences, less than that says nothing. */
function loose(hits: number, { kind }: Period): number {
  // What is done on most days anyway is a habit only by its time.
  const strict = kind === 'daily' || kind === 'weekdays' ? 0.8 : 1;
  return strict * Math.min(MOST_LOOSE, 32 + (hits - LEAST) * 13);
}

/** How sure three, four, five … occurrences make at best. */
const support = (hits: number) => 1 - 0.5 ** (hits - 0.75);

interface Fit {
  readonly regularity: Regularity;
  /** What speaks for it apart from recency, by which candidates are compared. */
  readonly strength: number;
}

function fit(
  period: Period,
  days: readonly number[],
  times: ReadonlyMap<number, number>,
  today: number,
): Fit | null {
  const first = days[0] ?? 0;
  const { slots, near } = slotsOf(period, first, today);
  const done = new Map<number, number>();
  for (const day of days) {
    const slot = near(day);
    if (slot !== null && !done.has(slot)) done.set(slot, times.get(day) ?? 0);
  }
  const hits = done.size;
  if (hits < LEAST) return null;
  const last = Math.max(...done.keys());
  // Those up to the last time it was done: what has gone by since is a matter of recency.
  const until = slots.filter((slot) => slot <= last).length;
  const since = slots.filter((slot) => slot > last && slot < today).length;
  const minutes = circularMean([...done.values()]);
  const spread = circularSpread([...done.values()], minutes);
  const met = hits / until;
  const inSlots = days.filter((day) => near(day) !== null).length / days.length;
  const tight = Math.exp(-0.5 * (spread / loose(hits, period)) ** 2);
  const strength = met * inSlots ** 0.9 * tight * support(hits);
  const recency = 0.5 ** (since / HALF_LIFE[period.kind]);
  const confidence = Math.min(1, strength * recency);
  return { regularity: { period, minutes, spread, hits, slots: until + since, confidence }, strength };
}

/** The periods that occurrences on some days could have. */
function candidates(days: readonly number[]): Period[] {
  const weekdays = new Set(days.map(weekdayOf));
  // Where both fit, working days are what is meant.
  const found: Period[] = [{ kind: 'weekdays' }, { kind: 'daily' }];
  for (const weekday of weekdays) {
    found.push({ kind: 'weekly', weekday });
    const mine = days.filter((day) => weekdayOf(day) === weekday);
    for (const day of mine.slice(0, 2))
      found.push({ kind: 'every_other_week', weekday, phase: weekOf(day) % 2 });
  }
  const dates = days.map((day) => new Date(day * DAY).getUTCDate());
  for (const date of new Set(dates)) found.push({ kind: 'monthly', date });
  for (const day of days) {
    const nth = Math.ceil(new Date(day * DAY).getUTCDate() / 7);
    found.push({ kind: 'monthly', weekday: weekdayOf(day), nth: nth > 4 ? -1 : nth });
    if (isLastOfWeekday(day)) found.push({ kind: 'monthly', weekday: weekdayOf(day), nth: -1 });
  }
  return [...new Map(found.map((period) => [JSON.stringify(period), period])).values()];
}

/** The day of the week of a day counted from 1970, 0 = Sunday. */
function weekdayOf(day: number): number {
  return (((day + 4) % 7) + 7) % 7;
}

/** The week, beginning on Monday, that a day counted from 1970 is in. */
function weekOf(day: number): number {
  return Math.floor((day + 3) / 7);
}

function isLastOfWeekday(day: number): boolean {
  return new Date(day * DAY).getUTCMonth() !== new Date((day + 7) * DAY).getUTCMonth();
}

/** The best fit of occurrences whose days begin so much later than at midnight; earlier when it is negative. */
function bestFit(walls: readonly number[], now: number, later: number): Fit | null {
  const times = new Map<number, number>();
  for (const wall of walls) {
    const day = Math.floor((wall - later) / DAY);
    if (!times.has(day)) times.set(day, Math.floor((wall % DAY) / 60_000));
  }
  const days = [...times.keys()].sort((a, b) => a - b);
  if (days.length < LEAST) return null;
  const today = Math.floor((now - later) / DAY);
  let best: Fit | null = null;
  for (const period of candidates(days)) {
    const found = fit(period, days, times, today);
    if (found && (!best || found.strength > best.strength + 1e-9)) best = found;
  }
  return best;
}

const HALF_DAY = DAY / 2;
/** Within this of midnight an occurrence may belong to the day on its other side. */
const NIGHT = 2 * 3_600_000;

function crossesMidnight(walls: readonly number[]): boolean {
  return walls.some((wall) => wall % DAY < NIGHT) && walls.some((wall) => wall % DAY >= DAY - NIGHT);
}

/**
 * Works out how regularly something is done from the local times at which it was (milliseconds on the person's own
 * clock, read as UTC), as things stand at `now` on the same clock. What is done about midnight belongs to the day on which
 * its usual time is. Null below three occurrences on different days, and where no period fits three of them.
 */
export function regularityOf(walls: readonly number[], now: number): Regularity | null {
  const newest = walls.toSorted((a, b) => a - b).slice(-NEWEST);
  let best = bestFit(newest, now, 0);
  if (!crossesMidnight(newest)) return best?.regularity ?? null;
  for (const later of [HALF_DAY, -HALF_DAY]) {
    const found = bestFit(newest, now, later);
    // From noon to noon a day is called by its evening, or by the morning after.
    const evening = found !== null && found.regularity.minutes * 60_000 >= HALF_DAY;
    if (found && evening === later > 0 && found.strength > (best?.strength ?? 0) + 1e-9) best = found;
  }
  return best?.regularity ?? null;
}

/** What is come back to need not be so every day for it to matter. */
const WEEK_DAYS = 7;
/** So many of the usual pauses in a row without a word of it, and half of an interest is gone. */
const FADES = 2;
const MOST_INTEREST = 0.9;

/**
 * How sure it is that a subject matters to somebody, 0 to 1, from the local times at which they came back to it, at whatever
 * hour: more with each day on which they did, less once it has been quiet for longer than it is otherwise. 0 below three days.
 */
export function interestOf(walls: readonly number[], now: number): number {
  const days = [...new Set(walls.map((wall) => Math.floor(wall / DAY)))].sort((a, b) => a - b);
  const last = days.at(-1);
  if (days.length < LEAST || last === undefined) return 0;
  const pauses = days.slice(1).map((day, i) => day - (days[i] ?? day));
  const middle = pauses.toSorted((a, b) => a - b)[Math.floor(pauses.length / 2)] ?? 0;
  const missed = Math.max(0, (Math.floor(now / DAY) - last) / Math.max(WEEK_DAYS, middle) - 1);
  return Math.min(MOST_INTEREST, 0.42 + 0.08 * days.length) * 0.5 ** (missed / FADES);
}
