import type { Db } from '../db/client.ts';
import { lastSaid } from '../db/conversations.ts';
import { dmOf, queueDelivery } from '../db/deliveries.ts';
import type { Opportunity, PrismaClient } from '../db/generated/client.ts';
import { newId } from '../db/ids.ts';
import { getMemory } from '../db/memories.ts';
import {
  basisOf,
  dueOpportunities,
  keepRefusal,
  moveOpportunity,
  openOpportunities,
} from '../db/opportunities.ts';
import { getPattern, keepPatternState } from '../db/patterns.ts';
import { getDnd, getPerson, lockPerson } from '../db/people.ts';
import { enqueue } from '../db/queue.ts';
import type { Queue } from '../db/queue.ts';
import { getSettings } from '../db/settings.ts';
import { insertSuggestion, lastOfferOf, offeredIn, offeredSince } from '../db/suggestions.ts';
import { turnOf } from '../db/turns.ts';
import { recordUsage } from '../db/usage.ts';
import { mayOffer } from '../domain/engagement.ts';
import { startOfDay } from '../domain/local-date.ts';
import { regularityOf } from '../domain/pattern.ts';
import type { Person, PersonScope } from '../domain/person.ts';
import { likeness, RELATED } from '../domain/same-habit.ts';
import type { Limits } from '../domain/schedule.ts';
import { IGNORED_AFTER_MS, SNOOZE_MS } from '../domain/suggestion.ts';
import { wallAt } from '../domain/zone.ts';
import type { Models } from '../llm/client.ts';
import type { ThinkLimits } from '../llm/think.ts';
import type { Log } from '../log.ts';
import { scoreNow } from './find-opportunities.ts';
import { phraseOffer } from './phrase-offer.ts';
import { refreshHome } from './refresh-home.ts';
import { wordOffer } from './word-offer.ts';
import type { WordedOffer } from './word-offer.ts';
import { isWorkspaceOverBudget } from './workspace-budget.ts';

interface Parts {
  readonly prisma: PrismaClient;
  readonly queue: Pick<Queue, 'boss'>;
  readonly models: Models;
  readonly limits: Limits;
  readonly thinking: ThinkLimits;
  readonly now: () => Date;
  readonly log: Log;
}

/** Where in a conversation an offer would go, and what was just said there. */
interface Talk {
  readonly conversationId: string;
  readonly channel: string;
  readonly threadTs: string | null;
  readonly words: string;
}

/** How sure an opportunity is now, and whether anything has come of it since it was offered. */
async function weigh(db: Db, person: Person, opportunity: Opportunity, now: Date) {
  const basis = basisOf(opportunity);
  const [patternId] = basis.patterns;
  const [memoryId] = basis.memories;
  if (patternId !== undefined) {
    const pattern = await getPattern(db, person, patternId);
    const walls = pattern?.evidence.map(({ localAt }) => Date.parse(`${localAt}Z`)) ?? [];
    const regularity = regularityOf(walls, wallAt(person.zone, now.getTime()));
    const score = opportunity.type === 'schedule_habit' ? (regularity?.confidence ?? 0) : opportunity.score;
    const last = await lastOfferOf(db, person, opportunity.id);
    const newEvidence = pattern !== null && last !== null && pattern.lastSeenAt > last.createdAt;
    const putOff = last?.state === 'snoozed' ? last.settledAt : null;
    const snoozedUntil = putOff && new Date(putOff.getTime() + SNOOZE_MS);
    return { score, newEvidence, snoozedUntil };
  }
  const memory = memoryId === undefined ? null : await getMemory(db, person, memoryId);
  return {
    score: memory ? scoreNow(memory, now) : opportunity.score,
    newEvidence: false,
    snoozedUntil: null,
  };
}

/** How things stand with a person, for all that is weighed at once. */
async function standing(db: Db, person: Person, now: Date) {
  // One after the other: a transaction has one connection.
  const settings = await getSettings(db, person, now);
  const lastMessageAt = await lastSaid(db, person);
  const offered = await offeredSince(db, person, startOfDay(now, person.zone));
  const dndUntil = await getDnd(db, person);
  return { settings, lastMessageAt, offered, dndUntil };
}

async function judge(
  db: Db,
  person: Person,
  opportunity: Opportunity,
  now: Date,
  talk: Talk | null,
): Promise<{ worded: WordedOffer } | { refusal: NonNullable<ReturnType<typeof mayOffer>> }> {
  const { settings, lastMessageAt, offered, dndUntil } = await standing(db, person, now);
  const worded = await wordOffer(db, person, opportunity, now);
  const { score, newEvidence, snoozedUntil } = await weigh(db, person, opportunity, now);
  const refusal = mayOffer(
    settings,
    {
      type: opportunity.type,
      score,
      basisHolds: worded !== null,
      offeredBefore: opportunity.offers > 1 || (opportunity.offers === 1 && !newEvidence),
      snoozedUntil,
      zone: person.zone,
      dndUntil,
      lastMessageAt,
      lastOfferedAt: offered.last,
      offeredToday: offered.count,
      inConversation: talk !== null,
    },
    now,
  );
  if (refusal) return { refusal };
  return worded ? { worded } : { refusal: { reason: 'no_basis', again: null } };
}

/** Stores an offer with its message and all that follows from its being made. False when it must not be made after all. */
async function make(
  parts: Parts,
  person: Person,
  opportunity: Opportunity,
  worded: WordedOffer & { tokensIn: number; tokensOut: number },
  talk: Talk | null,
): Promise<boolean> {
  const { prisma, queue, models, now } = parts;
  const at = now();
  return prisma.$transaction(async (tx) => {
    await lockPerson(tx, person);
    // Wording it took a while, and another process may have offered something meanwhile.
    const judged = await judge(tx, person, opportunity, at, talk);
    if ('refusal' in judged) return false;
    const { tokensIn, tokensOut, ...words } = worded;
    const id = newId();
    const { id: opportunityId, type } = opportunity;
    const basis = basisOf(opportunity);
    const conversationId = talk?.conversationId ?? null;
    const made = { id, opportunityId, type, basis, conversationId, ...words };
    if (!(await insertSuggestion(tx, person, made, at))) return false;
    await moveOpportunity(tx, person, opportunityId, { state: 'offered', offered: true }, at);
    for (const pattern of basis.patterns) await keepPatternState(tx, person, pattern, 'offered', at);
    const place = { channel: talk?.channel ?? dmOf(person), threadTs: talk?.threadTs ?? null };
    await queueDelivery(
      parts,
      tx,
      person,
      { kind: 'suggestion', causeId: id, ...place, text: words.text },
      at,
    );
    const { personId } = person;
    const after = new Date(at.getTime() + IGNORED_AFTER_MS);
    await enqueue(queue, tx, {
      kind: 'mark-ignored',
      payload: { personId, suggestionId: id },
      key: id,
      after,
    });
    const used = {
      causeId: id,
      purpose: 'suggestion' as const,
      model: models.names?.small ?? '',
      tokensIn,
      tokensOut,
    };
    await recordUsage(tx, person, used, at);
    await refreshHome(parts, tx, person);
    return true;
  });
}

const AFTER_ANSWER_MS = 2_000;

async function talkOf(db: Db, scope: PersonScope, turnId: string): Promise<Talk | null> {
  const turn = await turnOf(db, scope, turnId);
  if (!turn || turn.surface !== 'dm' || turn.errorKind !== null) return null;
  if ((await offeredIn(db, scope, turn.conversationId)) > 0) return null;
  const { conversationId, channel, words } = turn;
  // What was said by a slash command has no thread.
  const threadTs = turn.rootTs.startsWith('command:') ? null : turn.rootTs;
  return { conversationId, channel, threadTs, words };
}

/**
 * Weighs what could be offered to a person and offers the best of it, if code lets it: at most one thing. With the
 * turn that was just answered, only what has to do with what was said in it. Why something is not offered is
 * written down.
 */
export async function offer(
  parts: Parts,
  scope: PersonScope,
  turnId: string | null,
  signal: AbortSignal,
): Promise<void> {
  const { prisma, now, log } = parts;
  const person = await getPerson(prisma, scope);
  if (!person || person.erasing) return;
  const talk = turnId === null ? null : await talkOf(prisma, scope, turnId);
  if (turnId !== null && !talk) return;
  const open = talk
    ? await openOpportunities(prisma, scope, now())
    : await dueOpportunities(prisma, scope, now());
  for (const opportunity of open) {
    const judged = await judge(prisma, person, opportunity, now(), talk);
    const related = talk && 'worded' in judged && likeness(judged.worded.name, talk.words) >= RELATED;
    if (talk && !related) continue;
    if ('refusal' in judged) {
      await keepRefusal(prisma, opportunity, judged.refusal, now());
      continue;
    }
    const plain = { ...judged.worded, tokensIn: 0, tokensOut: 0 };
    const spare = await isWorkspaceOverBudget(parts, person);
    const worded = spare ? plain : await phraseOffer(parts, judged.worded, signal);
    if (!(await make(parts, person, opportunity, worded, talk))) return;
    log.info({ person: person.personId, type: opportunity.type, inConversation: talk !== null }, 'offered');
    return;
  }
}

/** Has what waits to be offered looked at once a turn is answered, if anything waits. Needs a transaction. */
export async function offerLater(
  parts: { queue: Pick<Queue, 'boss'> },
  tx: Db,
  scope: PersonScope,
  turnId: string,
  now: Date,
): Promise<void> {
  if ((await openOpportunities(tx, scope, now)).length === 0) return;
  // The answer is to be out before anything is offered.
  const after = new Date(now.getTime() + AFTER_ANSWER_MS);
  const { personId } = scope;
  await enqueue(parts.queue, tx, { kind: 'offer', payload: { personId, turnId }, key: turnId, after });
}
