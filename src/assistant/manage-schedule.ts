import type { Db } from '../db/client.ts';
import { lockPerson } from '../db/people.ts';
import type { Queue } from '../db/queue.ts';
import { cancelRuns, hasUnfinishedRun, insertRunNow, insertSkipped } from '../db/runs.ts';
import {
  countLive,
  insertSchedule,
  lockSchedule,
  timingColumns,
  timingOf,
  updateSchedule,
} from '../db/schedules.ts';
import type { Schedule } from '../db/schedules.ts';
import type { Person } from '../domain/person.ts';
import { isRefusal, refuse } from '../domain/refusal.ts';
import type { Refusal } from '../domain/refusal.ts';
import { mayAct, relativeBase } from '../domain/schedule.ts';
import type { Limits, MissPolicy, ScheduleAction } from '../domain/schedule.ts';
import { keepPhase, localTime, nextRun, planTiming } from '../domain/timing.ts';
import type { TimingRequest } from '../domain/timing.ts';
import { nameOf, policyColumns } from './create-schedule.ts';
import { refreshHome } from './refresh-home.ts';

/** What is to be done with a schedule; the timing fields are for `edit` and `snooze`. */
export interface ScheduleChange extends TimingRequest {
  readonly action: ScheduleAction;
  readonly id: string;
  readonly name?: string | null | undefined;
  readonly prompt?: string | null | undefined;
  readonly only_if_something?: boolean | null | undefined;
  readonly if_missed?: MissPolicy | null | undefined;
  readonly late_after_minutes?: number | null | undefined;
  /** For a snooze by button: the run that is put off. */
  readonly runId?: string;
}

interface Parts {
  readonly queue: Pick<Queue, 'boss'>;
  readonly limits: Limits;
}
interface When {
  readonly askedAt: Date;
  readonly now: Date;
}
type Step = (
  parts: Parts,
  tx: Db,
  person: Person,
  schedule: Schedule,
  change: ScheduleChange,
  when: When,
) => Promise<Schedule | Refusal>;

const UUID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

const pause: Step = (_parts, tx, person, schedule, _change, { now }) =>
  updateSchedule(tx, person, schedule.id, { state: 'paused', nextRunAt: null, reason: 'person' }, now);

const resume: Step = async ({ limits }, tx, person, schedule, _change, { now }) => {
  if (schedule.state === 'active') return schedule;
  if (schedule.state !== 'paused' && (await countLive(tx, person)) >= limits.liveSchedules) {
    return refuse(
      'too_many',
      `You have ${limits.liveSchedules} schedules, the most I keep. Cancel one first.`,
    );
  }
  const next = nextRun(timingOf(schedule), now);
  if (!next) return refuse('past', `The time of “${schedule.name}” has passed; give it a new one.`);
  const fresh = { reason: null, consecutiveFailures: 0 };
  return updateSchedule(tx, person, schedule.id, { state: 'active', nextRunAt: next, ...fresh }, now);
};

const cancel: Step = async (_parts, tx, person, schedule, _change, { now }) => {
  await cancelRuns(tx, person, schedule.id, now);
  return updateSchedule(tx, person, schedule.id, { state: 'cancelled', nextRunAt: null }, now);
};

function given(part: unknown): boolean {
  return part !== undefined && part !== null && part !== '';
}

/** The timing that a change asks for; what it says only of the end or the zone is said of the present recurrence. */
function timingWish(change: ScheduleChange, schedule: Schedule): TimingRequest | null {
  const { at, in_minutes, cron, rrule, starts, ends, times, zone } = change;
  if ([at, in_minutes, cron, rrule].some(given)) return change;
  if (![starts, ends, times, zone].some(given)) return null;
  const { recurrence } = timingOf(schedule);
  const present = { starts, ends, times, zone: zone || schedule.zone };
  switch (recurrence.kind) {
    case 'once':
      return { ...present, at: localTime(recurrence.at, schedule.zone) };
    case 'cron':
      return { ...present, cron: recurrence.expression };
    case 'rrule':
      return { ...present, rrule: recurrence.expression };
  }
}

const edit: Step = async ({ limits }, tx, person, schedule, change, { askedAt, now }) => {
  const words = {
    ...(change.name?.trim() ? { name: nameOf(change.name, '') } : {}),
    ...(change.prompt?.trim() ? { prompt: change.prompt.trim() } : {}),
    ...policyColumns(change),
  };
  const wish = timingWish(change, schedule);
  if (!wish) {
    const anything = Object.keys(words).length > 0;
    return anything
      ? updateSchedule(tx, person, schedule.id, words, now)
      : refuse('nothing_to_change', `Tell me what to change about “${schedule.name}”.`);
  }
  const base =
    typeof change.in_minutes === 'number'
      ? relativeBase(schedule.askedAt, askedAt, change.in_minutes)
      : askedAt;
  const timing = planTiming(keepPhase(wish, timingOf(schedule)), {
    zone: schedule.zone,
    locale: person.locale,
    askedAt: base,
    now,
    everyMinutes: limits.everyMinutes,
  });
  if (isRefusal(timing)) return timing;
  const paused = schedule.state === 'paused';
  return updateSchedule(
    tx,
    person,
    schedule.id,
    {
      ...words,
      ...timingColumns(timing),
      state: paused ? 'paused' : 'active',
      nextRunAt: paused ? null : timing.next,
      reason: null,
      askedAt: typeof change.in_minutes === 'number' ? base : null,
    },
    now,
  );
};

const runNow: Step = async (parts, tx, person, schedule, _change, { now }) => {
  if (await hasUnfinishedRun(tx, person, schedule.id)) return schedule;
  await insertRunNow(parts, tx, person, schedule, now);
  return schedule;
};

const skipNext: Step = async (_parts, tx, person, schedule, _change, { now }) => {
  const skipped = schedule.nextRunAt;
  const next = skipped && nextRun(timingOf(schedule), skipped);
  if (!skipped || !next) {
    return refuse('wrong_state', `“${schedule.name}” has no run after the next one; cancel it instead.`);
  }
  await insertSkipped(tx, person, schedule.id, skipped, now);
  return updateSchedule(tx, person, schedule.id, { nextRunAt: next }, now);
};

const snooze: Step = async ({ limits }, tx, person, schedule, change, { askedAt, now }) => {
  const context = {
    zone: person.zone,
    locale: person.locale,
    askedAt,
    now,
    everyMinutes: limits.everyMinutes,
  };
  const { at, in_minutes } = change;
  const timing = planTiming({ at, in_minutes }, context);
  if (isRefusal(timing)) return timing;
  if ((await countLive(tx, person)) >= limits.liveSchedules) {
    return refuse(
      'too_many',
      `You have ${limits.liveSchedules} schedules, the most I keep. Cancel one first.`,
    );
  }
  const { name, prompt, task } = schedule;
  return insertSchedule(
    tx,
    person,
    {
      name,
      prompt,
      task,
      source: 'snooze',
      timing,
      askedAt: typeof in_minutes === 'number' ? askedAt : null,
      ...(change.runId === undefined ? {} : { snoozedRunId: change.runId }),
    },
    now,
  );
};

const STEPS: Readonly<Record<ScheduleAction, Step>> = {
  pause,
  resume,
  cancel,
  edit,
  run_now: runNow,
  skip_next: skipNext,
  snooze,
};

/**
 * Does something with a person's schedule, from whichever surface it was asked: returns the schedule as it is
 * then (for `snooze` the new one), or why not. Needs a transaction. Doing the same again changes nothing.
 */
export async function manageSchedule(
  parts: Parts,
  tx: Db,
  person: Person,
  change: ScheduleChange,
  when: When,
): Promise<Schedule | Refusal> {
  const gone = refuse('not_found', 'I can’t find that schedule; it may be gone.');
  if (!UUID.test(change.id)) return gone;
  await lockPerson(tx, person);
  const schedule = await lockSchedule(tx, person, change.id);
  if (!schedule) return gone;
  const illegal = mayAct(change.action, schedule.state, schedule.name);
  if (illegal) return illegal;
  const done = await STEPS[change.action](parts, tx, person, schedule, change, when);
  if (!isRefusal(done)) await refreshHome(parts, tx, person);
  return done;
}
