import type { Db } from '../db/client.ts';
import { entitiesIn, listEntities, MOST_ENTITIES } from '../db/entities.ts';
import type { Connected } from '../db/entities.ts';
import { listMemories, recallMemories } from '../db/memories.ts';
import { listSchedules } from '../db/schedules.ts';
import { newestWithin } from '../domain/budget.ts';
import { daysBetween, momentWords } from '../domain/local-date.ts';
import { stillMatters, worth } from '../domain/memory.ts';
import type { Person } from '../domain/person.ts';
import { summariseMemory } from './summarise-memory.ts';
import type { MemorySummary } from './summarise-memory.ts';

/** An entity as a model is told of it. */
export interface EntitySummary {
  readonly name: string;
  readonly kind: string;
  readonly relations: readonly string[];
  readonly about: string | null;
}

/** Something that lies ahead. */
interface Upcoming {
  readonly what: string;
  /** "Tue 10 Mar at 15:00", "Tue 10 Mar". */
  readonly when: string;
  readonly days: number;
}

/** What of all that is known comes along into a turn, chosen by code. */
export interface Recalled {
  readonly known: readonly MemorySummary[];
  readonly people: readonly EntitySummary[];
  readonly upcoming: readonly Upcoming[];
}

/** As much of what is known comes along. */
const TOKENS = 1_200;
const ENTITIES = 20;
const AHEAD_DAYS = 14;
const MOST_AHEAD = 8;

/** The summary of an entity for a model. */
export function summariseEntity({ entity, relations }: Connected): EntitySummary {
  return { name: entity.name, kind: entity.kind, relations, about: entity.about };
}

/** What is ahead of a person within two weeks, soonest first: the next runs of schedules, and what is dated. */
export async function lookAhead(db: Db, person: Person, now: Date): Promise<Upcoming[]> {
  const [schedules, memories] = await Promise.all([
    listSchedules(db, person, 'live', 50),
    listMemories(db, person),
  ]);
  const dated = memories.flatMap((memory) => {
    const at = memory.happensAt ?? memory.dueAt;
    return at && stillMatters(memory, now, person.zone)
      ? [{ what: memory.content, at, wholeDay: memory.wholeDay }]
      : [];
  });
  const due = schedules.flatMap(({ schedule: { name, nextRunAt: at, state } }) =>
    at && state === 'active' ? [{ what: name, at, wholeDay: false }] : [],
  );
  return [...dated, ...due]
    .map((one) => ({ ...one, days: daysBetween(now, one.at, person.zone) }))
    .filter(({ days }) => days >= 0 && days <= AHEAD_DAYS)
    .sort((a, b) => a.at.getTime() - b.at.getTime())
    .slice(0, MOST_AHEAD)
    .map(({ what, at, wholeDay, days }) => ({
      what,
      when: momentWords({ at, wholeDay }, person.zone, person.locale, now),
      days,
    }));
}

/**
 * Chooses what of all that is known about a person matters when some words are said: what fits them, what is
 * dated soon, what is new or important, within a budget of tokens.
 */
export async function recall(db: Db, person: Person, words: string, now: Date): Promise<Recalled> {
  const [found, connected, upcoming] = await Promise.all([
    recallMemories(db, person, words, now),
    listEntities(db, person, MOST_ENTITIES),
    lookAhead(db, person, now),
  ]);
  const best = found
    .filter((memory) => stillMatters(memory, now, person.zone))
    .map((memory) => ({ memory, worth: worth({ ...memory, at: memory.happensAt ?? memory.dueAt }, now) }))
    .sort((a, b) => a.worth - b.worth)
    .map(({ memory }) => summariseMemory(memory, person));
  const named = entitiesIn(connected, words);
  const others = connected.slice(0, ENTITIES).filter((one) => !named.includes(one));
  const entities = [...others.toReversed(), ...named];
  return {
    known: newestWithin(best, (memory) => JSON.stringify(memory), TOKENS).toReversed(),
    people: newestWithin(
      entities,
      ({ entity, relations }) => `${entity.name} ${relations.join()}`,
      TOKENS / 2,
    )
      .toReversed()
      .map(summariseEntity),
    upcoming,
  };
}
