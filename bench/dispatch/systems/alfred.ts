import type { Pool } from 'pg';

import { openDatabase } from '../../../src/db/client.ts';
import { realClock } from '../../../src/db/clock.ts';
import { startExecutor } from '../../../src/db/executor.ts';
import type { Executor, Handler } from '../../../src/db/executor.ts';
import { runIdOf } from '../../../src/db/ids.ts';
import { JOB_KINDS, openQueue } from '../../../src/db/queue.ts';
import type { JobKind, Queue } from '../../../src/db/queue.ts';
import { startDispatcher } from '../../../src/jobs/dispatcher.ts';
import { silentLog } from '../../../src/log.ts';
import type { BenchServer } from '../../measure/server.ts';
import { fillSchedules, PICKS, RECENT } from '../schedules.ts';
import { SLOTS } from '../system.ts';
import type { System, Work } from '../system.ts';

/** The product, with what a measurement from within needs. */
export interface Alfred extends System {
  readonly database: string;
  readonly pool: Pool;
  readonly queue: Queue;
}

/** The product on a database of its own. */
export async function openAlfred(server: BenchServer): Promise<Alfred> {
  await using stack = new AsyncDisposableStack();
  const database = 'alfred';
  const url = await server.makeDatabase(database);
  const { pool } = stack.use(await openDatabase(url, { connections: 4 }));
  const queue = stack.use(await openQueue(url, await realClock({ pool }), silentLog()));
  const opened = stack.move();
  return {
    name: 'alfred',
    database,
    url,
    pool,
    queue,
    fill: (size) => fillSchedules(pool, size),
    async plan(times) {
      const { rows } = await pool.query<{ id: string; at: Date }>(
        `UPDATE schedules s SET next_run_at = t.at
         FROM ${PICKS} p JOIN unnest($1::timestamptz[]) WITH ORDINALITY AS t (at, n) USING (n)
         WHERE s.id = p.id RETURNING s.id, t.at`,
        [times],
      );
      return new Map(rows.map(({ id, at }) => [runIdOf(id, at), at.getTime()]));
    },
    async clear() {
      await pool.query(`DELETE FROM runs WHERE ${RECENT}`);
      await pool.query('TRUNCATE deliveries');
      await pool.query('TRUNCATE pgboss.job');
    },
    async settle() {
      await pool.query('VACUUM schedules, runs');
      await pool.query('VACUUM pgboss.job');
      await server.checkpoint();
    },
    [Symbol.asyncDispose]: () => opened.disposeAsync(),
  };
}

const POLL_MS = 1_000;

/** The product's dispatcher and an executor for every queue, with a handler that does nothing. */
export const workAlfred: Work = async (url, began) => {
  await using stack = new AsyncDisposableStack();
  const log = silentLog();
  const { pool } = stack.use(await openDatabase(url));
  const queue = stack.use(await openQueue(url, await realClock({ pool }), log));
  for (const kind of JOB_KINDS) {
    const handle: Handler<JobKind> = async (payload) => {
      if ('runId' in payload) began(payload.runId);
    };
    const free = (): number => SLOTS - executor.running;
    const executor: Executor = stack.use(
      startExecutor({ queue, log }, { kind, handle, free, pollMs: POLL_MS }),
    );
  }
  stack.use(startDispatcher({ pool, queue, log }));
  return stack.move();
};
