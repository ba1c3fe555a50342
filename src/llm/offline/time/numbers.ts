import { ORDINALS, weekdayNumber } from '../words/vocabulary.ts';
import type { Unit } from './draft.ts';

/** A number in normal form; "a", "an" and "one" are 1, "a couple of" is 2. */
export function countOf(words: string): number {
  if (/couple/.test(words)) return 2;
  return /^(an?|one)$/.test(words) ? 1 : Number(words);
}

/** The number of an ordinal ("3th", "third"). */
export function ordinalOf(words: string): number {
  const spelled = (ORDINALS as readonly string[]).indexOf(words);
  return spelled > 0 ? spelled : Number.parseInt(words, 10);
}

/** The place among weekdays of a month: 1 for "first", -1 for "last". */
export function placeOf(words: string): number {
  if (/^(second to last|2th to last|second last|2th last|next to last|penultimate)$/.test(words)) return -2;
  return words === 'last' || words === 'final' ? -1 : ordinalOf(words);
}

/** The ordinals in a list of them, "last day" as -1. */
export function ordinalsOf(words: string): number[] {
  return words
    .split(/ (?:, and|,|and|or|\/) | /)
    .filter((word) => /^(\d{1,2}th|last)$/.test(word) || (ORDINALS as readonly string[]).includes(word))
    .map((word) => (word === 'last' ? -1 : ordinalOf(word)));
}

/** The weekdays named in a list, ascending from Monday, each once. */
export function weekdaysOf(words: string): number[] {
  const found = new Set(
    words
      .split(' ')
      .map(weekdayNumber)
      .filter((day) => day >= 0),
  );
  return [...found].sort((a, b) => ((a + 6) % 7) - ((b + 6) % 7));
}

/** All weekdays from one to another, around the week if need be. */
export function weekdayRange(from: number, to: number): number[] {
  return Array.from({ length: ((to - from + 7) % 7) + 1 }, (_, i) => (from + i) % 7);
}

/** Monday to Friday. */
export const WORKDAYS: readonly number[] = [1, 2, 3, 4, 5];

/** A unit of a day or more; fortnights and quarters come back as weeks and months, with how many. */
export function dayUnit(word: string): { readonly unit: Unit; readonly per: number } | undefined {
  if (/^d(ays?)?$/.test(word)) return { unit: 'day', per: 1 };
  if (/^w(eeks?)?$/.test(word)) return { unit: 'week', per: 1 };
  if (/^fortnights?$/.test(word)) return { unit: 'week', per: 2 };
  if (/^months?$/.test(word)) return { unit: 'month', per: 1 };
  if (/^quarters?$/.test(word)) return { unit: 'month', per: 3 };
  return /^y(ears?)?$/.test(word) ? { unit: 'year', per: 1 } : undefined;
}

/** Minutes in a unit below a day; undefined for longer ones. */
export function minuteUnit(word: string): number | undefined {
  if (/^s(econds?)?$/.test(word)) return 1 / 60;
  if (/^m(inutes)?$/.test(word)) return 1;
  return /^h(ours)?$/.test(word) ? 60 : undefined;
}
