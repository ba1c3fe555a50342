import type { Db } from '../db/client.ts';
import { saveEntity } from '../db/entities.ts';
import type { WasForgotten } from '../db/forget-marks.ts';
import type { Conversation, Memory } from '../db/generated/client.ts';
import { isId } from '../db/ids.ts';
import { ownWordsOf } from '../db/lines.ts';
import type { Line } from '../db/lines.ts';
import { getMemory, supersededSince } from '../db/memories.ts';
import { getPattern, keepPatternState } from '../db/patterns.ts';
import type { Queue } from '../db/queue.ts';
import { writeMoment } from '../domain/local-date.ts';
import { saysTheSame } from '../domain/memory.ts';
import type { Person } from '../domain/person.ts';
import { inOtherWords } from '../domain/privacy.ts';
import type { Limits } from '../domain/schedule.ts';
import { maskSecrets } from '../domain/secrets.ts';
import { sensitiveKind } from '../domain/sensitive.ts';
import { findLine } from './find-line.ts';
import { findMoot } from './find-opportunities.ts';
import type { Observation } from './read-observation.ts';
import { recordPattern, reword } from './record-pattern.ts';
import { remember } from './remember.ts';
import type { Telling } from './remember.ts';
import { withdrawResting } from './withdraw.ts';

/** What a look over a conversation came to. */
export interface Found {
  readonly observation: Observation;
  /** All that was said. */
  readonly lines: readonly Line[];
  readonly wasForgotten: WasForgotten;
}

/** Lets a habit rest that its person has given up, with what is or could be offered because of it. Needs a transaction. */
async function endPattern(
  parts: { queue: Pick<Queue, 'boss'>; limits: Limits },
  tx: Db,
  person: Person,
  id: string,
  now: Date,
): Promise<void> {
  const pattern = isId(id) ? await getPattern(tx, person, id) : null;
  if (!pattern) return;
  await keepPatternState(tx, person, id, 'faded', now);
  await withdrawResting(parts, tx, person, { on: 'patterns', id, forgotten: false }, now);
}

/** True of what was told and put right since: it is known better. */
function isReplaced(
  { content, on }: Pick<Telling, 'content' | 'on'>,
  replaced: readonly Memory[],
  { zone }: Person,
): boolean {
  const day = on?.slice(0, 10);
  return replaced.some((memory) => {
    const at = memory.happensAt ?? memory.dueAt;
    const was = at ? writeMoment({ at, wholeDay: memory.wholeDay }, zone).slice(0, 10) : undefined;
    return was === day && saysTheSame(memory.content, content);
  });
}

/**
 * Keeps what was seen in a conversation: none of it in the person's own words, nothing sensitive, and nothing that they
 * had forgotten or put right since it began. Needs a transaction.
 */
export async function keepObservation(
  parts: { queue: Pick<Queue, 'boss'>; limits: Limits },
  tx: Db,
  person: Person,
  conversation: Conversation,
  { observation, lines, wasForgotten }: Found,
  now: Date,
): Promise<void> {
  const own = ownWordsOf(lines);
  const told = (text: string, instead: string) => inOtherWords(maskSecrets(text).text, own, instead);
  const fine = (text: string) => sensitiveKind(text) === null && !wasForgotten(text);
  const saidAt = (at: string | null | undefined, words: string) =>
    findLine(lines, person, { at: at ?? null, words }) ?? conversation.startedAt;
  for (const { known_id: knownId = null, at, ...pattern } of observation.patterns) {
    const { label, description, summary } = pattern;
    if (!fine(label) || !fine(`${label} ${description} ${summary}`)) continue;
    const seen = reword({ ...pattern, knownId }, own);
    await recordPattern(parts, tx, person, seen, { id: conversation.id, at: saidAt(at, label) }, now);
  }
  for (const { id } of observation.over) await endPattern(parts, tx, person, id, now);
  // What is refused, as what is sensitive is, is left out.
  const keepMemory = async (memory: Pick<Telling, 'kind' | 'content' | 'on'>, replaces: string | null) => {
    const content = told(memory.content, '');
    if (content === '' || wasForgotten(memory.content)) return;
    await remember(tx, person, { ...memory, content, replaces, asked: false }, conversation.id, now);
  };
  const replaced =
    observation.dated.length > 0 ? await supersededSince(tx, person, conversation.startedAt) : [];
  for (const dated of observation.dated) {
    if (!isReplaced(dated, replaced, person)) await keepMemory(dated, null);
  }
  for (const { id, content, on: moved } of observation.corrections) {
    const known = isId(id) ? await getMemory(tx, person, id) : null;
    const at = known?.happensAt ?? known?.dueAt ?? null;
    // What is dated stays so, unless it was moved.
    const dated = known && at ? writeMoment({ at, wholeDay: known.wholeDay }, person.zone) : null;
    if (known) await keepMemory({ kind: known.kind, content, on: dated && (moved ?? dated) }, id);
  }
  for (const { kind, name } of observation.people) {
    if (fine(name) && !wasForgotten(name, { what: 'name' }))
      await saveEntity(tx, person, { kind, name, about: null }, now);
  }
  for (const { id, said, at } of observation.moot) {
    if (!fine(said)) continue;
    const moot = { scheduleId: id, said: told(said, 'what you said'), at: saidAt(at, said) };
    await findMoot(tx, person, moot, now);
  }
}
