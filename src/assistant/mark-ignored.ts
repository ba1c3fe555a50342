import type { Db } from '../db/client.ts';
import { deliveryOf } from '../db/deliveries.ts';
import type { PrismaClient } from '../db/generated/client.ts';
import { getOpportunity } from '../db/opportunities.ts';
import { getPerson, lockPerson } from '../db/people.ts';
import { enqueue } from '../db/queue.ts';
import type { Queue } from '../db/queue.ts';
import { getSettings } from '../db/settings.ts';
import { getSuggestion } from '../db/suggestions.ts';
import type { PersonScope } from '../domain/person.ts';
import { hadWorkingHours, nextLoud, whyQuiet } from '../domain/quiet-hours.ts';
import type { Limits } from '../domain/schedule.ts';
import { IGNORED_AFTER_MS } from '../domain/suggestion.ts';
import { settleSuggestion } from './settle-suggestion.ts';
import { wordOffer } from './word-offer.ts';

/** Has an offer looked at again when a day has gone by from `since`: whether it was ignored. Needs a transaction. */
export async function ignoreLater(
  parts: { queue: Pick<Queue, 'boss'> },
  tx: Db,
  scope: PersonScope,
  suggestionId: string,
  since: Date,
): Promise<void> {
  await lookAt(parts, tx, scope, suggestionId, new Date(since.getTime() + IGNORED_AFTER_MS));
}

async function lookAt(
  parts: { queue: Pick<Queue, 'boss'> },
  tx: Db,
  { personId }: PersonScope,
  suggestionId: string,
  after: Date,
): Promise<void> {
  const payload = { personId, suggestionId };
  await enqueue(parts.queue, tx, { kind: 'mark-ignored', payload, key: suggestionId, after });
}

/**
 * Takes an offer for ignored that its person did nothing with within a day that had working hours, from when it reached
 * them; else looks again in a day. What is concluded of that is told in the DM, so it waits for a time when something may
 * be said. One that got a thumb up or a reply was not ignored.
 */
export async function markIgnored(
  parts: { prisma: PrismaClient; queue: Pick<Queue, 'boss'>; limits: Limits; now: () => Date },
  scope: PersonScope,
  suggestionId: string,
): Promise<void> {
  const { prisma } = parts;
  const now = parts.now();
  const person = await getPerson(prisma, scope);
  if (!person) return;
  const settings = await getSettings(prisma, scope, now);
  const quiet = whyQuiet(settings, person.zone, now) !== null;
  const loud = quiet ? nextLoud(settings, person.zone, now) : null;
  await prisma.$transaction(async (tx) => {
    await lockPerson(tx, scope);
    const suggestion = await getSuggestion(tx, scope, suggestionId);
    if (suggestion?.state !== 'open' || suggestion.engagement.length > 0) return;
    const delivery = await deliveryOf(tx, scope, suggestionId, 'suggestion');
    // When it is not known whether it arrived, it may have at the last attempt.
    const sentAt = delivery?.state === 'unknown' ? delivery.attemptedAt : delivery?.sentAt;
    if (!sentAt) return;
    const dayIsOver = now.getTime() - sentAt.getTime() >= IGNORED_AFTER_MS;
    if (!dayIsOver) await ignoreLater(parts, tx, scope, suggestionId, sentAt);
    else if (!hadWorkingHours(settings, person.zone, sentAt, now))
      await ignoreLater(parts, tx, scope, suggestionId, now);
    else if (loud) await lookAt(parts, tx, scope, suggestionId, loud);
    else {
      // Who did by hand what was offered has not ignored it.
      const opportunity = await getOpportunity(tx, scope, suggestion.opportunityId);
      const holds = opportunity && (await wordOffer(tx, person, opportunity, now));
      const step = holds ? ('ignore' as const) : ('withdraw' as const);
      await settleSuggestion(parts, tx, person, { suggestionId, step, source: 'silence' }, now);
    }
  });
}
