import type { PersonScope } from '../domain/person.ts';
import type { Db } from './client.ts';
import type { Message, Turn } from './generated/client.ts';

/** One thing said in a conversation, by whom and when. */
export interface Line {
  readonly by: 'person' | 'alfred';
  readonly text: string;
  readonly at: Date;
  /** When it was begun: an answer before what is done for it. */
  readonly begun: Date;
}

/** What the person said of some lines. */
export function ownWordsOf(lines: readonly Line[]): string[] {
  return lines.filter(({ by }) => by === 'person').map(({ text }) => text);
}

function toLines(
  messages: readonly Pick<Message, 'text' | 'sentAt'>[],
  turns: readonly Pick<Turn, 'text' | 'startedAt' | 'finishedAt'>[],
): Line[] {
  const lines = [
    ...messages.map(({ text, sentAt }): Line => ({ by: 'person', text, at: sentAt, begun: sentAt })),
    ...turns.map(({ text, startedAt, finishedAt }): Line => ({
      by: 'alfred',
      text: text ?? '',
      at: finishedAt ?? startedAt,
      begun: startedAt,
    })),
  ];
  // Of what was forgotten no word is left.
  return lines.filter(({ text }) => text !== '').sort((a, b) => a.at.getTime() - b.at.getTime());
}

/** What no model may be asked for is not shown to the next one either. */
const NOT_DECLINED = { OR: [{ errorKind: null }, { errorKind: { not: 'declined' } }] };

/**
 * What was said before a turn, in its conversation and in its thread, oldest first: the newest `limit` lines. What was
 * declined is among them only for the checks (`all`), never for a model.
 */
export async function linesBefore(
  db: Db,
  { personId }: PersonScope,
  turn: { id: string; conversationId: string; threadId: string; askedAt: Date },
  limit: number,
  all?: 'all',
): Promise<Line[]> {
  const heard = all ? {} : NOT_DECLINED;
  const here = { OR: [{ conversationId: turn.conversationId }, { threadId: turn.threadId }] };
  const [messages, turns] = await Promise.all([
    db.message.findMany({
      where: {
        personId,
        ...here,
        AND: { OR: [{ turnId: null }, { NOT: { turnId: turn.id }, turn: heard }] },
        sentAt: { lte: turn.askedAt },
      },
      orderBy: { sentAt: 'desc' },
      take: limit,
    }),
    db.turn.findMany({
      where: { personId, AND: [here, heard], text: { not: null }, NOT: { id: turn.id } },
      orderBy: { finishedAt: 'desc' },
      take: limit,
    }),
  ]);
  return toLines(messages, turns).slice(-limit);
}

const MOST_LINES = 400;

/** What was said and answered in a conversation after a time, oldest first: the first few hundred lines of it. */
export async function linesAfter(
  db: Db,
  { personId }: PersonScope,
  conversationId: string,
  after: Date | null,
): Promise<Line[]> {
  const [messages, turns] = await Promise.all([
    db.message.findMany({
      where: { personId, conversationId, ...(after ? { sentAt: { gt: after } } : {}) },
      orderBy: { sentAt: 'asc' },
      take: MOST_LINES,
    }),
    db.turn.findMany({
      where: {
        personId,
        conversationId,
        text: { not: null },
        finishedAt: after ? { gt: after } : { not: null },
      },
      orderBy: { finishedAt: 'asc' },
      take: MOST_LINES,
    }),
  ]);
  return toLines(messages, turns);
}

/** More lines of one conversation than this are not looked through at once. */
const MOST_AT_ONCE = 2_000;

/** All that was said and answered in a conversation, oldest first; of very many lines the newest. */
export async function linesOf(db: Db, { personId }: PersonScope, conversationId: string): Promise<Line[]> {
  const where = { personId, conversationId };
  const messages = await db.message.findMany({
    where,
    orderBy: { sentAt: 'desc' },
    take: MOST_AT_ONCE,
  });
  const turns = await db.turn.findMany({
    where: { ...where, text: { not: null }, finishedAt: { not: null } },
    orderBy: { finishedAt: 'desc' },
    take: MOST_AT_ONCE,
  });
  return toLines(messages, turns);
}
