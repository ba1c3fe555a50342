import type { Db } from '../db/client.ts';
import { lastSaid } from '../db/conversations.ts';
import { dmOf, queueDelivery } from '../db/deliveries.ts';
import type { Opportunity, PrismaClient } from '../db/generated/client.ts';
import { newId } from '../db/ids.ts';
import { getMemory } from '../db/memories.ts';
import {
  basisOf,
  dueOpportunities,
  getOpportunity,
  keepRefusal,
  moveOpportunity,
  openOpportunities,
  weighLater,
} from '../db/opportunities.ts';
import { getPattern, keepPatternState } from '../db/patterns.ts';
import { getDnd, lockPerson } from '../db/people.ts';
import { enqueue } from '../db/queue.ts';
import type { Queue } from '../db/queue.ts';
import { getSettings } from '../db/settings.ts';
import { insertSuggestion, lastOfferOf, offeredIn, offeredSince } from '../db/suggestions.ts';
import { turnOf } from '../db/turns.ts';
import { mayOffer, refuseDisturbing } from '../domain/engagement.ts';
import type { Dnd } from '../domain/engagement.ts';
import { startOfDay } from '../domain/local-date.ts';
import { interestOf, regularityOf } from '../domain/pattern.ts';
import type { Person, PersonScope } from '../domain/person.ts';
import { likeness, mayEnd, RELATED } from '../domain/same-habit.ts';
import type { Limits } from '../domain/schedule.ts';
import { SNOOZE_MS } from '../domain/suggestion.ts';
import { wallAt } from '../domain/zone.ts';
import type { Models } from '../llm/client.ts';
import type { ThinkLimits } from '../llm/think.ts';
import type { Log } from '../log.ts';
import { findWelcome } from './admit.ts';
import { weighDated } from './find-opportunities.ts';
import { phraseOffer } from './phrase-offer.ts';
import { refreshHome } from './refresh-home.ts';
import { wordOffer } from './word-offer.ts';
import { honestly } from './worded-offer.ts';
import type { WordedOffer } from './worded-offer.ts';
import { isWorkspaceOverBudget } from './workspace-budget.ts';

interface Parts {
  readonly prisma: PrismaClient;
  readonly queue: Pick<Queue, 'boss'>;
  /** Whether guests of the workspace may have anything of Alfred. */
  readonly guests: boolean;
  readonly models: Models;
  readonly limits: Limits;
  readonly thinking: ThinkLimits;
  readonly now: () => Date;
  readonly log: Log;
  /** Asks Slack until when a person does not want to be disturbed, and keeps it. */
  readonly askDnd: (scope: PersonScope) => Promise<Dnd>;
}

/** Where in a conversation an offer would go, and what was just said there. */
interface Talk {
  readonly conversationId: string;
  readonly channel: string;
  readonly threadTs: string | null;
  readonly words: string;
  /** The answer to it ends with a question. */
  readonly asks: boolean;
  readonly startedAt: Date;
}

/** How sure an opportunity is now, and whether anything has come of it since it was offered. */
async function weigh(db: Db, person: Person, opportunity: Opportunity, now: Date) {
  const basis = basisOf(opportunity);
  const [patternId] = basis.patterns;
  const [memoryId] = basis.memories;
  if (patternId !== undefined) {
    const pattern = await getPattern(db, person, patternId);
    const walls = pattern?.evidence.map(({ localAt }) => Date.parse(`${localAt}Z`)) ?? [];
    const wall = wallAt(person.zone, now.getTime());
    const digest = opportunity.type === 'topic_digest';
    const score = digest ? interestOf(walls, wall) : (regularityOf(walls, wall)?.confidence ?? 0);
    const last = await lastOfferOf(db, person, opportunity.id);
    const newEvidence = pattern !== null && last !== null && pattern.lastSeenAt > last.createdAt;
    const putOff = last?.state === 'snoozed' ? last.settledAt : null;
    const snoozedUntil = putOff && new Date(putOff.getTime() + SNOOZE_MS);
    return { score, newEvidence, snoozedUntil };
  }
  const memory = memoryId === undefined ? null : await getMemory(db, person, memoryId);
  const dated = memory ? weighDated(person, memory, now) : { score: opportunity.score };
  return { ...dated, newEvidence: false, snoozedUntil: null };
}

/** How things stand with a person, for all that is weighed at once. */
async function standing(db: Db, person: Person, now: Date) {
  // One after the other: a transaction has one connection.
  const settings = await getSettings(db, person, now);
  const lastMessageAt = await lastSaid(db, person);
  const offered = await offeredSince(db, person, startOfDay(now, person.zone));
  return { settings, lastMessageAt, offered };
}

type Standing = Awaited<ReturnType<typeof standing>>;

/** Whether something may be offered now, and its words where its basis holds. */
type Judged =
  | { readonly refusal: null; readonly worded: WordedOffer }
  | { readonly refusal: NonNullable<ReturnType<typeof mayOffer>>; readonly worded: WordedOffer | null };

async function judge(
  db: Db,
  person: Person,
  { opportunity, worded }: { opportunity: Opportunity; worded: WordedOffer | null },
  { settings, lastMessageAt, offered }: Standing,
  now: Date,
  talk: Talk | null,
  dnd: Dnd,
): Promise<Judged> {
  const { newEvidence, ...weighed } = await weigh(db, person, opportunity, now);
  const refusal = mayOffer(
    settings,
    {
      type: opportunity.type,
      ...weighed,
      basisHolds: worded !== null,
      offeredBefore: opportunity.offers > 1 || (opportunity.offers === 1 && !newEvidence),
      zone: person.zone,
      dnd,
      lastMessageAt,
      lastOfferedAt: offered.last,
      offeredToday: offered.count,
      inConversation: talk !== null,
    },
    now,
  );
  if (refusal) return { refusal, worded };
  return worded ? { refusal, worded } : { refusal: { reason: 'no_basis', again: null }, worded };
}

/** Stores an offer with its message and all that follows from its being made. False when it must not be made after all. */
async function make(
  parts: Parts,
  person: Person,
  before: { opportunity: Opportunity; plain: WordedOffer },
  worded: WordedOffer & { id: string },
  talk: Talk | null,
): Promise<boolean> {
  const { prisma, now } = parts;
  const at = now();
  return prisma.$transaction(async (tx) => {
    await lockPerson(tx, person);
    // Wording it took a while: another process may have offered something, and what it rests on may be forgotten.
    const opportunity = await getOpportunity(tx, person, before.opportunity.id);
    if (opportunity?.state !== 'open') return false;
    const plain = await wordOffer(tx, person, opportunity, at);
    if (plain?.name !== before.plain.name || plain.because !== before.plain.because) return false;
    const how = await standing(tx, person, at);
    const judged = await judge(
      tx,
      person,
      { opportunity, worded: plain },
      how,
      at,
      talk,
      await getDnd(tx, person),
    );
    if (judged.refusal) return false;
    const { id: opportunityId, type } = opportunity;
    const basis = basisOf(opportunity);
    const conversationId = talk?.conversationId ?? null;
    const made = { opportunityId, type, basis, conversationId, ...worded };
    if (!(await insertSuggestion(tx, person, made, at))) return false;
    await moveOpportunity(tx, person, opportunityId, { state: 'offered', offered: true }, at);
    for (const pattern of basis.patterns) await keepPatternState(tx, person, pattern, 'offered', at);
    const place = { channel: talk?.channel ?? dmOf(person), threadTs: talk?.threadTs ?? null };
    await queueDelivery(
      parts,
      tx,
      person,
      { kind: 'suggestion', causeId: worded.id, ...place, text: worded.text },
      at,
    );
    await refreshHome(parts, tx, person);
    return true;
  });
}

const AFTER_ANSWER_MS = 2_000;

async function talkOf(db: Db, scope: PersonScope, turnId: string): Promise<Talk | null> {
  const turn = await turnOf(db, scope, turnId);
  if (!turn || turn.surface !== 'dm' || turn.errorKind !== null) return null;
  if ((await offeredIn(db, scope, turn.conversationId)) > 0) return null;
  const { conversationId, channel, words, startedAt } = turn;
  const asks = /\?\s*$/.test(turn.text ?? '');
  // What was said by a slash command has no thread.
  const threadTs = turn.rootTs.startsWith('command:') ? null : turn.rootTs;
  return { conversationId, channel, threadTs, words, asks, startedAt };
}

/**
 * Writes down why something is not offered. What is refused in a conversation is weighed when it would have been anyway,
 * and has been written down when something was since the turn began.
 */
async function recordRefusal(
  db: Db,
  opportunity: Opportunity,
  refusal: NonNullable<Judged['refusal']>,
  talk: Talk | null,
  now: Date,
): Promise<void> {
  const { lastRefusalAt, weighAt } = opportunity;
  // What is dated and not near enough yet is not kept back: it comes when it is.
  if (refusal.reason === 'unsure' && refusal.again && basisOf(opportunity).memories.length > 0) {
    if (!talk) await weighLater(db, opportunity, refusal.again, now);
  } else if (!talk) await keepRefusal(db, opportunity, refusal, now);
  else if (!lastRefusalAt || lastRefusalAt < talk.startedAt)
    await keepRefusal(db, opportunity, { ...refusal, again: weighAt }, now);
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
  const { prisma, now, log, askDnd } = parts;
  const person = await findWelcome(parts, scope);
  if (!person) return;
  let asked: Promise<Dnd> | undefined;
  const talk = turnId === null ? null : await talkOf(prisma, scope, turnId);
  if (turnId !== null && !talk) return;
  const open = talk
    ? await openOpportunities(prisma, scope, now())
    : await dueOpportunities(prisma, scope, now());
  if (open.length === 0) return;
  const how = await standing(prisma, person, now());
  for (const opportunity of open) {
    const found = await wordOffer(prisma, person, opportunity, now());
    if (talk && !(found && likeness(found.name, talk.words) >= RELATED)) continue;
    if (talk && opportunity.type === 'schedule_habit' && mayEnd(talk.words)) continue;
    // What was asked of it just now is answered first.
    if (talk?.asks && basisOf(opportunity).memories.length > 0) continue;
    const judged = await judge(prisma, person, { opportunity, worded: found }, how, now(), talk, null);
    if (judged.refusal) {
      await recordRefusal(prisma, opportunity, judged.refusal, talk, now());
      continue;
    }
    // Slack is asked once, and only when all else is well.
    const dnd = await (asked ??= askDnd(person));
    const at = now();
    const disturbing = refuseDisturbing(dnd, at);
    if (disturbing) {
      await recordRefusal(prisma, opportunity, disturbing, talk, at);
      continue;
    }
    const id = newId();
    const plain = judged.worded;
    const spare = await isWorkspaceOverBudget(parts, person);
    const phrased = spare ? plain : await phraseOffer(parts, person, plain, { causeId: id, signal });
    const worded = { ...phrased, id, onAccept: honestly(phrased, parts.models) };
    if (!(await make(parts, person, { opportunity, plain }, worded, talk))) return;
    log.info({ person: person.personId, type: opportunity.type, inConversation: talk !== null }, 'offered');
    return;
  }
}

/** Has what waits to be offered looked at once the answer of a turn is out, if anything waits. Needs a transaction. */
export async function offerLater(
  parts: { queue: Pick<Queue, 'boss'> },
  tx: Db,
  scope: PersonScope,
  turnId: string,
  now: Date,
): Promise<void> {
  if ((await openOpportunities(tx, scope, now)).length === 0) return;
  // The answer is read first.
  const after = new Date(now.getTime() + AFTER_ANSWER_MS);
  const { personId } = scope;
  await enqueue(parts.queue, tx, { kind: 'offer', payload: { personId, turnId }, key: turnId, after });
}
