const DAYS = ['su', 'mo', 'tu', 'we', 'th', 'fr', 'sa'];

/** A time of day as people write it ("9", "9:30", "10pm") as `HH:MM`; null when it is none. */
function readTime(text: string): string | null {
  const [, hours = '', minutes = '00', half] =
    /^(\d{1,2})(?:[:.h](\d{2}))?\s*(am|pm)?$/i.exec(text.trim()) ?? [];
  if (hours === '') return null;
  const hour = (Number(hours) % (half ? 12 : 25)) + (half?.toLowerCase() === 'pm' ? 12 : 0);
  if (hour > 24 || Number(minutes) > 59) return null;
  return `${String(hour).padStart(2, '0')}:${minutes}`;
}

/** Days of the week as people write them: "mon-fri", "tue to sat", "mo, we, fr", "every day"; null when there are none. */
function readDays(text: string): number[] | null {
  if (/\b(?:every ?day|daily|all (?:week|days))\b/i.test(text)) return [0, 1, 2, 3, 4, 5, 6];
  const dayOf = (word: string) => DAYS.indexOf(word.slice(0, 2).toLowerCase());
  const NAME = '(?:mo|tu|we|th|fr|sa|su)[a-z]*';
  const [, from, to] =
    new RegExp(`\\b(${NAME})\\s*(?:-|–|to|until|through)\\s*(${NAME})\\b`, 'i').exec(text) ?? [];
  if (from !== undefined && to !== undefined) {
    const [first, last] = [dayOf(from), dayOf(to)];
    return Array.from({ length: ((last - first + 7) % 7) + 1 }, (_, i) => (first + i) % 7);
  }
  const named = [...text.matchAll(new RegExp(`\\b${NAME}\\b`, 'gi'))].map(([word]) => dayOf(word));
  return named.length > 0 ? [...new Set(named)] : null;
}

/** Hours as people write them: from when until when, and on which days; what is not said is null. */
export interface HoursSaid {
  readonly from: string | null;
  readonly until: string | null;
  readonly days: readonly number[] | null;
}

const CLOCK = '\\d{1,2}(?:[:.h]\\d{2})?\\s*(?:am|pm)?';

/** Reads "22:00-07:00", "9 to 17 mon-fri", "tue to sat"; null when nothing of it can be read. */
export function readHours(text: string): HoursSaid | null {
  const [, start, end] =
    new RegExp(`\\b(${CLOCK})\\s*(?:-|–|to|until|till)\\s*(${CLOCK})\\b`, 'i').exec(text) ?? [];
  const from = start === undefined ? null : readTime(start);
  const until = end === undefined ? null : readTime(end);
  const days = readDays(text);
  if (from === null && until === null && days === null) return null;
  return { from, until, days };
}
