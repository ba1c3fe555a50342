import { Hono } from 'hono';
import type { Pool } from 'pg';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';

import { readBacklog } from '../db/backlog.ts';
import type { Backlog } from '../db/backlog.ts';
import { metrics } from '../metrics.ts';
import { soon } from './patience.ts';

/** What is looked at when the metrics are asked for. */
export interface Gauged {
  readonly pool: Pool;
  /** Sockets to Slack that this process has open. */
  readonly sockets: () => number;
  readonly version: string;
}

/** How things stand now; without an answer of the database what comes from it is left out. */
function gaugesOf({ sockets, version }: Gauged, backlog: Backlog | null): Registry {
  const registry = new Registry();
  const gauge = <L extends string>(name: string, help: string, labelNames: L[] = []) =>
    new Gauge({ name: `alfred_${name}`, help, labelNames, registers: [registry] });
  gauge('info', 'The version that runs', ['version']).set({ version }, 1);
  gauge('slack_sockets', 'Sockets to Slack that this process has open').set(sockets());
  gauge('database_up', 'Whether the database answered just now').set(backlog ? 1 : 0);
  if (!backlog) return registry;
  const jobs = gauge('jobs', 'Jobs of all processes, by queue: due, ahead (for later) and in hand', [
    'queue',
    'state',
  ]);
  for (const { queue, due, ahead, inHand } of backlog.jobs) {
    jobs.set({ queue, state: 'due' }, due);
    jobs.set({ queue, state: 'ahead' }, ahead);
    jobs.set({ queue, state: 'in_hand' }, inHand);
  }
  const outbox = gauge('outbox_messages', 'Messages of all processes that are not out yet', ['state']);
  outbox.set({ state: 'pending' }, backlog.outbox.pending);
  outbox.set({ state: 'posting' }, backlog.outbox.posting);
  const overdue = 'How long the schedule that has waited longest for being claimed is overdue';
  gauge('schedules_overdue_seconds', overdue).set(backlog.overdueSeconds);
  return registry;
}

/** `GET /metrics`: what this process has counted and how things stand, as Prometheus reads it. */
export function metricsRoutes(gauged: Gauged): Hono {
  // Once a process: what they listen to is the process.
  if (!metrics.getSingleMetric('nodejs_version_info')) collectDefaultMetrics({ register: metrics });
  const app = new Hono();
  app.get('/metrics', async (context) => {
    const gauges = gaugesOf(gauged, await soon(readBacklog(gauged.pool)));
    const text = `${await gauges.metrics()}\n${await metrics.metrics()}`;
    return context.text(text, 200, { 'content-type': metrics.contentType });
  });
  return app;
}
