import type { Db } from '../db/client.ts';
import type { PrismaClient } from '../db/generated/client.ts';
import { reopenOpportunity } from '../db/opportunities.ts';
import { getDnd, getPerson } from '../db/people.ts';
import { getSettings } from '../db/settings.ts';
import { deleteSuggestion, getSuggestion } from '../db/suggestions.ts';
import { allowanceOf, refuseDisturbing } from '../domain/engagement.ts';
import type { Dnd } from '../domain/engagement.ts';
import type { PersonScope } from '../domain/person.ts';
import { whyQuiet } from '../domain/quiet-hours.ts';

/** What could not be offered within this is weighed anew. */
const FRESH_MS = 3_600_000;
/** What Slack said of do not disturb when an offer was made holds for so long. */
const ASKED_MS = 60_000;

/**
 * Whether an offer that was made may still be posted: nothing has become of it, it is not long ago, its person still wants
 * such offers and may be disturbed, and if it comes out of the blue it is still a time for that. Offers are never queued up.
 */
export async function mayStillPost(
  parts: { prisma: PrismaClient; now: () => Date; askDnd: (scope: PersonScope) => Promise<Dnd> },
  scope: PersonScope,
  suggestionId: string,
): Promise<boolean> {
  const { prisma, now, askDnd } = parts;
  const [suggestion, person] = await Promise.all([
    getSuggestion(prisma, scope, suggestionId),
    getPerson(prisma, scope),
  ]);
  if (!person || suggestion?.state !== 'open') return false;
  const age = now().getTime() - suggestion.createdAt.getTime();
  if (age > FRESH_MS) return false;
  const settings = await getSettings(prisma, scope, now());
  if (allowanceOf(settings.level) === 0 || settings.heldBack.includes(suggestion.type)) return false;
  const inConversation = suggestion.conversationId !== null;
  if (!inConversation && whyQuiet(settings, person.zone, now()) !== null) return false;
  const dnd = age > ASKED_MS ? await askDnd(scope) : await getDnd(prisma, scope);
  return refuseDisturbing(dnd, now()) === null;
}

/** Makes an offer that its person never got not to have been made; it is weighed again then. Needs a transaction. */
export async function unmakeOffer(
  tx: Db,
  scope: PersonScope,
  suggestionId: string,
  again: Date,
  now: Date,
): Promise<void> {
  const suggestion = await getSuggestion(tx, scope, suggestionId);
  if (suggestion?.state !== 'open') return;
  await deleteSuggestion(tx, scope, suggestion);
  await reopenOpportunity(tx, scope, suggestion.opportunityId, again, now);
}
