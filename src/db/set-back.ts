// A clock that is ahead is believed: what falls due by it is run, or missed. Once it is set right, what was put off until
// then has to be called back, or nothing would be heard of it until the clock has caught up.
import type { Pool, PoolClient } from 'pg';

import { nextRun } from '../domain/timing.ts';
import type { Schedule as ScheduleRow } from './generated/client.ts';
import { WAKE_DISPATCH } from './queue.ts';
import { timingOf } from './schedules.ts';

/** By less the database's clock is set back without anything being done about it. */
const NOTICED = `interval '1 minute'`;

/** Keeps the latest time that the database has told; nothing is written more often than every ten seconds. */
const LOOK = `
  INSERT INTO clock_seen AS c (id, latest) VALUES (1, alfred_now())
  ON CONFLICT (id) DO UPDATE SET latest = alfred_now() WHERE c.latest < alfred_now() - interval '10 seconds'`;

const IS_BACK = `SELECT latest FROM clock_seen WHERE latest > alfred_now() + ${NOTICED}`;

/** Locks it, so that of many processes one mends. Times are those of the row before. */
const TAKE = `
  UPDATE clock_seen c SET latest = alfred_now()
  FROM (SELECT latest FROM clock_seen WHERE latest > alfred_now() + ${NOTICED} FOR UPDATE) o
  RETURNING o.latest AS until, c.latest AS now`;

const DROP_MISSED = `DELETE FROM runs WHERE state = 'missed' AND occurrence_at > $1`;

/** Schedules that were moved on, or came to their end, while the clock was ahead. */
const MOVED_ON = `
  SELECT s.id, s.kind, s.at, s.expression, s.anchor_at AS "anchorAt", s.zone, s.ends_at AS "endsAt",
         s.runs_left AS "runsLeft",
         ARRAY(SELECT r.occurrence_at FROM runs r WHERE r.schedule_id = s.id AND r.occurrence_at > $1) AS taken
  FROM schedules s WHERE s.updated_at > $1 AND s.state IN ('active', 'completed') ORDER BY s.id FOR UPDATE`;

const CALL_BACK = `
  UPDATE schedules s SET next_run_at = d.next, state = 'active', updated_at = $1
  FROM unnest($2::uuid[], $3::timestamptz[]) AS d (id, next) WHERE s.id = d.id`;

/** Jobs that were added, or given back to be tried again, while the clock was ahead. */
const CALL_JOBS_BACK = `
  UPDATE pgboss.job SET start_after = greatest(start_after - ($2::timestamptz - $1::timestamptz), $1)
  WHERE state IN ('created', 'retry') AND start_after > $1 AND (created_on > $1 OR started_on > $1)`;

type MovedRow = Pick<
  ScheduleRow,
  'id' | 'kind' | 'at' | 'expression' | 'anchorAt' | 'zone' | 'endsAt' | 'runsLeft'
> & { readonly taken: readonly Date[] };

/** The first occurrence after `now` that has no run; null when there is none, or none that can be worked out. */
function nextOf(row: MovedRow, now: Date): Date | null {
  const taken = new Set(row.taken.map(Number));
  try {
    const timing = timingOf(row);
    let next = nextRun(timing, now);
    while (next && taken.has(next.getTime())) next = nextRun(timing, next);
    return next;
  } catch {
    return null;
  }
}

async function mend(client: PoolClient): Promise<number> {
  const { rows } = await client.query<{ until: Date; now: Date }>(TAKE);
  if (!rows[0]) return 0;
  const { until, now } = rows[0];
  await client.query(DROP_MISSED, [now]);
  const moved = (await client.query<MovedRow>(MOVED_ON, [now])).rows.flatMap((row) => {
    const next = nextOf(row, now);
    return next ? [{ id: row.id, next }] : [];
  });
  await client.query(CALL_BACK, [now, moved.map(({ id }) => id), moved.map(({ next }) => next)]);
  await client.query(CALL_JOBS_BACK, [now, until]);
  await client.query(WAKE_DISPATCH);
  return until.getTime() - now.getTime();
}

/**
 * Notices that the database's clock was set back by more than a minute, and mends what had been put off by the time that it
 * told before: schedules come at their next time that has no run, what was missed of days to come is not, and jobs come
 * as soon as they would have. What was run ahead of its time stays so and does not come again. Returns by how many
 * milliseconds the clock was set back; 0 when it was not.
 */
export async function mendSetBack(pool: Pool): Promise<number> {
  const { rows } = await pool.query(IS_BACK);
  if (rows.length === 0) {
    await pool.query(LOOK);
    return 0;
  }
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const by = await mend(client);
    await client.query('COMMIT');
    client.release();
    return by;
  } catch (error) {
    // Dropping the connection rolls back, also when it is the connection that failed.
    client.release(true);
    throw error;
  }
}
