import type { Change } from '../intent/managing.ts';
import type { Moment } from '../time/calendar.ts';
import { localTimeOf } from '../time/calendar.ts';
import type { Clock, Draft } from '../time/draft.ts';
import { PART_TIMES, settleClock } from '../time/read-clock.ts';
import { resolve } from '../time/resolve.ts';
import { isQuestion } from '../time/when.ts';
import type { Question, When } from '../time/when.ts';
import { cronField, groupTimes } from '../time/write-rule.ts';
import type { Expression, ScheduleTime } from './schedule-time.ts';

const ICAL = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
const DAY = 86_400_000;
const WHAT: Question = { question: 'To which days and what time?' };

function ruleText(parts: ReadonlyMap<string, string>): string {
  return [...parts].map(([name, value]) => `${name}=${value}`).join(';');
}

/** An expression at other times of the day; undefined when it cannot say them. */
function atTimes(expression: Expression, times: readonly number[]): When | undefined {
  const [group, more] = groupTimes(times);
  if (!group || more) return undefined;
  if (expression.kind === 'cron') {
    const [, , date, month, weekday] = expression.fields;
    return { cron: `${cronField(group.minutes)} ${cronField(group.hours)} ${date} ${month} ${weekday}` };
  }
  const parts = new Map(expression.parts);
  parts.set('BYHOUR', group.hours.join(',')).set('BYMINUTE', group.minutes.join(','));
  const first = Math.min(...times);
  const { anchor } = expression;
  if (!anchor) return parts.has('INTERVAL') ? undefined : { rrule: ruleText(parts) };
  return { rrule: ruleText(parts), starts: `${anchor.slice(0, 10)}${localTimeOf(0, first).slice(10)}` };
}

function cronWeekdays(field: string): number[] {
  if (field === '*') return [0, 1, 2, 3, 4, 5, 6];
  const days: number[] = [];
  for (const piece of field.split(',')) {
    const [from, to] = piece
      .split('-')
      .map((word) =>
        /^\d$/.test(word) ? Number(word) % 7 : ICAL.findIndex((day) => word.slice(0, 2) === day),
      );
    if (from === undefined || from < 0) return [];
    for (let day = from, turn = 0; turn < 7; day = (day + 1) % 7, turn++) {
      days.push(day);
      if (day === (to ?? from)) break;
    }
  }
  return days;
}

/** An expression with its weekdays changed; undefined when weekdays are not what it goes by. */
function onWeekdays(
  expression: Expression,
  change: (days: readonly number[]) => readonly number[],
): When | undefined {
  if (expression.kind === 'cron') {
    const [minute, hour, date, month, weekday] = expression.fields;
    if (date !== '*') return undefined;
    const days = [...new Set(change(cronWeekdays(weekday)))];
    if (days.length === 0) return undefined;
    return { cron: `${minute} ${hour} * ${month} ${days.length === 7 ? '*' : cronField(days)}` };
  }
  const { parts, anchor } = expression;
  const freq = parts.get('FREQ');
  const small = freq === 'HOURLY' || freq === 'MINUTELY' || (freq === 'DAILY' && !parts.has('INTERVAL'));
  if (freq !== 'WEEKLY' && !small) return undefined;
  const named = parts
    .get('BYDAY')
    ?.split(',')
    .map((day) => ICAL.indexOf(day));
  const days = [...new Set(change(named ?? [0, 1, 2, 3, 4, 5, 6]))];
  if (days.length === 0 || days.includes(-1) || (freq === 'WEEKLY' && !named)) return undefined;
  const changed = new Map(parts).set('BYDAY', days.map((day) => ICAL[day]).join(','));
  if (!anchor) return parts.has('INTERVAL') ? undefined : { rrule: ruleText(changed) };
  return { rrule: ruleText(changed), starts: anchor };
}

/** A bare hour is taken nearest to the time it replaces, if that one is plainly nearer than the usual reading. */
function near(clock: Clock, before: number): number {
  const usual = settleClock(clock, undefined) % 1440;
  if (clock.sure) return usual;
  const other = (usual + 720) % 1440;
  return Math.abs(other - before) <= 180 && Math.abs(usual - before) > 180 ? other : usual;
}

function clocksFor(draft: Draft, before: readonly number[]): readonly number[] | undefined {
  if (draft.clocks) {
    const [only] = before;
    return draft.clocks.map((clock) =>
      draft.part || only === undefined ? settleClock(clock, draft.part) % 1440 : near(clock, only),
    );
  }
  return draft.part ? [PART_TIMES[draft.part]] : undefined;
}

function exact(times: readonly number[]): readonly Clock[] {
  return times.map((minutes) => ({ minutes, sure: true }));
}

function one(whens: readonly When[] | Question): When | Question {
  if (isQuestion(whens)) return whens;
  const [first, second] = whens;
  if (first && !second) return first;
  return { question: 'One schedule has one time of that kind. Which one shall it be?' };
}

function shifted(time: ScheduleTime, shift: number): When | Question {
  if (time.kind === 'steps') return WHAT;
  if (time.kind === 'once') {
    const at = Date.parse(`${time.date}T00:00Z`) + (time.minutes + shift) * 60_000;
    return { at: localTimeOf(Math.floor(at / DAY), Math.floor((at % DAY) / 60_000)) };
  }
  const times = time.times.map((minutes) => minutes + shift);
  if (times.some((minutes) => minutes < 0 || minutes >= 1440)) return WHAT;
  return atTimes(time.expression, times) ?? WHAT;
}

/** Another time of day, the days as they were. */
function otherClock(time: ScheduleTime, draft: Draft, now: Moment): When | Question {
  if (time.kind === 'steps') return one(resolve(draft, now));
  const times = clocksFor(draft, time.kind === 'once' ? [time.minutes] : time.times);
  if (!times) return WHAT;
  if (time.kind === 'once') return { at: `${time.date}${localTimeOf(0, times[0] ?? 0).slice(10)}` };
  if (time.times.length > times.length && time.times.length > 1) {
    return { question: 'It runs several times a day. Tell me all its times, such as “at 9 and 17”.' };
  }
  return atTimes(time.expression, times) ?? WHAT;
}

/** Another day or days, the time of day as it was. */
function otherDays(time: ScheduleTime, draft: Draft, now: Moment): When | Question {
  if (time.kind === 'once') {
    const clocks = draft.clocks
      ? exact(clocksFor(draft, [time.minutes]) ?? [])
      : draft.part
        ? undefined
        : exact([time.minutes]);
    return one(resolve(clocks ? { ...draft, clocks } : draft, now));
  }
  const day = draft.days?.length === 1 ? draft.days[0] : undefined;
  if (day?.form !== 'weekdays' || day.or || day.which === 'next') {
    return { question: 'It repeats: tell me all its days, such as “every Friday”, or “skip the next one”.' };
  }
  const weekly = onWeekdays(time.expression, () => day.weekdays);
  const before = time.expression.kind === 'cron' ? cronWeekdays(time.expression.fields[4]) : [1];
  if (!weekly || before.length > 1) return { question: 'On that day only, or on which days from now on?' };
  if (time.kind === 'steps' || !(draft.clocks ?? draft.part)) return weekly;
  const times = clocksFor(draft, time.times) ?? time.times;
  const weekdays = day.weekdays;
  return one(resolve({ repeat: { freq: 'week', interval: 1, weekdays }, clocks: exact(times) }, now));
}

/** Another recurrence; a time of day that is not named stays as it was. */
function otherRepeat(time: ScheduleTime, draft: Draft, now: Moment): When | Question {
  const steps = draft.repeat?.freq === 'hour' || draft.repeat?.freq === 'minute';
  const named = draft.clocks ?? draft.part ?? draft.window;
  if (steps || (time.kind === 'steps' && named)) return one(resolve(draft, now));
  if (time.kind === 'steps') {
    const { repeat } = draft;
    const weekdays =
      repeat?.freq === 'week' && repeat.interval === 1
        ? repeat.weekdays
        : repeat?.freq === 'day'
          ? [0, 1, 2, 3, 4, 5, 6]
          : undefined;
    return (
      (weekdays && repeat?.freq === 'week' && onWeekdays(time.expression, () => weekdays)) || {
        question: 'At what time of the day?',
      }
    );
  }
  const before = time.kind === 'once' ? [time.minutes] : time.times;
  const times = clocksFor(draft, before) ?? before;
  const { weekdays, loose } = draft.repeat ?? {};
  if (time.kind === 'days' && weekdays && loose && times === before) {
    const kept = onWeekdays(time.expression, () => weekdays);
    if (kept) return kept;
  }
  return one(resolve({ ...draft, clocks: exact(times) }, now));
}

/** Minutes between two runs of an expression that repeats within the day; undefined when it cannot be told. */
function stepOf(expression: Expression): number | undefined {
  if (expression.kind === 'rrule') {
    const interval = Number(expression.parts.get('INTERVAL') ?? 1);
    return expression.parts.get('FREQ') === 'HOURLY' ? interval * 60 : interval;
  }
  const [minute, hour] = expression.fields;
  const minutes = /\/(\d+)$/.exec(minute)?.[1];
  if (minutes) return Number(minutes);
  return Number(/\/(\d+)$/.exec(hour)?.[1] ?? 1) * 60;
}

/** "only between 9 and 5": the step stays as it was. */
function otherWindow(time: ScheduleTime, draft: Draft, now: Moment): When | Question {
  const step = time.kind === 'steps' ? stepOf(time.expression) : undefined;
  if (step === undefined) return { question: 'At what time exactly?' };
  const whole = step % 60 === 0;
  return one(
    resolve(
      { ...draft, repeat: { freq: whole ? 'hour' : 'minute', interval: whole ? step / 60 : step } },
      now,
    ),
  );
}

function byDraft(time: ScheduleTime, draft: Draft, now: Moment): When | Question {
  if (draft.vague) return { question: draft.vague };
  if (draft.relative !== undefined) {
    return time.kind === 'once'
      ? { in_minutes: draft.relative }
      : { question: 'It repeats. At what time of the day shall it be?' };
  }
  if (draft.except && time.kind !== 'once' && !draft.repeat) {
    const { weekdays } = draft.except;
    return onWeekdays(time.expression, (days) => days.filter((day) => !weekdays.includes(day))) ?? WHAT;
  }
  if (draft.window && !draft.repeat) return otherWindow(time, draft, now);
  if (draft.repeat) return otherRepeat(time, draft, now);
  if (draft.days ?? draft.months) return otherDays(time, draft, now);
  if (draft.clocks ?? draft.part) return otherClock(time, draft, now);
  return WHAT;
}

function bySteps(time: ScheduleTime, minutes: number, now: Moment): When | Question {
  if (time.kind === 'once') return { in_minutes: minutes };
  if (time.kind === 'days') return { question: 'It repeats. At what time of the day shall it be?' };
  const whole = minutes % 60 === 0;
  return one(
    resolve({ repeat: { freq: whole ? 'hour' : 'minute', interval: whole ? minutes / 60 : minutes } }, now),
  );
}

/** The unit that the person counted in when they asked for a time from now, in minutes; undefined when they did not. */
export type Counted = number | undefined;

function byNumber(time: ScheduleTime, number: number, counted: Counted, now: Moment): When | Question {
  if (time.kind === 'steps') return bySteps(time, number, now);
  if (time.kind === 'once' && counted !== undefined) return { in_minutes: number * counted };
  if (number > 24) return time.kind === 'once' ? { in_minutes: number } : WHAT;
  return otherClock(time, { clocks: [{ minutes: number * 60, sure: number > 12 }] }, now);
}

/**
 * The time a schedule has after a change, as the tool takes it: what the change does not mention stays as it
 * was. A question when the change leaves it open.
 */
export function changeTime(
  time: ScheduleTime,
  change: Change,
  now: Moment,
  counted: Counted,
): When | Question {
  if (change.shift !== undefined) return shifted(time, change.shift);
  if (change.length !== undefined) return bySteps(time, change.length, now);
  if (change.number !== undefined) return byNumber(time, change.number, counted, now);
  const { dropDays, addDays, onlyDays } = change;
  if (dropDays ?? addDays ?? onlyDays) {
    if (time.kind === 'once') return { question: 'It runs once only. On which day shall it be?' };
    const days = onWeekdays(time.expression, (before) => {
      if (onlyDays) return onlyDays;
      return addDays ? [...before, ...addDays] : before.filter((day) => !dropDays?.includes(day));
    });
    return (
      days ?? {
        question: 'That leaves no day it could run on. On which days shall it be, or shall I cancel it?',
      }
    );
  }
  return change.draft ? byDraft(time, change.draft, now) : WHAT;
}
