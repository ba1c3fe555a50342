import type { Db } from './client.ts';
import type { PrismaClient } from './generated/client.ts';

/** Of these last ones it is known when a person was last here, also when they come back after a year. */
const NEWEST_KEPT = 2;
/** One may hold some hundred messages. */
const BATCH = 50;

/** Those of some conversations that are over and not needed, held until the transaction ends. */
async function lockOld(tx: Db, ids: readonly string[], before: Date): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT c.id FROM conversations c
    WHERE c.id = ANY(${ids}::uuid[]) AND c.last_message_at < ${before}
      AND NOT EXISTS (SELECT 1 FROM turns t WHERE t.conversation_id = c.id AND t.state = 'running')
      AND NOT EXISTS (SELECT 1 FROM messages m WHERE m.conversation_id = c.id AND m.turn_id IS NULL)
      AND (SELECT count(*) FROM (
        SELECT 1 FROM conversations n WHERE n.person_id = c.person_id AND n.last_message_at > c.last_message_at
        LIMIT ${NEWEST_KEPT}) newer) = ${NEWEST_KEPT}
    FOR UPDATE OF c SKIP LOCKED`;
  return rows.map(({ id }) => id);
}

/** Deletes conversations with all that was said in them, and the threads that nothing is left of. */
async function deleteConversations(tx: Db, ids: readonly string[]): Promise<void> {
  const where = { conversationId: { in: [...ids] } };
  const messages = await tx.message.findMany({ where, select: { threadId: true } });
  const turns = await tx.turn.findMany({ where, select: { id: true, threadId: true } });
  const threads = [...new Set([...messages, ...turns].map(({ threadId }) => threadId))];
  // The messages first: to be deleted with their turn they would have to be written once more.
  await tx.message.deleteMany({ where });
  await tx.turn.deleteMany({ where });
  const causes = turns.map(({ id }) => id);
  await tx.toolCall.deleteMany({ where: { cause: { in: causes } } });
  await tx.delivery.deleteMany({
    // Also the answer of a turn that was dropped after it had begun: none of them is running.
    where: {
      causeId: { in: causes },
      state: { in: ['sent', 'unknown', 'failed', 'cancelled', 'streaming'] },
    },
  });
  await tx.thread.deleteMany({
    where: { id: { in: threads }, messages: { none: {} }, turns: { none: {} } },
  });
  await tx.conversation.deleteMany({ where: { id: { in: [...ids] } } });
}

/**
 * Lets go of conversations that ended before a time, oldest first, in small batches; gives after each how many went.
 * Left are a person's last two, and whatever has not been answered.
 */
export async function* pruneConversations(prisma: PrismaClient, before: Date): AsyncGenerator<number> {
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    // Their ids are in the order in which they began.
    const next = await prisma.conversation.findMany({
      where: { id: { gt: after } },
      orderBy: { id: 'asc' },
      select: { id: true, startedAt: true },
      take: BATCH,
    });
    const old = next.filter(({ startedAt }) => startedAt < before).map(({ id }) => id);
    // Behind a whole batch of younger ones there are only younger ones.
    if (old.length === 0) return;
    yield await prisma.$transaction(async (tx) => {
      const gone = await lockOld(tx, old, before);
      if (gone.length > 0) await deleteConversations(tx, gone);
      return gone.length;
    });
    after = next.at(-1)?.id ?? after;
  }
}
