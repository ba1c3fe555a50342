import type { Memory } from '../db/generated/client.ts';
import { momentWords, writeMoment } from '../domain/local-date.ts';
import type { MemoryKind } from '../domain/memory.ts';
import type { Person } from '../domain/person.ts';
import { localTime } from '../domain/timing.ts';

/** A memory as a model is told of it. */
export interface MemorySummary {
  readonly id: string;
  readonly kind: MemoryKind;
  readonly content: string;
  /** When it happens or is due: a local date, or a local time. */
  readonly on: string | null;
  /** The local date since when it is known. */
  readonly since: string;
}

type Row = Pick<Memory, 'id' | 'kind' | 'content' | 'happensAt' | 'dueAt' | 'wholeDay' | 'createdAt'>;

/** The summary of a memory for a model. */
export function summariseMemory(memory: Row, { zone }: Person): MemorySummary {
  const { id, kind, content, wholeDay } = memory;
  const at = memory.happensAt ?? memory.dueAt;
  return {
    id,
    kind,
    content,
    on: at && writeMoment({ at, wholeDay }, zone),
    since: localTime(memory.createdAt, zone).slice(0, 10),
  };
}

/** A memory in words for its person: "Board meeting (Tue 10 Mar at 15:00)". */
export function memoryWords(memory: Row, { zone, locale }: Person, now: Date): string {
  const at = memory.happensAt ?? memory.dueAt;
  if (!at) return memory.content;
  const when = momentWords({ at, wholeDay: memory.wholeDay }, zone, locale, now);
  return `${memory.content} (${memory.kind === 'commitment' ? 'due ' : ''}${when})`;
}
