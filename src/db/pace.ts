import type { Pace } from '../domain/pace.ts';
import type { Db } from './client.ts';

/** The keys of what posts are paced by. */
export const paceOf = {
  channel: (channel: string) => `channel ${channel}`,
  workspace: (workspaceId: string) => `workspace ${workspaceId}`,
};

/** By so much may transactions that take goes at the same thing differ in what time it is. */
const LEEWAY_MS = 60_000;

/**
 * Until when what is paced is full, told from a row of `paces`. No go takes it farther than a full burst ahead: what lies
 * farther was written by a clock that was ahead and has been set right, and holds nobody up.
 */
function fullAt(row: string, { everyMs, burst }: Pace): string {
  const most = `alfred_now() + interval '${everyMs * burst + LEEWAY_MS} milliseconds'`;
  return `CASE WHEN ${row}.full_at > ${most} THEN alfred_now() ELSE greatest(${row}.full_at, alfred_now()) END`;
}

/**
 * The statement that takes one go at something, if it may be done now: returns a row then and none otherwise.
 * `key` is an expression, `rows` what it is selected from, so that a go depends on what comes before it.
 */
export function takeGoSql(key: string, pace: Pace, rows = '(SELECT 1) one'): string {
  const { everyMs, burst } = pace;
  const every = `interval '${everyMs} milliseconds'`;
  return `
    INSERT INTO paces AS p (key, full_at) SELECT ${key}, alfred_now() + ${every} FROM ${rows}
    ON CONFLICT (key) DO UPDATE SET full_at = ${fullAt('p', pace)} + ${every}
      WHERE ${fullAt('p', pace)} <= alfred_now() + interval '${everyMs * (burst - 1)} milliseconds'
    RETURNING 1`;
}

/** The condition that a go at something may be taken now, which takes none. */
export function hasGoSql(key: string, pace: Pace): string {
  const room = `alfred_now() + interval '${pace.everyMs * (pace.burst - 1)} milliseconds'`;
  return `NOT EXISTS (SELECT 1 FROM paces h WHERE h.key = ${key} AND ${fullAt('h', pace)} > ${room})`;
}

/**
 * Takes one go at something that is done at a pace, over all processes. Returns 0 when it may be done now,
 * else how many milliseconds to wait before asking again; nothing has been taken then.
 */
export async function takeGo(db: Db, key: string, pace: Pace): Promise<number> {
  const [row] = await db.$queryRawUnsafe<{ wait: number }[]>(
    `WITH was AS (
      SELECT coalesce(max(${fullAt('paces', pace)}), alfred_now()) AS full_at FROM paces WHERE key = $1
    ), taken AS (${takeGoSql('$1', pace)})
    SELECT CASE WHEN EXISTS (SELECT 1 FROM taken) THEN 0
      ELSE greatest(1, extract(epoch FROM was.full_at - alfred_now()) * 1000 - ${pace.everyMs * (pace.burst - 1)})
      END::float8 AS wait FROM was`,
    key,
  );
  return Math.ceil(row?.wait ?? 0);
}

/** Forgets the paces of what has not been done for a while. */
export async function tidyPaces(db: Db): Promise<void> {
  await db.$executeRaw`DELETE FROM paces WHERE full_at < alfred_now() - interval '1 minute'`;
}
