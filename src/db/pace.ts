import type { Db } from './client.ts';

/** How often something may be done: `burst` times at once, and then once in `everyMs`. */
export interface Pace {
  readonly everyMs: number;
  readonly burst: number;
}

/**
 * Takes one go at something that is done at a pace, over all processes. Returns 0 when it may be done now,
 * else how many milliseconds to wait before asking again; nothing has been taken then.
 */
export async function takeGo(db: Db, key: string, { everyMs, burst }: Pace): Promise<number> {
  const [row] = await db.$queryRaw<{ wait: number }[]>`
    WITH was AS (
      SELECT greatest(max(full_at), alfred_now()) AS full_at FROM paces WHERE key = ${key}
    ), taken AS (
      INSERT INTO paces AS p (key, full_at) VALUES (${key}, alfred_now() + ${everyMs} * interval '1 millisecond')
      ON CONFLICT (key) DO UPDATE
        SET full_at = greatest(p.full_at, alfred_now()) + ${everyMs} * interval '1 millisecond'
        WHERE greatest(p.full_at, alfred_now()) <= alfred_now() + ${everyMs * (burst - 1)} * interval '1 millisecond'
      RETURNING 1
    )
    SELECT CASE WHEN EXISTS (SELECT 1 FROM taken) THEN 0
      ELSE greatest(1, extract(epoch FROM was.full_at - alfred_now()) * 1000 - ${everyMs * (burst - 1)})
      END::float8 AS wait FROM was`;
  return Math.ceil(row?.wait ?? 0);
}

/** Forgets the paces of what has not been done for a while. */
export async function tidyPaces(db: Db): Promise<void> {
  await db.$executeRaw`DELETE FROM paces WHERE full_at < alfred_now() - interval '1 minute'`;
}
