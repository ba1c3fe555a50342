import { createHash } from 'node:crypto';

import type { PersonScope } from '../domain/person.ts';
import type { Db } from './client.ts';
import type { Prisma, PrismaClient, ToolCall } from './generated/client.ts';

/** What a writing tool did: its answer to the model, and the schedule it was about. */
export interface Effect {
  readonly answer: Prisma.InputJsonObject;
  readonly scheduleId?: string;
}

function again({ answer, scheduleId }: ToolCall): Effect {
  return { answer: answer as Prisma.InputJsonObject, ...(scheduleId === null ? {} : { scheduleId }) };
}

/**
 * Makes a tool's effect once per (turn or run, tool, its n-th call): the effect and its answer are stored in
 * one transaction, and a repeated turn is handed that answer and makes no effect, even when the model words
 * its input otherwise this time. With `sameOnce` the very same input again within the turn makes no effect either.
 */
export async function actOnce(
  prisma: PrismaClient,
  scope: PersonScope,
  call: { cause: string; tool: string; nth: number; input: unknown; now: Date; sameOnce?: boolean },
  act: (tx: Db) => Promise<Effect>,
): Promise<Prisma.JsonValue> {
  const { cause, tool, nth, now } = call;
  const key = { cause_tool_nth: { cause, tool, nth } };
  return prisma.$transaction(async (tx) => {
    // Two goes at one turn may overlap for a moment when a claim was lost; the second waits here.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`${cause} ${tool} ${nth}`}, 0))`;
    const known = await tx.toolCall.findUnique({ where: key });
    if (known) return known.answer;
    const { personId } = scope;
    const inputHash = createHash('sha256').update(JSON.stringify(call.input)).digest('hex');
    const same = call.sameOnce
      ? await tx.toolCall.findFirst({ where: { personId, cause, tool, inputHash } })
      : null;
    const { answer, scheduleId } = same ? again(same) : await act(tx);
    const data = {
      cause,
      tool,
      nth,
      personId,
      inputHash,
      answer,
      scheduleId: scheduleId ?? null,
      createdAt: now,
    };
    await tx.toolCall.create({ data });
    return answer as Prisma.JsonValue;
  });
}

/**
 * Lets go of what the tools of a turn were answered, which may speak of what is forgotten some day: its answer is out, so
 * it is never repeated. That something is to be confirmed stays.
 */
export async function dropAnswers(db: Db, { personId }: PersonScope, cause: string): Promise<void> {
  await db.$executeRaw`
    UPDATE tool_calls SET answer = CASE WHEN answer ? 'confirm' THEN '{"confirm": true}' ELSE '{}' END::jsonb
    WHERE cause = ${cause}::uuid AND person_id = ${personId}::uuid`;
}

/** What is known of a call that was begun and never ended. */
const BEGUN = {
  failed: 'This was begun before and cut off: it may have been done or not. Say so, and do not do it again.',
};

/**
 * Marks that something outside is about to be done, once per (run, tool, its n-th call). Null when it may be; else what
 * is known of the call that was begun before.
 */
export async function beginCall(
  prisma: PrismaClient,
  { personId }: PersonScope,
  { cause, tool, nth, input, now }: { cause: string; tool: string; nth: number; input: unknown; now: Date },
): Promise<Prisma.JsonValue | null> {
  const inputHash = createHash('sha256').update(JSON.stringify(input)).digest('hex');
  const { count } = await prisma.toolCall.createMany({
    data: [{ cause, tool, nth, personId, inputHash, answer: BEGUN, createdAt: now }],
    skipDuplicates: true,
  });
  if (count > 0) return null;
  const known = await prisma.toolCall.findUnique({
    where: { cause_tool_nth: { cause, tool, nth }, personId },
  });
  return known?.answer ?? BEGUN;
}

/** Keeps what came of it. */
export async function endCall(
  prisma: PrismaClient,
  { personId }: PersonScope,
  { cause, tool, nth }: { cause: string; tool: string; nth: number },
  answer: Prisma.InputJsonObject,
): Promise<void> {
  await prisma.toolCall.updateMany({ where: { cause, tool, nth, personId }, data: { answer } });
}

/** The names of the schedules on which a turn or run has had an effect. */
export async function actedOn(db: Db, { personId }: PersonScope, cause: string): Promise<string[]> {
  const calls = await db.toolCall.findMany({ where: { personId, cause }, select: { scheduleId: true } });
  const ids = calls.flatMap(({ scheduleId }) => (scheduleId === null ? [] : [scheduleId]));
  const schedules = await db.schedule.findMany({
    where: { personId, id: { in: ids } },
    select: { name: true },
  });
  return schedules.map(({ name }) => name);
}

/** The schedules that a turn has made or changed and that may act by themselves, with what. */
export async function leaveGivenIn(
  db: Db,
  { personId }: PersonScope,
  cause: string,
): Promise<{ name: string; mayAct: string[] }[]> {
  const calls = await db.toolCall.findMany({ where: { personId, cause, NOT: { scheduleId: null } } });
  const changed = calls.filter(({ answer }) => {
    const { created, done } = (answer ?? {}) as { created?: unknown; done?: unknown };
    return created !== undefined || done === 'edit';
  });
  return db.schedule.findMany({
    where: {
      personId,
      id: { in: changed.map(({ scheduleId }) => scheduleId ?? '') },
      mayAct: { isEmpty: false },
    },
    select: { name: true, mayAct: true },
  });
}

/** The schedule that the turns of a conversation were last about; null when about none. */
export async function lastScheduleOf(
  db: Db,
  { personId }: PersonScope,
  conversationId: string,
): Promise<string | null> {
  const turns = await db.turn.findMany({ where: { personId, conversationId }, select: { id: true } });
  const call = await db.toolCall.findFirst({
    where: { personId, cause: { in: turns.map((turn) => turn.id) }, NOT: { scheduleId: null } },
    orderBy: { createdAt: 'desc' },
  });
  return call?.scheduleId ?? null;
}

/** True when the last answer in a conversation asked its person to confirm that all be forgotten. */
export async function isConfirming(
  db: Db,
  { personId }: PersonScope,
  turn: { id: string; conversationId: string },
): Promise<boolean> {
  const last = await db.turn.findFirst({
    where: { personId, conversationId: turn.conversationId, NOT: { id: turn.id } },
    orderBy: { startedAt: 'desc' },
    select: { id: true },
  });
  if (!last) return false;
  const calls = await db.toolCall.findMany({ where: { personId, cause: last.id, tool: 'forget_memory' } });
  return calls.some(({ answer }) => typeof answer === 'object' && answer !== null && 'confirm' in answer);
}
