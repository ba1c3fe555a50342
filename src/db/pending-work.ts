import type { Pool } from 'pg';

import type { Waker } from './queue.ts';

/** What lies before Alfred at this moment of the one clock. */
export interface PendingWork {
  /** Something is due, waiting to be worked on or being worked on. */
  readonly now: boolean;
  /** Who has something to take up now: queues by their names, and `dispatch`. */
  readonly waits: readonly Waker[];
  /** The next time at which something will be; null when nothing is ahead. */
  readonly next: Date | null;
}

/** Looks at schedules, jobs and events for what is to be done now and when there will be more. */
export async function pendingWork(pool: Pool): Promise<PendingWork> {
  const { rows } = await pool.query<PendingWork>(`
    WITH waiting AS (
      SELECT array(
        SELECT name FROM pgboss.job WHERE state < 'active' AND start_after <= alfred_now()
        UNION
        SELECT 'dispatch' FROM schedules WHERE next_run_at <= alfred_now() AND NOT held
      ) AS names)
    SELECT
      names AS waits,
      names <> '{}' OR EXISTS (SELECT 1 FROM inbound_events WHERE done_at IS NULL)
        OR EXISTS (SELECT 1 FROM pgboss.job WHERE state = 'active') AS now,
      least(
        (SELECT min(next_run_at) FROM schedules WHERE next_run_at > alfred_now() AND NOT held),
        (SELECT min(start_after) FROM pgboss.job
         WHERE name NOT IN ('tidy', 'sweep', 'prune') AND state < 'active' AND start_after > alfred_now()),
        (SELECT min(weigh_at) FROM opportunities WHERE state = 'open' AND weigh_at > alfred_now())
      ) AS next
    FROM waiting`);
  return rows[0] ?? { now: false, waits: [], next: null };
}
