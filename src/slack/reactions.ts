import { admit } from '../assistant/admit.ts';
import { judgeAnswer } from '../assistant/judge-answer.ts';
import { markOfferHeeded, markRunHeeded } from '../assistant/mark-heeded.ts';
import { settleSuggestion } from '../assistant/settle-suggestion.ts';
import { deliveryAt } from '../db/deliveries.ts';
import { findPerson } from '../db/people.ts';
import { getSuggestion } from '../db/suggestions.ts';
import type { Parts } from './parts.ts';

const LIKED =
  /^(?:\+1|thumbsup|heart\w*|white_check_mark|heavy_check_mark|tada|raised_hands|pray|clap|100|star|fire|ok_hand|rocket)/;
const DISLIKED = /^(?:-1|thumbsdown|x$|no_entry|no_good|angry|rage|face_with_rolling_eyes|unamused)/;

/**
 * A reaction to something that Alfred sent: thumbs up takes an offer up as wanted, thumbs down turns it down; of an answer
 * it says the same as the buttons below it.
 */
export async function reacted(
  parts: Parts,
  event: { user: string; reaction: string; item: { type: string; channel?: string; ts?: string } },
): Promise<void> {
  const { item, reaction, user } = event;
  if (item.type !== 'message' || !item.channel || !item.ts) return;
  const known = await findPerson(parts.prisma, parts.slack.teamId, user);
  if (!known) return;
  const { person } = known;
  const delivery = await deliveryAt(parts.prisma, person, item.channel, item.ts);
  if (!delivery || !(await admit(parts, person))) return;
  const now = parts.now();
  const kind = LIKED.test(reaction) ? 'engaged' : DISLIKED.test(reaction) ? 'dismissed' : null;
  const source = 'reaction' as const;
  await parts.prisma.$transaction(async (tx) => {
    if (delivery.kind === 'run')
      await markRunHeeded(tx, person, delivery.causeId, { kind: kind ?? 'engaged', source }, now);
    if (delivery.kind === 'reply' && kind !== null)
      await judgeAnswer(tx, person, { turnId: delivery.causeId, good: kind === 'engaged' }, now);
    if (delivery.kind !== 'suggestion' || kind === null) return;
    const suggestionId = delivery.causeId;
    if (kind === 'dismissed') {
      await settleSuggestion(parts, tx, person, { suggestionId, step: 'dismiss', source }, now);
      return;
    }
    const suggestion = await getSuggestion(tx, person, suggestionId);
    if (suggestion) await markOfferHeeded(parts, tx, person, suggestion, source, now);
  });
}
