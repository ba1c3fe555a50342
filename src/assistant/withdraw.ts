import type { Db } from '../db/client.ts';
import { closeResting } from '../db/opportunities.ts';
import type { Queue } from '../db/queue.ts';
import { scrubSuggestions, unsettledOf } from '../db/suggestions.ts';
import type { Person } from '../domain/person.ts';
import type { Limits } from '../domain/schedule.ts';
import { settleSuggestion } from './settle-suggestion.ts';

interface Parts {
  readonly queue: Pick<Queue, 'boss'>;
  readonly limits: Limits;
}

/**
 * Takes back whatever is or could be offered on the ground of something that is no longer so; of what was to be
 * forgotten, the words of what was ever offered too. Needs a transaction.
 */
export async function withdrawResting(
  parts: Parts,
  tx: Db,
  person: Person,
  basis: { on: 'patterns' | 'memories'; id: string; forgotten: boolean },
  now: Date,
): Promise<void> {
  const closed = await closeResting(tx, person, basis.on, basis.id, now);
  if (closed.length === 0) return;
  if (basis.forgotten) await scrubSuggestions(tx, person, closed);
  for (const suggestionId of await unsettledOf(tx, person, closed)) {
    await settleSuggestion(parts, tx, person, { suggestionId, step: 'withdraw', source: 'words' }, now);
  }
}
