import { Pool } from 'pg';
import { PgBoss } from 'pg-boss';

import type { BenchServer } from '../../measure/server.ts';
import { SLOTS } from '../system.ts';
import type { System, Work } from '../system.ts';

const QUEUE = 'run';
const PART = 10_000;

async function startBoss(url: string): Promise<PgBoss> {
  const boss = new PgBoss({ connectionString: url, schedule: false, openTelemetry: { enabled: false } });
  boss.on('error', (error) => process.stderr.write(`pg-boss: ${error.message}\n`));
  await boss.start();
  return boss;
}

/** pg-boss with a delayed job for every schedule; jobs far ahead stand for those that are not due. */
export async function openPgBoss(server: BenchServer): Promise<System> {
  await using stack = new AsyncDisposableStack();
  const database = 'peer_pg_boss';
  const url = await server.makeDatabase(database);
  const pool = new Pool({ connectionString: url, max: 2 });
  stack.defer(() => pool.end());
  const boss = await startBoss(url);
  stack.defer(() => boss.stop({ graceful: false, close: true }));
  await boss.createQueue(QUEUE);
  const opened = stack.move();
  let stored = 0;
  const insert = async (times: readonly Date[]) => {
    for (let from = 0; from < times.length; from += PART) {
      const jobs = times.slice(from, from + PART).map((startAfter) => ({ data: {}, startAfter }));
      await boss.insert(QUEUE, jobs);
    }
  };
  return {
    name: 'pg-boss',
    database,
    url,
    async fill(size) {
      const day = 86_400_000;
      const far = () => new Date(Date.now() + day * (1 + 7 * Math.random()));
      for (; stored < size; stored += PART) {
        await insert(Array.from({ length: Math.min(PART, size - stored) }, far));
      }
      await pool.query('VACUUM (ANALYZE) pgboss.job');
    },
    async plan(times) {
      await insert(times);
      const { rows } = await pool.query<{ id: string; at: Date }>(
        `SELECT id, start_after AS at FROM pgboss.job WHERE start_after < now() + interval '1 hour'`,
      );
      return new Map(rows.map(({ id, at }) => [id, at.getTime()]));
    },
    async clear() {
      await pool.query(`DELETE FROM pgboss.job WHERE start_after < now() + interval '1 hour'`);
    },
    async settle() {
      await pool.query('VACUUM pgboss.job');
      await server.checkpoint();
    },
    [Symbol.asyncDispose]: () => opened.disposeAsync(),
  };
}

/** `work()` at its fastest: it polls as often as it may, in full batches, and goes on at once after one. */
export const workPgBoss: Work = async (url, began) => {
  const boss = await startBoss(url);
  const options = { batchSize: SLOTS * 10, pollingIntervalSeconds: 0.5, burstWhenBatchFull: true };
  await boss.work(QUEUE, options, async (jobs) => {
    for (const job of jobs) began(job.id);
  });
  return { [Symbol.asyncDispose]: () => boss.stop({ graceful: false, close: true }) };
};
