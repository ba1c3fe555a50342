import { listWords, monthDayWords, weekdayName } from '../../../domain/words.ts';
import { addMonths, dateOf, dayOf, exists, mondayOf, monthLength, weekdayOf } from './calendar.ts';
import type { CalendarDate, Moment } from './calendar.ts';
import type { DayWords, Draft } from './draft.ts';
import { isQuestion } from './when.ts';
import type { Question } from './when.ts';

/** The next such weekday after a day. */
function comingWeekday(after: number, weekday: number): number {
  return after + (((weekday - weekdayOf(after) + 6) % 7) + 1);
}

/** The day of a month that is the n-th of the given weekdays (all days when none), counted from its end if negative. */
function nthDay(year: number, month: number, place: number, weekdays: readonly number[]): number | undefined {
  const first = dayOf({ year, month, date: 1 });
  const { year: y, month: m } = dateOf(first);
  const days = Array.from({ length: monthLength(y, m) }, (_, i) => first + i).filter(
    (day) => weekdays.length === 0 || weekdays.includes(weekdayOf(day)),
  );
  return days.at(place > 0 ? place - 1 : place);
}

/** A date without a year is the coming one; `open` says whether today still counts. */
function comingDate(month: number, date: number, now: Moment, open: boolean): CalendarDate {
  const { year } = dateOf(now.day);
  const fits = (y: number) => {
    const at = { year: y, month, date: date === 0 ? monthLength(y, month) : date };
    const day = dayOf(at);
    return exists(at) && (day > now.day || (open && day === now.day)) ? at : undefined;
  };
  for (let y = year; y < year + 9; y++) {
    const found = fits(y);
    if (found) return found;
  }
  return { year, month, date };
}

function comingDayOfMonth(date: number, now: Moment, open: boolean): CalendarDate {
  for (let months = 0; months < 13; months++) {
    const { year, month } = dateOf(
      dayOf({ ...dateOf(now.day), month: dateOf(now.day).month + months, date: 1 }),
    );
    const at = { year, month, date: date < 0 ? monthLength(year, month) + 1 + date : date };
    if (exists(at) && (dayOf(at) > now.day || (open && dayOf(at) === now.day))) return at;
  }
  return { ...dateOf(now.day), date };
}

function shifted(day: Extract<DayWords, { form: 'shift' }>, now: Moment): number {
  const base = day.weekday === undefined ? now.day + (day.days ?? 0) : comingWeekday(now.day, day.weekday);
  if (day.unit === 'day') return base + day.count;
  if (day.unit === 'week') return base + 7 * day.count;
  return addMonths(base, day.count * (day.unit === 'year' ? 12 : 1));
}

function nth(day: Extract<DayWords, { form: 'nth' }>, now: Moment): number {
  const { year, month } = dateOf(now.day);
  const place = day.places[0] ?? 1;
  if (day.month === undefined) {
    const found = nthDay(year, month + (day.monthOffset ?? 0), place, day.weekdays);
    return found ?? now.day - 1;
  }
  const here = nthDay(year, day.month, place, day.weekdays);
  if (here !== undefined && here >= now.day) return here;
  return nthDay(year + 1, day.month, place, day.weekdays) ?? now.day - 1;
}

function settleOne(day: DayWords, now: Moment, open: boolean): CalendarDate | Question {
  switch (day.form) {
    case 'offset':
      return dateOf(now.day + day.days);
    case 'weekdays': {
      const [weekday = 1] = day.weekdays;
      if (day.weekdays.length > 1) {
        const names = day.weekdays.map(weekdayName);
        if (day.or) return { question: `Which one: ${listWords(names, 'or')}?` };
        const weekly: Draft = { repeat: { freq: 'week', interval: 1, weekdays: day.weekdays } };
        return {
          question: `Every ${listWords(names)}, or only the coming ones?`,
          choices: [
            { words: /\b(?:every|each|weekly|always|all|regular\w*|recurring|yes)\b/, draft: weekly },
            {
              words: /\b(?:coming|once|only|just|this|these|next)\b/,
              draft: { days: [{ ...day, each: true }] },
            },
          ],
        };
      }
      if (day.which === 'next') return dateOf(mondayOf(now.day) + 7 + ((weekday + 6) % 7));
      return dateOf(comingWeekday(now.day, weekday));
    }
    case 'dates': {
      const [date = 1] = day.dates;
      if (day.monthOffset === undefined) return comingDayOfMonth(date, now, open);
      const { year, month } = dateOf(addMonths(now.day, day.monthOffset));
      return { year, month, date };
    }
    case 'date': {
      if (day.year === undefined) return comingDate(day.month, day.date, now, open);
      const date = day.date === 0 ? monthLength(day.year, day.month) : day.date;
      return { year: day.year, month: day.month, date };
    }
    case 'week':
      return dateOf(mondayOf(now.day) + 7 * day.weeks + (((day.weekday ?? 1) + 6) % 7));
    case 'month': {
      const { year, month } = dateOf(addMonths(now.day, day.months));
      return { year, month, date: day.edge === 'first' ? 1 : monthLength(year, month) };
    }
    case 'year': {
      const year = dateOf(now.day).year + day.years;
      return day.edge === 'first' ? { year, month: 1, date: 1 } : { year, month: 12, date: 31 };
    }
    case 'weekend': {
      const saturday = mondayOf(now.day) + 5 + 7 * day.weeks;
      const later = saturday < now.day || (saturday === now.day && !open);
      return dateOf(later && day.weeks === 0 ? saturday + 1 : saturday);
    }
    case 'this':
      return { question: `Which day this ${day.unit}?` };
    case 'several':
      return { question: 'That names several days. Which one is it?' };
    case 'shift':
      return dateOf(shifted(day, now));
    case 'nth':
      if (day.open) return { question: 'Every month, or in which month?' };
      if (day.only && day.only !== now.locale)
        return { question: 'I don’t know that date. Which day is it?' };
      return dateOf(nth(day, now));
  }
}

function pair(one: DayWords, other: DayWords, now: Moment, open: boolean): CalendarDate | Question {
  const [weekday, rest] = one.form === 'weekdays' ? [one.weekdays[0] ?? 0, other] : [undefined, one];
  if (weekday === undefined) {
    const month = one.form === 'month' ? one : other;
    const dates = one.form === 'dates' ? one : other;
    if (month.form === 'month' && dates.form === 'dates') {
      return settleOne({ ...dates, monthOffset: month.months }, now, open);
    }
    return settleOne(one, now, open);
  }
  const settled = settleOne(rest, now, open);
  if (isQuestion(settled)) return settled;
  const day = dayOf(settled);
  if (rest.form === 'shift' || rest.form === 'week') return dateOf(mondayOf(day) + ((weekday + 6) % 7));
  if (weekdayOf(day) === weekday || !exists(settled)) return settled;
  const date = monthDayWords(settled.month, settled.date, now.locale);
  return {
    question: `${date} is a ${weekdayName(weekdayOf(day))}, not a ${weekdayName(weekday)}. Which do you mean?`,
  };
}

/**
 * The date that words for a day mean at a moment, or a question when they leave several. The date need not
 * exist ("30 february") and may lie in the past; `open` says whether a time later today is meant to count.
 */
export function settleDays(days: readonly DayWords[], now: Moment, open: boolean): CalendarDate | Question {
  const [one, other] = days;
  if (!one) return dateOf(now.day);
  if (!other) return settleOne(one, now, open);
  return other.form === 'weekdays' ? pair(other, one, now, open) : pair(one, other, now, open);
}
