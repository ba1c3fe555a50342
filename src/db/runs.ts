import type { PersonScope } from '../domain/person.ts';
import { occurrences } from '../domain/recurrence.ts';
import { countRuns } from '../metrics.ts';
import type { Db } from './client.ts';
import type { EngagementEvent, Run } from './generated/client.ts';
import { newId, runIdOf } from './ids.ts';
import { enqueue } from './queue.ts';
import type { Queue } from './queue.ts';
import { recurrenceOf } from './schedules.ts';
import type { Schedule } from './schedules.ts';
import type { Tokens } from './turns.ts';

/** Unfinished: from being queued until its text is delivered. */
const UNFINISHED = ['queued', 'running', 'thought'] as const;

/** The most that its columns hold, some 25 days; a run may be later than that. */
export const LONGEST_MS = 2 ** 31 - 1;

/** Queues a person's oldest parked run again, now that a slot is free; each one once. */
export async function unparkRun(
  parts: { db: Db; queue: Pick<Queue, 'boss'> },
  { personId }: PersonScope,
): Promise<void> {
  const { db, queue } = parts;
  const waiting = { personId, parked: true, state: 'queued' as const };
  if (!(await db.run.findFirst({ where: waiting, select: { id: true } }))) return;
  const unpark = async (tx: Db) => {
    const [run] = await tx.$queryRaw<{ id: string }[]>`
      UPDATE runs SET parked = false WHERE id = (
        SELECT id FROM runs WHERE person_id = ${personId}::uuid AND parked AND state = 'queued'
        ORDER BY queued_at, id LIMIT 1 FOR UPDATE SKIP LOCKED
      ) RETURNING id`;
    if (run) await enqueue(queue, tx, { kind: 'think', payload: { runId: run.id, personId } });
  };
  // The generated client is no instance of the class that it is made by; only it can connect.
  await ('$connect' in db ? db.$transaction(unpark) : unpark(db));
}

/** A run with its schedule's words and what the person did with it; null when it isn't theirs or is gone. */
export async function getRun(
  db: Db,
  { personId }: PersonScope,
  id: string,
): Promise<{ run: Run; schedule: Schedule; engagement: EngagementEvent[] } | null> {
  const row = await db.run.findUnique({
    where: { id, personId },
    include: { schedule: { include: { text: true } }, engagement: { orderBy: { createdAt: 'asc' } } },
  });
  if (!row) return null;
  const { schedule: found, engagement, ...run } = row;
  const { text, ...schedule } = found;
  return { run, schedule: { ...schedule, prompt: text?.prompt ?? '' }, engagement };
}

/** Stores what a run is to say. False when it was cancelled meanwhile or another go has it. */
export async function storeThought(
  tx: Db,
  run: Run,
  thought: { text: string; errorKind: string | null; now: Date } & Tokens,
): Promise<boolean> {
  const { text, errorKind, tokensIn, tokensOut, now } = thought;
  const { count } = await tx.run.updateMany({
    where: { id: run.id, personId: run.personId, state: 'running', attempt: run.attempt },
    data: { state: 'thought', text, errorKind, tokensIn, tokensOut, thoughtAt: now },
  });
  return count > 0;
}

/** Ends a run. False when it had ended already. */
export async function endRun(
  tx: Db,
  run: Pick<Run, 'id' | 'personId' | 'startedAt'>,
  end: {
    state: 'delivered' | 'failed' | 'quiet' | 'skipped';
    /** True when its text is in Slack. */
    posted?: boolean;
    errorKind: string | null;
    now: Date;
  },
): Promise<boolean> {
  const { state, now } = end;
  const took = run.startedAt && Math.max(0, now.getTime() - run.startedAt.getTime());
  const { count } = await tx.run.updateMany({
    where: { id: run.id, personId: run.personId, state: { in: [...UNFINISHED] } },
    data: {
      state,
      finishedAt: now,
      errorKind: end.errorKind,
      ...(end.posted ? { deliveredAt: now } : {}),
      ...(took === null ? {} : { durationMs: Math.min(took, LONGEST_MS) }),
    },
  });
  if (count > 0) countRuns(state);
  return count > 0;
}

/** Stops all unfinished runs of a schedule, and what they would still deliver. */
export async function cancelRuns(
  tx: Db,
  { personId }: PersonScope,
  scheduleId: string,
  now: Date,
): Promise<void> {
  const runs = await tx.run.updateManyAndReturn({
    where: { personId, scheduleId, state: { in: [...UNFINISHED] } },
    data: { state: 'cancelled', finishedAt: now },
    select: { id: true },
  });
  countRuns('cancelled', runs.length);
  const ids = runs.map((run) => run.id);
  await tx.delivery.updateMany({
    where: { personId, causeId: { in: ids }, state: 'pending' },
    data: { state: 'cancelled' },
  });
}

/** True when a run of the schedule has not ended. */
export async function hasUnfinishedRun(
  db: Db,
  { personId }: PersonScope,
  scheduleId: string,
): Promise<boolean> {
  return (await db.run.count({ where: { personId, scheduleId, state: { in: [...UNFINISHED] } } })) > 0;
}

/** Writes a run of this moment, outside the recurrence, with its job. Needs a transaction. */
export async function insertRunNow(
  parts: { queue: Pick<Queue, 'boss'> },
  tx: Db,
  { personId }: PersonScope,
  schedule: Pick<Schedule, 'id' | 'task'>,
  now: Date,
): Promise<string> {
  const { id: scheduleId, task } = schedule;
  const id = runIdOf(scheduleId, now);
  await tx.run.createMany({
    data: [
      { id, scheduleId, personId, occurrenceAt: now, trigger: 'manual', state: 'queued', queuedAt: now },
    ],
    skipDuplicates: true,
  });
  await enqueue(parts.queue, tx, { kind: task, id, payload: { runId: id, personId } });
  return id;
}

/** Writes down an occurrence that its person chose to skip. */
export async function insertSkipped(
  tx: Db,
  { personId }: PersonScope,
  scheduleId: string,
  at: Date,
  now: Date,
): Promise<void> {
  const times = { occurrenceAt: at, queuedAt: now, finishedAt: now };
  const data = { id: runIdOf(scheduleId, at), scheduleId, personId, ...times };
  const { count } = await tx.run.createMany({
    data: [{ ...data, trigger: 'due', state: 'skipped', errorKind: 'person' }],
    skipDuplicates: true,
  });
  countRuns('skipped', count);
}

/** As many missed occurrences of one outage get rows of their own; older ones share one. */
const MISSED_ROWS = 20;
/** More than two years of every five minutes; more are not counted. */
const MISSED_COUNTED = 250_000;

/** Writes down the occurrences of a schedule from `from` until before `until` that were not run. */
export async function recordMissed(
  db: Db,
  { personId }: PersonScope,
  schedule: Schedule,
  from: Date,
  until: Date,
  now: Date,
): Promise<void> {
  const just = new Date(from.getTime() - 1);
  const all = occurrences(recurrenceOf(schedule), schedule.zone, just, MISSED_COUNTED).filter(
    (at) => at < until,
  );
  const newest = all.slice(-MISSED_ROWS);
  const older = all.length - newest.length;
  const rows = newest.map((at, i) => ({ at, count: i === 0 ? older + 1 : 1 }));
  const recorded = await db.run.createManyAndReturn({
    data: rows.map(({ at, count }) => ({
      id: runIdOf(schedule.id, at),
      scheduleId: schedule.id,
      personId,
      occurrenceAt: at,
      trigger: 'due' as const,
      state: 'missed' as const,
      count,
      queuedAt: now,
      finishedAt: now,
    })),
    skipDuplicates: true,
    select: { count: true },
  });
  countRuns(
    'missed',
    recorded.reduce((sum, { count }) => sum + count, 0),
  );
}

/** Records what a person did with a delivered run, once a run and action. False when that was known. */
export async function recordEngagement(
  tx: Db,
  { personId }: PersonScope,
  event: Pick<EngagementEvent, 'kind' | 'source' | 'action'> & { readonly runId: string },
  now: Date,
): Promise<boolean> {
  const data = { id: newId(), personId, ...event, createdAt: now };
  const { count } = await tx.engagementEvent.createMany({ data: [data], skipDuplicates: true });
  return count > 0;
}
