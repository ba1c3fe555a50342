import type { Managing } from '../intent/managing.ts';
import { dayOf, localTimeOf, momentAt } from '../time/calendar.ts';
import type { Moment } from '../time/calendar.ts';
import type { Draft } from '../time/draft.ts';
import { resolve } from '../time/resolve.ts';
import { settleDays } from '../time/settle-days.ts';
import { isQuestion } from '../time/when.ts';
import type { Schedule } from '../tool-answers.ts';
import { changeTime } from './change-time.ts';
import { nextRun } from './next-run.ts';
import { scheduleTime } from './schedule-time.ts';

/** What must be known of a schedule to change it. */
export type Subject = Pick<Schedule, 'id' | 'name' | 'recurrence' | 'when' | 'zone' | 'next_at' | 'state'> & {
  /** It has been brought up, as far as is known. */
  readonly delivered?: boolean;
};

/** The arguments of manage_schedule, or what to say instead of calling it. */
export type Arguments = { readonly args: Readonly<Record<string, unknown>> } | { readonly say: string };

const NOTHING = {
  name: null,
  prompt: null,
  at: null,
  in_minutes: null,
  cron: null,
  rrule: null,
  zone: null,
  starts: null,
  ends: null,
  times: null,
  if_missed: null,
  late_after_minutes: null,
  only_if_something: null,
};
/** A snooze without a length, in minutes. */
const SNOOZE = 10;
const DAY = 86_400_000;

/** A single time that has not come yet: there is nothing to put off, so the time itself is to be moved. */
function aheadOnce({ when, next_at, state, zone, delivered }: Subject, now: Moment): string | undefined {
  const at = when?.kind === 'once' ? (next_at ?? when.at) : undefined;
  if (!at || delivered || state !== 'active' || !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(at)) return undefined;
  const there = momentAt(now.instant, zone || now.zone, now.locale);
  return at.slice(0, 16) > localTimeOf(there.day, there.minute) ? at : undefined;
}

function snooze({ change }: Managing, subject: Subject, now: Moment): Arguments {
  const { draft, length, number } = change;
  const minutes = length ?? number ?? SNOOZE;
  const ahead = aheadOnce(subject, now);
  const action = ahead ? { action: 'edit' } : {};
  if (!draft && ahead) {
    const whens = changeTime({ kind: 'once', ...momentOf(ahead) }, { shift: minutes }, now, undefined);
    return isQuestion(whens) ? { say: whens.question } : { args: { ...action, ...whens } };
  }
  if (!draft) return { args: { in_minutes: minutes } };
  const whens = draft.repeat ? { question: 'Until when? A snooze is for once.' } : resolve(draft, now);
  return isQuestion(whens) ? { say: whens.question } : { args: { ...action, ...whens[0] } };
}

function momentOf(local: string): { readonly date: string; readonly minutes: number } {
  return {
    date: local.slice(0, 10),
    minutes: Number(local.slice(11, 13)) * 60 + Number(local.slice(14, 16)),
  };
}

/** The day of a schedule's next run, where it runs; undefined when its fields don't say. */
function nextDay(subject: Subject, now: Moment): number | undefined {
  const next = nextRun(subject, now);
  return next && momentAt(next, subject.zone || now.zone, now.locale).day;
}

/** When a day was named, the next run must be on it. */
function skip({ skipDay }: Managing, subject: Subject, now: Moment): Arguments {
  if (!skipDay?.days) return { args: {} };
  const date = settleDays(skipDay.days, now, true);
  if (isQuestion(date)) return { say: date.question };
  const next = nextDay(subject, now);
  if (next === undefined || next === dayOf(date)) return { args: {} };
  const day = new Intl.DateTimeFormat('en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });
  const told = day.format(next * DAY);
  return {
    say: `“${subject.name}” is next due on ${told}, and I can only skip the next one. Shall I skip that?`,
  };
}

function bounds(draft: Draft, now: Moment): Arguments {
  const whens = resolve({ ...draft, repeat: { freq: 'day', interval: 1 } }, now);
  if (isQuestion(whens)) return { say: whens.question };
  const { ends = null, times = null } = whens[0] ?? {};
  return { args: { ends, times } };
}

function edit({ change }: Managing, subject: Subject, now: Moment, counted: number | undefined): Arguments {
  const { name, prompt, missed, draft } = change;
  if (name !== undefined) return { args: { name } };
  if (prompt !== undefined) return { args: { prompt } };
  if (missed !== undefined) return { args: { if_missed: missed } };
  if (Object.keys(change).length === 0) {
    return { say: `What should be different about “${subject.name}”: the time, the days, the name?` };
  }
  const timed =
    draft &&
    (draft.repeat ??
      draft.days ??
      draft.clocks ??
      draft.part ??
      draft.relative ??
      draft.window ??
      draft.except);
  if (draft && timed === undefined) {
    if (draft.ends ?? draft.times ?? draft.lasting) return bounds(draft, now);
    if (draft.zone) return { args: { zone: draft.zone } };
  }
  const time = scheduleTime(subject.when);
  if (!time)
    return {
      say: `I can’t change the time of “${subject.name}” by rules alone. Cancel it and tell me anew.`,
    };
  const there =
    subject.zone && subject.zone !== now.zone ? momentAt(now.instant, subject.zone, now.locale) : now;
  const when = changeTime(time, change, there, counted);
  return isQuestion(when) ? { say: when.question } : { args: { ...when } };
}

function changed(wish: Managing, subject: Subject, now: Moment, counted: number | undefined): Arguments {
  switch (wish.action) {
    case 'pause':
    case 'resume':
    case 'run_now':
      return { args: {} };
    case 'cancel':
      if (!wish.skipDay || wish.confirmed) return { args: {} };
      return { say: `Only skip that one, or cancel “${subject.name}” for good?` };
    case 'skip_next':
      return skip(wish, subject, now);
    case 'snooze':
      return snooze(wish, subject, now);
    case 'edit':
      return edit(wish, subject, now, counted);
  }
}

/**
 * The arguments of manage_schedule for a wish about one schedule, all of them there; or the question that is
 * open. `counted` = minutes in the unit the person last counted from now in.
 */
export function manageArguments(
  wish: Managing,
  subject: Subject,
  now: Moment,
  counted: number | undefined,
): Arguments {
  const found = changed(wish, subject, now, counted);
  return 'say' in found
    ? found
    : { args: { action: wish.action, id: subject.id, ...NOTHING, ...found.args } };
}
