import type { ApprovalState } from '../domain/approval.ts';
import type { PersonScope } from '../domain/person.ts';
import type { Db } from './client.ts';
import type { Approval, Prisma } from './generated/client.ts';
import { newId } from './ids.ts';

/** Stores what a person is to be asked about, and returns its id. */
export async function insertApproval(
  tx: Db,
  { personId }: PersonScope,
  asked: { turnId: string; tool: string; input: Prisma.InputJsonObject },
  now: Date,
): Promise<string> {
  const { id } = await tx.approval.create({ data: { id: newId(), personId, ...asked, createdAt: now } });
  return id;
}

/** What a person was asked about; null when it isn’t theirs or is gone. */
export function getApproval(db: Db, { personId }: PersonScope, id: string): Promise<Approval | null> {
  return db.approval.findUnique({ where: { id, personId } });
}

/** Moves an approval on from one of some states; false when it is in none of them. */
export async function moveApproval(
  db: Db,
  { personId }: PersonScope,
  id: string,
  { from, to, outcome }: { from: ApprovalState[]; to: ApprovalState; outcome?: string },
  now: Date,
): Promise<boolean> {
  const { count } = await db.approval.updateMany({
    where: { id, personId, state: { in: from } },
    data: { state: to, settledAt: now, ...(outcome === undefined ? {} : { outcome }) },
  });
  return count > 0;
}

/** What was asked about in a conversation of late, oldest first. */
export async function approvalsIn(
  db: Db,
  { personId }: PersonScope,
  conversationId: string,
  limit: number,
): Promise<Approval[]> {
  const turns = await db.turn.findMany({ where: { personId, conversationId }, select: { id: true } });
  const found = await db.approval.findMany({
    where: { personId, turnId: { in: turns.map(({ id }) => id) } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit,
  });
  return found.toReversed();
}
