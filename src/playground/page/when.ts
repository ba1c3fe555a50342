/** Where and in which language times are read. */
export interface Reader {
  tz: string;
  locale: string;
}

/** A time of day, such as 09:05 or 9:05 AM. */
export function timeOfDay(at: Date, { tz, locale }: Reader): string {
  return new Intl.DateTimeFormat(locale, { timeZone: tz, timeStyle: 'short' }).format(at);
}

/** The moment a Slack timestamp names. */
export function momentOf(ts: string): Date {
  return new Date(Number(ts) * 1000);
}

/** The calendar day in the reader's zone, as something to compare. */
export function dayOf(at: Date, { tz }: Reader): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: tz, dateStyle: 'short' }).format(at);
}

/** A day in words: Today, Yesterday, or its date. */
export function dayName(at: Date, now: Date, reader: Reader): string {
  const day = dayOf(at, reader);
  if (day === dayOf(now, reader)) return 'Today';
  if (day === dayOf(new Date(now.getTime() - 24 * 3600_000), reader)) return 'Yesterday';
  if (day === dayOf(new Date(now.getTime() + 24 * 3600_000), reader)) return 'Tomorrow';
  const { tz, locale } = reader;
  const sameYear = day.slice(0, 4) === dayOf(now, reader).slice(0, 4);
  const words = new Intl.DateTimeFormat(locale, {
    timeZone: tz,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(!sameYear && { year: 'numeric' }),
  }).format(at);
  // British days have a comma only with a year, which looks like a slip below one without.
  return sameYear || !locale.startsWith('en-GB') ? words : words.replace(',', '');
}

/** A day in few words, such as Mon 23 Nov. */
export function shortDay(at: Date, { tz, locale }: Reader): string {
  return new Intl.DateTimeFormat(locale, {
    timeZone: tz,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
  }).format(at);
}

/** A day and time in full, for tooltips and screen readers. */
export function inFull(at: Date, { tz, locale }: Reader): string {
  return new Intl.DateTimeFormat(locale, { timeZone: tz, dateStyle: 'full', timeStyle: 'short' }).format(at);
}

/** The city of a zone, as people name it: Europe/Lisbon is Lisbon. */
export function cityOf(tz: string): string {
  return (tz.split('/').at(-1) ?? tz).replaceAll('_', ' ');
}

const TOKENS: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  date_num: { year: 'numeric', month: '2-digit', day: '2-digit' },
  date: { year: 'numeric', month: 'long', day: 'numeric' },
  date_short: { year: 'numeric', month: 'short', day: 'numeric' },
  date_long: { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' },
  time: { timeStyle: 'short' },
  time_secs: { timeStyle: 'medium' },
};

/** A date in Slack's `<!date^…>` format, such as `{date_short_pretty} at {time}`, for this reader. */
export function formatDate(seconds: number, format: string, now: Date, reader: Reader): string {
  const at = new Date(seconds * 1000);
  return format.replaceAll(/\{(\w+)\}/g, (token, name: string) => {
    if (name === 'ago') return ago(at, now, reader);
    const pretty = name.endsWith('_pretty');
    const options = TOKENS[pretty ? name.slice(0, -'_pretty'.length) : name];
    if (!options) return token;
    const near = pretty ? dayName(at, now, reader) : '';
    if (/^(Today|Yesterday|Tomorrow)$/.test(near)) return near.toLowerCase();
    return new Intl.DateTimeFormat(reader.locale, { timeZone: reader.tz, ...options }).format(at);
  });
}

const UNITS: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** How long ago or how far ahead something is, in words. */
function ago(at: Date, now: Date, { locale }: Reader): string {
  const seconds = Math.round((at.getTime() - now.getTime()) / 1000);
  const words = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const [unit, size] = UNITS.find(([, length]) => Math.abs(seconds) >= length) ?? ['second', 1];
  return words.format(Math.round(seconds / size), unit);
}
