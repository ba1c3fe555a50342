import { systemClock } from 'pg-boss';
import type { Clock as QueueClock } from 'pg-boss';

import type { Database, Db } from './client.ts';

/**
 * The one clock: what `now` says, what `alfred_now()` judges due by and what pg-boss's `job_now()` reads are
 * the same time. It runs at the pace of real time, `ahead` of it when it was moved.
 */
export interface Clock {
  readonly now: () => Date;
  /** Moves the clock to a later time, here and in the database. Throws on the real clock. */
  readonly moveTo: (time: Date) => Promise<void>;
  /** What pg-boss counts its timers by. */
  readonly forQueue: QueueClock;
  /** Makes the SQL of an installed pg-boss read this clock. */
  readonly bindQueue: (schema: string) => Promise<void>;
}

const REAL = 'SELECT pg_catalog.now()';
const MOVED = 'SELECT pg_catalog.now() + (SELECT ahead FROM public.alfred_clock)';

function defineNow(body: string): string {
  return `CREATE OR REPLACE FUNCTION public.alfred_now() RETURNS TIMESTAMPTZ LANGUAGE sql STABLE PARALLEL SAFE AS '${body}'`;
}

function defineJobNow(schema: string, body: string): string {
  return `CREATE OR REPLACE FUNCTION ${schema}.job_now() RETURNS TIMESTAMPTZ LANGUAGE sql STABLE AS '${body}'`;
}

/**
 * The time by the database's clock, which all processes share: what is deleted for its age, and put off for long, goes by
 * it and not by the clock of whichever machine is at it.
 */
export async function databaseNow(db: Db): Promise<Date> {
  const [row] = await db.$queryRaw<{ now: Date }[]>`SELECT public.alfred_now() AS now`;
  if (!row) throw new Error('the database tells no time');
  return row.now;
}

/** The clock on the wall. Takes back whatever a movable one left in the database. */
export async function realClock(database: Pick<Database, 'pool'>): Promise<Clock> {
  const { rows } = await database.pool.query<{ moved: boolean; jobs: boolean }>(
    `SELECT to_regclass('public.alfred_clock') IS NOT NULL AS moved, to_regproc('pgboss.job_now') IS NOT NULL AS jobs`,
  );
  if (rows[0]?.moved) {
    await database.pool.query(defineNow(REAL));
    if (rows[0].jobs) await database.pool.query(defineJobNow('pgboss', REAL));
    await database.pool.query('DROP TABLE public.alfred_clock');
  }
  return {
    now: () => new Date(),
    moveTo: () => Promise.reject(new Error('the real clock cannot be moved')),
    forQueue: systemClock,
    bindQueue: () => Promise.resolve(),
  };
}

/** How far a movable clock that was left behind is ahead of the one on the wall, in milliseconds; 0 when there is none. */
export async function aheadBefore({ pool }: Pick<Database, 'pool'>): Promise<number> {
  const found = await pool.query<{ there: boolean }>(
    `SELECT to_regclass('public.alfred_clock') IS NOT NULL AS there`,
  );
  if (!found.rows[0]?.there) return 0;
  const { rows } = await pool.query<{ ms: number }>(
    'SELECT extract(epoch FROM ahead)::float8 * 1000 AS ms FROM public.alfred_clock',
  );
  return Math.max(0, Math.round(rows[0]?.ms ?? 0));
}

/** A clock that can be moved ahead: for the playground, simulations and tests, never beside a real Slack. */
export async function movableClock(database: Pick<Database, 'pool'>, start?: Date): Promise<Clock> {
  const { pool } = database;
  let ahead = start ? start.getTime() - Date.now() : 0;
  const store = () =>
    pool.query(`UPDATE public.alfred_clock SET ahead = $1 * interval '1 millisecond'`, [ahead]);
  // One that was left behind is never without its table, or the functions that read it could not be mended.
  await pool.query('CREATE TABLE IF NOT EXISTS public.alfred_clock (ahead INTERVAL NOT NULL)');
  // Never without a row: the functions read it from other processes too.
  await pool.query(
    `WITH kept AS (UPDATE public.alfred_clock SET ahead = $1 * interval '1 millisecond' RETURNING 1)
     INSERT INTO public.alfred_clock SELECT $1 * interval '1 millisecond' WHERE NOT EXISTS (SELECT 1 FROM kept)`,
    [ahead],
  );
  await pool.query(defineNow(MOVED));
  const now = () => Date.now() + ahead;
  return {
    now: () => new Date(now()),
    async moveTo(time) {
      ahead = time.getTime() - Date.now();
      await store();
    },
    forQueue: { ...systemClock, now },
    async bindQueue(schema) {
      await pool.query(defineJobNow(schema, 'SELECT public.alfred_now()'));
    },
  };
}
