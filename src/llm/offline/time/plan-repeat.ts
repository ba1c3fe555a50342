import { dateOf, monthLength, weekdayOf } from './calendar.ts';
import type { DayWords, Draft, Repeat } from './draft.ts';
import { isQuestion } from './when.ts';
import type { Question } from './when.ts';

/** A recurrence with every part filled in: on which days it falls, before times of day come in. */
export interface Plan {
  readonly freq: 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';
  readonly interval: number;
  /** Empty = any. */
  readonly weekdays: readonly number[];
  /** Days of the month, negative from its end; empty = any. */
  readonly dates: readonly number[];
  /** Places of the weekdays in the month; empty = every one. */
  readonly places: readonly number[];
  readonly together: boolean;
  /** Empty = any. */
  readonly months: readonly number[];
  /** The minute of the hour of an hourly one. */
  readonly minute: number;
  /** A date near the month's end stands for the last day where a month is shorter. */
  readonly clamp: boolean;
}

const ASK_DAYS: Question = { question: 'On which days, exactly?' };
const ALL = [1, 2, 3, 4, 5, 6, 0];
const QUARTER = { first: [1, 4, 7, 10], last: [3, 6, 9, 12] };

type Parts = Partial<Repeat> & { readonly months?: readonly number[] };

function withPlace({ freq }: Repeat, day: Extract<DayWords, { form: 'nth' }>): Parts | Question {
  const fits =
    freq === 'year' ? day.month !== undefined : day.open && (freq === 'month' || freq === 'quarter');
  if (!fits) return ASK_DAYS;
  const months = day.month === undefined ? {} : { months: [day.month] };
  if (day.weekdays.length === 0) return { dates: day.places, ...months };
  const together = day.weekdays.length > 1 ? { together: true as const } : {};
  return { places: day.places, weekdays: day.weekdays, ...months, ...together };
}

/** What words for a day add to a recurrence ("every month" + "on the 15th"). */
function withDay(repeat: Repeat, day: DayWords): Parts | Question {
  const { freq } = repeat;
  switch (day.form) {
    case 'weekdays':
      if (day.or || repeat.weekdays) return ASK_DAYS;
      return freq === 'week' || freq === 'hour' || freq === 'minute' ? { weekdays: day.weekdays } : ASK_DAYS;
    case 'dates':
      return (freq === 'month' || freq === 'quarter') && !repeat.dates ? { dates: day.dates } : ASK_DAYS;
    case 'date':
      return freq === 'year' && !repeat.dates ? { dates: [day.date], months: [day.month] } : ASK_DAYS;
    case 'weekend':
      return freq === 'week' && !repeat.weekdays ? { weekdays: [6, 0] } : ASK_DAYS;
    case 'nth':
      return withPlace(repeat, day);
    case 'week':
      return day.weekday === undefined ? {} : ASK_DAYS;
    case 'month':
      if (day.edge === 'first') return {};
      return freq === 'month' && day.months === 0 ? { dates: [-1] } : ASK_DAYS;
    case 'year':
      return day.edge === 'first' ? {} : ASK_DAYS;
    case 'this':
      return {};
    case 'offset':
    case 'shift':
    case 'several':
      return ASK_DAYS;
  }
}

function quarterly(repeat: Parts): Parts {
  const ends = [...(repeat.dates ?? []), ...(repeat.places ?? [])].some((place) => place < 0);
  const dates = repeat.dates ?? (repeat.places ? undefined : [1]);
  return { ...repeat, ...(dates ? { dates } : {}), months: ends ? QUARTER.last : QUARTER.first };
}

function fillDays(plan: Plan, start: number): Plan {
  const { date, month } = dateOf(start);
  const named = plan.dates.length + plan.places.length > 0;
  if (plan.freq === 'week' && plan.weekdays.length === 0) return { ...plan, weekdays: [weekdayOf(start)] };
  if (plan.freq === 'month' && !named) return { ...plan, dates: [date], clamp: date > 28 };
  if (plan.freq !== 'year' || named) return plan;
  if (plan.months.length > 0) return { ...plan, dates: [1] };
  return { ...plan, dates: [date], months: [month] };
}

function leaveOut(plan: Plan, except: NonNullable<Draft['except']>): Plan | Question {
  const months =
    except.months.length === 0
      ? plan.months
      : Array.from({ length: 12 }, (_, i) => i + 1).filter((month) => !except.months.includes(month));
  if (except.weekdays.length === 0) return { ...plan, months };
  const simple = plan.interval === 1 || plan.freq === 'hour' || plan.freq === 'minute';
  if (!simple || plan.freq === 'month' || plan.freq === 'year') return ASK_DAYS;
  const among = plan.weekdays.length > 0 ? plan.weekdays : ALL;
  const weekdays = among.filter((day) => !except.weekdays.includes(day));
  if (weekdays.length === 0) return ASK_DAYS;
  return { ...plan, months, weekdays, freq: plan.freq === 'day' ? 'week' : plan.freq };
}

/** On which days a draft's recurrence falls, counted from the day it starts; or a question when its words clash. */
export function planRepeat(repeat: Repeat, draft: Draft, start: number): Plan | Question {
  const named = (draft.days ?? []).map((day) => withDay(repeat, day));
  const open = named.find(isQuestion);
  if (open) return open;
  let parts: Parts = Object.assign({}, repeat, ...named);
  if (repeat.freq === 'quarter') parts = quarterly(parts);
  const months = parts.months ?? (repeat.freq === 'year' ? draft.months : undefined) ?? [];
  const plan: Plan = {
    freq: repeat.freq === 'quarter' ? 'month' : repeat.freq,
    interval: repeat.interval,
    weekdays: parts.weekdays ?? [],
    dates: parts.dates ?? [],
    places: parts.places ?? [],
    together: parts.together === true,
    months,
    minute: repeat.minute ?? 0,
    clamp: false,
  };
  const filled = fillDays(plan, start);
  return draft.except ? leaveOut(filled, draft.except) : filled;
}

/** True on the days a plan falls on, its interval left aside. */
export function fallsOn(plan: Plan, day: number): boolean {
  const { year, month, date } = dateOf(day);
  const length = monthLength(year, month);
  if (plan.months.length > 0 && !plan.months.includes(month)) return false;
  if (plan.dates.length > 0) {
    const wanted = plan.dates.map((at) =>
      at < 0 ? length + 1 + at : plan.clamp ? Math.min(at, length) : at,
    );
    return wanted.includes(date);
  }
  if (plan.weekdays.length > 0 && !plan.weekdays.includes(weekdayOf(day))) return false;
  if (plan.places.length === 0) return true;
  const same = Array.from({ length }, (_, i) => day - date + 1 + i).filter((other) =>
    plan.together ? plan.weekdays.includes(weekdayOf(other)) : weekdayOf(other) === weekdayOf(day),
  );
  return plan.places.some((place) => same.at(place > 0 ? place - 1 : place) === day);
}
