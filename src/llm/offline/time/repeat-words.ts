import { WEEKDAYS } from '../words/vocabulary.ts';
import type { Clock, Draft, Part, Repeat } from './draft.ts';
import { dayUnit, minuteUnit, placeOf, weekdaysOf, WORKDAYS } from './numbers.ts';
import { PART_TIMES } from './read-clock.ts';

/** Saturday and Sunday. */
export const WEEKEND: readonly number[] = [6, 0];

/** A day of work in the singular, as the source of a pattern. */
export const WORKDAY = '(?:weekday|week day|working day|work day|business day|office day)';

/** Places among the days of a month in a list ("first and third"), as the source of a pattern. */
export const PLACES = '{PLACE}(?: (?:, and|,|and|or|\\/) (?:the )?{PLACE}){0,5}';

/** A recurrence as a draft of its own. */
export function repeat(freq: Repeat['freq'], interval = 1, rest: Partial<Repeat> = {}): Draft {
  return { repeat: { freq, interval, ...rest } };
}

/** A recurrence on weekdays, every so many weeks. */
export function weekly(weekdays: readonly number[], interval = 1, rest: Draft = {}): Draft {
  return { ...repeat('week', interval, { weekdays }), ...rest };
}

/** The part of the day a word names. */
export function partOf(word: string): Part {
  if (/^noon|^lunch/.test(word)) return 'noon';
  const part = word.replace(/s$/, '');
  return part === 'morning' || part === 'afternoon' || part === 'night' ? part : 'evening';
}

/** The usual times of parts of the day in a list ("morning and evening"). */
export function partTimes(words: string): readonly Clock[] {
  const parts = words.split(' ').filter((word) => !/^(,|and|every|each|in|the|time)$/.test(word));
  return parts.map((word) => ({ minutes: PART_TIMES[partOf(word)], sure: true }));
}

/** The weekdays that "weekday", "weekend" or a list of names mean. */
export function daysNamed(words: string): readonly number[] {
  if (WEEKDAYS.some((day) => words.includes(day))) return weekdaysOf(words);
  return words.includes('weekend') ? WEEKEND : WORKDAYS;
}

/** Every n of a unit; units under a day are steps. Undefined for half a day and the like. */
export function every(count: number, unit: string): Draft | undefined {
  const minutes = minuteUnit(unit);
  if (minutes !== undefined) {
    const step = count * minutes;
    return step > 0 && step % 60 === 0
      ? repeat('hour', step / 60)
      : step < 1
        ? repeat('minute', 1, { seconds: true })
        : repeat('minute', Math.floor(step));
  }
  const known = dayUnit(unit);
  return known && Number.isInteger(count) && count > 0 ? repeat(known.unit, count * known.per) : undefined;
}

/** The places in a list of them: 1 for "first", -1 for "last". */
export function placesOf(words: string): number[] {
  return words.split(/ (?:, and|,|and|or|\/) (?:the )?/).map(placeOf);
}
