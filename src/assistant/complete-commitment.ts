import type { Db } from '../db/client.ts';
import { isId } from '../db/ids.ts';
import { getMemory, keepDone } from '../db/memories.ts';
import type { Queue } from '../db/queue.ts';
import type { Person } from '../domain/person.ts';
import type { Limits } from '../domain/schedule.ts';
import { refreshHome } from './refresh-home.ts';
import { withdrawResting } from './withdraw.ts';

/** Notes that a promise was kept; returns what it was, or null when it is none of theirs. Needs a transaction. */
export async function completeCommitment(
  parts: { queue: Pick<Queue, 'boss'>; limits: Limits; now: () => Date },
  tx: Db,
  person: Person,
  id: string,
): Promise<string | null> {
  const memory = isId(id) ? await getMemory(tx, person, id) : null;
  const now = parts.now();
  if (!memory || !(await keepDone(tx, person, id, now))) return null;
  await withdrawResting(parts, tx, person, { on: 'memories', id, forgotten: false }, now);
  await refreshHome(parts, tx, person);
  return memory.content;
}
