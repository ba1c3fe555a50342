import type { Db } from '../db/client.ts';
import { dmOf, queueDelivery } from '../db/deliveries.ts';
import { newId } from '../db/ids.ts';
import { weighAgain } from '../db/opportunities.ts';
import { lockPerson } from '../db/people.ts';
import type { Queue } from '../db/queue.ts';
import { getSettings, keepSettings } from '../db/settings.ts';
import { reactionsTo } from '../db/suggestions.ts';
import { judgeType, tallyOf } from '../domain/engagement.ts';
import type { Person } from '../domain/person.ts';
import { TYPE_WORDS } from '../domain/suggestion.ts';
import type { SuggestionType } from '../domain/suggestion.ts';
import { refreshHome } from './refresh-home.ts';

interface Parts {
  readonly queue: Pick<Queue, 'boss'>;
}

/**
 * Draws the conclusion from what a person made of offers of a type: enough dismissals hold it back, enough that were
 * taken up favour it. They are told in a line, once a change, with a way to undo it. Needs a transaction.
 */
export async function judgeReaction(
  parts: Parts,
  tx: Db,
  person: Person,
  type: SuggestionType,
  now: Date,
): Promise<void> {
  const settings = await getSettings(tx, person, now);
  const verdict = judgeType(tallyOf(await reactionsTo(tx, person, type, settings.countFrom)));
  const held = settings.heldBack.includes(type);
  const liked = settings.favoured.includes(type);
  if (verdict === 'held_back' ? held : verdict === 'neither' || liked || held) return;
  const without = (list: readonly string[]) => list.filter((one) => one !== type);
  const change =
    verdict === 'held_back'
      ? { heldBack: [...settings.heldBack, type], favoured: without(settings.favoured) }
      : { favoured: [...settings.favoured, type] };
  await keepSettings(tx, person, change, now);
  const about = TYPE_WORDS[type];
  const text =
    verdict === 'held_back'
      ? `I’ll leave out offers about ${about} from now on. “More” brings them back.`
      : `Offers about ${about} seem to be welcome, so I’ll be a little quicker with them.`;
  const delivery = {
    kind: 'calibration' as const,
    causeId: newId(),
    channel: dmOf(person),
    text: `${verdict}:${type}:${text}`,
  };
  await queueDelivery(parts, tx, person, delivery, now);
  await refreshHome(parts, tx, person);
}

/** Takes back what was concluded about a type; it is counted anew from now on. Needs a transaction. */
export async function undoVerdict(
  parts: Parts,
  tx: Db,
  person: Person,
  type: SuggestionType,
  now: Date,
): Promise<string> {
  await lockPerson(tx, person);
  const settings = await getSettings(tx, person, now);
  const without = (list: readonly string[]) => list.filter((one) => one !== type);
  const change = {
    heldBack: without(settings.heldBack),
    favoured: without(settings.favoured),
    countFrom: now,
  };
  await keepSettings(tx, person, change, now);
  await weighAgain(tx, person, now);
  await refreshHome(parts, tx, person);
  return `Taken back: offers about ${TYPE_WORDS[type]} are as before.`;
}
