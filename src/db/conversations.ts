import { IDLE_MS } from '../domain/conversation.ts';
import type { Surface } from '../domain/conversation.ts';
import type { PersonScope } from '../domain/person.ts';
import type { Db } from './client.ts';
import type { Message, Prisma } from './generated/client.ts';
import { newId } from './ids.ts';
import { lockPerson } from './people.ts';

/** Something a person said, as it came from Slack. */
export interface Heard {
  readonly surface: Surface;
  readonly channel: string;
  /** The root of the thread it belongs to; for a top-level message its own ts. */
  readonly rootTs: string;
  /** Slack's ts, or `command:<trigger id>`; hearing the same one again changes nothing. */
  readonly slackTs: string;
  readonly text: string;
  readonly sentAt: Date;
  /** What kinds of secrets were taken out of the text. */
  readonly masked?: readonly string[];
  /** The names of files that came with it. */
  readonly files?: readonly string[];
  /** Where the answer to a slash command goes. */
  readonly responseUrl?: string;
}

/** Slack's order; what was given to a slash command has a time and no ts to order it by. */
export const IN_ORDER: Prisma.MessageOrderByWithRelationInput[] = [{ sentAt: 'asc' }, { slackTs: 'asc' }];

async function threadOf(tx: Db, { personId }: PersonScope, channel: string, rootTs: string): Promise<string> {
  const where = { personId_channel_rootTs: { personId, channel, rootTs } };
  const { id } = await tx.thread.upsert({
    where,
    create: { id: newId(), personId, channel, rootTs },
    update: {},
    select: { id: true },
  });
  return id;
}

async function conversationOf(
  tx: Db,
  { personId }: PersonScope,
  surface: Surface,
  at: Date,
): Promise<string> {
  const last = await tx.conversation.findFirst({
    where: { personId, surface },
    orderBy: { lastMessageAt: 'desc' },
    include: { episode: { select: { id: true } } },
  });
  // What comes in when a conversation has been looked over already would never be.
  if (last && !last.episode && at.getTime() - last.lastMessageAt.getTime() < IDLE_MS) {
    if (at > last.lastMessageAt) {
      await tx.conversation.update({ where: { id: last.id }, data: { lastMessageAt: at } });
    }
    return last.id;
  }
  const id = newId();
  await tx.conversation.create({ data: { id, personId, surface, startedAt: at, lastMessageAt: at } });
  return id;
}

/**
 * Stores a message in its conversation, the one still going on that surface or a new one. Returns the
 * conversation's id, or null when the message is known already. Needs a transaction.
 */
export async function storeMessage(tx: Db, scope: PersonScope, heard: Heard): Promise<string | null> {
  const { personId } = scope;
  await lockPerson(tx, scope);
  const known = await tx.message.count({
    where: { personId, channel: heard.channel, slackTs: heard.slackTs },
  });
  const erased = await tx.inboundEvent.count({
    where: { id: erasureOf(scope, heard.channel, heard.slackTs) },
  });
  if (known + erased > 0) return null;
  const conversationId = await conversationOf(tx, scope, heard.surface, heard.sentAt);
  const threadId = await threadOf(tx, scope, heard.channel, heard.rootTs);
  await tx.message.create({
    data: {
      id: newId(),
      personId,
      conversationId,
      threadId,
      channel: heard.channel,
      slackTs: heard.slackTs,
      text: heard.text,
      masked: [...(heard.masked ?? [])],
      files: [...(heard.files ?? [])],
      sentAt: heard.sentAt,
      responseUrl: heard.responseUrl ?? null,
    },
  });
  return conversationId;
}

/**
 * Reads a message as edited, as long as it is not answered; `masked` are the kinds of secrets that were taken out. False
 * when the message is not known.
 */
export async function editMessage(
  db: Db,
  { personId }: PersonScope,
  channel: string,
  slackTs: string,
  { text, masked }: { text: string; masked: readonly string[] },
): Promise<boolean> {
  const data = { text, masked: [...masked] };
  await db.message.updateMany({ where: { personId, channel, slackTs, turnId: null }, data });
  return (await db.message.count({ where: { personId, channel, slackTs } })) > 0;
}

/** The event under which a deletion is remembered. */
function erasureOf({ personId }: PersonScope, channel: string, slackTs: string): string {
  return `erased:${personId}:${channel}:${slackTs}`;
}

/**
 * Erases a message that was deleted in Slack, also one that is heard of, or edited, later: Slack keeps no order
 * between events. Returns the turn that answers it, or did, if nothing else is asked there; else null. Needs a
 * transaction.
 */
export async function eraseMessage(
  tx: Db,
  scope: PersonScope,
  message: { channel: string; slackTs: string },
  now: Date,
): Promise<string | null> {
  const { personId } = scope;
  await lockPerson(tx, scope);
  const known = await tx.message.findFirst({ where: { personId, ...message }, select: { turnId: true } });
  await tx.message.deleteMany({ where: { personId, ...message } });
  const id = erasureOf(scope, message.channel, message.slackTs);
  await tx.inboundEvent.createMany({ data: [{ id, receivedAt: now, doneAt: now }], skipDuplicates: true });
  const turnId = known?.turnId ?? null;
  return turnId !== null && (await tx.message.count({ where: { personId, turnId } })) === 0 ? turnId : null;
}

/** The messages that a turn answers, in the order in which they were said. */
export async function messagesOf(db: Db, { personId }: PersonScope, turnId: string): Promise<Message[]> {
  return db.message.findMany({ where: { personId, turnId }, orderBy: IN_ORDER });
}

/** What the older part of a conversation came to, and up to when; null when nothing was summarised. */
export async function summaryOf(
  db: Db,
  { personId }: PersonScope,
  conversationId: string,
): Promise<{ text: string; to: Date } | null> {
  const row = await db.conversation.findUnique({ where: { id: conversationId, personId } });
  return row?.summary && row.summarisedTo ? { text: row.summary, to: row.summarisedTo } : null;
}

/** Lets go of what the older part of a conversation came to: the conversation is over. */
export async function dropSummary(db: Db, { personId }: PersonScope, conversationId: string): Promise<void> {
  await db.conversation.updateMany({ where: { id: conversationId, personId }, data: { summary: null } });
}

/** Keeps what the older part of a conversation came to. */
export async function keepSummary(
  db: Db,
  { personId }: PersonScope,
  conversationId: string,
  summary: { text: string; to: Date },
): Promise<void> {
  await db.conversation.updateMany({
    where: { id: conversationId, personId },
    data: { summary: summary.text, summarisedTo: summary.to },
  });
}

/** When a person last said something to Alfred; null when never. */
export async function lastSaid(db: Db, { personId }: PersonScope): Promise<Date | null> {
  const last = await db.message.findFirst({
    where: { personId },
    orderBy: { sentAt: 'desc' },
    select: { sentAt: true },
  });
  return last?.sentAt ?? null;
}

/** When a person last said something to Alfred before a conversation; null when never. */
export async function lastSaidBefore(
  db: Db,
  { personId }: PersonScope,
  conversationId: string,
): Promise<Date | null> {
  const conversation = await db.conversation.findUnique({ where: { id: conversationId, personId } });
  if (!conversation) return null;
  const last = await db.message.findFirst({
    where: { personId, NOT: { conversationId }, sentAt: { lt: conversation.startedAt } },
    orderBy: { sentAt: 'desc' },
    select: { sentAt: true },
  });
  return last?.sentAt ?? null;
}

/** True when nothing in a conversation has been answered before a turn. */
export async function isFirstTurn(
  db: Db,
  { personId }: PersonScope,
  turn: { id: string; conversationId: string },
): Promise<boolean> {
  const where = { personId, conversationId: turn.conversationId, NOT: { id: turn.id } };
  return (await db.turn.count({ where })) === 0;
}
