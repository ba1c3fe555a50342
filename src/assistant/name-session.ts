import type { Db } from '../db/client.ts';
import { messagesOf } from '../db/conversations.ts';
import { deliveryAt } from '../db/deliveries.ts';
import { getRun } from '../db/runs.ts';
import { getSuggestion } from '../db/suggestions.ts';
import { hasEarlierTurn } from '../db/turns.ts';
import type { Turn } from '../db/turns.ts';
import type { Person } from '../domain/person.ts';
import { sessionTitle } from '../domain/session-title.ts';

/** What a thread is about that begins with something that was posted unasked. */
async function nameOfRoot(db: Db, person: Person, { channel, rootTs }: Turn): Promise<string | null> {
  const root = await deliveryAt(db, person, channel, rootTs);
  if (root?.kind === 'run') return (await getRun(db, person, root.causeId))?.schedule.name ?? null;
  if (root?.kind === 'suggestion') return (await getSuggestion(db, person, root.causeId))?.name ?? null;
  return null;
}

/**
 * What Slack may call the thread of a turn: the schedule or the offer that it is under, or else a few of its first words, as
 * they are stored, so without secrets. Null when the thread was answered before, and has its name, or its person's own for
 * it; and when nothing was said to name it by.
 */
export async function nameSession(db: Db, person: Person, turn: Turn): Promise<string | null> {
  if (await hasEarlierTurn(db, person, turn)) return null;
  const [first] = await messagesOf(db, person, turn.id);
  return sessionTitle((await nameOfRoot(db, person, turn)) ?? first?.text ?? '');
}
