import type { Db } from '../db/client.ts';
import { connectedTo, deleteEntity, findEntity } from '../db/entities.ts';
import { eraseDeliveries } from '../db/erase.ts';
import { isId } from '../db/ids.ts';
import { deleteMemories, getMemory, memoriesAbout } from '../db/memories.ts';
import { keepErasing, lockPerson } from '../db/people.ts';
import { enqueue } from '../db/queue.ts';
import type { Queue } from '../db/queue.ts';
import { cancelRuns } from '../db/runs.ts';
import { listSchedules, updateSchedule } from '../db/schedules.ts';
import type { Person } from '../domain/person.ts';

/** Forgets one memory; returns what it said, or null when it isn't theirs or is gone. Needs a transaction. */
export async function forgetMemory(tx: Db, person: Person, id: string): Promise<string | null> {
  const memory = isId(id) ? await getMemory(tx, person, id) : null;
  if (!memory) return null;
  await deleteMemories(tx, person, [memory.id]);
  return memory.content;
}

/**
 * Forgets all that is known about a topic, the person or thing of that name with what connects it included;
 * returns what it was, in words. Needs a transaction.
 */
export async function forgetAbout(tx: Db, person: Person, topic: string): Promise<string[]> {
  const entity = await findEntity(tx, person, topic);
  const about = await memoriesAbout(tx, person, topic);
  const named = entity && entity.name !== topic ? await memoriesAbout(tx, person, entity.name) : [];
  const memories = [...new Map([...about, ...named].map((memory) => [memory.id, memory])).values()];
  const live = memories.filter(({ supersededBy }) => supersededBy === null).map(({ content }) => content);
  await deleteMemories(
    tx,
    person,
    memories.map(({ id }) => id),
  );
  if (!entity) return live;
  const { relations } = await connectedTo(tx, person, entity);
  await deleteEntity(tx, person, entity.id);
  return [...live, [entity.name, relations.join(', ')].filter(Boolean).join(': ')];
}

/** An erasure waits this long for the answer that tells of it to be out. */
const FAREWELL_MS = 2_000;

/**
 * Begins to erase a person: nothing is run or posted for them any more from here on but the answer in hand, and a
 * job takes away all that is left. Needs a transaction.
 */
export async function forgetEverything(
  parts: { queue: Pick<Queue, 'boss'> },
  tx: Db,
  person: Person,
  now: Date,
): Promise<void> {
  const { personId } = person;
  await lockPerson(tx, person);
  for (const { schedule } of await listSchedules(tx, person, 'live', 10_000)) {
    await cancelRuns(tx, person, schedule.id, now);
    await updateSchedule(tx, person, schedule.id, { state: 'cancelled', nextRunAt: null }, now);
  }
  await eraseDeliveries(tx, person);
  await keepErasing(tx, person, now);
  const after = new Date(now.getTime() + FAREWELL_MS);
  await enqueue(parts.queue, tx, { kind: 'erase', payload: { personId }, key: personId, after });
}
