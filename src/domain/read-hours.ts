const DAYS = ['su', 'mo', 'tu', 'we', 'th', 'fr', 'sa'];
/** A day of the week as people write it, two letters or more. */
const DAY =
  '(?:mo(?:n(?:days?)?)?|tu(?:e(?:s(?:days?)?)?)?|we(?:d(?:nesdays?)?)?|th(?:u(?:r(?:s(?:days?)?)?)?)?|fr(?:i(?:days?)?)?|sa(?:t(?:urdays?)?)?|su(?:n(?:days?)?)?)';

/** A time of day as people write it ("9", "9:30", "10pm") as `HH:MM`; null when it is none. */
function readTime(text: string): string | null {
  const [, digits = '', minutes = '00', half] =
    /^(\d{1,2})(?:[:.h](\d{2}))?\s*(am|pm)?$/i.exec(text.trim()) ?? [];
  if (digits === '') return null;
  const hours = half && Number(digits) === 12 ? 0 : Number(digits);
  const hour = half?.toLowerCase() === 'pm' && hours < 12 ? hours + 12 : hours;
  if (Number(minutes) > 59 || hour * 60 + Number(minutes) > 24 * 60) return null;
  return `${String(hour).padStart(2, '0')}:${minutes}`;
}

/** Days of the week as people write them: "mon-fri", "tue to sat", "mo, we, fr", "weekdays"; null when there are none. */
function readDays(text: string): number[] | null {
  if (/\b(?:every ?day|daily|all (?:week|days))\b/i.test(text)) return [0, 1, 2, 3, 4, 5, 6];
  if (/\bweek ?days?\b/i.test(text)) return [1, 2, 3, 4, 5];
  if (/\bweek-?ends?\b/i.test(text)) return [6, 0];
  const dayOf = (word: string) => DAYS.indexOf(word.slice(0, 2).toLowerCase());
  const [, from, to] =
    new RegExp(`\\b(${DAY})\\s*(?:-|–|to|until|through)\\s*(${DAY})\\b`, 'i').exec(text) ?? [];
  if (from !== undefined && to !== undefined) {
    const [first, last] = [dayOf(from), dayOf(to)];
    return Array.from({ length: ((last - first + 7) % 7) + 1 }, (_, i) => (first + i) % 7);
  }
  const named = [...text.matchAll(new RegExp(`\\b${DAY}\\b`, 'gi'))].map(([word]) => dayOf(word));
  return named.length > 0 ? [...new Set(named)] : null;
}

/** Hours as people write them: from when until when, and on which days; what is not said is null. */
export interface HoursSaid {
  readonly from: string | null;
  readonly until: string | null;
  readonly days: readonly number[] | null;
}

const CLOCK = '\\d{1,2}(?:[:.h]\\d{2})?\\s*(?:am|pm)?';

const NOON = '12:00';
const later = (time: string) => `${Number(time.slice(0, 2)) + 12}${time.slice(2)}`;

/** From when until when two times of day are as people write them: "1-5pm" is an afternoon, and so is the 5 of work "9-5". */
function readSpan(start: string, end: string, of: 'work' | 'quiet') {
  const [from, until] = [readTime(start), readTime(end)];
  if (from === null || until === null) return { from, until };
  const bare = (text: string) =>
    /^\d{1,2}(?:[:.h]\d{2})?$/i.test(text.trim()) && !/^\d{2}[:.]/.test(text.trim());
  const afternoon = /pm$/i.test(end.trim()) && bare(start) && from < NOON && later(from) < until;
  const evening = of === 'work' && bare(end) && from <= NOON && until <= from && until < NOON;
  return { from: afternoon ? later(from) : from, until: evening ? later(until) : until };
}

/**
 * Reads "22:00-07:00", "9 to 17 mon-fri", "tue to sat"; null when nothing of it can be read. Work that would end before it
 * begins ends in the afternoon, where the time was not written out.
 */
export function readHours(text: string, of: 'work' | 'quiet' = 'quiet'): HoursSaid | null {
  const [, start, end] =
    new RegExp(`\\b(${CLOCK})\\s*(?:-|–|to|until|till)\\s*(${CLOCK})\\b`, 'i').exec(text) ?? [];
  const { from, until } =
    start === undefined || end === undefined ? { from: null, until: null } : readSpan(start, end, of);
  const days = readDays(text);
  if (from === null && until === null && days === null) return null;
  return { from, until, days };
}
