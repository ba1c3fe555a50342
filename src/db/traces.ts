import { speaksOf } from '../domain/memory.ts';
import type { PersonScope } from '../domain/person.ts';
import type { Db } from './client.ts';
import { BARE_SUMMARY } from './episodes.ts';
import type { WasForgotten } from './forget-marks.ts';
import { Prisma } from './generated/client.ts';
import { BARE_EVIDENCE } from './patterns.ts';

/** Where something may be spoken of in passing, with what is left in its place. */
const COLUMNS = [
  { table: 'episodes', column: 'summary', instead: BARE_SUMMARY },
  { table: 'pattern_evidence', column: 'summary', instead: BARE_EVIDENCE },
  { table: 'entities', column: 'about', instead: null },
  { table: 'conversations', column: 'summary', instead: null },
] as const;

const speakOf = (text: string, topics: readonly string[]) => topics.some((topic) => speaksOf(text, topic));

/** Takes the words out of what connected tools were asked and answered about some topics, once that is over. */
async function scrubCalls(db: Db, { personId }: PersonScope, topics: readonly string[]): Promise<void> {
  const approvals = await db.$queryRaw<{ id: string; text: string }[]>`
    SELECT id, concat_ws(' ', input::text, outcome) AS text FROM approvals
    WHERE person_id = ${personId}::uuid AND state NOT IN ('open', 'approved', 'acting')`;
  const ids = approvals.filter(({ text }) => speakOf(text, topics)).map(({ id }) => id);
  const nothing = { input: {}, outcome: null };
  await db.approval.updateMany({ where: { personId, id: { in: ids } }, data: nothing });
  // Those of a turn go when it ends; those of a run may be asked for until it has.
  const calls = await db.$queryRaw<{ cause: string; tool: string; nth: number; text: string }[]>`
    SELECT cause, tool, nth, answer::text AS text FROM tool_calls c
    WHERE person_id = ${personId}::uuid AND answer <> '{}'
      AND NOT EXISTS (SELECT 1 FROM turns t WHERE t.id = c.cause AND t.state = 'running')
      AND NOT EXISTS (SELECT 1 FROM runs r WHERE r.id = c.cause AND r.state IN ('queued', 'running', 'thought'))`;
  for (const { text: _text, ...key } of calls.filter((call) => speakOf(call.text, topics)))
    await db.toolCall.update({ where: { cause_tool_nth: key, personId }, data: { answer: {} } });
}

/** Takes away those of the things said and answered somewhere that speak of what was forgotten. */
async function scrubLines(
  db: Db,
  { personId }: PersonScope,
  where: { conversation: Prisma.ConversationWhereInput },
  isForgotten: (text: string, saidAt: Date) => boolean,
): Promise<void> {
  const messages = await db.message.findMany({
    where: { personId, ...where, turn: { state: { not: 'running' } } },
    select: { id: true, text: true, sentAt: true },
  });
  const said = messages.filter(({ text, sentAt }) => isForgotten(text, sentAt)).map(({ id }) => id);
  await db.message.updateMany({ where: { personId, id: { in: said } }, data: { text: '' } });
  const turns = await db.turn.findMany({
    where: { personId, ...where, state: { not: 'running' }, text: { not: null } },
    select: { id: true, text: true, startedAt: true },
  });
  const answered = turns
    .filter(({ text, startedAt }) => isForgotten(text ?? '', startedAt))
    .map(({ id }) => id);
  await db.turn.updateMany({ where: { personId, id: { in: answered } }, data: { text: null } });
  const replies = { personId, kind: 'reply' as const, state: 'sent' as const, causeId: { in: answered } };
  await db.delivery.updateMany({ where: replies, data: { text: '' } });
}

/** Takes away what was said and answered in a conversation that has been looked over, of what was forgotten since. */
export async function scrubConversation(
  db: Db,
  scope: PersonScope,
  conversationId: string,
  wasForgotten: WasForgotten,
): Promise<void> {
  await scrubLines(db, scope, { conversation: { id: conversationId } }, (text, saidAt) =>
    wasForgotten(text, { saidAt }),
  );
}

/** What is not going to be looked over any more. */
const LOOKED_OVER: Prisma.ConversationWhereInput = {
  OR: [{ episode: { isNot: null } }, { surface: { not: 'dm' } }],
};

/**
 * Takes the words out of whatever speaks of some topics in passing: what was said and answered in conversations that have
 * been looked over (the others follow when they are), summaries, evidence of habits, what others are, what connected
 * tools were asked and answered.
 */
export async function scrubTraces(
  db: Db,
  { personId }: PersonScope,
  topics: readonly string[],
): Promise<void> {
  for (const { table, column, instead } of COLUMNS) {
    const [from, text] = [Prisma.raw(table), Prisma.raw(column)];
    const rows = await db.$queryRaw<{ id: string; text: string }[]>`
      SELECT id, ${text} AS text FROM ${from} WHERE person_id = ${personId}::uuid AND ${text} IS NOT NULL`;
    const ids = rows.filter((row) => speakOf(row.text, topics)).map(({ id }) => id);
    if (ids.length === 0) continue;
    await db.$executeRaw`
      UPDATE ${from} SET ${text} = ${instead} WHERE person_id = ${personId}::uuid AND id = ANY(${ids}::uuid[])`;
  }
  await scrubLines(db, { personId }, { conversation: LOOKED_OVER }, (text) => speakOf(text, topics));
  await scrubCalls(db, { personId }, topics);
}

/** The opportunities that rest on something said about some topics, which is taken out of them and their offers. */
export async function scrubSaid(
  db: Db,
  { personId }: PersonScope,
  topics: readonly string[],
): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string; said: string }[]>`
    SELECT id, basis->>'said' AS said FROM opportunities
    WHERE person_id = ${personId}::uuid AND type = 'schedule_cleanup' AND basis ? 'said'`;
  const ids = rows.filter(({ said }) => speakOf(said, topics)).map(({ id }) => id);
  if (ids.length === 0) return [];
  await db.$executeRaw`
    UPDATE opportunities SET basis = basis - 'said' WHERE person_id = ${personId}::uuid AND id = ANY(${ids}::uuid[])`;
  await db.$executeRaw`
    UPDATE suggestions SET basis = basis - 'said'
    WHERE person_id = ${personId}::uuid AND opportunity_id = ANY(${ids}::uuid[])`;
  return ids;
}

/** The opportunities of which a welcome back was offered since a time. */
export async function returnsSince(db: Db, { personId }: PersonScope, since: Date): Promise<string[]> {
  const where = { personId, type: 'welcome_back' as const, createdAt: { gte: since } };
  const offers = await db.suggestion.findMany({ where, select: { opportunityId: true } });
  return [...new Set(offers.map(({ opportunityId }) => opportunityId))];
}
