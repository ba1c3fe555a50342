import { z } from 'zod';

import type { OfferEvent } from '../domain/engagement.ts';
import type { PersonScope } from '../domain/person.ts';
import type { SuggestionState, SuggestionType } from '../domain/suggestion.ts';
import { countOffer } from '../metrics.ts';
import type { Db } from './client.ts';
import type { EngagementEvent, Suggestion } from './generated/client.ts';
import { newId } from './ids.ts';
import type { Basis } from './opportunities.ts';

const time = z.string().nullish();

/** What is done when an offer is accepted: a schedule is made, or some are cancelled. */
const Offer = z.union([
  z.object({
    do: z.literal('schedule'),
    name: z.string(),
    prompt: z.string(),
    task: z.enum(['remind', 'think']),
    /** An instant, so that it stays what was offered whichever zone its person is in by then. */
    at: time,
    cron: time,
    rrule: time,
    starts: time,
    in_minutes: z.number().nullish(),
  }),
  z.object({ do: z.literal('cancel'), schedules: z.array(z.string()) }),
]);
export type Offer = z.infer<typeof Offer>;

/** The offer of a row. Throws when it is none, which is a bug. */
export function offerOf(row: { offer: unknown }): Offer {
  return Offer.parse(row.offer);
}

/** An offer to be made. */
export interface NewSuggestion {
  readonly id: string;
  readonly opportunityId: string;
  readonly type: SuggestionType;
  readonly basis: Basis;
  readonly offer: Offer;
  readonly name: string;
  readonly text: string;
  readonly because: string;
  readonly onAccept: string;
  readonly conversationId: string | null;
}

/** Stores an offer before it is made. False when one about the same thing is open. */
export async function insertSuggestion(
  db: Db,
  { personId }: PersonScope,
  suggestion: NewSuggestion,
  now: Date,
): Promise<boolean> {
  const { basis, offer, ...rest } = suggestion;
  const { count } = await db.suggestion.createMany({
    data: [{ ...rest, personId, basis: { ...basis }, offer: { ...offer }, createdAt: now }],
    skipDuplicates: true,
  });
  if (count > 0) countOffer(rest.type, 'offered');
  return count > 0;
}

/** A person's offer with what they did with it; null when it isn't theirs or is gone. */
export async function getSuggestion(
  db: Db,
  { personId }: PersonScope,
  id: string,
): Promise<(Suggestion & { readonly engagement: readonly EngagementEvent[] }) | null> {
  return db.suggestion.findUnique({
    where: { id, personId },
    include: { engagement: { orderBy: { createdAt: 'asc' } } },
  });
}

/** The offer that one of a person's schedules was made by; null when it is gone. */
export async function suggestionOf(
  db: Db,
  { personId }: PersonScope,
  scheduleId: string,
): Promise<string | null> {
  const where = { personId, scheduleId, state: 'accepted' as const };
  return (await db.suggestion.findFirst({ where, select: { id: true } }))?.id ?? null;
}

/** A person's offers of these last so many milliseconds that they may still answer, newest first. */
export async function openSuggestions(
  db: Db,
  { personId }: PersonScope,
  { within, limit }: { within: number; limit: number },
  now: Date,
): Promise<Suggestion[]> {
  return db.suggestion.findMany({
    where: {
      personId,
      state: { in: ['open', 'ignored'] },
      createdAt: { gte: new Date(now.getTime() - within) },
      opportunity: { expiresAt: { gt: now } },
    },
    orderBy: { createdAt: 'desc' },
    take: limit,
  });
}

/** Whether anything was said to a person, or is about to be, since a time, but for one cause. */
export async function hasSpokenSince(
  db: Db,
  { personId }: PersonScope,
  since: Date,
  butFor: string,
): Promise<boolean> {
  const where = { personId, createdAt: { gt: since }, causeId: { not: butFor } };
  return (await db.delivery.findFirst({ where, select: { id: true } })) !== null;
}

/** Settles an offer from the state it was read in. False when it has moved on meanwhile. */
export async function settle(
  db: Db,
  { personId }: PersonScope,
  suggestion: Pick<Suggestion, 'id' | 'state' | 'type'>,
  to: { state: SuggestionState; scheduleId?: string },
  now: Date,
): Promise<boolean> {
  const { count } = await db.suggestion.updateMany({
    where: { id: suggestion.id, personId, state: suggestion.state },
    data: { state: to.state, settledAt: now, ...(to.scheduleId ? { scheduleId: to.scheduleId } : {}) },
  });
  if (count > 0 && to.state !== 'open') countOffer(suggestion.type, to.state);
  return count > 0;
}

/** The ids of the offers of some opportunities that may still be answered. */
export async function unsettledOf(
  db: Db,
  { personId }: PersonScope,
  opportunityIds: readonly string[],
): Promise<string[]> {
  const open = await db.suggestion.findMany({
    where: { personId, opportunityId: { in: [...opportunityIds] }, state: { in: ['open', 'ignored'] } },
    select: { id: true },
  });
  return open.map(({ id }) => id);
}

/** Takes the words out of all offers of some opportunities. */
export async function scrubSuggestions(
  db: Db,
  { personId }: PersonScope,
  opportunityIds: readonly string[],
): Promise<void> {
  const where = { personId, opportunityId: { in: [...opportunityIds] } };
  const nothing: Offer = { do: 'cancel', schedules: [] };
  const name = 'Something that was forgotten';
  const words = { name, text: name, because: 'You had me forget it.', onAccept: '' };
  await db.suggestion.updateMany({ where, data: { ...words, offer: nothing } });
  const posts = await db.suggestion.findMany({ where, select: { id: true } });
  await db.delivery.updateMany({
    where: { personId, kind: 'suggestion', causeId: { in: posts.map(({ id }) => id) } },
    data: { text: name },
  });
}

/** When a person was last offered something, and how often since a time. */
export async function offeredSince(
  db: Db,
  { personId }: PersonScope,
  since: Date,
): Promise<{ last: Date | null; count: number }> {
  const [last, count] = await Promise.all([
    db.suggestion.findFirst({
      where: { personId },
      orderBy: { createdAt: 'desc' },
      select: { createdAt: true },
    }),
    db.suggestion.count({ where: { personId, createdAt: { gte: since } } }),
  ]);
  return { last: last?.createdAt ?? null, count };
}

/** The last offer of an opportunity; null when there was none. */
export async function lastOfferOf(
  db: Db,
  { personId }: PersonScope,
  opportunityId: string,
): Promise<Pick<Suggestion, 'state' | 'createdAt' | 'settledAt'> | null> {
  return db.suggestion.findFirst({
    where: { personId, opportunityId },
    orderBy: { createdAt: 'desc' },
    select: { state: true, createdAt: true, settledAt: true },
  });
}

/** How many offers were made in a conversation. */
export async function offeredIn(db: Db, { personId }: PersonScope, conversationId: string): Promise<number> {
  return db.suggestion.count({ where: { personId, conversationId } });
}

/** What a person did with offers of a type, oldest first. */
export async function reactionsTo(
  db: Db,
  { personId }: PersonScope,
  type: SuggestionType,
): Promise<OfferEvent[]> {
  return db.engagementEvent.findMany({
    where: { personId, suggestion: { type } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { suggestionId: true, kind: true, action: true, createdAt: true },
  });
}

/** Records what a person did with an offer, once an offer and action. False when that was known. */
export async function recordReaction(
  db: Db,
  { personId }: PersonScope,
  event: Pick<EngagementEvent, 'kind' | 'source' | 'action'> & { readonly suggestionId: string },
  now: Date,
): Promise<boolean> {
  const data = { id: newId(), personId, ...event, createdAt: now };
  const { count } = await db.engagementEvent.createMany({ data: [data], skipDuplicates: true });
  return count > 0;
}

/** Takes away an offer that its person never got. */
export async function deleteSuggestion(
  db: Db,
  { personId }: PersonScope,
  { id, type }: Pick<Suggestion, 'id' | 'type'>,
): Promise<void> {
  const { count } = await db.suggestion.deleteMany({ where: { id, personId } });
  if (count > 0) countOffer(type, 'unsent');
}
