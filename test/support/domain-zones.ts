import { Cron } from 'croner';

const DAY = 86_400_000;

/** One clock change of a zone, as the runtime's own zone data has it, read without our code. */
export interface Change {
  readonly zone: string;
  /** The first instant with the new offset. */
  readonly at: number;
  /** What the zone adds to UTC before it and from it on, in milliseconds. */
  readonly before: number;
  readonly after: number;
}

/** The instant of an ISO time. */
export function at(iso: string): number {
  return Date.parse(iso);
}

/** Writes an instant as ISO time, to the second where it has seconds, else to the minute; an undefined one as "none". */
export function iso(instant: number | undefined): string {
  if (instant === undefined) return 'none';
  return new Date(instant).toISOString().replace('.000Z', 'Z').replace(':00Z', 'Z');
}

/** All IANA zones that the runtime lists. */
export const ZONES: readonly string[] = Intl.supportedValuesOf('timeZone');

/** What a zone adds to UTC, read from the name that Intl gives its offset: "GMT+05:45". */
function offsetsOf(zone: string): (instant: number) => number {
  const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
  return (instant) => {
    const match = /GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/.exec(format.format(instant));
    const [hours = 0, minutes = 0, seconds = 0] = match?.slice(2).map((part) => Number(part ?? 0)) ?? [];
    return (match?.[1] === '-' ? -1 : 1) * ((hours * 60 + minutes) * 60 + seconds) * 1_000;
  };
}

/** The clock changes of a zone from one instant until another, of which no two lie within a day. */
export function changesOf(zone: string, from: number, until: number): Change[] {
  const offsetAt = offsetsOf(zone);
  const found: Change[] = [];
  let before = offsetAt(from);
  for (let day = from + DAY; day < until + DAY; day += DAY) {
    const after = offsetAt(day);
    if (after === before) continue;
    let [low, high] = [(day - DAY) / 1_000, day / 1_000];
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (offsetAt(middle * 1_000) === before) low = middle;
      else high = middle;
    }
    if (high * 1_000 < until) found.push({ zone, at: high * 1_000, before, after });
    before = after;
  }
  return found;
}

/** The instant of a wall-clock time (milliseconds read as UTC), as croner has it for a date and time given once. */
export function instantByCroner(zone: string, wall: number): number {
  const once = new Cron(new Date(wall).toISOString().slice(0, 19), { timezone: zone });
  return once.nextRun(new Date('1700-01-01T00:00Z'))?.getTime() ?? Number.NaN;
}
