import type { Db } from '../db/client.ts';
import { dmOf, isQueued, queueDelivery } from '../db/deliveries.ts';
import type { Run } from '../db/generated/client.ts';
import type { Queue } from '../db/queue.ts';
import type { Person } from '../domain/person.ts';

/** What is said about a run, beside what the run itself says, is the second part of its delivery. */
const ABOUT = 1;

/** Tells a person about a run, once a run: that it is late, or else that it was left out. Needs a transaction. */
export async function tellOfRun(
  parts: { queue: Pick<Queue, 'boss'> },
  tx: Db,
  person: Person,
  run: Run,
  text: string,
  now: Date,
): Promise<void> {
  const delivery = { kind: 'notice' as const, causeId: run.id, part: ABOUT, channel: dmOf(person), text };
  await queueDelivery(parts, tx, person, delivery, now);
}

/** True when a person has been told about a run. */
export async function isToldOf(tx: Db, person: Person, run: Run): Promise<boolean> {
  return isQueued(tx, person, run.id, ABOUT);
}
