import { runsOf } from './times-words.ts';
import type { TimesWords } from './times-words.ts';
import { listWords, monthDayWords, monthName, ordinal, weekdayName } from './words.ts';

/** Days in words: `before` goes before "at 09:00", `after` goes after "every 2 hours, ". */
export interface DayWords {
  readonly before: string;
  readonly after: string;
}

const WEEK = [1, 2, 3, 4, 5, 6, 0];
const WORKDAYS = '1,2,3,4,5';

/** Days that are told in the same words wherever they stand. */
export function plainDays(text: string): DayWords {
  return { before: text, after: text };
}

/** Days and times as one phrase: "every weekday at 09:15", "every 2 hours from 09:00 to 17:00, on weekdays". */
export function dayAndTimeWords(days: DayWords, times: TimesWords): string {
  if (!times.every) return `${days.before} ${times.text}`;
  return days.before === 'every day' ? times.text : `${times.text}, ${days.after}`;
}

/** Weekdays (0 = Sunday) as one noun: "day", "weekday", "Monday and Friday", "day except Sunday". */
export function weekdayNoun(weekdays: readonly number[], word: 'and' | 'or' = 'and'): string {
  const days = WEEK.filter((day) => weekdays.includes(day));
  if (days.length === 7) return 'day';
  if (days.join() === WORKDAYS) return 'weekday';
  const [first = 0, last = 0] = [days[0], days.at(-1)];
  if (days.length === 4 || days.length === 5) {
    const unbroken =
      runsOf(
        days.map((day) => WEEK.indexOf(day)),
        1,
      ).length === 1;
    if (unbroken) return `day from ${weekdayName(first)} to ${weekdayName(last)}`;
  }
  if (days.length < 6) return listWords(days.map(weekdayName), word);
  return `day except ${weekdayName(WEEK.find((day) => !weekdays.includes(day)) ?? 0)}`;
}

/** "every Monday and Friday", and after times that already say every: "on Mondays and Fridays". */
export function weekdayWords(weekdays: readonly number[], season = ''): DayWords {
  const noun = weekdayNoun(weekdays);
  const listed = noun.startsWith('day') ? `every ${noun}` : `on ${noun.replaceAll(/day\b/g, 'days')}`;
  return { before: `every ${noun}${season}`, after: `${listed}${season}` };
}

/** "the 1st and 15th", "the 1st to 7th", "the last day"; negative dates count from the end of the month. */
export function dateNoun(dates: readonly number[], word: 'and' | 'or' = 'and'): string {
  const ahead = [...new Set(dates)].filter((date) => date > 0).sort((a, b) => a - b);
  const back = [...new Set(dates)].filter((date) => date < 0).sort((a, b) => a - b);
  const [first = 0, second = 0] = ahead;
  const step = second - first;
  const even = step > 1 && runsOf(ahead, step).length === 1 && ahead.length > 6;
  const runs = runsOf(ahead, 1).flatMap((run) => (run.length > 2 ? [run] : run.map((date) => [date])));
  const spans = runs.map((run) => [run[0] ?? 0, ...run.slice(1).slice(-1)].map(ordinal).join(' to '));
  const every = `${everyWords(step, 'day')} from the ${ordinal(first)} to the ${ordinal(ahead.at(-1) ?? 0)}`;
  const ends = back.map((date) => `${placeWords(date)} day`);
  return even && ends.length === 0 ? every : `the ${listWords([...spans, ...ends], word)}`;
}

/** "June and July", "every month except August". */
export function monthsNoun(months: readonly number[], word: 'and' | 'or' = 'and'): string {
  if (months.length < 9) return listWords(months.map(monthName), word);
  const others = Array.from({ length: 12 }, (_, i) => i + 1).filter((month) => !months.includes(month));
  return `every month except ${listWords(others.map(monthName))}`;
}

/** " in June and July", or nothing when all months are meant. */
export function seasonWords(months: readonly number[], word: 'and' | 'or' = 'and'): string {
  return months.length === 0 || months.length === 12 ? '' : ` in ${monthsNoun(months, word)}`;
}

/** Of the months that have no such date, as it follows "of every month". */
const MISSING: Readonly<Record<number, string>> = { 30: ' except February', 31: ' that has 31 days' };
/** How many dates of the year are told one by one. */
const FEW = 4;

/** Dates within months: "on the 1st of every month", "every year on 25 December"; no months means all of them. */
export function dateWords(dates: readonly number[], months: readonly number[], locale: string): string {
  const [date = 0] = dates;
  if (months.length === 0 || months.length === 12) {
    return `on ${dateNoun(dates)} of every month${(dates.length === 1 && MISSING[date]) || ''}`;
  }
  if (dates.length * months.length > FEW || dates.some((date) => date < 0)) {
    return `on ${dateNoun(dates)} of ${monthsNoun(months)}`;
  }
  const all = months.flatMap((month) => dates.map((date) => ({ month, date })));
  const real = all.filter(
    ({ month, date }) => new Date(Date.UTC(2024, month - 1, date)).getUTCDate() === date,
  );
  const leap = real.filter(({ month, date }) => month === 2 && date === 29);
  const yearly = real.filter((day) => !leap.includes(day));
  const say = (days: typeof real) => listWords(days.map((day) => monthDayWords(day.month, day.date, locale)));
  const inLeapYears = leap.length > 0 ? [`on ${say(leap)} in leap years`] : [];
  const everyYear = yearly.length > 0 ? [`every year on ${say(yearly)}`] : [];
  return listWords([...everyYear, ...inLeapYears]);
}

/** "every day", "every other day", "every 3 days". */
export function everyWords(interval: number, unit: string): string {
  if (interval === 1) return `every ${unit}`;
  return interval === 2 ? `every other ${unit}` : `every ${interval} ${unit}s`;
}

/** "first", "20th", "last", "second to last": a place among others, counted from the end when negative. */
export function placeWords(place: number): string {
  const names = ['', 'first', 'second', 'third', 'fourth', 'fifth'];
  if (place === -1) return 'last';
  const name = names[Math.abs(place)] ?? ordinal(Math.abs(place));
  return place < 0 ? `${name} to last` : name;
}
