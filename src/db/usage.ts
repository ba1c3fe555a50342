import type { PersonScope } from '../domain/person.ts';
import type { Db } from './client.ts';
import { newId } from './ids.ts';
import type { Tokens } from './turns.ts';

/** What a model was asked for; `reminder` is the wording of a plain one, which is free. */
export type Purpose = 'turn' | 'run' | 'reminder' | 'summary' | 'observation' | 'suggestion';

/** Writes down what a model was paid for; nothing when nothing was, or when the person is gone. */
export async function recordUsage(
  db: Db,
  { personId }: PersonScope,
  used: { causeId: string; purpose: Purpose; model: string } & Tokens,
  now: Date,
): Promise<void> {
  const { causeId, purpose, model, tokensIn, tokensOut } = used;
  // What is built in costs nothing.
  if (tokensIn + tokensOut === 0) return;
  await db.$executeRaw`
    INSERT INTO usage (id, person_id, cause_id, purpose, model, tokens_in, tokens_out, at)
    SELECT ${newId()}::uuid, id, ${causeId}::uuid, ${purpose}, ${model}, ${tokensIn}, ${tokensOut}, ${now}
    FROM people WHERE id = ${personId}::uuid`;
  // A row of its own each time: one that counts would be fought over by all turns of a workspace.
  await db.$executeRaw`
    INSERT INTO workspace_usage (id, workspace_id, tokens, at)
    SELECT ${newId()}::uuid, workspace_id, ${tokensIn + tokensOut}, ${now} FROM people WHERE id = ${personId}::uuid`;
}

/** Counts for somebody who comes back what they used before they were erased; of their workspace it is known still. */
export async function bringBackUsage(
  db: Db,
  { personId }: PersonScope,
  tokens: number,
  now: Date,
): Promise<void> {
  if (tokens === 0) return;
  const used = { causeId: newId(), purpose: 'turn' satisfies Purpose, model: 'before' };
  const data = { id: newId(), personId, ...used, tokensIn: tokens, tokensOut: 0, at: now };
  await db.usage.create({ data });
}

/** How many tokens of a person's budget were used since a time: all but those for the words of plain reminders. */
export async function tokensSince(db: Db, { personId }: PersonScope, since: Date): Promise<number> {
  const { _sum: sum } = await db.usage.aggregate({
    where: { personId, at: { gte: since }, purpose: { not: 'reminder' satisfies Purpose } },
    _sum: { tokensIn: true, tokensOut: true },
  });
  return (sum.tokensIn ?? 0) + (sum.tokensOut ?? 0);
}

/** How many tokens were used for all people of a workspace since a time, also for those who were erased since. */
export async function workspaceTokensSince(db: Db, workspaceId: string, since: Date): Promise<number> {
  const { _sum: sum } = await db.workspaceUsage.aggregate({
    where: { workspaceId, at: { gte: since } },
    _sum: { tokens: true },
  });
  return sum.tokens ?? 0;
}

/** What was used longer ago than this limits nothing any more. */
const KEPT_MS = 2 * 86_400_000;

/** Forgets what workspaces used before yesterday; what people used stays theirs. */
export async function tidyWorkspaceUsage(db: Db, now: Date): Promise<void> {
  await db.workspaceUsage.deleteMany({ where: { at: { lt: new Date(now.getTime() - KEPT_MS) } } });
}
