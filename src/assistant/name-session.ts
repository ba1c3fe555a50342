import type { Db } from '../db/client.ts';
import { messagesOf } from '../db/conversations.ts';
import { hasEarlierTurn } from '../db/turns.ts';
import type { Turn } from '../db/turns.ts';
import type { Person } from '../domain/person.ts';
import { sessionTitle } from '../domain/session-title.ts';

/**
 * What Slack may call the thread of a turn: a few of its first words, as they are stored, so without secrets. Null when the
 * thread was answered before, and has its name, or its person's own for it; and when nothing was said to name it by.
 */
export async function nameSession(db: Db, person: Person, turn: Turn): Promise<string | null> {
  if (await hasEarlierTurn(db, person, turn)) return null;
  const [first] = await messagesOf(db, person, turn.id);
  return first ? sessionTitle(first.text) : null;
}
