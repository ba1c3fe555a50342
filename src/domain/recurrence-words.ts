import { parseCron } from './cron.ts';
import type { Cron } from './cron.ts';
import { dateNoun, dateWords, dayAndTimeWords, plainDays, seasonWords, weekdayWords } from './day-words.ts';
import type { DayWords } from './day-words.ts';
import type { Recurrence } from './recurrence.ts';
import { rruleWords } from './rrule-words.ts';
import { timesWords } from './times-words.ts';
import { instantWords } from './words.ts';

const WHOLE_WEEK = [0, 1, 2, 3, 4, 5, 6];

function bits(mask: number, first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => i + first).filter((bit) => mask & (1 << bit));
}

function cronDays(cron: Cron, locale: string): DayWords {
  const dates = bits(cron.days, 1, 31);
  const months = bits(cron.months, 1, 12);
  const weekdays = bits(cron.weekdays, 0, 6);
  const season = seasonWords(months);
  const [anyDate, anyWeekday] = [dates.length === 31, weekdays.length === 7];
  if (cron.eitherDay && (anyDate || anyWeekday)) return weekdayWords(WHOLE_WEEK, season);
  if (anyDate) return weekdayWords(weekdays, season);
  if (!cron.eitherDay) return plainDays(dateWords(dates, months, locale));
  const { before, after } = weekdayWords(weekdays);
  const also = `and also on ${dateNoun(dates)}`;
  if (season)
    return { before: `${season.trim()}, ${before} ${also}`, after: `${season.trim()}, ${after} ${also}` };
  return { before: `${before}, ${also} of every month,`, after: `${after} ${also} of every month` };
}

function cronWords(expression: string, locale: string): string {
  const cron = parseCron(expression);
  return dayAndTimeWords(cronDays(cron, locale), timesWords(cron.times, locale));
}

/**
 * A recurrence in plain words: "every weekday at 09:15", "every other Friday at 16:00", "once, tomorrow at
 * 15:00". Clock and order of day and month follow the locale; for one instant `now` decides "today".
 */
export function recurrenceWords(recurrence: Recurrence, zone: string, locale: string, now: Date): string {
  switch (recurrence.kind) {
    case 'once':
      return `once, ${instantWords(recurrence.at, zone, locale, now)}`;
    case 'cron':
      return cronWords(recurrence.expression, locale);
    case 'rrule':
      return rruleWords(recurrence.expression, zone, recurrence.anchor, locale);
  }
}
