import { getApproval, moveApproval } from '../db/approvals.ts';
import type { PrismaClient } from '../db/generated/client.ts';
import type { Queue } from '../db/queue.ts';
import type { ApprovalState } from '../domain/approval.ts';
import type { PersonScope } from '../domain/person.ts';
import type { ToolServers } from '../llm/tool-servers.ts';
import { refreshApproval } from './settle-approval.ts';

interface Parts {
  readonly prisma: PrismaClient;
  readonly queue: Pick<Queue, 'boss'>;
  readonly toolServers: ToolServers;
  readonly now: () => Date;
}

const LONGEST_OUTCOME = 1_500;

/**
 * Uses a tool that its person has approved, at most once: what was begun by a process that died is not begun again, and
 * its card says that nobody knows.
 */
export async function act(parts: Parts, scope: PersonScope, approvalId: string): Promise<void> {
  const { prisma, now } = parts;
  const settle = (from: ApprovalState[], to: ApprovalState, outcome?: string) =>
    prisma.$transaction(async (tx) => {
      const move = { from, to, ...(outcome === undefined ? {} : { outcome }) };
      if (await moveApproval(tx, scope, approvalId, move, now()))
        await refreshApproval(parts, tx, scope, approvalId);
    });
  const approval = await getApproval(prisma, scope, approvalId);
  if (!approval) return;
  const begins = await moveApproval(prisma, scope, approvalId, { from: ['approved'], to: 'acting' }, now());
  if (!begins) return settle(['acting'], 'unknown');
  const answer = await parts.toolServers.use(approval.tool, approval.input as Record<string, unknown>);
  const [to, said] =
    'text' in answer ? (['done', answer.text] as const) : (['failed', answer.failed] as const);
  await settle(['acting', 'unknown'], to, said.slice(0, LONGEST_OUTCOME).toWellFormed());
}
