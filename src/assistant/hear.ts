import { storeMessage } from '../db/conversations.ts';
import type { Heard } from '../db/conversations.ts';
import type { PrismaClient } from '../db/generated/client.ts';
import { enqueue } from '../db/queue.ts';
import type { Queue } from '../db/queue.ts';
import type { PersonScope } from '../domain/person.ts';

/** Stores what a person said and has it answered, in one transaction; the same message again changes nothing. */
export async function hear(
  parts: { prisma: PrismaClient; queue: Pick<Queue, 'boss'> },
  scope: PersonScope,
  heard: Heard,
): Promise<void> {
  await parts.prisma.$transaction(async (tx) => {
    const conversationId = await storeMessage(tx, scope, heard);
    if (!conversationId) return;
    const { personId } = scope;
    await enqueue(parts.queue, tx, {
      kind: 'answer',
      payload: { personId, conversationId },
      key: conversationId,
    });
  });
}
