import * as fc from 'fast-check';

import { nextRrule, parseRrule } from '../../src/domain/rrule.ts';

const DAY = 86_400_000;
const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

function some(values: readonly (number | string)[], most: number): fc.Arbitrary<string> {
  return fc.subarray([...values], { minLength: 1, maxLength: most }).map((list) => list.join(','));
}

function part(name: string, value: fc.Arbitrary<string>, freq = 2): fc.Arbitrary<string[]> {
  return fc
    .option(value, { nil: undefined, freq })
    .map((text) => (text === undefined ? [] : [`${name}=${text}`]));
}

const dates = part('BYMONTHDAY', some([...range(1, 31), ...range(-31, -1)], 4), 1);
const months = part('BYMONTH', some(range(1, 12), 4), 1);
const weekdays = part('BYDAY', some(WEEKDAYS, 4));
const places = [0, 1, 2, 3, 4, 5, -1, -2, -5].map((place) => (place === 0 ? '' : String(place)));
const placed = part(
  'BYDAY',
  some(
    places.flatMap((place) => WEEKDAYS.map((day) => place + day)),
    4,
  ),
);
const times = fc
  .tuple(part('BYHOUR', some(range(0, 23), 3)), part('BYMINUTE', some([0, 5, 15, 30, 59], 3)))
  .map((parts) => parts.flat());
const shared = fc
  .tuple(
    part('INTERVAL', fc.integer({ min: 1, max: 6 }).map(String)),
    part('WKST', fc.constantFrom('MO', 'SU', 'SA')),
  )
  .map((parts) => parts.flat());

function rule(frequency: string, ...parts: fc.Arbitrary<string[]>[]): fc.Arbitrary<string> {
  const picks = part('BYSETPOS', some([1, 2, 3, 5, -1, -2], 2), 1);
  return fc.tuple(shared, picks, times, ...parts).map(([others, pick, ...by]) => {
    const all = by.flat();
    return [`FREQ=${frequency}`, ...others, ...all, ...(all.length > 0 ? pick : [])].join(';');
  });
}

/** Rules of days and longer, of all kinds that are read without complaint, though some never come. */
export const dayRules: fc.Arbitrary<string> = fc.oneof(
  rule('YEARLY', months, dates, placed, part('BYYEARDAY', some([1, 60, 100, 366, -1, -60], 2), 1)),
  rule('MONTHLY', months, dates, placed),
  rule('WEEKLY', months, weekdays),
  rule('DAILY', months, dates, weekdays),
);

/** Rules of hours and minutes. */
export const withinDayRules: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom('HOURLY', 'MINUTELY'), shared, months, dates, weekdays, times)
  .map(([frequency, ...parts]) => [`FREQ=${frequency}`, ...parts.flat()].join(';'));

/**
 * What RFC 5545 wants of a rule of days or longer on a clock without changes, worked out the slow way: all days of
 * each period from the anchor on are gone through, and those that one of the parts does not want are left out.
 */
export function slowOccurrences(expression: string, anchor: number, from: number, until: number): number[] {
  const parts = new Map(
    expression
      .split(';')
      .map((piece): [string, string] => [piece.split('=')[0] ?? '', piece.split('=')[1] ?? '']),
  );
  const numbers = (name: string) => parts.get(name)?.split(',').map(Number);
  const start = new Date(anchor);
  const frequency = parts.get('FREQ');
  const named = parts.get('BYDAY')?.split(',');
  const open = !named && !parts.has('BYMONTHDAY') && !parts.has('BYYEARDAY');
  const ofStart = { YEARLY: 'MM-DD', MONTHLY: 'DD', WEEKLY: 'ddd' }[frequency ?? ''];
  const month = numbers('BYMONTH') ?? (open && ofStart === 'MM-DD' ? [start.getUTCMonth() + 1] : undefined);
  const date = numbers('BYMONTHDAY') ?? (open && ofStart?.endsWith('DD') ? [start.getUTCDate()] : undefined);
  const weekday = named ?? (open && ofStart === 'ddd' ? [WEEKDAYS[start.getUTCDay()]] : undefined);
  const firstOfWeek = WEEKDAYS.indexOf(parts.get('WKST') ?? 'MO');

  const period = (day: number) => {
    const here = new Date(day * DAY);
    if (frequency === 'YEARLY') return here.getUTCFullYear();
    if (frequency === 'MONTHLY') return here.getUTCFullYear() * 12 + here.getUTCMonth();
    if (frequency === 'WEEKLY') return (day - ((here.getUTCDay() - firstOfWeek + 7) % 7) + 70_000 * 7) / 7;
    return day;
  };
  const wanted = (day: number) => {
    const here = new Date(day * DAY);
    const [year, inYear] = [here.getUTCFullYear(), here.getUTCMonth()];
    const daysInMonth = new Date(Date.UTC(year, inYear + 1, 0)).getUTCDate();
    const daysInYear = (Date.UTC(year + 1, 0) - Date.UTC(year, 0)) / DAY;
    const dayOfYear = day - Date.UTC(year, 0) / DAY + 1;
    const isIn = (list: readonly number[] | undefined, value: number, count: number) =>
      !list || list.some((entry) => entry === value || entry === value - count - 1);
    const wholeYear = frequency === 'YEARLY' && !parts.has('BYMONTH');
    const [place, count] = wholeYear ? [dayOfYear, daysInYear] : [here.getUTCDate(), daysInMonth];
    const name = WEEKDAYS[here.getUTCDay()] ?? '';
    const names = new Set([name, Math.ceil(place / 7) + name, -Math.ceil((count - place + 1) / 7) + name]);
    return (
      (!month || month.includes(inYear + 1)) &&
      isIn(date, here.getUTCDate(), daysInMonth) &&
      isIn(numbers('BYYEARDAY'), dayOfYear, daysInYear) &&
      (!weekday || weekday.some((entry) => entry !== undefined && names.has(entry)))
    );
  };

  const interval = Number(parts.get('INTERVAL') ?? 1);
  const base = period(Math.floor(anchor / DAY));
  const periods = new Map<number, number[]>();
  for (let day = Math.floor(Math.max(from, anchor) / DAY) - 366; day < until / DAY + 366; day++) {
    const number = period(day);
    if (number < base || (number - base) % interval !== 0 || !wanted(day)) continue;
    const list = periods.get(number) ?? [];
    for (const hour of numbers('BYHOUR') ?? [start.getUTCHours()]) {
      for (const minute of numbers('BYMINUTE') ?? [start.getUTCMinutes()]) {
        list.push(day * DAY + (hour * 60 + minute) * 60_000);
      }
    }
    periods.set(number, list);
  }
  const picks = numbers('BYSETPOS');
  const found = [...periods.values()].flatMap((list) => {
    const sorted = list.toSorted((a, b) => a - b);
    return picks ? picks.map((pick) => sorted.at(pick > 0 ? pick - 1 : pick) ?? NaN) : sorted;
  });
  const due = found.filter((time) => time >= anchor && time > from && time < until);
  return [...new Set(due)].sort((a, b) => a - b);
}

/** The next occurrences of a rule after an instant. */
export function walk(
  expression: string,
  zone: string,
  anchor: number,
  from: number,
  count: number,
): number[] {
  const rule = parseRrule(expression);
  const found: number[] = [];
  let next = nextRrule(rule, zone, anchor, from);
  while (next !== undefined && found.length < count) {
    found.push(next);
    next = nextRrule(rule, zone, anchor, next);
  }
  return found;
}

/** The same for a rule of hours and minutes on a clock without changes: every step from the anchor on is looked at. */
export function slowSteps(expression: string, anchor: number, from: number, until: number): number[] {
  const parts = new Map(expression.split(';').map((piece) => [piece.split('=')[0], piece.split('=')[1]]));
  const hourly = parts.get('FREQ') === 'HOURLY';
  const step = Number(parts.get('INTERVAL') ?? 1) * (hourly ? 60 : 1) * 60_000;
  const isIn = (name: string, ...values: (number | string)[]) => {
    const wanted = parts.get(name)?.split(',');
    return !wanted || values.some((value) => wanted.includes(String(value)));
  };
  const wanted = (time: number) => {
    const here = new Date(time);
    const daysInMonth = new Date(Date.UTC(here.getUTCFullYear(), here.getUTCMonth() + 1, 0)).getUTCDate();
    return (
      isIn('BYMONTH', here.getUTCMonth() + 1) &&
      isIn('BYMONTHDAY', here.getUTCDate(), here.getUTCDate() - daysInMonth - 1) &&
      isIn('BYDAY', WEEKDAYS[here.getUTCDay()] ?? '') &&
      isIn('BYHOUR', here.getUTCHours()) &&
      isIn('BYMINUTE', here.getUTCMinutes())
    );
  };
  const found: number[] = [];
  for (let time = anchor; time < until + step; time += step) {
    const hour = Math.floor(time / 3_600_000) * 3_600_000;
    const whole = hourly && parts.has('BYMINUTE');
    const moments = whole ? Array.from({ length: 60 }, (_, minute) => hour + minute * 60_000) : [time];
    found.push(...moments.filter((moment) => moment >= anchor && wanted(moment)));
  }
  return found.filter((time) => time > from && time < until);
}
