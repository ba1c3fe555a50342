import { Hono } from 'hono';

import { healthRoutes } from './health.ts';
import type { Vitals } from './health.ts';
import { listen } from './listen.ts';
import { metricsRoutes } from './metrics.ts';
import type { Gauged } from './metrics.ts';

/** Serves what whoever looks after Alfred asks for: health and metrics. Throws SetupError when the port is taken. */
export async function serveOps(
  parts: Vitals & Gauged,
  options: { host: string; port: number },
): Promise<AsyncDisposable> {
  const app = new Hono();
  app.route('/', healthRoutes(parts));
  app.route('/', metricsRoutes(parts));
  return listen(app.fetch, { ...options, setting: 'OPS_PORT' });
}
