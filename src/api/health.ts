import { Hono } from 'hono';
import type { Pool } from 'pg';

import { soon } from './patience.ts';

/** What readiness depends on. */
export interface Vitals {
  readonly pool: Pool;
  /** Whether jobs are being looked for and due schedules claimed. */
  readonly working: () => boolean;
  /** Whether this process hears from Slack, or is not meant to. */
  readonly hearing: () => boolean;
  /** Whether it has been told to stop. */
  readonly stopping: () => boolean;
}

/**
 * `GET /healthz`: 200 while the process lives. `GET /readyz`: 200 while the database answers, the queue is worked on
 * and Slack is reached; else, and from the moment it is told to stop, 503 naming what is not so.
 */
export function healthRoutes(vitals: Vitals): Hono {
  const app = new Hono();
  app.get('/healthz', (context) => context.json({ status: 'ok' }));
  app.get('/readyz', async (context) => {
    const database = (await soon(vitals.pool.query('SELECT 1'))) !== null;
    const queue = vitals.working();
    const slack = vitals.hearing();
    const stopping = vitals.stopping();
    const ready = database && queue && slack && !stopping;
    const status = stopping ? 'stopping' : ready ? 'ok' : 'not ready';
    return context.json({ status, database, queue, slack }, ready ? 200 : 503);
  });
  return app;
}
