import type { Db } from '../db/client.ts';
import { deliveryOf, deliveryOfRun } from '../db/deliveries.ts';
import type { Delivery } from '../db/generated/client.ts';
import { enqueue } from '../db/queue.ts';
import type { Queue } from '../db/queue.ts';
import { lastDelivered } from '../db/run-history.ts';
import type { Schedule } from '../db/schedules.ts';
import { suggestionOf } from '../db/suggestions.ts';
import type { PersonScope } from '../domain/person.ts';

interface Parts {
  readonly queue: Pick<Queue, 'boss'>;
}

/** Has what was posted brought up to date, once the transaction has committed; nothing where nothing was. */
export async function refreshPosted(
  parts: Parts,
  tx: Db,
  scope: PersonScope,
  delivery: Pick<Delivery, 'id'> | null,
): Promise<void> {
  if (!delivery) return;
  const payload = { personId: scope.personId, deliveryId: delivery.id };
  await enqueue(parts.queue, tx, { kind: 'update-message', payload, key: delivery.id });
}

/** Has the message of a delivered run brought up to date, once the transaction has committed. */
export async function refreshRun(parts: Parts, tx: Db, scope: PersonScope, runId: string): Promise<void> {
  await refreshPosted(parts, tx, scope, await deliveryOfRun(tx, scope, runId));
}

/** Has the card of an offer brought up to date, once the transaction has committed. */
export async function refreshSuggestion(
  parts: Parts,
  tx: Db,
  scope: PersonScope,
  suggestionId: string,
): Promise<void> {
  await refreshPosted(parts, tx, scope, await deliveryOf(tx, scope, suggestionId, 'suggestion'));
}

/** The same for the card of the offer that a schedule was made by, if it was. */
export async function refreshOffer(
  parts: Parts,
  tx: Db,
  scope: PersonScope,
  schedule: Pick<Schedule, 'id' | 'source'>,
): Promise<void> {
  const madeBy = schedule.source === 'suggestion' ? await suggestionOf(tx, scope, schedule.id) : null;
  if (madeBy !== null) await refreshSuggestion(parts, tx, scope, madeBy);
}

/** The same for what shows how a schedule stands: the message that it posted last, and the offer that it was made by. */
export async function refreshShown(
  parts: Parts,
  tx: Db,
  scope: PersonScope,
  schedule: Pick<Schedule, 'id' | 'source'>,
): Promise<void> {
  const runId = await lastDelivered(tx, scope, schedule.id);
  if (runId !== null) await refreshRun(parts, tx, scope, runId);
  await refreshOffer(parts, tx, scope, schedule);
}
