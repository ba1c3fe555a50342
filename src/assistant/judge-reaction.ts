import type { Db } from '../db/client.ts';
import { dmOf, queueDelivery } from '../db/deliveries.ts';
import { newId } from '../db/ids.ts';
import { weighAgain } from '../db/opportunities.ts';
import { lockPerson } from '../db/people.ts';
import type { Queue } from '../db/queue.ts';
import { countedAnew, countedFrom, getSettings, keepSettings } from '../db/settings.ts';
import { reactionsTo } from '../db/suggestions.ts';
import { judgeType, tallyOf } from '../domain/engagement.ts';
import type { Verdict } from '../domain/engagement.ts';
import type { Person } from '../domain/person.ts';
import { TYPE_WORDS } from '../domain/suggestion.ts';
import type { SuggestionType } from '../domain/suggestion.ts';
import { refreshHome } from './refresh-home.ts';

interface Parts {
  readonly queue: Pick<Queue, 'boss'>;
}

/** Where the types stand of which something was concluded. */
const LISTS = { held_back: 'heldBack', favoured: 'favoured' } as const;

/**
 * Draws the conclusion from what a person made of offers of a type: enough dismissals, or one “stop these”, hold it back;
 * enough that were welcome favour it. They are told in a line, once a change, with a way to undo it. That a type was
 * welcome is kept while it is held back. Needs a transaction that has locked the person.
 */
export async function judgeReaction(
  parts: Parts,
  tx: Db,
  person: Person,
  type: SuggestionType,
  now: Date,
): Promise<void> {
  const settings = await getSettings(tx, person, now);
  const from = (verdict: Verdict) => countedFrom(settings, type, verdict);
  const tally = tallyOf(await reactionsTo(tx, person, type), {
    held_back: from('held_back'),
    favoured: from('favoured'),
  });
  const verdict = judgeType(tally);
  if (verdict === 'neither' || settings.heldBack.includes(type)) return;
  const list = LISTS[verdict];
  if (settings[list].includes(type)) return;
  await keepSettings(tx, person, { [list]: [...settings[list], type] }, now);
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

/**
 * Takes back one conclusion about a type, and no other: what led to it counts no longer. Returns what its person is told;
 * when it holds no more, that there is nothing to take back. Needs a transaction.
 */
export async function undoVerdict(
  parts: Parts,
  tx: Db,
  person: Person,
  { verdict, type }: { readonly verdict: Verdict; readonly type: SuggestionType },
  now: Date,
): Promise<string> {
  await lockPerson(tx, person);
  const settings = await getSettings(tx, person, now);
  const list = LISTS[verdict];
  if (!settings[list].includes(type)) return 'There is nothing to take back.';
  const change = {
    [list]: settings[list].filter((one) => one !== type),
    countsFrom: countedAnew(settings, [type], [verdict], now),
  };
  await keepSettings(tx, person, change, now);
  await weighAgain(tx, person, now);
  await refreshHome(parts, tx, person);
  return `Taken back: offers about ${TYPE_WORDS[type]} are as before.`;
}
