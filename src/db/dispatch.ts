import type { Pool, PoolClient } from 'pg';

import { judgeDue } from '../domain/schedule.ts';
import type { Due, Task } from '../domain/schedule.ts';
import { countRuns } from '../metrics.ts';
import type { Schedule as ScheduleRow } from './generated/client.ts';
import { runIdOf } from './ids.ts';
import { enqueue } from './queue.ts';
import type { NewJob, Queue } from './queue.ts';
import { timingOf } from './schedules.ts';

type DueRow = Pick<
  ScheduleRow,
  | 'id'
  | 'personId'
  | 'task'
  | 'kind'
  | 'at'
  | 'expression'
  | 'anchorAt'
  | 'zone'
  | 'endsAt'
  | 'runsLeft'
  | 'missPolicy'
> & { readonly nextRunAt: Date; readonly now: Date };

/** What one batch came to. */
export interface Batch {
  /** Schedules that were due and have been moved on. */
  readonly claimed: number;
  /** Runs that were queued. */
  readonly queued: number;
  /** Schedules set aside because their next time could not be worked out, with the reason. */
  readonly broken: readonly { readonly scheduleId: string; readonly reason: string }[];
}

const BATCH = 500;

const SELECT_DUE = `
  SELECT id, person_id AS "personId", task, kind, at, expression, anchor_at AS "anchorAt", zone, ends_at AS "endsAt",
         runs_left AS "runsLeft", miss_policy AS "missPolicy", next_run_at AS "nextRunAt", alfred_now() AS now
  FROM schedules WHERE next_run_at <= alfred_now() AND NOT held
  ORDER BY next_run_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`;

/** `ran` is the occurrence that got its run by this claim: one that is skipped for an overlap counts as one of them. */
const ADVANCE = `
  UPDATE schedules s SET
    next_run_at = d.next,
    last_run_at = coalesce(d.ran, s.last_run_at),
    run_count = s.run_count + (d.ran IS NOT NULL)::int,
    runs_left = CASE WHEN d.ran IS NULL THEN s.runs_left ELSE s.runs_left - 1 END,
    state = CASE
      WHEN d.reason IS NOT NULL THEN 'invalid'
      WHEN d.next IS NULL AND d.ran IS NULL AND NOT EXISTS (
        SELECT 1 FROM runs r WHERE r.schedule_id = s.id AND r.state IN ('queued', 'running', 'thought')) THEN 'completed'
      ELSE s.state::text END::schedule_state,
    reason = coalesce(d.reason, s.reason),
    notice_id = CASE WHEN d.reason IS NULL THEN s.notice_id END,
    updated_at = alfred_now()
  FROM unnest($1::uuid[], $2::timestamptz[], $3::timestamptz[], $4::text[]) AS d (id, next, ran, reason)
  WHERE s.id = d.id`;

/** An occurrence that falls due while an earlier one is still going is recorded, and not run. */
const INSERT_RUNS = `
  INSERT INTO runs (id, schedule_id, person_id, occurrence_at, trigger, state, queued_at, finished_at, error_kind)
  SELECT d.id, d.schedule_id, d.person_id, d.occurrence, d.trigger::run_trigger,
         (CASE WHEN o.busy THEN 'skipped' ELSE 'queued' END)::run_state, alfred_now(),
         CASE WHEN o.busy THEN alfred_now() END, CASE WHEN o.busy THEN 'overlap' END
  FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::timestamptz[], $5::text[])
         AS d (id, schedule_id, person_id, occurrence, trigger),
       LATERAL (SELECT EXISTS (SELECT 1 FROM runs r WHERE r.schedule_id = d.schedule_id
                               AND r.state IN ('queued', 'running', 'thought')) AS busy) o
  ON CONFLICT DO NOTHING
  RETURNING id, state`;

const COUNT_WAITING = `
  SELECT person_id AS "personId", count(*)::int AS count FROM runs
  WHERE person_id = ANY($1::uuid[]) AND state = 'queued' AND id <> ALL($2::uuid[]) GROUP BY person_id`;

type Judged = { readonly row: DueRow } & ({ readonly due: Due } | { readonly reason: string });

/** Has no more runs to come; no occurrence of it is run or missed. */
const OVER: Due = { run: null, late: false, missed: null, next: null };

function judge(row: DueRow): Judged {
  if (row.runsLeft === 0) return { row, due: OVER };
  try {
    // Postgres has an infinity among its times, which is read as a number.
    if (!Number.isFinite(Number(row.nextRunAt))) throw new Error('its next time is infinitely far');
    return { row, due: judgeDue(timingOf(row), row.nextRunAt, row.now, row.missPolicy) };
  } catch (error) {
    return { row, reason: error instanceof Error ? error.message : 'unknown' };
  }
}

/** Claims a batch; `overlapped` are the occurrences left out because an earlier run was still going. */
async function claim(
  client: PoolClient,
  queue: Pick<Queue, 'boss'>,
): Promise<{ batch: Batch; overlapped: number }> {
  const { rows } = await client.query<DueRow>(SELECT_DUE);
  if (rows.length === 0) return { batch: { claimed: 0, queued: 0, broken: [] }, overlapped: 0 };
  const judged = rows.map(judge);
  const runs = judged.flatMap((one) =>
    'due' in one && one.due.run
      ? [{ id: runIdOf(one.row.id, one.due.run), at: one.due.run, late: one.due.late, row: one.row }]
      : [],
  );
  const inserted = await client.query<{ id: string; state: string }>(INSERT_RUNS, [
    runs.map((run) => run.id),
    runs.map((run) => run.row.id),
    runs.map((run) => run.row.personId),
    runs.map((run) => run.at),
    runs.map((run) => (run.late ? 'late' : 'due')),
  ]);
  // An occurrence had its run already where the clock was set back and its schedule was resumed or edited.
  const written = new Set(inserted.rows.map((row) => row.id));
  const ran = new Map(runs.filter((run) => written.has(run.id)).map((run) => [run.row.id, run.at]));
  await client.query(ADVANCE, [
    rows.map((row) => row.id),
    judged.map((one) => ('due' in one ? one.due.next : null)),
    rows.map((row) => ran.get(row.id) ?? null),
    judged.map((one) => ('due' in one ? null : one.reason)),
  ]);
  const queued = new Set(inserted.rows.filter((row) => row.state === 'queued').map((row) => row.id));
  // Everyone's first comes before anyone's third, also when they come in different batches.
  const people = [...new Set(rows.map((row) => row.personId))];
  const waiting = await client.query<{ personId: string; count: number }>(COUNT_WAITING, [
    people,
    [...queued],
  ]);
  const rank = new Map(waiting.rows.map(({ personId, count }) => [personId, count]));
  const runJobs = runs
    .filter((run) => queued.has(run.id))
    .map(({ id, row: { personId, task } }): NewJob<Task> => {
      const before = rank.get(personId) ?? 0;
      rank.set(personId, before + 1);
      return { kind: task, id, payload: { runId: id, personId }, priority: -before };
    });
  await enqueue(queue, client, ...runJobs);
  await enqueue(queue, client, ...judged.flatMap(missedJob));
  await enqueue(queue, client, ...judged.flatMap(brokenJob));
  const broken = judged.flatMap((one) =>
    'due' in one ? [] : [{ scheduleId: one.row.id, reason: one.reason }],
  );
  const overlapped = inserted.rows.length - queued.size;
  return { batch: { claimed: rows.length, queued: queued.size, broken }, overlapped };
}

function missedJob(one: Judged): NewJob<'record-missed'>[] {
  if (!('due' in one) || !one.due.missed) return [];
  const { from, until } = one.due.missed;
  const { id: scheduleId, personId, kind, at, expression, anchorAt, zone } = one.row;
  // What fell due did so by the recurrence of now, whatever becomes of the schedule before that is written down.
  const timing = { kind, at, expression, anchorAt, zone };
  const payload = { scheduleId, personId, from: from.toISOString(), until: until.toISOString(), timing };
  return [{ kind: 'record-missed', payload }];
}

function brokenJob(one: Judged): NewJob<'tell-missed'>[] {
  if ('due' in one) return [];
  return [{ kind: 'tell-missed', payload: { personId: one.row.personId }, key: one.row.personId }];
}

/**
 * Claims one batch of due schedules: moves each to its next time and, in the same transaction, writes the
 * run of the occurrence that is to be carried out and its job. Any number of processes may do this at once.
 */
export async function claimDue(parts: { pool: Pool; queue: Pick<Queue, 'boss'> }): Promise<Batch> {
  const client = await parts.pool.connect();
  try {
    // Left alone the planner reads all that is due (by bitmap, or with it all schedules) and sorts it for every
    // batch; the index has it in order.
    await client.query('BEGIN; SET LOCAL enable_sort = off');
    const { batch, overlapped } = await claim(client, parts.queue);
    await client.query('COMMIT');
    client.release();
    countRuns('skipped', overlapped);
    return batch;
  } catch (error) {
    // Dropping the connection rolls back, also when it is the connection that failed.
    client.release(true);
    throw error;
  }
}

/** How long until the earliest schedule is due, in milliseconds by the database's clock; null when none is. */
export async function untilNextDue(pool: Pool): Promise<number | null> {
  const { rows } = await pool.query<{ ms: number }>(
    `SELECT extract(epoch FROM next_run_at - alfred_now())::float8 * 1000 AS ms FROM schedules
     WHERE next_run_at IS NOT NULL AND NOT held ORDER BY next_run_at LIMIT 1`,
  );
  return rows[0] ? rows[0].ms : null;
}
