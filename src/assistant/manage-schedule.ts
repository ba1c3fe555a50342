import type { Db } from '../db/client.ts';
import { isId } from '../db/ids.ts';
import { lockPerson } from '../db/people.ts';
import type { Queue } from '../db/queue.ts';
import { firstFree, lastDelivered } from '../db/run-history.ts';
import { cancelRuns, hasUnfinishedRun, insertRunNow, insertSkipped } from '../db/runs.ts';
import { insertSchedule, isLive, lockSchedule, timingOf, updateSchedule } from '../db/schedules.ts';
import type { Schedule } from '../db/schedules.ts';
import type { Person } from '../domain/person.ts';
import { isRefusal, refuse } from '../domain/refusal.ts';
import type { Refusal } from '../domain/refusal.ts';
import { mayAct } from '../domain/schedule.ts';
import type { Limits, MissPolicy, ScheduleAction } from '../domain/schedule.ts';
import { nextRun, planTiming } from '../domain/timing.ts';
import type { TimingRequest } from '../domain/timing.ts';
import { refuseOneMore } from './create-schedule.ts';
import { editSchedule } from './edit-schedule.ts';
import { refreshHome } from './refresh-home.ts';
import { refreshShown } from './refresh-run.ts';

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

const pause: Step = (_parts, tx, person, schedule, _change, { now }) =>
  updateSchedule(tx, person, schedule.id, { state: 'paused', nextRunAt: null, reason: 'person' }, now);

const resume: Step = async ({ limits }, tx, person, schedule, _change, { now }) => {
  if (schedule.state === 'active') return schedule;
  const tooMany = isLive(schedule.state) ? null : await refuseOneMore(tx, person, limits);
  if (tooMany) return tooMany;
  const timing = timingOf(schedule);
  let after: Date | null;
  try {
    after = nextRun(timing, now);
  } catch {
    // As when it was stopped: its zone is gone, or its rule is beyond reading.
    return refuse(
      'bad_expression',
      `I can’t work out any more when “${schedule.name}” should run. Tell me a new time for it.`,
    );
  }
  const next = after && (await firstFree(tx, person, schedule.id, timing, after));
  if (!next) return refuse('past', `The time of “${schedule.name}” has passed; give it a new one.`);
  const fresh = { reason: null, consecutiveFailures: 0 };
  return updateSchedule(tx, person, schedule.id, { state: 'active', nextRunAt: next, ...fresh }, now);
};

const cancel: Step = async (_parts, tx, person, schedule, _change, { now }) => {
  await cancelRuns(tx, person, schedule.id, now);
  return updateSchedule(tx, person, schedule.id, { state: 'cancelled', nextRunAt: null }, now);
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
  if (schedule.kind === 'once' && schedule.nextRunAt && change.runId === undefined) {
    // It has not come yet: it is put off, and comes once.
    return updateSchedule(
      tx,
      person,
      schedule.id,
      { at: timing.next, nextRunAt: timing.next, askedAt: null },
      now,
    );
  }
  const tooMany = await refuseOneMore(tx, person, limits);
  if (tooMany) return tooMany;
  const { name, prompt, task, onlyIfSomething, lateAfter, mayAct: tools } = schedule;
  const snoozedRunId = change.runId ?? (await lastDelivered(tx, person, schedule.id));
  return insertSchedule(
    tx,
    person,
    {
      name,
      prompt,
      task,
      source: 'snooze',
      timing,
      policies: { onlyIfSomething, lateAfter, mayAct: tools },
      askedAt: typeof in_minutes === 'number' ? askedAt : null,
      ...(snoozedRunId === null ? {} : { snoozedRunId }),
    },
    now,
  );
};

const STEPS: Readonly<Record<ScheduleAction, Step>> = {
  pause,
  resume,
  cancel,
  edit: editSchedule,
  run_now: runNow,
  skip_next: skipNext,
  snooze,
};

/**
 * Does something with a person's schedule, from whichever surface it was asked: returns the schedule as it is
 * then (for `snooze` the new one), or why not. Needs a transaction. Doing the same again changes nothing, but for `snooze`,
 * which makes another reminder, and `skip_next`, which skips another run.
 */
export async function manageSchedule(
  parts: Parts,
  tx: Db,
  person: Person,
  change: ScheduleChange,
  when: When,
): Promise<Schedule | Refusal> {
  const gone = refuse('not_found', 'I can’t find that schedule; it may be gone.');
  if (!isId(change.id)) return gone;
  await lockPerson(tx, person);
  const schedule = await lockSchedule(tx, person, change.id);
  if (!schedule) return gone;
  const illegal = mayAct(change.action, schedule.state, schedule.name);
  if (illegal) return illegal;
  const done = await STEPS[change.action](parts, tx, person, schedule, change, when);
  if (isRefusal(done)) return done;
  await refreshHome(parts, tx, person);
  await refreshShown(parts, tx, person, schedule);
  return done;
}
