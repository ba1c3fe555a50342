import { getApproval, moveApproval } from '../db/approvals.ts';
import type { Db } from '../db/client.ts';
import { deliveryOf } from '../db/deliveries.ts';
import type { Approval } from '../db/generated/client.ts';
import { isId } from '../db/ids.ts';
import { enqueue } from '../db/queue.ts';
import type { Queue } from '../db/queue.ts';
import { afterPress } from '../domain/approval.ts';
import type { ApprovalStep } from '../domain/approval.ts';
import type { PersonScope } from '../domain/person.ts';
import { refreshPosted } from './refresh-run.ts';

interface Parts {
  readonly queue: Pick<Queue, 'boss'>;
}

/** Has the card brought up to date, once the transaction has committed. */
export async function refreshApproval(parts: Parts, tx: Db, scope: PersonScope, id: string): Promise<void> {
  await refreshPosted(parts, tx, scope, await deliveryOf(tx, scope, id, 'approval'));
}

/**
 * Settles whether an acting tool may be used; the use itself is a job of its own. Null when it was settled before or
 * isn’t theirs. Needs a transaction.
 */
export async function settleApproval(
  parts: Parts,
  tx: Db,
  scope: PersonScope,
  { id, step }: { id: string; step: ApprovalStep },
  now: Date,
): Promise<Approval['state'] | null> {
  const approval = isId(id) ? await getApproval(tx, scope, id) : null;
  const to = approval && afterPress(approval, step, now);
  if (!to || !(await moveApproval(tx, scope, id, { from: ['open'], to }, now))) return null;
  if (to === 'approved') {
    await enqueue(parts.queue, tx, {
      kind: 'act',
      payload: { personId: scope.personId, approvalId: id },
      key: id,
    });
  }
  await refreshApproval(parts, tx, scope, id);
  return to;
}
