import type { PersonScope } from '../domain/person.ts';
import type { Db } from './client.ts';
import type { Conversation } from './generated/client.ts';
import { newId } from './ids.ts';

/** What a conversation came to when no more can be said of it. */
export const BARE_SUMMARY = 'A short exchange.';

/** A person's conversation; null when it isn't theirs or is gone. */
export async function getConversation(
  db: Db,
  { personId }: PersonScope,
  id: string,
): Promise<Conversation | null> {
  return db.conversation.findUnique({ where: { id, personId } });
}

/** True when a conversation has been looked over. */
export async function isObserved(
  db: Db,
  { personId }: PersonScope,
  conversationId: string,
): Promise<boolean> {
  return (await db.episode.count({ where: { personId, conversationId } })) > 0;
}

/** Stores what a conversation came to, once. False when that was stored before. */
export async function insertEpisode(
  db: Db,
  { personId }: PersonScope,
  conversationId: string,
  summary: string,
  now: Date,
): Promise<boolean> {
  const data = { id: newId(), personId, conversationId, summary, createdAt: now };
  const { count } = await db.episode.createMany({ data: [data], skipDuplicates: true });
  return count > 0;
}
