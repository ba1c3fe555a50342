import type { Surface } from '../domain/conversation.ts';
import type { PersonScope } from '../domain/person.ts';
import type { Db } from './client.ts';
import { IN_ORDER } from './conversations.ts';
import type { PrismaClient, Turn as TurnRow } from './generated/client.ts';
import { newId } from './ids.ts';
import { isEarlierOnItsWay } from './inbound-events.ts';
import { enqueue } from './queue.ts';
import type { Queue } from './queue.ts';
import { dropAnswers } from './tool-calls.ts';

/** A turn in hand: one answer to the unanswered messages of one thread. */
export interface Turn extends PersonScope {
  readonly id: string;
  readonly conversationId: string;
  readonly threadId: string;
  readonly surface: Surface;
  readonly channel: string;
  readonly rootTs: string;
  /** When the newest message it answers was sent. */
  readonly askedAt: Date;
  readonly startedAt: Date;
  /** Which go at it this is; a write with an older one has no effect. */
  readonly attempt: number;
  /** True when an earlier go was at it. */
  readonly again: boolean;
  /** The answer, when an earlier go has stored it already. */
  readonly text: string | null;
  /** Where the answer to a slash command goes. */
  readonly responseUrl: string | null;
}

/** What a turn cost. */
export interface Tokens {
  readonly tokensIn: number;
  readonly tokensOut: number;
}

async function lockConversation(tx: Db, conversationId: string): Promise<Surface | null> {
  const rows = await tx.$queryRaw<{ surface: Surface }[]>`
    SELECT surface FROM conversations WHERE id = ${conversationId}::uuid FOR NO KEY UPDATE`;
  return rows[0]?.surface ?? null;
}

async function toTurn(
  tx: Db,
  scope: PersonScope,
  row: TurnRow,
  { surface, again }: { surface: Surface; again: boolean },
): Promise<Turn> {
  const thread = await tx.thread.findUniqueOrThrow({ where: { id: row.threadId, personId: scope.personId } });
  const command = await tx.message.findFirst({
    where: { turnId: row.id, personId: scope.personId, NOT: { responseUrl: null } },
  });
  const { id, conversationId, threadId, askedAt, startedAt, attempt, text } = row;
  const { channel, rootTs } = thread;
  const responseUrl = command?.responseUrl ?? null;
  return {
    ...scope,
    id,
    conversationId,
    threadId,
    surface,
    channel,
    rootTs,
    askedAt,
    startedAt,
    attempt,
    again,
    text,
    responseUrl,
  };
}

/**
 * Takes the next turn of a conversation for a job: the thread with the oldest unanswered message, with all
 * that is unanswered there. A job that comes back gets the turn it had. Null when nothing is unanswered or
 * another job is at a turn here; that one's end looks for more. 'early' while an earlier message is being heard.
 */
export async function claimTurn(
  prisma: PrismaClient,
  scope: PersonScope,
  conversationId: string,
  claim: { jobId: string; attempt: number; now: () => Date },
): Promise<Turn | 'early' | null> {
  const { personId } = scope;
  return prisma.$transaction(async (tx) => {
    const surface = await lockConversation(tx, conversationId);
    if (!surface) return null;
    // Read once it is our turn: whoever had the conversation before may have kept us waiting.
    const now = claim.now();
    const running = await tx.turn.findFirst({ where: { personId, conversationId, state: 'running' } });
    if (running && running.jobId !== claim.jobId) return null;
    if (running) {
      const { attempt } = claim;
      const taken = await tx.turn.update({ where: { id: running.id, personId }, data: { attempt } });
      return toTurn(tx, scope, taken, { surface, again: true });
    }
    const unanswered = { personId, conversationId, turnId: null };
    const look = () => tx.message.findFirst({ where: unanswered, orderBy: IN_ORDER });
    const first = await look();
    if (!first) return null;
    if (await isEarlierOnItsWay(tx, first, now)) return 'early';
    // What was on its way at the first look and no longer at the second has been stored in between.
    const oldest = (await look()) ?? first;
    const { threadId } = oldest;
    // One that is stored from here on is for the next turn.
    const messages = await tx.message.findMany({
      where: { ...unanswered, threadId },
      select: { id: true, sentAt: true },
    });
    const askedAt = new Date(Math.max(...messages.map(({ sentAt }) => sentAt.getTime())));
    const row = await tx.turn.create({
      data: {
        id: newId(),
        personId,
        conversationId,
        threadId,
        state: 'running',
        jobId: claim.jobId,
        attempt: claim.attempt,
        askedAt,
        startedAt: now,
      },
    });
    const ids = messages.map(({ id }) => id);
    await tx.message.updateMany({ where: { ...unanswered, id: { in: ids } }, data: { turnId: row.id } });
    return toTurn(tx, scope, row, { surface, again: false });
  });
}

/** Marks the turn in hand in a person's thread as stopped, and tells the process that is at it. */
export async function stopTurn(
  db: Db,
  { personId }: PersonScope,
  { channel, rootTs }: { channel: string; rootTs: string },
  now: Date,
): Promise<void> {
  const { count } = await db.turn.updateMany({
    where: { personId, thread: { personId, channel, rootTs }, state: 'running', stoppedAt: null },
    data: { stoppedAt: now },
  });
  if (count > 0) await db.$executeRaw`SELECT pg_notify('alfred', 'stop')`;
}

/** Lets go of what was answered in a turn of which nothing asked is left; one that is in hand is stopped. */
export async function dropTurn(db: Db, { personId }: PersonScope, id: string, now: Date): Promise<void> {
  await db.turn.updateMany({ where: { id, personId, state: { not: 'running' } }, data: { text: null } });
  const { count } = await db.turn.updateMany({
    where: { id, personId, state: 'running', stoppedAt: null },
    data: { stoppedAt: now },
  });
  if (count > 0) await db.$executeRaw`SELECT pg_notify('alfred', 'stop')`;
}

/** Those of the turns that a process is at whose person pressed Stop. */
export async function stoppedOf(db: Db, turnIds: string[]): Promise<string[]> {
  const where = { id: { in: turnIds }, stoppedAt: { not: null } };
  return (await db.turn.findMany({ where, select: { id: true } })).map(({ id }) => id);
}

/** Stores the answer of a turn, before it is spoken. False when another go has taken the turn over. */
export async function storeAnswer(
  db: Db,
  turn: Turn,
  { text, errorKind, tokensIn, tokensOut }: { text: string; errorKind: string | null } & Tokens,
): Promise<boolean> {
  const { count } = await db.turn.updateMany({
    where: { id: turn.id, personId: turn.personId, state: 'running', attempt: turn.attempt },
    data: { text, errorKind, tokensIn, tokensOut },
  });
  return count > 0;
}

/** Ends a turn whose answer is out and, if more was said meanwhile, queues the next. Needs a transaction. */
export async function finishTurn(
  parts: { queue: Pick<Queue, 'boss'> },
  tx: Db,
  turn: Turn,
  now: Date,
): Promise<void> {
  const { personId, conversationId } = turn;
  await lockConversation(tx, conversationId);
  const mine = { id: turn.id, personId, state: 'running' as const, attempt: turn.attempt };
  const row = await tx.turn.findFirst({ where: mine, select: { stoppedAt: true } });
  if (!row) return;
  await tx.turn.update({
    where: { id: turn.id, personId },
    data: { state: row.stoppedAt ? 'stopped' : 'done', finishedAt: now },
  });
  await tx.conversation.updateMany({
    where: { id: conversationId, personId, lastMessageAt: { lt: now } },
    data: { lastMessageAt: now },
  });
  await tx.message.updateMany({ where: { turnId: turn.id, personId }, data: { responseUrl: null } });
  await dropAnswers(tx, turn, turn.id);
  const more = await tx.message.count({ where: { personId, conversationId, turnId: null } });
  if (more === 0) return;
  await enqueue(parts.queue, tx, {
    kind: 'answer',
    payload: { personId, conversationId },
    key: conversationId,
  });
}

/** Whether something else was answered in the thread of a turn, or is being answered there. */
export async function hasEarlierTurn(
  db: Db,
  { personId }: PersonScope,
  { id, threadId }: Pick<Turn, 'id' | 'threadId'>,
): Promise<boolean> {
  return (
    (await db.turn.findFirst({ where: { personId, threadId, NOT: { id } }, select: { id: true } })) !== null
  );
}

/** A turn that was answered, with what was said in it; null when it isn't theirs or is gone. */
export async function turnOf(
  db: Db,
  { personId }: PersonScope,
  id: string,
): Promise<{
  conversationId: string;
  surface: Surface;
  channel: string;
  rootTs: string;
  startedAt: Date;
  errorKind: string | null;
  words: string;
  /** Alfred's answer. */
  text: string | null;
} | null> {
  const row = await db.turn.findUnique({
    where: { id, personId },
    include: { thread: true, conversation: true, messages: { orderBy: IN_ORDER } },
  });
  if (!row) return null;
  const { conversationId, conversation, startedAt, errorKind, messages, text } = row;
  const { channel, rootTs } = row.thread;
  const words = messages.map(({ text }) => text).join('\n');
  const surface = conversation.surface as Surface;
  return { conversationId, surface, channel, rootTs, startedAt, errorKind, words, text };
}
