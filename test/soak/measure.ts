import { setTimeout as wait } from 'node:timers/promises';

import { connect } from '../faults/settle.ts';

/** How one process is. */
interface ProcessSample {
  /** Bytes; 0 when it does not answer. */
  readonly rss: number;
  readonly sockets: number;
  /** Seconds that the event loop is late by at the 99th percentile. */
  readonly lagP99: number;
}

/** How everything is at one moment. */
export interface Sample {
  readonly processes: readonly ProcessSample[];
  /** Connections to Postgres. */
  readonly connections: number;
  /** Jobs that are due or in hand. */
  readonly queued: number;
  /** Rows of the tables that grow. */
  readonly rows: ReadonlyMap<string, number>;
}

const PATIENCE_MS = 5_000;
const UP_MS = 30_000;
const LOOK_MS = 500;
const TABLES = [
  'messages',
  'turns',
  'inbound_events',
  'schedules',
  'runs',
  'deliveries',
  'pgboss.job',
] as const;

function valueOf(text: string, name: string): number {
  const line = text.split('\n').find((one) => one.startsWith(`${name} `));
  return Number(line?.split(' ')[1] ?? 0);
}

async function readProcess(port: number): Promise<ProcessSample> {
  const text = await fetch(`http://127.0.0.1:${port}/metrics`, { signal: AbortSignal.timeout(PATIENCE_MS) })
    .then((response) => response.text())
    // One that does not answer in time is seen as that.
    .catch(() => '');
  return {
    rss: valueOf(text, 'process_resident_memory_bytes'),
    sockets: valueOf(text, 'alfred_slack_sockets'),
    lagP99: valueOf(text, 'nodejs_eventloop_lag_p99_seconds'),
  };
}

/** Looks at all processes and their database. */
export async function measure(url: string, ports: readonly number[]): Promise<Sample> {
  const processes = await Promise.all(ports.map(readProcess));
  await using client = await connect(url);
  const count = async (what: string): Promise<number> => {
    const { rows } = await client.query<{ count: string }>(`SELECT count(*) FROM ${what}`);
    return Number(rows[0]?.count ?? 0);
  };
  const rows = new Map<string, number>();
  for (const table of TABLES) rows.set(table, await count(table));
  return {
    processes,
    connections: await count('pg_stat_activity WHERE datname = current_database()'),
    queued: await count(`pgboss.job WHERE state < 'completed' AND start_after <= now()`),
    rows,
  };
}

/** Looks as soon as every process answers; as things are when one takes too long. */
export async function measureOnceUp(url: string, ports: readonly number[]): Promise<Sample> {
  const deadline = Date.now() + UP_MS;
  for (;;) {
    const sample = await measure(url, ports);
    if (sample.processes.every(({ rss }) => rss > 0) || Date.now() > deadline) return sample;
    await wait(LOOK_MS);
  }
}
