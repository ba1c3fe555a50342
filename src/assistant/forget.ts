import { deleteTokens } from '../db/api-tokens.ts';
import type { Db } from '../db/client.ts';
import { connectedTo, deleteEntity, findEntity } from '../db/entities.ts';
import { eraseDeliveries } from '../db/erase.ts';
import { markForgotten } from '../db/forget-marks.ts';
import type { Memory } from '../db/generated/client.ts';
import { isId } from '../db/ids.ts';
import { deleteMemories, getMemory, memoriesAbout } from '../db/memories.ts';
import { deletePattern, getPattern, patternsAbout } from '../db/patterns.ts';
import { keepErasing, lockPerson } from '../db/people.ts';
import { enqueue } from '../db/queue.ts';
import type { Queue } from '../db/queue.ts';
import { cancelRuns } from '../db/runs.ts';
import { listSchedules, updateSchedule } from '../db/schedules.ts';
import { scrubTraces } from '../db/traces.ts';
import type { Person } from '../domain/person.ts';
import type { Limits } from '../domain/schedule.ts';
import { withdrawResting, withdrawSpoken } from './withdraw.ts';

interface Parts {
  readonly queue: Pick<Queue, 'boss'>;
  readonly limits: Limits;
  readonly now: () => Date;
}

/** Takes away what speaks of some things in passing, and marks that they were forgotten. */
async function forgetTraces(
  parts: Parts,
  tx: Db,
  person: Person,
  topics: readonly string[],
  notesSince: Date | null,
): Promise<void> {
  const now = parts.now();
  await markForgotten(tx, person, topics, now);
  await scrubTraces(tx, person, topics);
  await withdrawSpoken(parts, tx, person, { topics, notesSince }, now);
}

/** When the first of the memories that a welcome back may cite was told; null when there is none. */
function notesSince(memories: readonly Memory[]): Date | null {
  const cited = memories.filter(({ kind }) => kind === 'note' || kind === 'decision');
  const times = cited.map(({ createdAt }) => createdAt.getTime());
  return times.length > 0 ? new Date(Math.min(...times)) : null;
}

async function forgetMemories(parts: Parts, tx: Db, person: Person, ids: readonly string[]): Promise<void> {
  const deleted = await deleteMemories(tx, person, ids);
  const contents = deleted.map(({ content }) => content);
  await forgetTraces(parts, tx, person, contents, notesSince(deleted));
  for (const { id } of deleted)
    await withdrawResting(parts, tx, person, { on: 'memories', id, forgotten: true }, parts.now());
}

/**
 * Forgets a habit that was noticed, also for conversations that are yet to be looked over; returns what it was called, or
 * null when it isn't theirs or is gone. Needs a transaction.
 */
export async function forgetPattern(
  parts: Parts,
  tx: Db,
  person: Person,
  id: string,
): Promise<string | null> {
  await lockPerson(tx, person);
  const pattern = isId(id) ? await getPattern(tx, person, id) : null;
  if (!pattern) return null;
  await deletePattern(tx, person, id);
  await forgetTraces(parts, tx, person, [pattern.label], null);
  await withdrawResting(parts, tx, person, { on: 'patterns', id, forgotten: true }, parts.now());
  return pattern.label;
}

/**
 * Forgets one memory or one habit, also for conversations that are yet to be looked over; returns what it said, or null
 * when it isn't theirs or is gone. Needs a transaction.
 */
export async function forgetOne(parts: Parts, tx: Db, person: Person, id: string): Promise<string | null> {
  await lockPerson(tx, person);
  const memory = isId(id) ? await getMemory(tx, person, id) : null;
  if (!memory) return forgetPattern(parts, tx, person, id);
  await forgetMemories(parts, tx, person, [memory.id]);
  return memory.content;
}

/**
 * Forgets all that is known about a topic, and what could yet be noticed of it in conversations begun before: memories,
 * habits, the person or thing of that name with what connects it; returns what it was, in words. Needs a transaction.
 */
export async function forgetAbout(parts: Parts, tx: Db, person: Person, topic: string): Promise<string[]> {
  // Whoever is looking over a conversation either has stored what was seen there or finds the mark.
  await lockPerson(tx, person);
  const entity = await findEntity(tx, person, topic);
  const topics = entity && entity.name !== topic ? [topic, entity.name] : [topic];
  await forgetTraces(parts, tx, person, topics, null);
  const found = new Map<string, Memory>();
  for (const one of topics)
    for (const memory of await memoriesAbout(tx, person, one)) found.set(memory.id, memory);
  const memories = [...found.values()];
  const live = memories.filter(({ supersededBy }) => supersededBy === null).map(({ content }) => content);
  const ids = memories.map(({ id }) => id);
  await forgetMemories(parts, tx, person, ids);
  const habits: string[] = [];
  for (const { id, label } of await patternsAbout(tx, person, topic)) {
    await forgetPattern(parts, tx, person, id);
    habits.push(`${label} (a habit)`);
  }
  if (!entity) return [...live, ...habits];
  const { relations } = await connectedTo(tx, person, entity);
  await deleteEntity(tx, person, entity.id);
  return [...live, ...habits, [entity.name, relations.join(', ')].filter(Boolean).join(': ')];
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
  await deleteTokens(tx, person);
  await keepErasing(tx, person, now);
  const after = new Date(now.getTime() + FAREWELL_MS);
  await enqueue(parts.queue, tx, { kind: 'erase', payload: { personId }, key: personId, after });
}
