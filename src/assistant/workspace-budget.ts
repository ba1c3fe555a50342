import type { PrismaClient } from '../db/generated/client.ts';
import { workspaceTokensSince } from '../db/usage.ts';
import type { Person } from '../domain/person.ts';
import type { Limits } from '../domain/schedule.ts';
import { timeWords } from '../domain/words.ts';
import { wallAt } from '../domain/zone.ts';

const DAY_MS = 86_400_000;

interface Parts {
  readonly prisma: PrismaClient;
  readonly limits: Limits;
  readonly now: () => Date;
}

/** When the day of a workspace ends and its tokens are there again: many people have no one zone. */
export function endOfWorkspaceDay(now: Date): Date {
  return new Date((Math.floor(now.getTime() / DAY_MS) + 1) * DAY_MS);
}

/** True when a workspace's tokens of today are used up: nothing more is asked of a model there. */
export async function isWorkspaceOverBudget(
  { prisma, limits, now }: Parts,
  { workspaceId }: Pick<Person, 'workspaceId'>,
): Promise<boolean> {
  const most = limits.workspaceTokensADay;
  if (most === null) return false;
  const since = new Date(endOfWorkspaceDay(now()).getTime() - DAY_MS);
  return (await workspaceTokensSince(prisma, workspaceId, since)) >= most;
}

/** From when on a workspace's tokens are there again, on a person's clock: "01:00". */
export function renewalWords({ zone, locale }: Person, now: Date): string {
  const wall = new Date(wallAt(zone, endOfWorkspaceDay(now).getTime()));
  return timeWords(wall.getUTCHours() * 60 + wall.getUTCMinutes(), locale);
}
