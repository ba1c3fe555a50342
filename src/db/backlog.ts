import type { Pool } from 'pg';

import { JOB_KINDS } from './queue.ts';

/** What lies before all processes at this moment. */
export interface Backlog {
  readonly jobs: readonly {
    readonly queue: string;
    /** Waiting to be taken up now. */
    readonly due: number;
    /** For a later time. */
    readonly ahead: number;
    readonly inHand: number;
  }[];
  readonly outbox: { readonly pending: number; readonly posting: number };
  /** How long the schedule that has waited longest for being claimed is overdue, in seconds. */
  readonly overdueSeconds: number;
}

/** With the states spelt as in the index that pg-boss keeps of its live jobs, so that only those are read. */
const JOBS = `
  SELECT name AS queue,
    (count(*) FILTER (WHERE state < 'active' AND start_after <= pgboss.job_now()))::int AS due,
    (count(*) FILTER (WHERE state < 'active' AND start_after > pgboss.job_now()))::int AS ahead,
    (count(*) FILTER (WHERE state = 'active'))::int AS "inHand"
  FROM pgboss.job WHERE state IN ('created', 'retry', 'active', 'failed') AND name = ANY($1) GROUP BY name`;

const REST = `
  SELECT (SELECT count(*) FROM deliveries WHERE state = 'pending')::int AS pending,
    (SELECT count(*) FROM deliveries WHERE state = 'posting')::int AS posting,
    coalesce((SELECT greatest(extract(epoch FROM alfred_now() - next_run_at), 0) FROM schedules
      WHERE next_run_at IS NOT NULL AND NOT held ORDER BY next_run_at LIMIT 1), 0)::float8 AS "overdueSeconds"`;

/** Counts what waits, by indexes that hold nothing else. */
export async function readBacklog(pool: Pool): Promise<Backlog> {
  const { rows: found } = await pool.query<Backlog['jobs'][number]>(JOBS, [JOB_KINDS]);
  const byQueue = new Map(found.map((row) => [row.queue, row]));
  const { rows } = await pool.query<Backlog['outbox'] & { overdueSeconds: number }>(REST);
  const { pending = 0, posting = 0, overdueSeconds = 0 } = rows[0] ?? {};
  return {
    jobs: JOB_KINDS.map((queue) => byQueue.get(queue) ?? { queue, due: 0, ahead: 0, inHand: 0 }),
    outbox: { pending, posting },
    overdueSeconds,
  };
}
