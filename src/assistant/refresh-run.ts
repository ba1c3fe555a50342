import type { Db } from '../db/client.ts';
import { deliveryOfRun } from '../db/deliveries.ts';
import { enqueue } from '../db/queue.ts';
import type { Queue } from '../db/queue.ts';
import { lastDelivered } from '../db/run-history.ts';
import type { PersonScope } from '../domain/person.ts';

interface Parts {
  readonly queue: Pick<Queue, 'boss'>;
}

/** Has the message of a delivered run brought up to date, once the transaction has committed. */
export async function refreshRun(parts: Parts, tx: Db, scope: PersonScope, runId: string): Promise<void> {
  const delivery = await deliveryOfRun(tx, scope, runId);
  if (!delivery) return;
  const payload = { personId: scope.personId, deliveryId: delivery.id };
  await enqueue(parts.queue, tx, { kind: 'update-message', payload, key: delivery.id });
}

/** The same for the message that a schedule posted last, whose buttons are still looked at. */
export async function refreshLastRun(
  parts: Parts,
  tx: Db,
  scope: PersonScope,
  scheduleId: string,
): Promise<void> {
  const runId = await lastDelivered(tx, scope, scheduleId);
  if (runId !== null) await refreshRun(parts, tx, scope, runId);
}
