import type { Db } from '../db/client.ts';
import type { Memory } from '../db/generated/client.ts';
import { isId } from '../db/ids.ts';
import { findSame, getMemory, insertMemory, keepToldAgain, supersede } from '../db/memories.ts';
import { lockPerson } from '../db/people.ts';
import { readMoment } from '../domain/local-date.ts';
import type { Moment } from '../domain/local-date.ts';
import { LONGEST_MEMORY, stillMatters } from '../domain/memory.ts';
import type { MemoryKind } from '../domain/memory.ts';
import type { Person } from '../domain/person.ts';
import { isRefusal, refuse } from '../domain/refusal.ts';
import type { Refusal } from '../domain/refusal.ts';
import { maskSecrets } from '../domain/secrets.ts';
import { sensitiveKind } from '../domain/sensitive.ts';
import { foresee } from './find-opportunities.ts';

/** What somebody wants remembered. */
export interface Telling {
  readonly kind: MemoryKind;
  /** "Lives in Porto": what is so of the person, without naming them. */
  readonly content: string;
  /** When it happens or is due: a local date or a local time. */
  readonly on: string | null;
  /** The id of a memory that this corrects. */
  readonly replaces: string | null;
  /** True when the person asked in so many words to have it remembered. */
  readonly asked: boolean;
}

/** What became of it. */
export interface Remembered {
  readonly memory: Memory;
  /** False when it was known already. */
  readonly isNew: boolean;
  /** What it has taken the place of. */
  readonly insteadOf: string | null;
}

function readDate({ kind, on }: Telling, zone: string, now: Date): Moment | null | Refusal {
  if (on === null || (kind !== 'event' && kind !== 'commitment')) return null;
  const moment = readMoment(on, zone);
  if (!moment) return refuse('impossible_date', `“${on.slice(0, 40)}” is not a date that I can read.`);
  const dated = { kind, wholeDay: moment.wholeDay, happensAt: moment.at, dueAt: moment.at, doneAt: null };
  if (stillMatters(dated, now, zone)) return moment;
  return refuse('past', 'That is over already, so there is nothing to keep.');
}

/** Why a thing can't be kept as it is worded; null when nothing is against it. `asked` = they asked for it to be kept. */
export function unkeepable(content: string, asked: boolean): Refusal | null {
  if (content.length > LONGEST_MEMORY) {
    return refuse(
      'too_long',
      `That is too long for one thing to remember; the most is ${LONGEST_MEMORY} characters.`,
    );
  }
  if (maskSecrets(content).kinds.length > 0) {
    return refuse(
      'secret',
      'I don’t keep keys, passwords or card numbers; a password manager is the place for that.',
    );
  }
  if (sensitiveKind(content) && !asked) {
    return refuse('sensitive', 'I only keep things about health, money and belief when you ask me to.');
  }
  return null;
}

/**
 * Remembers one thing about a person, or says why not. What was known in the same or other words is told again
 * and not twice; what it corrects, or can only be one of, goes out of use. Needs a transaction.
 */
export async function remember(
  tx: Db,
  person: Person,
  telling: Telling,
  conversationId: string | null,
  now: Date,
): Promise<Remembered | Refusal> {
  const content = telling.content.replaceAll(/\s+/g, ' ').trim();
  if (content === '') return refuse('too_long', 'There is nothing in that to remember.');
  const refusal = unkeepable(content, telling.asked);
  if (refusal) return refusal;
  const moment = readDate(telling, person.zone, now);
  if (isRefusal(moment)) return moment;
  await lockPerson(tx, person);
  const { replaces, kind } = telling;
  const corrected = replaces !== null && isId(replaces) ? await getMemory(tx, person, replaces) : null;
  if (replaces !== null && !corrected)
    return refuse('not_found', 'What this would correct is not there any more.');
  const memory = {
    kind,
    content,
    at: moment?.at ?? null,
    wholeDay: moment?.wholeDay ?? false,
    conversationId,
  };
  const { same, inItsPlace } = await findSame(tx, person, memory);
  if (same && same.id !== corrected?.id) {
    const told = await keepToldAgain(tx, same, memory, now);
    await foresee(tx, person, told, now);
    if (corrected) await supersede(tx, person, corrected.id, told.id);
    return { memory: told, isNew: false, insteadOf: corrected?.content ?? null };
  }
  const made = await insertMemory(tx, person, memory, now);
  await foresee(tx, person, made, now);
  const old = corrected ?? inItsPlace;
  if (old) await supersede(tx, person, old.id, made.id);
  return { memory: made, isNew: true, insteadOf: old?.content ?? null };
}
