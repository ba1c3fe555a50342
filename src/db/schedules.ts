import type { PersonScope } from '../domain/person.ts';
import type { Recurrence } from '../domain/recurrence.ts';
import type { ScheduleState, Task } from '../domain/schedule.ts';
import type { Timing } from '../domain/timing.ts';
import type { Db } from './client.ts';
import type { Run, Schedule as ScheduleRow, ScheduleSource, Prisma } from './generated/client.ts';
import { newId } from './ids.ts';
import { WAKE_DISPATCH } from './queue.ts';

/** A schedule with its words. */
export type Schedule = ScheduleRow & { readonly prompt: string };

/** What a new schedule is made of. */
export interface NewSchedule {
  readonly name: string;
  readonly prompt: string;
  readonly task: Task;
  readonly source: ScheduleSource;
  readonly timing: Timing & { readonly next: Date };
  /** What differs from the defaults. */
  readonly policies?: Partial<
    Pick<ScheduleRow, 'onlyIfSomething' | 'missPolicy' | 'lateAfter' | 'mayAct' | 'task'>
  >;
  /** When a relative time was asked for. */
  readonly askedAt: Date | null;
  readonly snoozedRunId?: string;
}

/** Those that are not over: what a person is shown, and what counts for their limit. */
const LIVE: ScheduleState[] = ['active', 'paused', 'invalid'];
const PAST: ScheduleState[] = ['cancelled', 'completed'];
const SKIPPED_AHEAD = { state: 'skipped', errorKind: 'person' } as const;
const withText = { text: { select: { prompt: true } } } as const;

function toSchedule(row: ScheduleRow & { text: { prompt: string } | null }): Schedule {
  const { text, ...schedule } = row;
  return { ...schedule, prompt: text?.prompt ?? '' };
}

/** The columns that hold a timing. */
export function timingColumns(timing: Timing) {
  const { recurrence, zone, endsAt, runsLeft } = timing;
  return {
    kind: recurrence.kind,
    at: recurrence.kind === 'once' ? recurrence.at : null,
    expression: recurrence.kind === 'once' ? null : recurrence.expression,
    anchorAt: recurrence.kind === 'rrule' ? recurrence.anchor : null,
    zone,
    endsAt,
    runsLeft,
  };
}

type RecurrenceColumns = Pick<ScheduleRow, 'kind' | 'at' | 'expression' | 'anchorAt'>;

/** The recurrence that a row's columns hold. Throws when the row breaks the table's own checks. */
export function recurrenceOf(row: RecurrenceColumns): Recurrence {
  if (row.kind === 'once' && row.at) return { kind: 'once', at: row.at };
  if (row.kind === 'cron' && row.expression) return { kind: 'cron', expression: row.expression };
  if (row.kind === 'rrule' && row.expression && row.anchorAt) {
    return { kind: 'rrule', expression: row.expression, anchor: row.anchorAt };
  }
  throw new Error(`a ${row.kind} schedule without its columns`);
}

/** The timing that a row's columns hold. */
export function timingOf(row: RecurrenceColumns & Pick<ScheduleRow, 'zone' | 'endsAt' | 'runsLeft'>): Timing {
  return { recurrence: recurrenceOf(row), zone: row.zone, endsAt: row.endsAt, runsLeft: row.runsLeft };
}

/** Wakes the dispatchers once the transaction has committed. */
async function wakeDispatch(tx: Db): Promise<void> {
  await tx.$executeRawUnsafe(WAKE_DISPATCH);
}

/** Stores a new, active schedule. Needs a transaction. */
export async function insertSchedule(
  tx: Db,
  scope: PersonScope,
  schedule: NewSchedule,
  now: Date,
): Promise<Schedule> {
  const { personId } = scope;
  const row = await tx.schedule.create({
    data: {
      id: newId(),
      personId,
      name: schedule.name,
      ...timingColumns(schedule.timing),
      task: schedule.task,
      state: 'active',
      source: schedule.source,
      ...schedule.policies,
      askedAt: schedule.askedAt,
      nextRunAt: schedule.timing.next,
      snoozedRunId: schedule.snoozedRunId ?? null,
      createdAt: now,
      updatedAt: now,
      text: { create: { personId, prompt: schedule.prompt } },
    },
    include: withText,
  });
  await wakeDispatch(tx);
  return toSchedule(row);
}

/** Changes a schedule and wakes the dispatchers. Needs a transaction. */
export async function updateSchedule(
  tx: Db,
  { personId }: PersonScope,
  id: string,
  change: Prisma.ScheduleUncheckedUpdateInput & { prompt?: string },
  now: Date,
): Promise<Schedule> {
  const { prompt, ...data } = change;
  const row = await tx.schedule.update({
    where: { id, personId },
    data: { ...data, updatedAt: now, ...(prompt === undefined ? {} : { text: { update: { prompt } } }) },
    include: withText,
  });
  await wakeDispatch(tx);
  return toSchedule(row);
}

/** A person's schedule, locked until the transaction ends; null when it isn't theirs or is gone. */
export async function lockSchedule(tx: Db, scope: PersonScope, id: string): Promise<Schedule | null> {
  await tx.$queryRaw`
    SELECT 1 FROM schedules WHERE id = ${id}::uuid AND person_id = ${scope.personId}::uuid FOR UPDATE`;
  return getSchedule(tx, scope, id);
}

/** A person's schedule; null when it isn't theirs or is gone. */
export async function getSchedule(db: Db, { personId }: PersonScope, id: string): Promise<Schedule | null> {
  const row = await db.schedule.findUnique({ where: { id, personId }, include: withText });
  return row && toSchedule(row);
}

/** Which schedules are meant: those that are not over, those that are, all, or those in one state. */
export type Which = 'live' | 'past' | 'all' | ScheduleState;

function whereState(which: Which): { state?: ScheduleState | { in: ScheduleState[] } } {
  if (which === 'all') return {};
  if (which === 'live') return { state: { in: LIVE } };
  return { state: which === 'past' ? { in: PAST } : which };
}

/**
 * A person's schedules with the newest run of each: live ones by their next time, then the others, newest first.
 * Leaves out so many of the first ones.
 */
export async function listSchedules(
  db: Db,
  { personId }: PersonScope,
  which: Which,
  limit: number,
  offset = 0,
): Promise<{ schedule: Schedule; last: Run | null }[]> {
  const rows = await db.schedule.findMany({
    where: { personId, ...whereState(which) },
    orderBy: [
      { state: 'asc' },
      { nextRunAt: { sort: 'asc', nulls: 'last' } },
      { createdAt: 'desc' },
      { id: 'desc' },
    ],
    // A run that was skipped ahead of its time is none that has been.
    include: {
      ...withText,
      runs: { where: { NOT: SKIPPED_AHEAD }, orderBy: { occurrenceAt: 'desc' }, take: 1 },
    },
    take: limit,
    skip: offset,
  });
  return rows.map(({ runs, ...row }) => ({ schedule: toSchedule(row), last: runs[0] ?? null }));
}

/** The ids of a person's recurring schedules that go by the clock of a zone. */
export async function recurringIn(db: Db, { personId }: PersonScope, zone: string): Promise<string[]> {
  const where = { personId, zone, state: { in: LIVE }, kind: { not: 'once' as const } };
  return (await db.schedule.findMany({ where, select: { id: true } })).map(({ id }) => id);
}

/** True when a schedule is not over. */
export function isLive(state: ScheduleState): boolean {
  return LIVE.includes(state);
}

/** How many of those schedules a person has. */
export async function countSchedules(db: Db, { personId }: PersonScope, which: Which): Promise<number> {
  return db.schedule.count({ where: { personId, ...whereState(which) } });
}

/** How a run counts for its schedule: `excused` is a failure that is not held against it, `none` says nothing. */
export type RunOutcome = 'good' | 'failed' | 'excused' | 'none';

/** Counts how a run of a schedule ended and completes the schedule when no run is ahead or under way; true when it did. */
export async function endSchedule(
  tx: Db,
  { personId }: PersonScope,
  id: string,
  outcome: RunOutcome,
  now: Date,
): Promise<boolean> {
  const one = { increment: 1 };
  await tx.schedule.updateMany({
    where: { id, personId },
    data: {
      ...(outcome === 'good' ? { consecutiveFailures: 0 } : {}),
      ...(outcome === 'failed' ? { consecutiveFailures: one } : {}),
      ...(outcome === 'failed' || outcome === 'excused' ? { failCount: one } : {}),
      updatedAt: now,
    },
  });
  const { count } = await tx.schedule.updateMany({
    where: {
      id,
      personId,
      // One that comes once and was paused while it ran has come.
      OR: [{ state: 'active' }, { state: 'paused', kind: 'once', lastRunAt: { gte: tx.schedule.fields.at } }],
      nextRunAt: null,
      runs: { none: { state: { in: ['queued', 'running', 'thought'] } } },
    },
    data: { state: 'completed' },
  });
  return count > 0;
}
