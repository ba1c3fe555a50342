import { addMonths, dateOf, dayOf, localOf, localTimeOf, mondayOf, monthLength } from './calendar.ts';
import type { Moment } from './calendar.ts';
import type { Bound, DayWords, Draft, Repeat } from './draft.ts';
import { planRepeat } from './plan-repeat.ts';
import type { Plan } from './plan-repeat.ts';
import { PART_TIMES, settleClock } from './read-clock.ts';
import { minutesOf } from './resolve-once.ts';
import { settleDays } from './settle-days.ts';
import { isQuestion } from './when.ts';
import type { Question, When } from './when.ts';
import { firstDay, writeDays, writeStep, writeWindow } from './write-rule.ts';

/** The stretch a recurrence is confined to, in whole days; `last` included. */
interface Stretch {
  readonly first?: number;
  readonly last?: number;
}

/** "this week", "next month", "in december" around a recurrence. */
function confine(draft: Draft, repeat: Repeat, now: Moment): Stretch {
  const span = draft.days?.find((day) => ['this', 'week', 'month', 'year'].includes(day.form));
  const month = (ahead: number): Stretch => {
    const { year, month } = dateOf(addMonths(now.day, ahead));
    return {
      first: dayOf({ year, month, date: 1 }),
      last: dayOf({ year, month, date: monthLength(year, month) }),
    };
  };
  const week = (ahead: number): Stretch => {
    const monday = mondayOf(now.day) + 7 * ahead;
    return { first: monday, last: monday + 6 };
  };
  const year = (ahead: number): Stretch => {
    const at = dateOf(now.day).year + ahead;
    return { first: dayOf({ year: at, month: 1, date: 1 }), last: dayOf({ year: at, month: 12, date: 31 }) };
  };
  if (span?.form === 'week') return week(span.weeks);
  if (span?.form === 'month' && span.edge === 'first') return month(span.months);
  if (span?.form === 'year') return year(span.years);
  if (span?.form === 'this') return { week: week(0), month: month(0), year: year(0) }[span.unit];
  return draft.months && repeat.freq !== 'year' ? season(draft.months, now) : {};
}

/** The coming months of that name, the present one included. */
function season(months: readonly number[], now: Moment): Stretch {
  const here = dateOf(now.day);
  const [from = 1, to = 1] = [months[0], months.at(-1)];
  const inside = months.includes(here.month);
  const first = inside
    ? now.day
    : dayOf({ year: here.year + (from < here.month ? 1 : 0), month: from, date: 1 });
  const start = dateOf(first);
  const year = start.year + (to < start.month ? 1 : 0);
  return { first, last: dayOf({ year, month: to, date: monthLength(year, to) }) };
}

function boundDay(bound: Bound | undefined, now: Moment, open: boolean): number | Question | undefined {
  if (!bound?.day) return undefined;
  const day: DayWords = bound.day;
  // "starting this week" is from now on.
  if (open && day.form === 'this') return now.day;
  const date = settleDays([day], now, open);
  return isQuestion(date) ? date : dayOf(date);
}

/** "every hour until 6pm" ends today, or tomorrow when that has passed. */
function endOfSteps(draft: Draft, now: Moment): string | undefined {
  if (draft.lasting?.unit === 'hour') return localTimeOf(now.day, now.minute + draft.lasting.count * 60);
  const clock = draft.ends?.clock;
  if (!clock) return undefined;
  const minutes = settleClock(clock, draft.part);
  return localTimeOf(minutes > now.minute ? now.day : now.day + 1, minutes);
}

/** "starting now" counts from now, and not from the full hour. */
function ruleFromNow(step: number): When {
  return { rrule: step % 60 === 0 ? `FREQ=HOURLY;INTERVAL=${step / 60}` : `FREQ=MINUTELY;INTERVAL=${step}` };
}

function resolveSteps(
  plan: Plan,
  draft: Draft,
  now: Moment,
  bounds: Partial<When>,
): readonly When[] | Question {
  const step = plan.interval * (plan.freq === 'hour' ? 60 : 1);
  if (draft.clocks) return { question: 'From when to when each day?' };
  const end = endOfSteps(draft, now);
  const ends = end ? { ends: end } : {};
  if (draft.window) {
    const from = settleClock(draft.window.from, draft.part);
    const to = settleClock(
      draft.window.to,
      draft.part ?? (draft.window.to.minutes <= draft.window.from.minutes ? 'afternoon' : undefined),
    );
    const written = writeWindow(plan, step, from % 1440, to % 1440);
    if (written) return [{ ...written, ...bounds, ...ends }];
    return {
      question: 'Between full hours I can do every 5, 10, 12, 15, 20, 30 or 60 minutes. Which one?',
    };
  }
  if (draft.part) return { question: 'From when to when each day?' };
  const clock = draft.starts?.clock;
  const minutes = clock ? settleClock(clock, undefined) : undefined;
  const starts =
    minutes === undefined ? undefined : localTimeOf(minutes > now.minute ? now.day : now.day + 1, minutes);
  const written = draft.starts?.now && step > 60 ? ruleFromNow(step) : writeStep(plan, step, starts);
  return [{ ...written, ...bounds, ...ends }];
}

/** "for two weeks": a count where each day or week has one run, else the last day of that stretch. */
function lastingBound(plan: Plan, draft: Draft, runs: number, first: number): Partial<When> {
  const { lasting } = draft;
  if (!lasting || lasting.unit === 'hour') return {};
  const single = plan.interval === 1 && runs === 1;
  if (single && plan.freq === 'day' && lasting.unit === 'day') return { times: lasting.count };
  if (single && plan.freq === 'day' && lasting.unit === 'week') return { times: lasting.count * 7 };
  if (single && plan.freq === 'week' && lasting.unit === 'week' && plan.weekdays.length === 1)
    return { times: lasting.count };
  if (single && plan.freq === 'month' && lasting.unit === 'month' && plan.dates.length <= 1)
    return { times: lasting.count };
  const days = { day: 1, week: 7 };
  const after =
    lasting.unit === 'day' || lasting.unit === 'week'
      ? first + days[lasting.unit] * lasting.count
      : addMonths(first, lasting.count * (lasting.unit === 'year' ? 12 : 1));
  return { ends: localOf(dateOf(after - 1), 1439) };
}

function endBound(draft: Draft, stretch: Stretch, now: Moment): Partial<When> | Question {
  const end = boundDay(draft.ends, now, false);
  if (isQuestion(end)) return end;
  if (end !== undefined) return { ends: localTimeOf(end, draft.ends?.before ? 0 : 1439) };
  return stretch.last === undefined ? {} : { ends: localTimeOf(stretch.last, 1439) };
}

/** When a recurring draft is due, as one or more expressions; or a question when its words leave it open. */
export function resolveRepeat(repeat: Repeat, draft: Draft, now: Moment): readonly When[] | Question {
  const stretch = confine(draft, repeat, now);
  const starting = boundDay(draft.starts, now, true);
  if (isQuestion(starting)) return starting;
  const from = Math.max(now.day, starting ?? stretch.first ?? now.day);
  const plan = planRepeat(repeat, draft, from);
  if (isQuestion(plan)) return plan;
  const end = endBound(draft, stretch, now);
  if (isQuestion(end)) return end;
  const zone = draft.zone ? { zone: draft.zone } : {};
  const bounds: Partial<When> = { ...end, ...(draft.times ? { times: draft.times } : {}), ...zone };
  if (plan.freq === 'minute' || plan.freq === 'hour') {
    const begins = from > now.day ? { starts: localTimeOf(from, 0) } : {};
    return resolveSteps(plan, draft, now, { ...begins, ...bounds });
  }
  if (draft.window) return { question: 'How often between those hours?' };
  if (draft.ends?.clock || draft.lasting?.unit === 'hour')
    return { question: 'At what time, and until which day?' };
  if (draft.clocks?.some((clock) => clock.impossible))
    return { question: 'A day has 24 hours. At what time?' };
  const times = timesOf(draft, now);
  if (draft.clocks?.some((clock) => clock.midnight) && plan.freq !== 'day') {
    return { question: 'Midnight at the start of that day, or at its end?' };
  }
  const first = firstDay(plan, from, Math.max(...times), now) ?? from;
  const limit = lastingBound(plan, draft, times.length, first);
  return writeDays(plan, times, from, now).map((when) => ({ ...when, ...limit, ...bounds }));
}

function timesOf(draft: Draft, now: Moment): readonly number[] {
  const clock = draft.clocks ? undefined : draft.starts?.clock;
  if (clock) return [settleClock(clock, draft.part) % 1440];
  if (!draft.clocks && draft.part) return [PART_TIMES[draft.part]];
  return minutesOf(draft, now).map((minutes) => minutes % 1440);
}
