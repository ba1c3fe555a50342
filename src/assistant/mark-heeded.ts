import type { Db } from '../db/client.ts';
import type { EngagementKind, EngagementSource, Suggestion } from '../db/generated/client.ts';
import { lockPerson } from '../db/people.ts';
import type { Queue } from '../db/queue.ts';
import { recordEngagement } from '../db/runs.ts';
import { recordReaction } from '../db/suggestions.ts';
import type { Person } from '../domain/person.ts';
import { judgeReaction } from './judge-reaction.ts';

/** Records that a person did something with a delivered run that changes nothing about it: a reaction, a reply. */
export async function markRunHeeded(
  tx: Db,
  person: Person,
  runId: string,
  heeded: { readonly kind: EngagementKind; readonly source: EngagementSource },
  now: Date,
): Promise<void> {
  const action = `${heeded.source}:${heeded.kind}`;
  await recordEngagement(tx, person, { runId, ...heeded, action }, now);
}

/**
 * Records that an offer was welcome to its person though they have not settled it: a thumb up, a reply. It counts
 * towards its kind being welcome. Needs a transaction.
 */
export async function markOfferHeeded(
  parts: { queue: Pick<Queue, 'boss'> },
  tx: Db,
  person: Person,
  { id: suggestionId, type }: Pick<Suggestion, 'id' | 'type'>,
  source: EngagementSource,
  now: Date,
): Promise<void> {
  await lockPerson(tx, person);
  const kind = 'engaged';
  const event = { suggestionId, kind, source, action: `${source}:${kind}` } as const;
  if (await recordReaction(tx, person, event, now)) await judgeReaction(parts, tx, person, type, now);
}
