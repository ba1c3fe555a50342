import type { PrismaClient } from '../db/generated/client.ts';
import { takeGo } from '../db/pace.ts';
import { tokensSince } from '../db/usage.ts';
import { startOfDay } from '../domain/local-date.ts';
import type { Person } from '../domain/person.ts';
import type { Limits } from '../domain/schedule.ts';
import { spanWords } from '../domain/words.ts';
import { isWorkspaceOverBudget, renewalWords } from './workspace-budget.ts';

interface Parts {
  readonly prisma: PrismaClient;
  readonly limits: Limits;
  readonly now: () => Date;
}

const MINUTE = 60_000;

/** True when a person's tokens of today are used up. */
export async function isOverBudget({ prisma, limits, now }: Parts, person: Person): Promise<boolean> {
  const since = startOfDay(now(), person.zone);
  return (await tokensSince(prisma, person, since)) >= limits.tokensADay;
}

/**
 * Why a turn is not thought about, with what is said instead: too many messages in a short time, of which the
 * person is told once a minute, or the day's tokens are used up, the person's or all of the workspace's. Null when there is nothing against it.
 */
export async function refuseTurn(
  parts: Parts,
  person: Person,
  again: boolean,
): Promise<{ text: string; errorKind: 'rate_limited' | 'budget' | 'workspace_budget' } | null> {
  const { prisma, limits } = parts;
  const pace = { everyMs: MINUTE / limits.messagesAMinute, burst: limits.messagesAMinute };
  // A turn that is tried again was counted when it was first taken up.
  const wait = again ? 0 : await takeGo(prisma, `messages ${person.personId}`, pace);
  if (wait > 0) {
    const told = await takeGo(prisma, `told ${person.personId}`, { everyMs: MINUTE, burst: 1 });
    const text = `That was a lot at once. Give me ${spanWords(Math.max(wait, 5_000))}, then I’m with you again.`;
    return { text: told === 0 ? text : '', errorKind: 'rate_limited' };
  }
  if (await isWorkspaceOverBudget(parts, person)) {
    const from = renewalWords(person, parts.now());
    return {
      text: `This workspace has used up all the thinking that I may do for it in a day. Reminders still come on time, and from ${from} your time on I’m with you again.`,
      errorKind: 'workspace_budget',
    };
  }
  if (!(await isOverBudget(parts, person))) return null;
  return {
    text: 'I’ve done as much thinking for you today as I may. Your reminders still come on time, and from midnight on I’m all yours again.',
    errorKind: 'budget',
  };
}
