import { localTimeOf } from './calendar.ts';
import type { Moment } from './calendar.ts';
import { fallsOn } from './plan-repeat.ts';
import type { Plan } from './plan-repeat.ts';
import type { When } from './when.ts';

const ICAL = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/** Runs of numbers as a cron field: "1-5", "1,3,5", "*" for none. */
export function cronField(values: readonly number[]): string {
  if (values.length === 0) return '*';
  const sorted = [...new Set(values)].sort((a, b) => a - b);
  const [first = 0, last = 0] = [sorted[0], sorted.at(-1)];
  const run = sorted.length > 2 && last - first === sorted.length - 1;
  return run ? `${first}-${last}` : sorted.join(',');
}

/** Times of day grouped so that each group is all its hours at all its minutes, as one expression can say it. */
export function groupTimes(times: readonly number[]): { hours: number[]; minutes: number[] }[] {
  const sorted = [...new Set(times)].sort((a, b) => a - b);
  const hours = [...new Set(sorted.map((time) => Math.floor(time / 60)))];
  const minutes = [...new Set(sorted.map((time) => time % 60))];
  if (hours.length * minutes.length === sorted.length) return [{ hours, minutes }];
  return minutes.map((minute) => ({
    hours: sorted.filter((time) => time % 60 === minute).map((time) => Math.floor(time / 60)),
    minutes: [minute],
  }));
}

function cronDays(plan: Plan): string | undefined {
  const plain = plan.interval === 1 && plan.places.length === 0 && !plan.clamp;
  if (!plain || plan.dates.some((date) => date < 0)) return undefined;
  const weekdays = plan.weekdays.length === 7 ? [] : plan.weekdays;
  return `${cronField(plan.dates)} ${cronField(plan.months)} ${cronField(weekdays)}`;
}

function ruleDays(plan: Plan): string {
  const parts: string[] = [];
  if (plan.interval > 1) parts.push(`INTERVAL=${plan.interval}`);
  if (plan.months.length > 0) parts.push(`BYMONTH=${plan.months.join(',')}`);
  const [date] = plan.dates;
  if (plan.clamp && date !== undefined) {
    const dates = Array.from({ length: date - 27 }, (_, i) => 28 + i);
    parts.push(`BYMONTHDAY=${dates.join(',')}`, 'BYSETPOS=-1');
  } else if (plan.dates.length > 0) parts.push(`BYMONTHDAY=${plan.dates.join(',')}`);
  else if (plan.places.length > 0 && plan.together) {
    parts.push(
      `BYDAY=${plan.weekdays.map((day) => ICAL[day]).join(',')}`,
      `BYSETPOS=${plan.places.join(',')}`,
    );
  } else if (plan.places.length > 0) {
    const days = plan.places.flatMap((place) => plan.weekdays.map((day) => `${place}${ICAL[day]}`));
    parts.push(`BYDAY=${days.join(',')}`);
  } else if (plan.weekdays.length > 0) parts.push(`BYDAY=${plan.weekdays.map((day) => ICAL[day]).join(',')}`);
  return parts.map((part) => `;${part}`).join('');
}

const FREQ = {
  minute: 'MINUTELY',
  hour: 'HOURLY',
  day: 'DAILY',
  week: 'WEEKLY',
  month: 'MONTHLY',
  year: 'YEARLY',
};

/** The first day from one on on which a plan falls with a time still ahead; undefined when none comes in nine years. */
export function firstDay(plan: Plan, from: number, latest: number, now: Moment): number | undefined {
  for (let day = from; day < from + 9 * 366; day++) {
    if (fallsOn(plan, day) && (day > now.day || (day === now.day && latest > now.minute))) return day;
  }
  return undefined;
}

/** Writes a plan of days at times of day: cron where cron can say it, else a rule counted from its first time. */
export function writeDays(plan: Plan, times: readonly number[], from: number, now: Moment): When[] {
  const days = cronDays(plan);
  return groupTimes(times).map(({ hours, minutes }) => {
    if (days) {
      const starts = from > now.day ? { starts: localTimeOf(from, 0) } : {};
      return { cron: `${cronField(minutes)} ${cronField(hours)} ${days}`, ...starts };
    }
    const latest = Math.max(...hours) * 60 + Math.max(...minutes);
    const first = firstDay(plan, from, latest, now) ?? from;
    const rrule = `FREQ=${FREQ[plan.freq]}${ruleDays(plan)};BYHOUR=${hours.join(',')};BYMINUTE=${minutes.join(',')}`;
    const time = Math.min(...hours) * 60 + Math.min(...minutes);
    return { rrule, starts: localTimeOf(first, time) };
  });
}

/** Writes a step within the day: cron where it fits the clock, else a rule counted from its start. */
export function writeStep(plan: Plan, step: number, starts: string | undefined): When {
  const weekdays = plan.weekdays.length === 7 ? [] : plan.weekdays;
  const days = `* ${cronField(plan.months)} ${cronField(weekdays)}`;
  if (!starts && step < 60 && 60 % step === 0) return { cron: `${step === 1 ? '*' : `*/${step}`} * ${days}` };
  if (!starts && step % 60 === 0 && step < 1440 && 1440 % step === 0) {
    const hours = step === 60 ? '*' : `*/${step / 60}`;
    return { cron: `${plan.minute} ${hours} ${days}` };
  }
  const unit = step % 60 === 0 ? `HOURLY;INTERVAL=${step / 60}` : `MINUTELY;INTERVAL=${step}`;
  const named = weekdays.length > 0 ? `;BYDAY=${weekdays.map((day) => ICAL[day]).join(',')}` : '';
  return { rrule: `FREQ=${unit}${named}`, ...(starts ? { starts } : {}) };
}

/** Writes a step between two times of day as cron; undefined when cron cannot say it in one. */
export function writeWindow(plan: Plan, step: number, from: number, to: number): When | undefined {
  const until = to > from ? to : to + 1440;
  const days = `* ${cronField(plan.months)} ${cronField(plan.weekdays.length === 7 ? [] : plan.weekdays)}`;
  const hours = (last: number) =>
    Array.from({ length: last - Math.floor(from / 60) + 1 }, (_, i) => (Math.floor(from / 60) + i) % 24);
  if (step % 60 === 0) {
    const every = step / 60;
    const [first, last] = [Math.floor(from / 60), Math.floor((until - (from % 60)) / 60)];
    const wrapped = last >= 24;
    const list = hours(last).filter((_, i) => i % every === 0);
    const field = wrapped
      ? list.sort((a, b) => a - b).join(',')
      : `${first}-${last}${every > 1 ? `/${every}` : ''}`;
    return { cron: `${from % 60} ${field} ${days}` };
  }
  if (60 % step !== 0 || from % 60 !== 0 || until % 60 !== 0) return undefined;
  return { cron: `*/${step} ${cronField(hours(until / 60 - 1))} ${days}` };
}
