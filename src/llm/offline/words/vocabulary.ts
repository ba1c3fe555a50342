/** Weekdays in full, 0 = Sunday. */
export const WEEKDAYS = [
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
] as const;

/** Months in full, January first. */
export const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const;

/** Ordinals in words, "first" at index 1. */
export const ORDINALS = [
  'zeroth',
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
  'sixteenth',
  'seventeenth',
  'eighteenth',
  'nineteenth',
  'twentieth',
] as const;

/** The weekday of a name in singular or plural, 0 = Sunday; -1 when it is none. */
export function weekdayNumber(name: string): number {
  return WEEKDAYS.findIndex((day) => name === day || name === `${day}s` || name === day.slice(0, 3));
}

/** The month of a name, 1 = January; 0 when it is none. */
export function monthNumber(name: string): number {
  return MONTHS.findIndex((month) => month === name) + 1;
}
