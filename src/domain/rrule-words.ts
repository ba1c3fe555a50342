import {
  dateNoun,
  dateWords,
  dayAndTimeWords,
  everyWords,
  monthsNoun,
  placeWords,
  plainDays,
  seasonWords,
  weekdayNoun,
  weekdayWords,
} from './day-words.ts';
import type { DayWords } from './day-words.ts';
import { fillParts, numbersOf, readParts, weekdaysOf } from './rrule-parts.ts';
import type { Parts, PlacedWeekday } from './rrule-parts.ts';
import { pastWords, runsOf, stepWords, timesWords } from './times-words.ts';
import { listWords, ordinal, timeWords, weekdayName } from './words.ts';
import { wallAt } from './zone.ts';

const WHOLE_WEEK = [0, 1, 2, 3, 4, 5, 6];

/** The days of a rule. */
interface Days {
  readonly unit: 'year' | 'month' | 'week' | 'day';
  readonly interval: number;
  readonly months: readonly number[];
  readonly dates: readonly number[];
  readonly yearDays: readonly number[];
  readonly named: readonly PlacedWeekday[];
}

const UNITS: Readonly<Record<string, Days['unit']>> = { YEARLY: 'year', MONTHLY: 'month', WEEKLY: 'week' };

function daysOf(parts: Parts): Days {
  return {
    unit: UNITS[parts.get('FREQ') ?? ''] ?? 'day',
    interval: Number(parts.get('INTERVAL') ?? 1),
    months: numbersOf(parts, 'BYMONTH'),
    dates: numbersOf(parts, 'BYMONTHDAY'),
    yearDays: numbersOf(parts, 'BYYEARDAY'),
    named: weekdaysOf(parts),
  };
}

function numbersOnly(named: readonly PlacedWeekday[]): number[] {
  return named.map(({ weekday }) => weekday);
}

function isPlaced(named: readonly PlacedWeekday[]): boolean {
  return named.some(({ place }) => place !== 0);
}

/** "the first and third Monday", "every Friday and the last Monday"; `each` is "every" or "a". */
function placedWords(named: readonly PlacedWeekday[], each: string, word: 'and' | 'or'): string {
  const plain = numbersOnly(named.filter(({ place }) => place === 0));
  const placed = WHOLE_WEEK.flatMap((weekday) => {
    const places = named.filter((name) => name.weekday === weekday && name.place !== 0);
    const words = listWords(
      places.map(({ place }) => placeWords(place)),
      word,
    );
    return places.length > 0 ? [`the ${words} ${weekdayName(weekday)}`] : [];
  });
  return listWords([...(plain.length > 0 ? [`${each} ${weekdayNoun(plain, word)}`] : []), ...placed], word);
}

function yearDayWords(days: readonly number[], word: 'and' | 'or'): string {
  return `${listWords(
    days.map((day) => (day > 0 ? ordinal(day) : placeWords(day))),
    word,
  )} day`;
}

/** Condition by condition, for the rare rule that has several: "every day that is the 13th of the month and a Friday". */
function strictDays({ unit, interval, months, dates, yearDays, named }: Days): DayWords {
  const span = unit === 'year' && months.length === 0 ? 'year' : 'month';
  const conditions = [
    months.length > 0 && seasonWords(months, 'or').trim(),
    yearDays.length > 0 && `the ${yearDayWords(yearDays, 'or')} of the year`,
    dates.length > 0 && `${dateNoun(dates, 'or')} of the month`,
    named.length > 0 && placedWords(named, 'a', 'or') + (isPlaced(named) ? ` of the ${span}` : ''),
  ].filter((condition) => condition !== false);
  const often = everyWords(interval, unit);
  if (interval === 1) return plainDays(`every day that is ${listWords(conditions)}`);
  if (unit === 'day') return plainDays(`${often}, but only if it is ${listWords(conditions)}`);
  return plainDays(`in ${often}, every day that is ${listWords(conditions)}`);
}

function weeklyDays({ interval, named, months }: Days): DayWords {
  const [season, weekdays] = [seasonWords(months), numbersOnly(named)];
  if (interval === 1) return weekdayWords(weekdays, season);
  const often = everyWords(interval, 'week');
  const noun = weekdayNoun(weekdays);
  if (noun.startsWith('day')) return plainDays(`every ${noun} of ${often}${season}`);
  if (interval === 2 && weekdays.length === 1) return plainDays(`every other ${noun}${season}`);
  return plainDays(`${often} on ${noun === 'weekday' ? 'weekdays' : noun}${season}`);
}

function monthlyDays(days: Days, locale: string): DayWords {
  const { interval, months, dates, named } = days;
  const season = seasonWords(months);
  if (season && interval > 1) return strictDays(days);
  if (interval === 1 && dates.length > 0) return plainDays(dateWords(dates, months, locale));
  if (interval === 1 && !isPlaced(named)) return weekdayWords(numbersOnly(named), season);
  const which = dates.length > 0 ? dateNoun(dates) : placedWords(named, 'every', 'and');
  return plainDays(`on ${which}${ofWords('month', interval, months)}`);
}

/** " of every month", " of every third month", " of June and July", " of the year". */
function ofWords(unit: 'year' | 'month', interval: number, months: readonly number[]): string {
  if (months.length > 0 && months.length < 12) return ` of ${monthsNoun(months)}`;
  if (unit === 'year') return ' of the year';
  return ` of every ${interval === 1 ? '' : `${interval === 2 ? 'other' : placeWords(interval)} `}month`;
}

function yearlyDays(days: Days, locale: string): DayWords {
  const { interval, months, dates, yearDays, named } = days;
  const yearly = everyWords(interval, 'year');
  if (yearDays.length > 0) {
    if (months.length > 0) return strictDays(days);
    return plainDays(`${yearly} on the ${yearDayWords(yearDays, 'and')} of the year`);
  }
  const often = interval === 1 ? '' : `, ${yearly}`;
  if (dates.length > 0) {
    const text = dateWords(dates, months, locale);
    return plainDays(text.startsWith('every year') ? text.replace('every year', yearly) : text + often);
  }
  if (isPlaced(named)) {
    return plainDays(`${yearly} on ${placedWords(named, 'every', 'and')}${ofWords('year', 1, months)}`);
  }
  const { before, after } = weekdayWords(numbersOnly(named), seasonWords(months));
  return { before: before + often, after: after + often };
}

function dailyDays(days: Days, locale: string): DayWords {
  const { interval, months, dates, named } = days;
  if (interval > 1 && dates.length + named.length > 0) return strictDays(days);
  if (interval > 1) return plainDays(everyWords(interval, 'day') + seasonWords(months));
  if (dates.length > 0) return plainDays(dateWords(dates, months, locale));
  return weekdayWords(named.length > 0 ? numbersOnly(named) : WHOLE_WEEK, seasonWords(months));
}

function daysWords(days: Days, locale: string): DayWords {
  const { dates, named, yearDays } = days;
  const several = [dates, named, yearDays].filter((part) => part.length > 0).length > 1;
  if (several) return strictDays(days);
  switch (days.unit) {
    case 'year':
      return yearlyDays(days, locale);
    case 'month':
      return monthlyDays(days, locale);
    case 'week':
      return weeklyDays(days);
    case 'day':
      return dailyDays(days, locale);
  }
}

/** What a rule picks with BYSETPOS, where that has a name: "the last weekday of every month". */
function pickedDays(days: Days, places: readonly number[], locale: string): DayWords | undefined {
  const { unit, interval, months, dates, named, yearDays } = days;
  if (dates.length + yearDays.length === 0 && named.length > 0 && !isPlaced(named)) {
    const eachMonth = unit === 'month' && (interval === 1 || months.length === 0);
    if (!eachMonth && !(unit === 'year' && months.length < 2)) return undefined;
    const often = unit === 'year' && interval > 1 ? `${everyWords(interval, 'year')} ` : '';
    const noun = `${orderedPlaces(places)} ${weekdayNoun(numbersOnly(named), 'or')}`;
    return plainDays(`${often}on the ${noun}${ofWords(unit, interval, months)}`);
  }
  // The last of 28, 29 and 30: how "on the 30th" is said when February must not be left out.
  const until = dates.at(-1) ?? 0;
  const clamped = named.length === 0 && dates[0] === 28 && dates.length === until - 27 && until > 28;
  if (!clamped || places.join() !== '-1' || unit !== 'month') return undefined;
  if (until === 31) return daysWords({ ...days, dates: [-1] }, locale);
  if (interval > 1 && months.length > 0) return undefined;
  const date = `on the ${ordinal(until)}${ofWords('month', interval, months)}`;
  return plainDays(`${date}, or the last day of a shorter one,`);
}

/** "first and last": places from the start before those from the end. */
function orderedPlaces(places: readonly number[]): string {
  const ordered = [...places.filter((place) => place > 0), ...places.filter((place) => place < 0)];
  return listWords(ordered.map(placeWords));
}

function dayRuleWords(parts: Parts, locale: string): string {
  const days = daysOf(parts);
  const minutes = numbersOf(parts, 'BYMINUTE');
  const all = numbersOf(parts, 'BYHOUR').flatMap((hour) => minutes.map((minute) => hour * 60 + minute));
  const places = numbersOf(parts, 'BYSETPOS');
  const ofDay = all.filter((_, i) => places.includes(i + 1) || places.includes(i - all.length));
  const daily = places.length === 0 || (days.unit === 'day' && ofDay.length > 0);
  const times = timesWords(places.length > 0 && daily ? ofDay : all, locale);
  if (daily) return dayAndTimeWords(daysWords(days, locale), times);
  const picked = all.length === 1 ? pickedDays(days, places, locale) : undefined;
  if (picked) return dayAndTimeWords(picked, times);
  return `the ${orderedPlaces(places)} of these in each ${days.unit}: ${dayAndTimeWords(daysWords(days, locale), times)}`;
}

/** "between 09:00 and 17:59", "within the hours from 09:00, 12:00 and 15:00": the hours that a rule keeps to. */
function withinWords(hours: readonly number[], locale: string): string {
  const say = (minutes: number) => timeWords(minutes, locale);
  const [first = 0, last = 0] = [hours[0], hours.at(-1)];
  if (runsOf(hours, 1).length === 1) return ` between ${say(first * 60)} and ${say(last * 60 + 59)}`;
  return ` within the hours that begin at ${listWords(hours.map((hour) => say(hour * 60)))}`;
}

function withinDayWords(parts: Parts, locale: string): string {
  const [hours, minutes] = [numbersOf(parts, 'BYHOUR'), numbersOf(parts, 'BYMINUTE')];
  const interval = Number(parts.get('INTERVAL') ?? 1);
  const hourly = parts.get('FREQ') === 'HOURLY';
  const days = daysWords({ ...daysOf(parts), unit: 'day', interval: 1 }, locale);
  if (hourly && interval === 1 && minutes.length > 0) {
    const all = hours.length > 0 ? hours : Array.from({ length: 24 }, (_, hour) => hour);
    const times = all.flatMap((hour) => minutes.map((minute) => hour * 60 + minute));
    return dayAndTimeWords(days, timesWords(times, locale));
  }
  const often = `every ${stepWords(interval * (hourly ? 60 : 1))}`;
  const onTheHour = minutes.length === 1 && minutes[0] === 0;
  const past = onTheHour ? 'on the hour' : `at ${pastWords(minutes)} the hour`;
  const at = minutes.length === 0 ? '' : `${hourly ? ' ' : ', but only '}${past}`;
  const within = hours.length === 0 || hours.length === 24 ? '' : withinWords(hours, locale);
  return dayAndTimeWords(days, { text: often + at + within, every: true });
}

/** A rule that was validated in plain words; what it leaves open is taken from its anchor in the zone. */
export function rruleWords(expression: string, zone: string, anchor: Date, locale: string): string {
  const parts = readParts(expression);
  if (parts.get('FREQ') === 'HOURLY' || parts.get('FREQ') === 'MINUTELY')
    return withinDayWords(parts, locale);
  return dayRuleWords(fillParts(parts, new Date(wallAt(zone, anchor.getTime()))), locale);
}
