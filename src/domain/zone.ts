/**
 * Time zones as constant-offset segments. A wall-clock time is a number of milliseconds read as if
 * it were UTC; an instant is milliseconds since the epoch. Turning one into the other follows RFC 5545
 * and Temporal's "compatible": a time in a gap moves forward by the gap, a time in a fold is its first.
 */
export interface Segment {
  /** First instant of the segment, inclusive. */
  start: number;
  /** First instant after the segment. */
  end: number;
  /** What the zone adds to UTC here, in milliseconds. */
  offset: number;
}

const DAY = 86_400_000;
/**
 * Offsets are sampled this far apart. The shortest spell between two changes that the zones have from 1930 to 2060 is a week
 * less an hour (Gaza in October 2040, Recife in October 2000), which a stride of a week steps over.
 */
const STRIDE = 3 * DAY;
const YEAR_SPAN = 366 * DAY;

const UTC: Segment = { start: -Infinity, end: Infinity, offset: 0 };

const formats = new Map<string, Intl.DateTimeFormat>();
const segmentsOf = new Map<string, Map<number, Segment[]>>();
const lastSegment = new Map<string, Segment>();

function format(zone: string): Intl.DateTimeFormat {
  let known = formats.get(zone);
  if (!known) {
    known = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(zone, known);
  }
  return known;
}

function askOffset(zone: string, instant: number): number {
  const whole = Math.floor(instant / 1000) * 1000;
  const part: Record<string, number> = {};
  for (const { type, value } of format(zone).formatToParts(whole)) part[type] = Number(value);
  const wall = Date.UTC(
    part['year'] ?? 0,
    (part['month'] ?? 1) - 1,
    part['day'] ?? 1,
    part['hour'] ?? 0,
    part['minute'] ?? 0,
    part['second'] ?? 0,
  );
  return wall - whole;
}

/** The instant, to the second, at which the offset stops being the one at `from`; it differs at `to`. */
function changeBetween(zone: string, from: number, to: number, offset: number): number {
  let low = Math.floor(from / 1000);
  let high = Math.floor(to / 1000);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (askOffset(zone, middle * 1000) === offset) low = middle;
    else high = middle;
  }
  return high * 1000;
}

function buildSegments(zone: string, first: number, last: number): Segment[] {
  const found: Segment[] = [];
  let start = first;
  let at = first;
  let offset = askOffset(zone, at);
  while (at < last) {
    const next = Math.min(at + STRIDE, last);
    const ahead = askOffset(zone, next);
    if (ahead !== offset) {
      const change = changeBetween(zone, at, next, offset);
      found.push({ start, end: change, offset });
      start = change;
      offset = askOffset(zone, change);
      at = change;
    } else at = next;
  }
  found.push({ start, end: last, offset });
  return found;
}

/**
 * The segment that holds an instant. Segments are cut at the edges of an internal cache too, so two
 * neighbours may carry the same offset. Throws RangeError for an unknown zone.
 */
export function segmentAt(zone: string, instant: number): Segment {
  if (zone === 'UTC') return UTC;
  const recent = lastSegment.get(zone);
  if (recent && instant >= recent.start && instant < recent.end) return recent;
  let years = segmentsOf.get(zone);
  if (!years) segmentsOf.set(zone, (years = new Map()));
  const slot = Math.floor(instant / YEAR_SPAN);
  let segments = years.get(slot);
  if (!segments) {
    segments = buildSegments(zone, slot * YEAR_SPAN, (slot + 1) * YEAR_SPAN);
    years.set(slot, segments);
  }
  for (const segment of segments) {
    if (instant >= segment.start && instant < segment.end) {
      lastSegment.set(zone, segment);
      return segment;
    }
  }
  throw new RangeError(`no offset of ${zone} at ${instant}`);
}

/** What the zone adds to UTC at an instant, in milliseconds. Throws RangeError for an unknown zone. */
export function offsetAt(zone: string, instant: number): number {
  return segmentAt(zone, instant).offset;
}

/** The wall-clock time in a zone at an instant. Throws RangeError for an unknown zone. */
export function wallAt(zone: string, instant: number): number {
  return instant + offsetAt(zone, instant);
}

/** The instant of a wall-clock time: in a gap moved forward by the gap, in a fold the first of the two. */
export function instantOf(zone: string, wall: number): number {
  const before = offsetAt(zone, wall - DAY);
  const after = offsetAt(zone, wall + DAY);
  const early = wall - before;
  if (before === after || offsetAt(zone, early) === before) return early;
  const late = wall - after;
  return offsetAt(zone, late) === after ? late : early;
}

/** True when the runtime's own zone data knows the name as an IANA zone; offsets such as "+02:00" are not zones. */
export function isZone(name: string): boolean {
  if (!/^[A-Za-z][A-Za-z0-9_+\-/]{1,63}$/.test(name)) return false;
  try {
    format(name);
    return true;
  } catch {
    return false;
  }
}

/** The zone of a name as IANA spells it, however the name was; undefined when there is none. */
export function findZone(name: string): string | undefined {
  if (!isZone(name)) return undefined;
  const wanted = name.toLowerCase();
  return Intl.supportedValuesOf('timeZone').find((zone) => zone.toLowerCase() === wanted) ?? name;
}

/** No zone moves its clocks by more than this at once. */
const LARGEST_SHIFT = 3 * 3_600_000;

/**
 * The first instant after `from` of a series of wall-clock times, given as "the first one at or after
 * this wall time". Each wall time has one instant; near a clock change the instants may come in another
 * order than the wall times, which is why neighbours are looked at there.
 */
export function firstAfter(
  zone: string,
  from: number,
  nextWall: (wall: number) => number | undefined,
): number | undefined {
  const calmUntil = segmentAt(zone, from - LARGEST_SHIFT).end - DAY;
  let best: number | undefined;
  let wall = nextWall(wallAt(zone, from) - LARGEST_SHIFT);
  while (wall !== undefined && (best === undefined || wall <= wallAt(zone, best) + LARGEST_SHIFT)) {
    const instant = instantOf(zone, wall);
    if (instant > from && (best === undefined || instant < best)) best = instant;
    if (best !== undefined && best < calmUntil) return best;
    wall = nextWall(wall + 1);
  }
  return best;
}
