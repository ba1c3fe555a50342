import type { Db } from '../db/client.ts';
import { listEntities } from '../db/entities.ts';
import type { Memory, Pattern } from '../db/generated/client.ts';
import { listMemories } from '../db/memories.ts';
import { listPatterns } from '../db/patterns.ts';
import { getJoined } from '../db/people.ts';
import { listSchedules } from '../db/schedules.ts';
import { getSettings } from '../db/settings.ts';
import { instantDayWords } from '../domain/local-date.ts';
import { stillMatters } from '../domain/memory.ts';
import type { MemoryKind } from '../domain/memory.ts';
import type { Person } from '../domain/person.ts';
import { localTime } from '../domain/timing.ts';
import { settingsWords } from './calibrate.ts';
import { memoryWords } from './summarise-memory.ts';
import { recurrenceOfSchedule } from './summarise-schedule.ts';

/** One thing in a profile: what it says, since when it is known, and by what it can be forgotten. */
export interface ProfileItem {
  readonly id: string;
  readonly words: string;
  /** "told Tue 10 Mar", "told 3 times, last Tue 10 Mar". */
  readonly source: string;
}

/** What Alfred knows of a person and of whom and what they speak of, grouped. */
export interface Known {
  readonly memories: Readonly<Record<MemoryKind, readonly ProfileItem[]>>;
  readonly entities: Readonly<
    Record<'person' | 'project' | 'organisation' | 'tool' | 'topic', readonly ProfileItem[]>
  >;
}

/** All that is known about a person, grouped. */
export interface Profile extends Known {
  readonly name: string;
  readonly zone: string;
  readonly locale: string;
  /** The local date of the day they came. */
  readonly since: string;
  readonly schedules: readonly ProfileItem[];
  readonly habits: readonly ProfileItem[];
  /** How forward Alfred is, in a sentence. */
  readonly proactiveness: string;
}

const MOST = 1_000;

function sourceOf({ told, createdAt, updatedAt }: Memory, { zone, locale }: Person, now: Date): string {
  const day = (at: Date) => instantDayWords(at, zone, locale, now);
  return told > 1 ? `told ${told} times, last ${day(updatedAt)}` : `told ${day(createdAt)}`;
}

/** What has a date is told in their order; all else keeps its own. */
function dateOf({ happensAt, dueAt }: Memory): number {
  return (happensAt ?? dueAt)?.getTime() ?? 0;
}

/** How often a habit was seen: "3 times, last Mon 16 Mar". */
export function seenWords(
  { count, lastSeenAt }: Pick<Pattern, 'count' | 'lastSeenAt'>,
  { zone, locale }: Person,
  now: Date,
): string {
  const day = instantDayWords(lastSeenAt, zone, locale, now);
  return count === 1 ? `seen once, ${day}` : `seen ${count} times, last ${day}`;
}

/** What Alfred knows of a person and of whom and what they speak of, as they may see and correct it. */
export async function knownOf(db: Db, person: Person, now: Date): Promise<Known> {
  const [memories, entities] = await Promise.all([listMemories(db, person), listEntities(db, person, MOST)]);
  const ofKind = (kind: MemoryKind) =>
    memories
      .filter((memory) => memory.kind === kind && stillMatters(memory, now, person.zone))
      .sort((a, b) => dateOf(a) - dateOf(b))
      .map((memory) => ({
        id: memory.id,
        words: memoryWords(memory, person, now),
        source: sourceOf(memory, person, now),
      }));
  const named = (kind: string) =>
    entities
      .filter(({ entity }) => entity.kind === kind)
      .map(({ entity: { id, name, about, mentions }, relations }) => ({
        id,
        words: [name, [about, ...relations].filter(Boolean).join('; ')].filter(Boolean).join(': '),
        source: mentions === 1 ? 'spoken of once' : `spoken of ${mentions} times`,
      }));
  return {
    memories: {
      fact: ofKind('fact'),
      preference: ofKind('preference'),
      decision: ofKind('decision'),
      note: ofKind('note'),
      event: ofKind('event'),
      commitment: ofKind('commitment'),
    },
    entities: {
      person: named('person'),
      project: named('project'),
      organisation: named('organisation'),
      tool: named('tool'),
      topic: named('topic'),
    },
  };
}

/** Everything that is known about a person, as they may see and correct it. */
export async function profileOf(db: Db, person: Person, now: Date): Promise<Profile> {
  const [known, schedules, patterns, settings, joined] = await Promise.all([
    knownOf(db, person, now),
    listSchedules(db, person, 'live', MOST),
    listPatterns(db, person),
    getSettings(db, person, now),
    getJoined(db, person),
  ]);
  return {
    name: person.name,
    zone: person.zone,
    locale: person.locale,
    since: localTime(joined ?? now, person.zone).slice(0, 10),
    ...known,
    schedules: schedules.map(({ schedule }) => ({
      id: schedule.id,
      words: `${schedule.name}, ${recurrenceOfSchedule(schedule, person, now)}`,
      source: schedule.source === 'person' ? 'asked for' : schedule.source,
    })),
    habits: patterns.map((pattern) => ({
      id: pattern.id,
      words: pattern.label,
      source: seenWords(pattern, person, now),
    })),
    proactiveness: settingsWords(settings, person.locale),
  };
}
