/** The parts of a recurrence rule by name, checked. */
export type Parts = ReadonlyMap<string, string>;

/** A weekday (0 = Sunday) and its place in the month or year: 2 = second, -1 = last, 0 = every one. */
export interface PlacedWeekday {
  readonly weekday: number;
  readonly place: number;
}

const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
const WEEKDAY = `(?:${WEEKDAYS.join('|')})`;

function list(pattern: string): RegExp {
  return new RegExp(`^${pattern}(,${pattern})*$`);
}

/** Each part a rule may have, with the values that are allowed in it (RFC 5545, 3.3.10). */
const PARTS: Readonly<Record<string, RegExp>> = {
  FREQ: /^(YEARLY|MONTHLY|WEEKLY|DAILY|HOURLY|MINUTELY)$/,
  INTERVAL: /^[1-9][0-9]{0,3}$/,
  BYMONTH: list('(?:[1-9]|1[0-2])'),
  BYMONTHDAY: list('-?(?:[1-9]|[12][0-9]|3[01])'),
  BYYEARDAY: list('-?(?:[1-9][0-9]?|[12][0-9]{2}|3[0-5][0-9]|36[0-6])'),
  BYDAY: list(`(?:[+-]?(?:[1-9]|[1-4][0-9]|5[0-3]))?${WEEKDAY}`),
  BYHOUR: list('(?:[0-9]|1[0-9]|2[0-3])'),
  BYMINUTE: list('(?:[0-9]|[1-5][0-9])'),
  BYSETPOS: list('-?(?:[1-9][0-9]?|[12][0-9]{2}|3[0-5][0-9]|36[0-6])'),
  WKST: new RegExp(`^${WEEKDAY}$`),
};

/** Refuses parts that mean nothing together (RFC 5545, 3.3.10). */
function checkTogether(parts: Parts): void {
  const frequency = parts.get('FREQ');
  if (frequency === undefined) throw new Error('a rule needs FREQ');
  const misfits: Readonly<Record<string, readonly string[]>> = {
    BYYEARDAY: ['MONTHLY', 'WEEKLY', 'DAILY', 'HOURLY', 'MINUTELY'],
    BYMONTHDAY: ['WEEKLY'],
    BYSETPOS: ['HOURLY', 'MINUTELY'],
  };
  for (const [name, frequencies] of Object.entries(misfits)) {
    if (parts.has(name) && frequencies.includes(frequency)) {
      throw new Error(`${name} does not go with FREQ=${frequency}`);
    }
  }
  if (/[0-9]/.test(parts.get('BYDAY') ?? '') && frequency !== 'YEARLY' && frequency !== 'MONTHLY') {
    throw new Error('a number before a weekday goes only with FREQ=MONTHLY or FREQ=YEARLY');
  }
  if (parts.has('BYSETPOS') && ![...parts.keys()].some((name) => /^BY(?!SETPOS)/.test(name))) {
    throw new Error('BYSETPOS picks from another BY part; give one');
  }
}

/**
 * Takes a rule apart: the value of an RFC 5545 RRULE without DTSTART, COUNT and UNTIL, of which a schedule has
 * its own, and without seconds and week numbers. Throws an Error whose message says what is wrong.
 */
export function readParts(expression: string): Parts {
  if (expression.length > 500) throw new Error('the rule is too long');
  const parts = new Map<string, string>();
  for (const piece of expression.split(';')) {
    const [name = '', ...values] = piece.split('=');
    const value = values.join('=');
    const allowed = Object.hasOwn(PARTS, name) ? PARTS[name] : undefined;
    if (!allowed) {
      throw new Error(`a rule has no part "${name.slice(0, 40)}"; use ${Object.keys(PARTS).join(', ')}`);
    }
    if (!allowed.test(value)) throw new Error(`"${value.slice(0, 40)}" is not a value of ${name}`);
    if (parts.has(name)) throw new Error(`${name} is given twice`);
    parts.set(name, value);
  }
  checkTogether(parts);
  return parts;
}

/** A rule of days or longer with all that it leaves open taken from its first wall-clock time (RFC 5545, 3.3.10). */
export function fillParts(parts: Parts, first: Date): Parts {
  const frequency = parts.get('FREQ');
  const open = !['BYDAY', 'BYMONTHDAY', 'BYYEARDAY'].some((name) => parts.has(name));
  const yearly = open && frequency === 'YEARLY';
  const dated = yearly || (open && frequency === 'MONTHLY');
  const filled = new Map(parts);
  const fill = (name: string, value: number | string) => filled.set(name, parts.get(name) ?? String(value));
  if (yearly) fill('BYMONTH', first.getUTCMonth() + 1);
  if (dated) fill('BYMONTHDAY', first.getUTCDate());
  if (open && frequency === 'WEEKLY') fill('BYDAY', WEEKDAYS[first.getUTCDay()] ?? '');
  fill('BYHOUR', first.getUTCHours());
  fill('BYMINUTE', first.getUTCMinutes());
  return filled;
}

/** The numbers of a part, ascending and each once; none when the rule has no such part. */
export function numbersOf(parts: Parts, name: string): readonly number[] {
  const values = parts.get(name)?.split(',').map(Number) ?? [];
  return [...new Set(values)].sort((a, b) => a - b);
}

/** The weekdays of BYDAY; none when the rule has no such part. */
export function weekdaysOf(parts: Parts): readonly PlacedWeekday[] {
  const days = parts.get('BYDAY')?.split(',') ?? [];
  return days.map((day) => ({ weekday: WEEKDAYS.indexOf(day.slice(-2)), place: Number(day.slice(0, -2)) }));
}

/** The weekday on which the rule's weeks start, 0 = Sunday. */
export function weekStart(parts: Parts): number {
  return WEEKDAYS.indexOf(parts.get('WKST') ?? 'MO');
}
