import type { PrismaClient } from './generated/client.ts';

const BATCH = 500;

/** Has a statement that deletes at most a batch done until there is nothing left; gives after each how many went. */
async function* inBatches(deleteSome: () => Promise<number>): AsyncGenerator<number> {
  for (let gone = BATCH; gone === BATCH;) {
    gone = await deleteSome();
    yield gone;
  }
}

/**
 * Lets go of notices, questions, files and cards that were made before a time, oldest first. What a guest was told once
 * stays, or they would be told again; so does the card of an offer that is open.
 */
export async function* pruneNotices(prisma: PrismaClient, before: Date): AsyncGenerator<number> {
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    // Their ids are in the order in which they were made.
    const next = await prisma.delivery.findMany({
      where: { id: { gt: after }, kind: { notIn: ['reply', 'run'] } },
      orderBy: { id: 'asc' },
      select: { id: true, createdAt: true },
      take: BATCH,
    });
    const old = next.filter(({ createdAt }) => createdAt < before).map(({ id }) => id);
    // Behind a whole batch of younger ones there are only younger ones.
    if (old.length === 0) return;
    yield await prisma.$executeRaw`
      DELETE FROM deliveries d WHERE d.id = ANY(${old}::uuid[])
        AND d.state IN ('sent', 'unknown', 'failed', 'cancelled')
        AND NOT EXISTS (SELECT 1 FROM people p WHERE p.id = d.person_id AND (p.guest OR p.foreign))
        AND NOT EXISTS (SELECT 1 FROM suggestions s WHERE s.id = d.cause_id AND s.state = 'open')`;
    after = next.at(-1)?.id ?? after;
  }
}

/** Lets go of what could have been offered before a time, was not, and cannot come up again. */
export function pruneOpportunities(prisma: PrismaClient, before: Date): AsyncGenerator<number> {
  return inBatches(
    () => prisma.$executeRaw`
      DELETE FROM opportunities WHERE id IN (
        SELECT o.id FROM opportunities o
        WHERE o.state IN ('lapsed', 'closed') AND o.expires_at < ${before} AND o.updated_at < ${before}
          AND o.key NOT LIKE 'pattern:%' AND NOT EXISTS (SELECT 1 FROM suggestions s WHERE s.opportunity_id = o.id)
        LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)`,
  );
}

/** Lets go of what was asked before using a connected tool, before a time; what is being done stays. */
export function pruneApprovals(prisma: PrismaClient, before: Date): AsyncGenerator<number> {
  return inBatches(
    () => prisma.$executeRaw`
      DELETE FROM approvals WHERE id IN (
        SELECT id FROM approvals WHERE created_at < ${before} AND state NOT IN ('approved', 'acting')
        ORDER BY id LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)`,
  );
}

/** Lets go of what models were paid before a time. */
export function pruneUsage(prisma: PrismaClient, before: Date): AsyncGenerator<number> {
  // The oldest have the lowest ids.
  return inBatches(
    () => prisma.$executeRaw`
      DELETE FROM usage WHERE at < ${before} AND id IN (SELECT id FROM usage ORDER BY id LIMIT ${BATCH})`,
  );
}

/** Lets go of the scores of weeks before a time. */
export function pruneScores(prisma: PrismaClient, before: Date): AsyncGenerator<number> {
  return inBatches(
    () => prisma.$executeRaw`
      DELETE FROM weekly_scores WHERE id IN (SELECT id FROM weekly_scores WHERE week < ${before}::date LIMIT ${BATCH})`,
  );
}
