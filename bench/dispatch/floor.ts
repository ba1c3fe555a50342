import type { Pool } from 'pg';

/**
 * The least that a claim can be: one statement, one transaction, all that is due at once. It locks the due rows,
 * advances each by a fixed day, writes a run row and a job row of the same columns as the product for each, with
 * random ids. It works out no next time, looks for no overlap, ranks nobody, checks no payload and wakes nobody.
 */
const FLOOR = `
  WITH due AS MATERIALIZED (
    SELECT id, person_id, next_run_at FROM schedules WHERE next_run_at <= now()
    ORDER BY next_run_at FOR UPDATE SKIP LOCKED
  ), advanced AS (
    UPDATE schedules s SET next_run_at = d.next_run_at + interval '1 day', last_run_at = d.next_run_at,
      run_count = s.run_count + 1, updated_at = now()
    FROM due d WHERE s.id = d.id
  ), written AS (
    INSERT INTO runs (id, schedule_id, person_id, occurrence_at, trigger, state, queued_at)
    SELECT gen_random_uuid(), id, person_id, next_run_at, 'due', 'queued', now() FROM due
    RETURNING id, person_id
  )
  INSERT INTO pgboss.job (id, name, data, priority, start_after, created_on, expire_seconds, deletion_seconds,
    keep_until, retry_limit, retry_delay, retry_backoff, retry_delay_max, policy, heartbeat_seconds)
  SELECT w.id, q.name, jsonb_build_object('runId', w.id, 'personId', w.person_id), 0, now(), now(),
    q.expire_seconds, q.deletion_seconds, now() + q.retention_seconds * interval '1 second', q.retry_limit,
    q.retry_delay, q.retry_backoff, q.retry_delay_max, q.policy, q.heartbeat_seconds
  FROM written w, pgboss.queue q WHERE q.name = 'remind'`;

/** Claims all that is due by plain SQL; returns how many that were. */
export async function claimByFloor(pool: Pool): Promise<number> {
  const client = await pool.connect();
  try {
    // As in the product's claim, and for the same reason; the rest of the plan is a look-up per row.
    await client.query(
      'BEGIN; SET LOCAL enable_sort = off; SET LOCAL enable_hashjoin = off; SET LOCAL enable_mergejoin = off',
    );
    const { rowCount } = await client.query(FLOOR);
    await client.query('COMMIT');
    return rowCount ?? 0;
  } finally {
    client.release();
  }
}
