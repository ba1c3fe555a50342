import { stopWorkspace } from '../assistant/switch-workspace.ts';
import type { PrismaClient } from '../db/generated/client.ts';
import { findWorkspace } from '../db/workspaces.ts';
import type { Log } from '../log.ts';
import { originsOf } from './origin.ts';
import { isLetIn } from './workspaces.ts';
import type { Workspaces } from './workspaces.ts';

/** What is told when Alfred was taken out of a workspace or its tokens were taken back. */
export const FAREWELLS = ['app_uninstalled', 'tokens_revoked'] as const;

/** Whether a payload tells of that; by then there may be no installation by which it came. */
export function isFarewell(body: object): boolean {
  const { event } = body as { event?: { type?: unknown } };
  return FAREWELLS.some((type) => type === event?.type);
}

/** Whether such a payload is about a workspace that is known. */
export async function concernsUs(prisma: PrismaClient, body: object): Promise<boolean> {
  const known = await Promise.all(originsOf(body).map((teamId) => findWorkspace(prisma, teamId)));
  return known.some(Boolean);
}

/**
 * Stops a workspace that Alfred was taken out of. Slack's word comes late at times, after Alfred was installed there
 * again; so it is asked whether what is stored still works. Throws TryAgain while it can't be asked.
 */
export async function farewell(
  parts: { prisma: PrismaClient; workspaces: Workspaces; now: () => Date; log: Log },
  event: { type: string; tokens?: { bot?: readonly string[] } },
  body: object,
): Promise<void> {
  const { prisma, workspaces } = parts;
  // Of people's own tokens Alfred has none.
  if (event.type === 'tokens_revoked' && !event.tokens?.bot?.length) return;
  for (const teamId of originsOf(body)) {
    const workspace = await findWorkspace(prisma, teamId);
    // Of one whose tokens can't be read now it is asked when they can.
    if (!workspace || workspace.offReason === 'removed' || workspace.offReason === 'unreadable') continue;
    const slack = (await workspaces.reach(workspace.id)) ?? (await workspaces.findTurnedAway(teamId));
    if (!slack || !(await isLetIn(slack))) await stopWorkspace(parts, workspace.id, 'removed');
  }
}
