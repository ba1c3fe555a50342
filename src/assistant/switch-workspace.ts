import type { PrismaClient, WorkspaceOff } from '../db/generated/client.ts';
import { deleteInstallation } from '../db/installations.ts';
import { deleteSomePeople, deleteWorkspace, removedBefore, switchOff, switchOn } from '../db/workspaces.ts';
import type { Log } from '../log.ts';

interface Parts {
  readonly prisma: PrismaClient;
  readonly now: () => Date;
  readonly log: Log;
}

/**
 * Stops everything in a workspace: its schedules are held, and whatever is in hand finds it off. All that is known
 * there stays; tokens that Slack takes no more are forgotten.
 */
export async function stopWorkspace(parts: Parts, workspaceId: string, reason: WorkspaceOff): Promise<void> {
  const { prisma, now, log } = parts;
  const stopped = await prisma.$transaction(async (tx) => {
    if (reason === 'removed') await deleteInstallation(tx, workspaceId);
    return switchOff(tx, workspaceId, reason, now());
  });
  if (stopped) log.warn({ workspace: workspaceId, reason }, 'a workspace is off');
}

/** Takes a workspace up again that was stopped, whyever or for one reason alone. */
export async function resumeWorkspace(
  { prisma, log }: Omit<Parts, 'now'>,
  workspaceId: string,
  only?: WorkspaceOff,
): Promise<void> {
  const resumed = await prisma.$transaction((tx) => switchOn(tx, workspaceId, only));
  if (resumed) log.info({ workspace: workspaceId }, 'a workspace is on again');
}

/** Deletes all that is known in workspaces that Alfred was taken out of so long ago. */
export async function purgeWorkspaces(parts: Parts, graceMs: number): Promise<void> {
  const { prisma, now, log } = parts;
  for (const id of await removedBefore(prisma, new Date(now().getTime() - graceMs))) {
    while (await deleteSomePeople(prisma, id));
    await deleteWorkspace(prisma, id);
    log.info({ workspace: id }, 'all that was known in a removed workspace is deleted');
  }
}
