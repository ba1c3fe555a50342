import { isZone } from '../../../domain/zone.ts';
import { momentAt } from './calendar.ts';
import type { Moment } from './calendar.ts';
import type { Clock, Draft, Repeat } from './draft.ts';
import { settleClock } from './read-clock.ts';
import { resolveOnce } from './resolve-once.ts';
import { resolveRepeat } from './resolve-repeat.ts';
import { isQuestion } from './when.ts';
import type { Question, When } from './when.ts';

/** True when a draft says something that fixes a time, be it only partly. */
export function saysWhen(draft: Draft): boolean {
  return (
    draft.clocks !== undefined ||
    draft.part !== undefined ||
    draft.days !== undefined ||
    draft.relative !== undefined ||
    draft.repeat !== undefined ||
    draft.window !== undefined ||
    draft.months !== undefined ||
    draft.vague !== undefined
  );
}

/** "for the next 5 days" is a recurrence by itself, and so are two dates of the month. */
function impliedRepeat(draft: Draft): Repeat | undefined {
  if (draft.repeat) return draft.repeat;
  const several = draft.days?.some((day) => day.form === 'dates' && day.dates.length > 1);
  if (several) return { freq: 'month', interval: 1 };
  return draft.lasting?.next && draft.lasting.unit !== 'hour' ? { freq: 'day', interval: 1 } : undefined;
}

/** A single time so many minutes earlier; one that is on no calendar stays as it is. */
function earlier(when: When, minutes: number): When {
  if (when.in_minutes !== undefined) return { ...when, in_minutes: when.in_minutes - minutes };
  const at = Date.parse(`${when.at ?? ''}Z`) - minutes * 60_000;
  return Number.isNaN(at) ? when : { ...when, at: new Date(at).toISOString().slice(0, 16) };
}

/** The same recurrence so many minutes earlier in the day; undefined when that is another day. */
function earlierEachDay(draft: Draft, minutes: number): Draft | undefined {
  const clocks = draft.clocks?.map((clock): Clock => {
    return { minutes: settleClock(clock, draft.part) - minutes, sure: true };
  });
  const { ahead: _ahead, part: _part, ...rest } = draft;
  return clocks?.every((clock) => clock.minutes >= 0) ? { ...rest, clocks } : undefined;
}

/**
 * When a draft is due, in the words of the tools; several entries when no one expression says it. A question
 * when the words leave it open. Times in the past and impossible dates are passed on, for the tool to refuse.
 * `early` = a bare hour is in the morning ("wake me at 6").
 */
export function resolve(draft: Draft, now: Moment, early = false): readonly When[] | Question {
  const { ahead, ...event } = draft;
  if (ahead === undefined) return resolveDraft(draft, now, early);
  if (draft.repeat) {
    const before = earlierEachDay(draft, ahead);
    return before ? resolveDraft(before, now, early) : { question: 'On which days, and at what time?' };
  }
  const whens = resolveDraft(event, now, early);
  return isQuestion(whens) ? whens : whens.map((when) => earlier(when, ahead));
}

function resolveDraft(draft: Draft, now: Moment, early: boolean): readonly When[] | Question {
  if (draft.vague) return { question: draft.vague, ...(draft.choices ? { choices: draft.choices } : {}) };
  if (draft.lacks === 'clocks' && !draft.clocks) return { question: 'At what times of the day?' };
  const named = draft.days ?? draft.repeat?.weekdays ?? draft.repeat?.dates;
  if (draft.lacks === 'days' && !named)
    return { question: `On which days of the ${draft.repeat?.freq ?? 'week'}?` };
  const repeat = impliedRepeat(draft);
  const there = draft.zone && isZone(draft.zone) ? momentAt(now.instant, draft.zone, now.locale) : now;
  if (repeat) return resolveRepeat(repeat, draft, there);
  if (draft.window) return { question: 'At what time exactly?' };
  if (draft.starts ?? draft.ends ?? draft.lasting ?? draft.times ?? draft.except) {
    return { question: 'How often: every day, every week, at what time?' };
  }
  if (draft.deadline && draft.clocks) return { question: 'That is when it is due. When shall I remind you?' };
  return resolveOnce(draft, now, early);
}
