import { z } from '@hono/zod-openapi';

import { recurrenceOfSchedule } from '../assistant/summarise-schedule.ts';
import { MissPolicy, RecurrenceKind, ScheduleSource, ScheduleState, Task } from '../db/generated/enums.ts';
import type { Schedule } from '../db/schedules.ts';
import type { Person } from '../domain/person.ts';
import { Instant } from './run-json.ts';

/** By which states schedules are asked for. */
export const Status = z.enum(ScheduleState);

/** One thing that is done at set times. */
export const ScheduleJson = z
  .object({
    id: z.uuid(),
    name: z.string(),
    prompt: z.string().openapi({ description: 'What is done, in the words of whoever asked for it' }),
    task: z.enum(Task).openapi({ description: 'Whether it passes on words or has something prepared' }),
    status: Status,
    source: z.enum(ScheduleSource),
    recurrence: z.string().openapi({
      description: 'When it runs, in words and in its own zone',
      example: 'every weekday at 09:15',
    }),
    kind: z.enum(RecurrenceKind),
    expression: z.string().nullable().openapi({ description: 'The cron expression or RRULE' }),
    starts_at: Instant.nullable().openapi({ description: 'The one instant, or where an RRULE counts from' }),
    zone: z.string().openapi({ description: 'IANA name', example: 'Europe/Lisbon' }),
    next_run_at: Instant.nullable(),
    last_run_at: Instant.nullable(),
    ends_at: Instant.nullable(),
    runs_left: z.int().nullable().openapi({ description: 'null = no end by count' }),
    run_count: z.int(),
    fail_count: z.int(),
    if_missed: z.enum(MissPolicy),
    late_after_minutes: z.number().nullable().openapi({ description: 'A run later than this is left out' }),
    only_if_something: z.boolean().openapi({ description: 'Whether a run may stay silent' }),
    created_at: Instant,
    updated_at: Instant,
  })
  .openapi('Schedule');

const at = (time: Date | null) => time && time.toISOString();

/** A schedule for a program. */
export function scheduleJson(schedule: Schedule, person: Person, now: Date): z.infer<typeof ScheduleJson> {
  return {
    id: schedule.id,
    name: schedule.name,
    prompt: schedule.prompt,
    task: schedule.task,
    status: schedule.state,
    source: schedule.source,
    recurrence: recurrenceOfSchedule(schedule, person, now),
    kind: schedule.kind,
    expression: schedule.expression,
    starts_at: at(schedule.at ?? schedule.anchorAt),
    zone: schedule.zone,
    next_run_at: at(schedule.nextRunAt),
    last_run_at: at(schedule.lastRunAt),
    ends_at: at(schedule.endsAt),
    runs_left: schedule.runsLeft,
    run_count: schedule.runCount,
    fail_count: schedule.failCount,
    if_missed: schedule.missPolicy,
    late_after_minutes: schedule.lateAfter === null ? null : schedule.lateAfter / 60,
    only_if_something: schedule.onlyIfSomething,
    created_at: schedule.createdAt.toISOString(),
    updated_at: schedule.updatedAt.toISOString(),
  };
}
