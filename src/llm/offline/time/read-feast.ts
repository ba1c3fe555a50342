import type { Draft } from './draft.ts';
import { pattern } from './pattern.ts';
import type { Row } from './rows.ts';

function date(month: number, at: number): Draft {
  return { days: [{ form: 'date', month, date: at }] };
}

/** Feasts of the United States; elsewhere the same name is another day or none. */
function american(month: number, place: number, weekday: number): Draft {
  return {
    days: [{ form: 'nth', places: [place], weekdays: [weekday], month, only: 'en-US' }],
  };
}

const ON = '(?:on (?:the )?)?';

/** Days that are known by a name: fixed dates, and some that only hold in one country. */
export const FEAST_ROWS: readonly Row[] = [
  { at: pattern(`${ON}(?:christmas|xmas) eve`), read: () => date(12, 24) },
  { at: pattern(`(?:on |at )?(?:christmas|xmas)(?: day)?`), read: () => date(12, 25) },
  { at: pattern(`${ON}boxing day`), read: () => date(12, 26) },
  { at: pattern(`${ON}new year'?s? eve`), read: () => date(12, 31) },
  { at: pattern(`${ON}new year'?s?(?: day)?`), read: () => date(1, 1) },
  { at: pattern(`${ON}valentine'?s?(?: day)?`), read: () => date(2, 14) },
  { at: pattern(`(?:on |at )?halloween`), read: () => date(10, 31) },
  { at: pattern(`(?:on |at )?thanksgiving(?: day)?`), read: () => american(11, 4, 4) },
  { at: pattern(`${ON}labor day`), read: () => american(9, 1, 1) },
];
