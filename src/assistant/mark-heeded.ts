import type { Db } from '../db/client.ts';
import type { EngagementKind, EngagementSource } from '../db/generated/client.ts';
import { recordEngagement } from '../db/runs.ts';
import { recordReaction } from '../db/suggestions.ts';
import type { Person } from '../domain/person.ts';

/** Records that a person did something with a delivered run or an offer that settles nothing: a reaction, a reply. */
export async function markHeeded(
  tx: Db,
  person: Person,
  heeded: {
    readonly runId?: string;
    readonly suggestionId?: string;
    readonly kind: EngagementKind;
    readonly source: EngagementSource;
  },
  now: Date,
): Promise<void> {
  const { runId, suggestionId, kind, source } = heeded;
  const action = `${source}:${kind}`;
  if (runId !== undefined) await recordEngagement(tx, person, { runId, kind, source, action }, now);
  if (suggestionId !== undefined)
    await recordReaction(tx, person, { suggestionId, kind, source, action }, now);
}
