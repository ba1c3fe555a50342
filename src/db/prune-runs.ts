import type { PrismaClient } from './generated/client.ts';

/** Of a schedule that goes on, so many last runs are kept however old: they tell whether it failed, and is heeded. */
const NEWEST_KEPT = 20;
const SCHEDULES = 200;
const BATCH = 500;

/** Deletes some runs of some schedules, with their posts; returns how many. */
async function deleteRuns(prisma: PrismaClient, ids: readonly string[], before: Date): Promise<number> {
  const [row] = await prisma.$queryRaw<{ count: number }[]>`
    WITH old AS (
      SELECT r.id FROM schedules s, LATERAL (
        SELECT id FROM runs r WHERE r.schedule_id = s.id AND r.occurrence_at < ${before} AND r.finished_at < ${before}
          AND r.state NOT IN ('queued', 'running', 'thought')
          AND (s.state IN ('cancelled', 'completed') OR r.occurrence_at < (
            SELECT n.occurrence_at FROM runs n WHERE n.schedule_id = s.id
            ORDER BY n.occurrence_at DESC OFFSET ${NEWEST_KEPT - 1} LIMIT 1))
      ) r WHERE s.id = ANY(${ids}::uuid[]) LIMIT ${BATCH}
    ), gone AS (
      DELETE FROM runs r USING old WHERE r.id = old.id RETURNING r.id, r.state
    ), posts AS (
      DELETE FROM deliveries d USING gone
      WHERE d.cause_id = gone.id
        AND (d.state IN ('sent', 'unknown', 'failed', 'cancelled') OR gone.state = 'cancelled' AND d.state = 'pending')
    ), calls AS (
      DELETE FROM tool_calls c USING gone WHERE c.cause = gone.id
    )
    SELECT count(*)::int AS count FROM gone`;
  return row?.count ?? 0;
}

/**
 * Lets go of runs that ended before a time, and of schedules that have been over since then and have none left, in small
 * batches; gives after each how many went. Of a schedule that goes on the last twenty runs stay.
 */
export async function* pruneRuns(prisma: PrismaClient, before: Date): AsyncGenerator<number> {
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const next = await prisma.schedule.findMany({
      where: { id: { gt: after } },
      orderBy: { id: 'asc' },
      select: { id: true },
      take: SCHEDULES,
    });
    const ids = next.map(({ id }) => id);
    const last = ids.at(-1);
    if (last === undefined) return;
    for (let gone = BATCH; gone === BATCH;) {
      gone = await deleteRuns(prisma, ids, before);
      yield gone;
    }
    const { count } = await prisma.schedule.deleteMany({
      where: {
        id: { in: ids },
        state: { in: ['cancelled', 'completed'] },
        updatedAt: { lt: before },
        runs: { none: {} },
      },
    });
    yield count;
    after = last;
  }
}
