import type { Pool } from 'pg';

/** What lies before Alfred at this moment of the one clock. */
export interface PendingWork {
  /** Something is due, waiting to be worked on or being worked on. */
  readonly now: boolean;
  /** The next time at which something will be; null when nothing is ahead. */
  readonly next: Date | null;
}

/** Looks at schedules, jobs and events for what is to be done now and when there will be more. */
export async function pendingWork(pool: Pool): Promise<PendingWork> {
  const { rows } = await pool.query<PendingWork>(`
    SELECT
      EXISTS (SELECT 1 FROM schedules WHERE next_run_at <= alfred_now() AND NOT held)
      OR EXISTS (SELECT 1 FROM inbound_events WHERE done_at IS NULL)
      OR EXISTS (SELECT 1 FROM pgboss.job WHERE state = 'active'
                 OR (state < 'active' AND start_after <= alfred_now())) AS now,
      least(
        (SELECT min(next_run_at) FROM schedules WHERE next_run_at > alfred_now() AND NOT held),
        (SELECT min(start_after) FROM pgboss.job
         WHERE name NOT IN ('tidy', 'sweep', 'prune') AND state < 'active' AND start_after > alfred_now()),
        (SELECT min(weigh_at) FROM opportunities WHERE state = 'open' AND weigh_at > alfred_now())
      ) AS next`);
  return rows[0] ?? { now: false, next: null };
}
