import { databaseNow } from '../db/clock.ts';
import type { PrismaClient, WorkspaceOff } from '../db/generated/client.ts';
import { deleteInstallation } from '../db/installations.ts';
import { deleteSomePeople, deleteWorkspace, removedBefore, switchOff, switchOn } from '../db/workspaces.ts';
import { TryAgain } from '../errors.ts';
import type { Log } from '../log.ts';

interface Parts {
  readonly prisma: PrismaClient;
  readonly log: Log;
}

/**
 * Stops everything in a workspace: its schedules are held, and whatever is in hand finds it off. All that is known
 * there stays; tokens that Slack takes no more are forgotten.
 */
export async function stopWorkspace(parts: Parts, workspaceId: string, reason: WorkspaceOff): Promise<void> {
  const { prisma, log } = parts;
  const stopped = await prisma.$transaction(async (tx) => {
    if (reason === 'removed') await deleteInstallation(tx, workspaceId);
    return switchOff(tx, workspaceId, reason, await databaseNow(tx));
  });
  if (stopped) log.warn({ workspace: workspaceId, reason }, 'a workspace is off');
}

/** Takes a workspace up again that was stopped, whyever or for one reason alone. */
export async function resumeWorkspace(
  { prisma, log }: Parts,
  workspaceId: string,
  only?: WorkspaceOff,
): Promise<void> {
  const resumed = await prisma.$transaction((tx) => switchOn(tx, workspaceId, only));
  if (resumed) log.info({ workspace: workspaceId }, 'a workspace is on again');
}

/**
 * Deletes all that is known in workspaces that Alfred was taken out of before a time, some people after the other. Throws
 * TryAgain when it is to stop.
 */
export async function purgeWorkspaces(
  { prisma, log }: Parts,
  before: Date,
  stopping: AbortSignal,
): Promise<void> {
  for (const id of await removedBefore(prisma, before)) {
    while (await deleteSomePeople(prisma, id)) if (stopping.aborted) throw new TryAgain('stopping');
    await deleteWorkspace(prisma, id);
    log.info({ workspace: id }, 'all that was known in a removed workspace is deleted');
  }
}
