import type { Db } from '../db/client.ts';
import { dropSummary, lastSaidBefore } from '../db/conversations.ts';
import { BARE_SUMMARY, getConversation, insertEpisode, isObserved } from '../db/episodes.ts';
import { forgottenSince } from '../db/forget-marks.ts';
import type { Conversation, PrismaClient } from '../db/generated/client.ts';
import { linesOf, ownWordsOf } from '../db/lines.ts';
import type { Line } from '../db/lines.ts';
import { recallMemories } from '../db/memories.ts';
import { listPatterns } from '../db/patterns.ts';
import { lockPerson } from '../db/people.ts';
import { enqueue } from '../db/queue.ts';
import type { Queue } from '../db/queue.ts';
import { listSchedules } from '../db/schedules.ts';
import { scrubConversation } from '../db/traces.ts';
import type { Tokens } from '../db/turns.ts';
import { recordUsage } from '../db/usage.ts';
import { newestWithin } from '../domain/budget.ts';
import { IDLE_MS } from '../domain/conversation.ts';
import { stillMatters } from '../domain/memory.ts';
import { stageOf } from '../domain/onboarding.ts';
import type { Person, PersonScope } from '../domain/person.ts';
import { inOtherWords } from '../domain/privacy.ts';
import type { Limits } from '../domain/schedule.ts';
import { maskSecrets } from '../domain/secrets.ts';
import { sensitiveKind } from '../domain/sensitive.ts';
import { localTime } from '../domain/timing.ts';
import { GiveUp, TryAgain } from '../errors.ts';
import type { Models } from '../llm/client.ts';
import { think } from '../llm/think.ts';
import type { ThinkLimits } from '../llm/think.ts';
import { findWelcome } from './admit.ts';
import { enclose } from './enclose.ts';
import { findReturn } from './find-opportunities.ts';
import { clip } from './history.ts';
import { INSTRUCTIONS } from './instructions.ts';
import { keepObservation } from './keep-observation.ts';
import { noticeReminders } from './notice-reminders.ts';
import { readObservation } from './read-observation.ts';
import type { Observation } from './read-observation.ts';
import { refreshHome } from './refresh-home.ts';
import { summariseMemory } from './summarise-memory.ts';
import { recurrenceOfSchedule } from './summarise-schedule.ts';

interface Parts {
  readonly prisma: PrismaClient;
  readonly queue: Pick<Queue, 'boss'>;
  /** Whether guests of the workspace may have anything of Alfred. */
  readonly guests: boolean;
  readonly models: Models;
  readonly thinking: ThinkLimits;
  readonly limits: Limits;
  readonly now: () => Date;
}

const NOTHING: Observation = {
  summary: '',
  patterns: [],
  dated: [],
  people: [],
  corrections: [],
  moot: [],
  over: [],
};
const NOTHING_SPENT: Tokens = { tokensIn: 0, tokensOut: 0 };
/** So much of what was said is looked over; of more, the newest. */
const TOKENS = 12_000;
/** Of answers it is enough to know what they were about. */
const LONGEST_ANSWER = 600;
/** So many of the things that are known are shown. */
const SHOWN = 40;
const LONGEST_SUMMARY = 400;
/** An answer is out a little after it is queued to be looked over. */
const MARGIN_MS = 1_000;
/** How often it is tried with a model that refuses Alfred. */
const REFUSED_MS = 3_600_000;

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

/** What was said as it is shown, and what the part came to that is not. */
function showLines(lines: readonly Line[], person: Person, conversation: Conversation) {
  const all = lines.map(({ by, text, at }) => ({
    by,
    at: localTime(at, person.zone),
    text:
      by === 'person' || text.length <= LONGEST_ANSWER ? clip(text) : `${text.slice(0, LONGEST_ANSWER)} […]`,
  }));
  const said = newestWithin(all, ({ text }) => text, TOKENS);
  const earlier = said.length < all.length ? conversation.summary : null;
  return { said, ...(earlier ? { earlier } : {}) };
}

function usedFor({ models }: Pick<Parts, 'models'>, causeId: string, { tokensIn, tokensOut }: Tokens) {
  const model = models.names?.small ?? '';
  return { causeId, purpose: 'observation' as const, model, tokensIn, tokensOut };
}

/**
 * What a model answers to what it is shown of a conversation; null when it will never answer. Throws
 * TryAgain when the operator's key or the model's name is refused.
 */
async function ask(
  parts: Parts,
  person: Person,
  conversation: Conversation,
  shown: object,
  signal: AbortSignal,
): Promise<({ readonly text: string } & Tokens) | null> {
  const { prisma, models, now } = parts;
  return think(models.background ?? models.small, {
    purpose: 'observation',
    instructions: INSTRUCTIONS.observe,
    said: [{ by: 'person', text: enclose('observe', shown) }],
    tools: [],
    guards: { words: null },
    limits: parts.thinking,
    signal,
    wasted: (spent) => recordUsage(prisma, person, usedFor(parts, conversation.id, spent), now()),
  }).catch((error: unknown) => {
    // A key or a name that is refused is the operator's to mend; what was said waits.
    if (error instanceof GiveUp && (error.kind === 'model_refused_key' || error.kind === 'model_unknown'))
      throw new TryAgain(error.kind, { after: REFUSED_MS, cause: error });
    // What the model will never do is not tried for ever; the conversation is then only known to have been.
    if (error instanceof GiveUp) return null;
    throw error;
  });
}

async function look(parts: Parts, person: Person, conversation: Conversation, signal: AbortSignal) {
  const { prisma, now } = parts;
  const lines = await linesOf(prisma, person, conversation.id);
  const own = ownWordsOf(lines);
  if (own.length === 0) return { observation: NOTHING, lines, ...NOTHING_SPENT };
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
    ...showLines(lines, person, conversation),
    patterns: patterns.slice(0, SHOWN).map(({ id, kind, label, description, count, lastSeenAt }) => ({
      id,
      kind,
      label,
      description,
      count,
      last: localTime(lastSeenAt, person.zone),
    })),
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
  let answer = await ask(parts, person, conversation, asked, signal);
  let observation = answer && readObservation(answer.text);
  if (answer && !observation) {
    // One that was cut off, or is no answer to that, is asked for once more.
    await recordUsage(prisma, person, usedFor(parts, conversation.id, answer), now());
    answer = await ask(parts, person, conversation, asked, signal);
    observation = answer && readObservation(answer.text);
  }
  const { tokensIn, tokensOut } = answer ?? NOTHING_SPENT;
  return { observation: observation ?? NOTHING, lines, tokensIn, tokensOut };
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
  const { prisma, queue, now } = parts;
  const [person, conversation] = await Promise.all([
    findWelcome(parts, scope),
    getConversation(prisma, scope, conversationId),
  ]);
  if (!person || !conversation || conversation.surface !== 'dm') return;
  const over = conversation.lastMessageAt.getTime() + IDLE_MS;
  if (over > now().getTime()) {
    await prisma.$transaction((tx) =>
      observeLater(parts, tx, person, conversationId, conversation.lastMessageAt),
    );
    return;
  }
  if (await isObserved(prisma, person, conversationId)) return;
  const { observation, lines, ...tokens } = await look(parts, person, conversation, signal);
  const own = ownWordsOf(lines);
  const plain = inOtherWords(maskSecrets(observation.summary).text, own, '').slice(0, LONGEST_SUMMARY);
  await prisma.$transaction(async (tx) => {
    await lockPerson(tx, person);
    const { lastMessageAt } = (await getConversation(tx, scope, conversationId)) ?? conversation;
    if (lastMessageAt > conversation.lastMessageAt) {
      // Something was said while the model looked: it is looked over with the rest.
      await recordUsage(tx, person, usedFor(parts, conversationId, tokens), now());
      await observeLater(parts, tx, person, conversationId, lastMessageAt);
      return;
    }
    // Commands are no part of what was said, so it is code that knows what they had forgotten.
    const wasForgotten = await forgottenSince(tx, person, conversation.startedAt);
    const fine = plain !== '' && sensitiveKind(plain) === null && !wasForgotten(plain);
    const summary = fine ? plain : BARE_SUMMARY;
    if (!(await insertEpisode(tx, person, conversationId, summary, now()))) return;
    await keepObservation(parts, tx, person, conversation, { observation, lines, wasForgotten }, now());
    await noticeReminders(parts, tx, person, { since: conversation.startedAt, own }, now());
    await dropSummary(tx, person, conversationId);
    await scrubConversation(tx, person, conversationId, wasForgotten);
    const since = await lastSaidBefore(tx, person, conversationId);
    const back = conversation.startedAt;
    if (since && stageOf('done', since, back) === 'absent')
      await findReturn(tx, person, { since, back }, now());
    await recordUsage(tx, person, usedFor(parts, conversationId, tokens), now());
    await refreshHome(parts, tx, person);
    const { personId } = person;
    await enqueue(queue, tx, { kind: 'offer', payload: { personId }, key: personId });
  });
}
