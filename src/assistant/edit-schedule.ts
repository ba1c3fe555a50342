import type { Db } from '../db/client.ts';
import { firstFree } from '../db/run-history.ts';
import { isLive, timingColumns, timingOf, updateSchedule } from '../db/schedules.ts';
import type { Schedule } from '../db/schedules.ts';
import type { Person } from '../domain/person.ts';
import { isRefusal, refuse } from '../domain/refusal.ts';
import type { Refusal } from '../domain/refusal.ts';
import { relativeBase, STATE_WORDS } from '../domain/schedule.ts';
import type { Limits } from '../domain/schedule.ts';
import { keepPhase, localTime, planTiming } from '../domain/timing.ts';
import type { Timing, TimingRequest } from '../domain/timing.ts';
import { instantWords } from '../domain/words.ts';
import { isZone } from '../domain/zone.ts';
import { nameOf, policyColumns, refuseOneMore } from './create-schedule.ts';
import type { ScheduleChange } from './manage-schedule.ts';

const NO_END = /^(never|none|no|no end)$/i;

function given(part: unknown): boolean {
  return part !== undefined && part !== null && part !== '';
}

/** The timing that a change asks for; what it says only of the end or the zone is said of the present recurrence. */
function timingWish(change: ScheduleChange, schedule: Schedule): TimingRequest | null {
  const { at, in_minutes, cron, rrule, starts, ends, times, zone } = change;
  if (![at, in_minutes, cron, rrule, starts, ends, times, zone].some(given)) return null;
  const end = {
    ends: given(ends) && NO_END.test(ends ?? '') ? null : ends,
    times: times === 0 ? null : times,
  };
  if ([at, in_minutes, cron, rrule].some(given)) return { ...change, ...end };
  const { recurrence } = timingOf(schedule);
  const present = { starts, ...end, zone: zone || schedule.zone };
  switch (recurrence.kind) {
    case 'once':
      return { ...present, at: localTime(recurrence.at, schedule.zone) };
    case 'cron':
      return { ...present, cron: recurrence.expression };
    case 'rrule':
      return { ...present, rrule: recurrence.expression };
  }
}

type Planned = Timing & { readonly next: Date };

/** An end that a change does not speak of stays; when it has come already, the change has to speak of it. */
function keepEnd(
  planned: Planned,
  change: ScheduleChange,
  schedule: Schedule,
  words: (at: Date) => string,
  now: Date,
): Planned | Refusal {
  if (planned.recurrence.kind === 'once') return planned;
  const says = (part: string) => new RegExp(`(^|;)${part}=`, 'i').test(change.rrule ?? '');
  const counts = given(change.times) || says('COUNT');
  if (!counts && schedule.runsLeft === 0)
    return refuse(
      'past',
      `“${schedule.name}” has run as often as it should. Say how many times more, or 0 for no limit.`,
    );
  const runsLeft = counts ? planned.runsLeft : schedule.runsLeft;
  if (given(change.ends) || says('UNTIL')) return { ...planned, runsLeft };
  const { endsAt } = schedule;
  if (endsAt && endsAt < planned.next) {
    const [ends, told] = [words(endsAt), endsAt <= now ? 'ended' : 'ends'];
    return refuse('never', `“${schedule.name}” ${told} ${ends}, before that. Say until when it should run.`);
  }
  return { ...planned, endsAt, runsLeft };
}

/** Changes what a schedule says, when it runs and its policies. Needs a transaction. */
export async function editSchedule(
  { limits }: { readonly limits: Limits },
  tx: Db,
  person: Person,
  schedule: Schedule,
  change: ScheduleChange,
  { askedAt, now }: { readonly askedAt: Date; readonly now: Date },
): Promise<Schedule | Refusal> {
  const words = {
    ...(change.name?.trim() ? { name: nameOf(change.name, '') } : {}),
    ...(change.prompt?.trim() ? { prompt: change.prompt.trim() } : {}),
    ...policyColumns(change),
  };
  const wish = timingWish(change, schedule);
  if (!wish) {
    const anything = Object.keys(words).length > 0;
    if (!anything) return refuse('nothing_to_change', `Tell me what to change about “${schedule.name}”.`);
    if (!isLive(schedule.state))
      return refuse(
        'wrong_state',
        `“${schedule.name}” is ${STATE_WORDS[schedule.state]}; give it a new time too.`,
      );
    return updateSchedule(tx, person, schedule.id, words, now);
  }
  const tooMany = isLive(schedule.state) ? null : await refuseOneMore(tx, person, limits);
  if (tooMany) return tooMany;
  const relative = typeof change.in_minutes === 'number' ? change.in_minutes : null;
  const base = relative === null ? askedAt : relativeBase(schedule.askedAt, askedAt, relative);
  // A zone that is no more gives way to the person's own.
  const zone = isZone(schedule.zone) ? schedule.zone : person.zone;
  const { locale } = person;
  const context = { zone, locale, askedAt: base, now, everyMinutes: limits.everyMinutes };
  const planned = planTiming(keepPhase(wish, { ...timingOf(schedule), zone }), context);
  if (isRefusal(planned)) return planned;
  const told = (at: Date) => instantWords(at, person.zone, locale, now);
  const timing = keepEnd(planned, change, schedule, told, now);
  if (isRefusal(timing)) return timing;
  const paused = schedule.state === 'paused';
  const free = await firstFree(tx, person, schedule.id, timing, timing.next);
  if (!free) return refuse('past', 'It would end before it runs again; give it a later end.');
  const next = paused ? null : free;
  const state = paused ? 'paused' : 'active';
  const columns = { ...words, ...timingColumns(timing), state, nextRunAt: next, reason: null } as const;
  return updateSchedule(
    tx,
    person,
    schedule.id,
    { ...columns, askedAt: relative === null ? null : base },
    now,
  );
}
