import { Hono } from 'hono';
import type { Pool } from 'pg';

import { listen } from './listen.ts';

/** What readiness depends on. */
export interface Vitals {
  readonly pool: Pool;
  /** Sockets to Slack that are open. */
  readonly connected: () => number;
}

const ANSWER_MS = 2_000;

async function databaseAnswers(pool: Pool): Promise<boolean> {
  const late = new Promise<false>((resolve) => setTimeout(resolve, ANSWER_MS, false).unref());
  return Promise.race([
    pool.query('SELECT 1').then(
      () => true,
      () => false,
    ),
    late,
  ]);
}

/**
 * Serves `/healthz` (200 while the process lives) and `/readyz` (200 when database and Slack are reached,
 * else 503 naming what is not). Throws SetupError when the port is taken.
 */
export async function serveHealth(
  vitals: Vitals,
  options: { host: string; port: number },
): Promise<AsyncDisposable> {
  const app = new Hono();
  app.get('/healthz', (context) => context.json({ status: 'ok' }));
  app.get('/readyz', async (context) => {
    const database = await databaseAnswers(vitals.pool);
    const slack = vitals.connected() > 0;
    const ready = database && slack;
    return context.json({ status: ready ? 'ok' : 'not ready', database, slack }, ready ? 200 : 503);
  });
  return listen(app.fetch, { ...options, setting: 'OPS_PORT' });
}
