import type { Run } from '../db/generated/client.ts';
import { recurrenceOf } from '../db/schedules.ts';
import type { Schedule } from '../db/schedules.ts';
import { toolWords } from '../domain/connected-tool.ts';
import type { Person } from '../domain/person.ts';
import { recurrenceWords } from '../domain/recurrence-words.ts';
import type { MissPolicy, ScheduleState, Task } from '../domain/schedule.ts';
import { localTime } from '../domain/timing.ts';
import { instantWords } from '../domain/words.ts';
import { isZone } from '../domain/zone.ts';

/** A schedule as a person or a model is told of it: times are in words, in the person's zone and locale. */
export interface ScheduleSummary {
  readonly id: string;
  readonly name: string;
  readonly prompt: string;
  readonly task: Task;
  readonly state: ScheduleState;
  /** "every weekday at 09:15", in the schedule's own zone. */
  readonly recurrence: string;
  readonly zone: string;
  /** "tomorrow at 09:15"; null when nothing is ahead. */
  readonly next: string | null;
  /** The same as local wall time in the schedule's own zone: "2026-03-03T09:15". */
  readonly next_at: string | null;
  /** "delivered, yesterday at 09:15"; null when it never ran. */
  readonly last: string | null;
  /** The last day it may run, in words, and how many runs are left; null = for ever. */
  readonly ends: string | null;
  readonly runs_left: number | null;
  readonly if_missed: MissPolicy;
  readonly late_after_minutes: number | null;
  readonly only_if_something: boolean;
  /** The connected tools that it may act with by itself, as people call them; absent when there are none. */
  readonly may_act?: readonly string[];
  /** As it is stored; `at` is the one instant, or where a rule counts from, in the schedule's own zone. */
  readonly when: {
    readonly kind: Schedule['kind'];
    readonly at: string | null;
    readonly expression: string | null;
  };
}

const RUN_WORDS: Readonly<Record<Run['state'], string>> = {
  queued: 'about to run',
  running: 'running',
  thought: 'being delivered',
  delivered: 'delivered',
  failed: 'failed',
  missed: 'missed',
  skipped: 'skipped',
  cancelled: 'cancelled',
  quiet: 'nothing to report',
};

/** When a schedule runs, in words; also for one that this version can no longer read. */
export function recurrenceOfSchedule(schedule: Schedule, person: Person, now: Date): string {
  try {
    return recurrenceWords(recurrenceOf(schedule), schedule.zone, person.locale, now);
  } catch {
    return 'at times that I can no longer work out';
  }
}

/** An instant on a zone's clock; null also when the zone is one that this runtime does not know. */
function wallTime(at: Date | null, zone: string): string | null {
  return at && isZone(zone) ? localTime(at, zone) : null;
}

/** The summary of a schedule for its person. */
export function summariseSchedule(
  schedule: Schedule,
  last: Run | null,
  person: Person,
  now: Date,
): ScheduleSummary {
  const start = schedule.at ?? schedule.anchorAt;
  const at = (time: Date) => instantWords(time, person.zone, person.locale, now);
  return {
    id: schedule.id,
    name: schedule.name,
    prompt: schedule.prompt,
    task: schedule.task,
    state: schedule.state,
    recurrence: recurrenceOfSchedule(schedule, person, now),
    zone: schedule.zone,
    next: schedule.nextRunAt && at(schedule.nextRunAt),
    next_at: wallTime(schedule.nextRunAt, schedule.zone),
    last: last && `${RUN_WORDS[last.state]}, ${at(last.deliveredAt ?? last.occurrenceAt)}`,
    ends: schedule.endsAt && at(schedule.endsAt),
    runs_left: schedule.runsLeft,
    if_missed: schedule.missPolicy,
    late_after_minutes: schedule.lateAfter && schedule.lateAfter / 60,
    only_if_something: schedule.onlyIfSomething,
    ...(schedule.mayAct.length > 0 ? { may_act: schedule.mayAct.map(toolWords) } : {}),
    when: {
      kind: schedule.kind,
      at: wallTime(start, schedule.zone),
      expression: schedule.expression,
    },
  };
}
