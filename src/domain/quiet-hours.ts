import { instantOf, wallAt } from './zone.ts';

/** When a person may be spoken to unasked, on their own clock; minutes after midnight, days from 0 = Sunday. */
export interface Hours {
  readonly workFrom: number;
  readonly workUntil: number;
  readonly workDays: readonly number[];
  /** Null = no quiet hours. */
  readonly quietFrom: number | null;
  readonly quietUntil: number | null;
}

const DAY = 86_400_000;
const MINUTE = 60_000;

const weekdayOf = (day: number) => (((day + 4) % 7) + 7) % 7;

/** Whether a time of day lies between two others, past midnight too; the later end is outside. */
function between(minutes: number, from: number, until: number): boolean {
  if (from === until) return false;
  return from < until ? minutes >= from && minutes < until : minutes >= from || minutes < until;
}

/** Why a moment is none to speak unasked at: outside working hours, or quiet; null when it is one. */
export function whyQuiet(hours: Hours, zone: string, now: Date): 'not_working' | 'quiet' | null {
  const wall = wallAt(zone, now.getTime());
  const day = Math.floor(wall / DAY);
  const minutes = Math.floor((wall - day * DAY) / MINUTE);
  const { workFrom, workUntil, quietFrom, quietUntil } = hours;
  // Hours past midnight belong to the day on which they began.
  const began = workFrom > workUntil && minutes < workUntil ? day - 1 : day;
  const working = hours.workDays.includes(weekdayOf(began)) && between(minutes, workFrom, workUntil);
  if (!working) return 'not_working';
  const quiet = quietFrom !== null && quietUntil !== null && between(minutes, quietFrom, quietUntil);
  return quiet ? 'quiet' : null;
}

const STEP = 15 * MINUTE;
/** Nobody is quiet for longer than this, or they are for good. */
const FARTHEST = 9 * DAY;

/** The first moment from `now` on at which a person may be spoken to unasked; null when there is none within nine days. */
export function nextLoud(hours: Hours, zone: string, now: Date): Date | null {
  if (whyQuiet(hours, zone, now) === null) return now;
  const wall = wallAt(zone, now.getTime());
  // When work begins and quiet ends, to the minute; where the clocks change, to the quarter of an hour.
  const starts = [hours.workFrom, hours.quietUntil ?? hours.workFrom].map((minutes) => minutes * MINUTE);
  for (let from = Math.floor(wall / STEP) * STEP; from < wall + FARTHEST; from += STEP) {
    const within = starts.filter((start) => start > from % DAY && start < (from % DAY) + STEP);
    const steps = within.map((start) => from - (from % DAY) + start).sort((a, b) => a - b);
    for (const step of [...steps, from + STEP]) {
      const at = new Date(instantOf(zone, step));
      if (at > now && whyQuiet(hours, zone, at) === null) return at;
    }
  }
  return null;
}

const HOUR = 60 * MINUTE;

/** True when an hour of working time lies between two moments, to the quarter of an hour; of shorter days, all of one. */
export function hadWorkingHours(hours: Hours, zone: string, from: Date, to: Date): boolean {
  const { workFrom, workUntil } = hours;
  const day = ((workUntil - workFrom + 1_440) % 1_440) * MINUTE;
  const loud = { ...hours, quietFrom: null, quietUntil: null };
  const last = Math.min(to.getTime(), from.getTime() + FARTHEST);
  let worked = 0;
  for (let at = from.getTime(); at < last && worked < Math.min(HOUR, day); at += STEP)
    if (whyQuiet(loud, zone, new Date(at)) === null) worked += Math.min(STEP, last - at);
  return worked > 0 && worked >= Math.min(HOUR, day);
}
