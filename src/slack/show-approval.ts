import { getApproval } from '../db/approvals.ts';
import type { PrismaClient } from '../db/generated/client.ts';
import type { PersonScope } from '../domain/person.ts';
import { approvalCard } from './views/approval-card.ts';

/** The card that asks whether a tool may act, as things stand now; null when it is gone. */
export async function showApproval(
  { prisma }: { prisma: PrismaClient },
  scope: PersonScope,
  id: string,
): Promise<ReturnType<typeof approvalCard> | null> {
  const approval = await getApproval(prisma, scope, id);
  return approval && approvalCard(approval);
}
