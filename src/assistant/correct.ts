import type { Db } from '../db/client.ts';
import { deleteEntity, getEntity, keepAbout } from '../db/entities.ts';
import { isId } from '../db/ids.ts';
import { getMemory } from '../db/memories.ts';
import type { Queue } from '../db/queue.ts';
import { writeMoment } from '../domain/local-date.ts';
import type { Person } from '../domain/person.ts';
import { isRefusal, refuse } from '../domain/refusal.ts';
import type { Refusal } from '../domain/refusal.ts';
import type { Limits } from '../domain/schedule.ts';
import { forgetOne } from './forget.ts';
import { refreshHome } from './refresh-home.ts';
import { remember, unkeepable } from './remember.ts';

interface Parts {
  readonly queue: Pick<Queue, 'boss'>;
  readonly limits: Limits;
  readonly now: () => Date;
}

/** A memory, or somebody or something the person speaks of, as it stands. */
export interface KnownItem {
  readonly id: string;
  readonly name: string | null;
  readonly content: string;
  /** Whether it may have a date, and which, local: "2026-03-10" or "2026-03-10T15:00". */
  readonly dated: boolean;
  readonly on: string | null;
}

/** One thing that is known of a person, by id; null when it isn't theirs or is gone. */
export async function knownItem(db: Db, person: Person, id: string): Promise<KnownItem | null> {
  if (!isId(id)) return null;
  const memory = await getMemory(db, person, id);
  if (memory) {
    const { content, kind, wholeDay } = memory;
    const at = memory.happensAt ?? memory.dueAt;
    const dated = kind === 'event' || kind === 'commitment';
    return { id, name: null, content, dated, on: at && writeMoment({ at, wholeDay }, person.zone) };
  }
  const entity = await getEntity(db, person, id);
  return entity && { id, name: entity.name, content: entity.about ?? '', dated: false, on: null };
}

/** Puts one thing right that is known, as telling it would; or says why not. Needs a transaction. */
export async function correct(
  parts: Parts,
  tx: Db,
  person: Person,
  { id, content, on }: { readonly id: string; readonly content: string; readonly on: string | null },
): Promise<Refusal | null> {
  const known = await knownItem(tx, person, id);
  if (!known) return refuse('not_found', 'I don’t know that any more.');
  if (content === known.content && on === known.on) return null;
  const memory = await getMemory(tx, person, id);
  if (memory) {
    // Typed in by the person themselves, it is what they asked to have remembered.
    const telling = { kind: memory.kind, content, on, replaces: id, asked: true };
    const done = await remember(tx, person, telling, null, parts.now());
    if (isRefusal(done)) return done;
  } else {
    const about = content.replaceAll(/\s+/g, ' ').trim();
    const refusal = unkeepable(about, true);
    if (refusal) return refusal;
    await keepAbout(tx, person, id, about);
  }
  await refreshHome(parts, tx, person);
  return null;
}

/** Forgets one thing by id, a memory, a habit, or somebody or something. Needs a transaction. */
export async function forgetKnown(parts: Parts, tx: Db, person: Person, id: string): Promise<void> {
  if (!isId(id)) return;
  if ((await forgetOne(parts, tx, person, id)) === null) await deleteEntity(tx, person, id);
  await refreshHome(parts, tx, person);
}
