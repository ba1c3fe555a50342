import type { Db } from '../db/client.ts';
import { hasOpenedHome } from '../db/people.ts';
import { enqueue } from '../db/queue.ts';
import type { Queue } from '../db/queue.ts';
import type { PersonScope } from '../domain/person.ts';

/** Has a person's Home published again, once the transaction has committed, if they ever looked at it. */
export async function refreshHome(
  parts: { queue: Pick<Queue, 'boss'> },
  tx: Db,
  scope: PersonScope,
): Promise<void> {
  if (!(await hasOpenedHome(tx, scope))) return;
  const { personId } = scope;
  await enqueue(parts.queue, tx, { kind: 'publish-home', payload: { personId }, key: personId });
}
