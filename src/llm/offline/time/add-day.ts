import type { DayWords, Draft } from './draft.ts';

/** True of words that mean one day ahead, once. */
function single(day: DayWords): boolean {
  switch (day.form) {
    case 'weekdays':
      return day.weekdays.length === 1;
    case 'dates':
      return day.dates.length === 1;
    case 'offset':
      return day.days >= 0;
    case 'shift':
      return day.count > 0;
    case 'week':
      return day.weekday !== undefined;
    case 'date':
    case 'weekend':
    case 'several':
      return true;
    default:
      return false;
  }
}

/** In "december 3rd and 5th" the second is in december as well. */
function inMonth(day: DayWords, before: DayWords | undefined): DayWords {
  if (day.form !== 'dates' || before?.form !== 'date' || day.monthOffset !== undefined) return day;
  return { ...before, date: day.dates[0] ?? before.date };
}

const TIMELESS: ReadonlySet<string> = new Set(['days', 'zone']);

/**
 * A time with one more day beside those it names ("tomorrow" and then "friday"): the same time of day on
 * each. Undefined when either is not simply a day, once.
 */
export function addDay(draft: Draft, more: Draft): Draft | undefined {
  const [day, pair] = draft.days ?? [];
  const [other, second] = more.days ?? [];
  if (!day || pair || !other || second || !single(day) || !single(other)) return undefined;
  if (draft.repeat || draft.relative !== undefined || draft.deadline || draft.vague || draft.ahead)
    return undefined;
  if (Object.keys(more).some((field) => !TIMELESS.has(field))) return undefined;
  const known = day.form === 'several' ? day.days : [day];
  return { ...draft, days: [{ form: 'several', days: [...known, inMonth(other, known.at(-1))] }] };
}
