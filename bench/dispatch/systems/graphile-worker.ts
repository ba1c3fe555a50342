import { Logger, run, runMigrations } from 'graphile-worker';
import { Pool } from 'pg';

import type { BenchServer } from '../../measure/server.ts';
import { SLOTS } from '../system.ts';
import type { System, Work } from '../system.ts';

const TASK = 'run';
const PART = 10_000;
const SOON = `run_at < now() + interval '1 hour'`;
const silent = new Logger(() => () => undefined);

/** graphile-worker with a delayed job for every schedule; jobs far ahead stand for those that are not due. */
export async function openGraphileWorker(server: BenchServer): Promise<System> {
  await using stack = new AsyncDisposableStack();
  const database = 'peer_graphile_worker';
  const url = await server.makeDatabase(database);
  await runMigrations({ connectionString: url, logger: silent });
  const pool = new Pool({ connectionString: url, max: 2 });
  stack.defer(() => pool.end());
  const opened = stack.move();
  let stored = 0;
  return {
    name: 'graphile-worker',
    database,
    url,
    async fill(size) {
      for (; stored < size; stored += PART) {
        await pool.query(
          `SELECT count(*) FROM graphile_worker.add_jobs(ARRAY(
             SELECT ('${TASK}', '{}', NULL, now() + interval '1 day' + random() * interval '7 days', NULL, NULL, NULL, NULL)
                    ::graphile_worker.job_spec
             FROM generate_series(1, $1::int)))`,
          [Math.min(PART, size - stored)],
        );
      }
      await pool.query('VACUUM (ANALYZE) graphile_worker._private_jobs');
    },
    async plan(times) {
      const { rows } = await pool.query<{ id: string; at: Date }>(
        `SELECT id, run_at AS at FROM graphile_worker.add_jobs(ARRAY(
           SELECT ('${TASK}', '{}', NULL, at, NULL, NULL, NULL, NULL)::graphile_worker.job_spec
           FROM unnest($1::timestamptz[]) at))`,
        [times],
      );
      return new Map(rows.map(({ id, at }) => [id, at.getTime()]));
    },
    async clear() {
      await pool.query(`DELETE FROM graphile_worker._private_jobs WHERE ${SOON}`);
    },
    async settle() {
      await pool.query('VACUUM graphile_worker._private_jobs');
      await server.checkpoint();
    },
    [Symbol.asyncDispose]: () => opened.disposeAsync(),
  };
}

/** A runner that polls twice a second, with as many jobs at once as the product. */
export const workGraphileWorker: Work = async (url, began) => {
  const runner = await run({
    connectionString: url,
    concurrency: SLOTS,
    maxPoolSize: 20,
    pollInterval: 500,
    noHandleSignals: true,
    logger: silent,
    taskList: {
      [TASK]: async (_payload, { job }) => began(job.id),
    },
  });
  return { [Symbol.asyncDispose]: () => runner.stop() };
};
