import type { Db } from '../db/client.ts';
import { closeOpportunities, closeResting } from '../db/opportunities.ts';
import type { Queue } from '../db/queue.ts';
import { scrubSuggestions, unsettledOf } from '../db/suggestions.ts';
import { returnsSince, scrubSaid } from '../db/traces.ts';
import type { Person } from '../domain/person.ts';
import type { Limits } from '../domain/schedule.ts';
import { settleSuggestion } from './settle-suggestion.ts';

interface Parts {
  readonly queue: Pick<Queue, 'boss'>;
  readonly limits: Limits;
}

/** Takes back the offers of opportunities that are closed. */
async function takeBack(
  parts: Parts,
  tx: Db,
  person: Person,
  closed: readonly string[],
  now: Date,
): Promise<void> {
  for (const suggestionId of await unsettledOf(tx, person, closed)) {
    await settleSuggestion(parts, tx, person, { suggestionId, step: 'withdraw', source: 'words' }, now);
  }
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
  await takeBack(parts, tx, person, closed, now);
}

/**
 * Takes back, with its words, what was or could be offered because of something said about some topics; and, with
 * `notesSince`, every welcome back since then: those cite the notes of that time, perhaps in a model's words. Needs a
 * transaction.
 */
export async function withdrawSpoken(
  parts: Parts,
  tx: Db,
  person: Person,
  forgotten: { topics: readonly string[]; notesSince: Date | null },
  now: Date,
): Promise<void> {
  const { topics, notesSince } = forgotten;
  const spoken = await scrubSaid(tx, person, topics);
  const returns = notesSince ? await returnsSince(tx, person, notesSince) : [];
  const ids = [...spoken, ...returns];
  if (ids.length === 0) return;
  await closeOpportunities(tx, person, ids, now);
  await scrubSuggestions(tx, person, ids);
  await takeBack(parts, tx, person, ids, now);
}
