import { timeWords } from '../../../domain/words.ts';
import { isZone } from '../../../domain/zone.ts';
import { dateOf, dayOf, localOf, localTimeOf, momentAt } from './calendar.ts';
import type { CalendarDate, Moment } from './calendar.ts';
import type { Clock, DayWords, Draft } from './draft.ts';
import { PART_TIMES, settleClock } from './read-clock.ts';
import { settleDays } from './settle-days.ts';
import { isQuestion } from './when.ts';
import type { Question, When } from './when.ts';

/** The minutes after midnight that a draft's clocks or part of the day mean; 09:00 when it names none. */
export function minutesOf(draft: Draft, now: Moment, early = false): readonly number[] {
  if (draft.clocks) {
    return draft.clocks.map((clock) => (clock.sameTime ? now.minute : settleClock(clock, draft.part, early)));
  }
  return [draft.part ? PART_TIMES[draft.part] : 540];
}

function saysToday(draft: Draft): boolean {
  return draft.days?.some((day) => day.form === 'offset' && day.days === 0) === true;
}

/** "today at 8" at nine in the morning: the evening is meant, or nothing. */
function laterHalf(draft: Draft, clock: Clock, minutes: number, now: Moment): Question | undefined {
  const later = minutes + 720;
  if (!saysToday(draft) || clock.sure || draft.part || minutes > now.minute || later <= now.minute)
    return undefined;
  if (later >= 1440) return undefined;
  const question = `${timeWords(minutes, now.locale)} has already passed today. Do you mean ${timeWords(later, now.locale)}?`;
  return { question, yes: { clocks: [{ minutes: later, sure: true }] } };
}

function clockOnly(minutes: number, now: Moment): string {
  return localTimeOf(minutes > now.minute ? now.day : now.day + 1, minutes);
}

function onDate(date: CalendarDate, minutes: number): string {
  return minutes < 1440 ? localOf(date, minutes) : localTimeOf(dayOf(date), minutes);
}

/** The single days of words that name several of them once each; undefined for words that name one. */
function eachDay(day: DayWords): readonly DayWords[] | undefined {
  if (day.form === 'several') return day.days;
  if (day.form !== 'weekdays' || !day.each) return undefined;
  const { each: _each, ...rest } = day;
  return day.weekdays.map((weekday) => ({ ...rest, weekdays: [weekday] }));
}

/** When a draft without a recurrence is due: one instant for each of its clocks, or a question. */
export function resolveOnce(draft: Draft, person: Moment, early: boolean): readonly When[] | Question {
  const zone = draft.zone ? { zone: draft.zone } : {};
  if (draft.relative !== undefined) return [{ in_minutes: draft.relative }];
  const [first] = draft.days ?? [];
  const each = first && eachDay(first);
  if (each) {
    const whens = each.map((day) => resolveOnce({ ...draft, days: [day] }, person, early));
    return whens.find(isQuestion) ?? whens.flatMap((found) => (isQuestion(found) ? [] : found));
  }
  const now = draft.zone && isZone(draft.zone) ? momentAt(person.instant, draft.zone, person.locale) : person;
  const times = minutesOf(draft, now, early);
  const days =
    draft.days ??
    (draft.months ? [{ form: 'date' as const, month: draft.months[0] ?? 1, date: 1 }] : undefined);
  const impossible = draft.clocks?.find((clock) => clock.impossible)?.impossible;
  if (impossible) return [{ at: `${localOf(dateOf(now.day), 0).slice(0, 11)}${impossible}`, ...zone }];
  if (!days) return times.map((minutes) => ({ at: clockOnly(minutes, now), ...zone }));
  const found: When[] = [];
  for (const [i, minutes] of times.entries()) {
    const clock = draft.clocks?.[i];
    if (clock?.midnight && !saysToday(draft)) {
      return { question: 'Midnight at the start of that day, or at its end?' };
    }
    const date = settleDays(days, person, minutes > now.minute);
    if (isQuestion(date)) return date;
    const half = clock && laterHalf(draft, clock, minutes, now);
    if (half) return half;
    found.push({ at: onDate(date, minutes), ...zone });
  }
  return found;
}
