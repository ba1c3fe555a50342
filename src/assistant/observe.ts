import type { Db } from '../db/client.ts';
import { lastSaidBefore, linesOf } from '../db/conversations.ts';
import { saveEntity } from '../db/entities.ts';
import { getConversation, insertEpisode, isObserved } from '../db/episodes.ts';
import type { Conversation, PrismaClient } from '../db/generated/client.ts';
import { isId } from '../db/ids.ts';
import { getMemory, recallMemories } from '../db/memories.ts';
import { listPatterns } from '../db/patterns.ts';
import { getPerson, lockPerson } from '../db/people.ts';
import { enqueue } from '../db/queue.ts';
import type { Queue } from '../db/queue.ts';
import { listSchedules } from '../db/schedules.ts';
import { recordUsage } from '../db/usage.ts';
import { IDLE_MS } from '../domain/conversation.ts';
import { writeMoment } from '../domain/local-date.ts';
import { stillMatters } from '../domain/memory.ts';
import { stageOf } from '../domain/onboarding.ts';
import type { Person, PersonScope } from '../domain/person.ts';
import { inOtherWords } from '../domain/privacy.ts';
import { maskSecrets } from '../domain/secrets.ts';
import { sensitiveKind } from '../domain/sensitive.ts';
import { localTime } from '../domain/timing.ts';
import { GiveUp } from '../errors.ts';
import type { Models } from '../llm/client.ts';
import { think } from '../llm/think.ts';
import type { ThinkLimits } from '../llm/think.ts';
import { findMoot, findReturn } from './find-opportunities.ts';
import { clip } from './history.ts';
import { INSTRUCTIONS } from './instructions.ts';
import { readObservation } from './read-observation.ts';
import type { Observation } from './read-observation.ts';
import { recordPattern } from './record-pattern.ts';
import { refreshHome } from './refresh-home.ts';
import { remember } from './remember.ts';
import type { Telling } from './remember.ts';
import { summariseMemory } from './summarise-memory.ts';
import { recurrenceOfSchedule } from './summarise-schedule.ts';

interface Parts {
  readonly prisma: PrismaClient;
  readonly queue: Pick<Queue, 'boss'>;
  readonly models: Models;
  readonly thinking: ThinkLimits;
  readonly now: () => Date;
}

const NOTHING: Observation = { summary: '', patterns: [], dated: [], people: [], corrections: [], moot: [] };
const SHOWN = 40;
const LONGEST_SUMMARY = 400;
/** An answer is out a little after it is queued to be looked over. */
const MARGIN_MS = 1_000;

/** Has a conversation looked over once nobody has said anything in it for a while. Needs a transaction. */
export async function observeLater(
  parts: { queue: Pick<Queue, 'boss'> },
  tx: Db,
  { personId }: PersonScope,
  conversationId: string,
  now: Date,
): Promise<void> {
  const after = new Date(now.getTime() + IDLE_MS + MARGIN_MS);
  await enqueue(parts.queue, tx, {
    kind: 'observe',
    payload: { personId, conversationId },
    key: conversationId,
    after,
  });
}

async function look(parts: Parts, person: Person, conversation: Conversation, signal: AbortSignal) {
  const { prisma, models, now } = parts;
  const lines = await linesOf(prisma, person, conversation.id, null);
  const own = lines.filter(({ by }) => by === 'person').map(({ text }) => text);
  if (own.length === 0) return { observation: NOTHING, own, tokensIn: 0, tokensOut: 0 };
  const [patterns, schedules, known] = await Promise.all([
    listPatterns(prisma, person),
    listSchedules(prisma, person, 'live', SHOWN),
    recallMemories(prisma, person, own.join('\n'), now()),
  ]);
  const asked = {
    now: localTime(now(), person.zone),
    started: localTime(conversation.startedAt, person.zone),
    zone: person.zone,
    locale: person.locale,
    said: lines.slice(-SHOWN).map(({ by, text }) => ({ by, text: clip(text) })),
    patterns: patterns
      .slice(0, SHOWN)
      .map(({ id, kind, label, description, count }) => ({ id, kind, label, description, count })),
    schedules: schedules.map(({ schedule }) => ({
      id: schedule.id,
      name: schedule.name,
      prompt: schedule.prompt.slice(0, 200),
      recurrence: recurrenceOfSchedule(schedule, person, now()),
    })),
    known: known
      .filter((memory) => stillMatters(memory, now(), person.zone))
      .slice(0, SHOWN)
      .map((memory) => summariseMemory(memory, person)),
  };
  const { text, ...tokens } = await think(models.background ?? models.small, {
    purpose: 'observation',
    instructions: INSTRUCTIONS.observe,
    said: [{ by: 'person', text: `<observe>${JSON.stringify(asked)}</observe>` }],
    tools: [],
    guards: { words: null },
    limits: parts.thinking,
    signal,
  }).catch((error: unknown) => {
    // What the model will never do is not tried for ever; the conversation is then only known to have been.
    if (error instanceof GiveUp) return { text: '', tokensIn: 0, tokensOut: 0 };
    throw error;
  });
  return { observation: readObservation(text) ?? NOTHING, own, ...tokens };
}

/** Keeps what was seen, none of it in the person's own words. */
async function keep(
  parts: Parts,
  tx: Db,
  person: Person,
  conversation: Conversation,
  found: { observation: Observation; own: readonly string[] },
): Promise<void> {
  const now = parts.now();
  const { observation, own } = found;
  const told = (text: string, instead: string) => inOtherWords(maskSecrets(text).text, own, instead);
  const fine = (text: string) => sensitiveKind(text) === null;
  const at = conversation.startedAt;
  for (const { known_id: knownId = null, kind, label, description, summary } of observation.patterns) {
    if (!fine(`${label} ${description} ${summary}`)) continue;
    const seen = {
      knownId,
      kind,
      label: told(label, 'something they ask for'),
      description: told(description, label.split(/\s+/).slice(0, 4).join(' ')),
      summary: told(summary, 'asked for it again'),
    };
    await recordPattern(tx, person, seen, { id: conversation.id, at }, now);
  }
  // What is refused, as what is sensitive is, is left out.
  const keepMemory = async (memory: Pick<Telling, 'kind' | 'content' | 'on'>, replaces: string | null) => {
    const content = told(memory.content, '');
    if (content === '') return;
    await remember(tx, person, { ...memory, content, replaces, asked: false }, conversation.id, now);
  };
  for (const dated of observation.dated) await keepMemory(dated, null);
  for (const { id, content, on: moved } of observation.corrections) {
    const known = isId(id) ? await getMemory(tx, person, id) : null;
    const at = known?.happensAt ?? known?.dueAt ?? null;
    // What is dated stays so, unless it was moved.
    const dated = known && at ? writeMoment({ at, wholeDay: known.wholeDay }, person.zone) : null;
    if (known) await keepMemory({ kind: known.kind, content, on: dated && (moved ?? dated) }, id);
  }
  for (const { kind, name } of observation.people) {
    if (fine(name)) await saveEntity(tx, person, { kind, name, about: null }, now);
  }
  for (const { id, said } of observation.moot) {
    if (!fine(said)) continue;
    await findMoot(tx, person, { scheduleId: id, said: told(said, 'what you said'), at }, now);
  }
}

/**
 * Looks over a conversation that has ended, once: what it came to, habits, dates ahead, promises, people. A later
 * message puts it off; a process that dies loses nothing of it and sees nothing twice, since all that is seen is stored
 * with the fact that it was looked at.
 */
export async function observe(
  parts: Parts,
  scope: PersonScope,
  conversationId: string,
  signal: AbortSignal,
): Promise<void> {
  const { prisma, queue, models, now } = parts;
  const [person, conversation] = await Promise.all([
    getPerson(prisma, scope),
    getConversation(prisma, scope, conversationId),
  ]);
  if (!person || person.erasing || !conversation || conversation.surface !== 'dm') return;
  const over = conversation.lastMessageAt.getTime() + IDLE_MS;
  if (over > now().getTime()) {
    await prisma.$transaction((tx) =>
      observeLater(parts, tx, person, conversationId, conversation.lastMessageAt),
    );
    return;
  }
  if (await isObserved(prisma, person, conversationId)) return;
  const { observation, own, ...tokens } = await look(parts, person, conversation, signal);
  const plain = inOtherWords(maskSecrets(observation.summary).text, own, '').slice(0, LONGEST_SUMMARY);
  const summary = plain === '' || sensitiveKind(plain) ? 'A short exchange.' : plain;
  await prisma.$transaction(async (tx) => {
    await lockPerson(tx, person);
    if (!(await insertEpisode(tx, person, conversationId, summary, now()))) return;
    await keep(parts, tx, person, conversation, { observation, own });
    const since = await lastSaidBefore(tx, person, conversationId);
    const back = conversation.startedAt;
    if (since && stageOf('done', since, back) === 'absent')
      await findReturn(tx, person, { since, back }, now());
    const used = {
      causeId: conversationId,
      purpose: 'observation' as const,
      model: models.names?.small ?? '',
      ...tokens,
    };
    await recordUsage(tx, person, used, now());
    await refreshHome(parts, tx, person);
    const { personId } = person;
    await enqueue(queue, tx, { kind: 'offer', payload: { personId }, key: personId });
  });
}
