import type { Db } from './client.ts';
import type { Workspace, WorkspaceOff } from './generated/client.ts';
import { newId } from './ids.ts';
import { WAKE_DISPATCH } from './queue.ts';

/** Tells every process that a workspace came or went, or has other tokens, when the transaction commits. */
const TELL = `SELECT pg_notify('alfred', 'workspaces')`;

/** Keeps what is known of a workspace; returns its id. */
export async function keepWorkspace(
  db: Db,
  workspace: Pick<Workspace, 'teamId' | 'botUserId' | 'name'>,
): Promise<string> {
  const { id } = await db.workspace.upsert({
    where: { teamId: workspace.teamId },
    create: { id: newId(), ...workspace },
    update: { botUserId: workspace.botUserId, name: workspace.name },
  });
  return id;
}

/** A workspace by the id that Slack has for it, or for the organisation. */
export async function findWorkspace(db: Db, teamId: string): Promise<Workspace | null> {
  return db.workspace.findUnique({ where: { teamId } });
}

/** True while nothing may be done in the workspace of a person. */
export async function isWorkspaceOff(db: Db, workspaceId: string): Promise<boolean> {
  return (await db.workspace.count({ where: { id: workspaceId, offReason: { not: null } } })) > 0;
}

/** Has no schedule of a workspace looked at until `releaseSchedules`. */
export async function holdSchedules(tx: Db, workspaceId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE schedules s SET held = true FROM people p
    WHERE p.id = s.person_id AND p.workspace_id = ${workspaceId}::uuid AND s.next_run_at IS NOT NULL AND NOT s.held`;
}

/**
 * Has the schedules of a workspace looked at again. What fell due meanwhile is due now, as it is after a time in which
 * Alfred was down.
 */
async function releaseSchedules(tx: Db, workspaceId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE schedules s SET held = false FROM people p
    WHERE p.id = s.person_id AND p.workspace_id = ${workspaceId}::uuid AND s.held`;
  await tx.$executeRawUnsafe(WAKE_DISPATCH);
}

/** For these reasons one is off from then on that was off for those: a removal counts whatever was so before. */
const OVERRULED: Readonly<Partial<Record<WorkspaceOff, WorkspaceOff[]>>> = {
  removed: ['not_allowed', 'unreadable', 'not_installed'],
  not_allowed: ['unreadable'],
};

/** Switches a workspace off. False when it was off before, for a reason that stays. Needs a transaction. */
export async function switchOff(
  tx: Db,
  workspaceId: string,
  reason: WorkspaceOff,
  now: Date,
): Promise<boolean> {
  const { count } = await tx.workspace.updateMany({
    where: { id: workspaceId, OR: [{ offReason: null }, { offReason: { in: OVERRULED[reason] ?? [] } }] },
    data: { offReason: reason, offAt: now },
  });
  if (count === 0) return false;
  await holdSchedules(tx, workspaceId);
  await tx.$executeRawUnsafe(TELL);
  return true;
}

/** Switches a workspace on again that was off, whyever or for one reason alone. False when it was not. Needs a transaction. */
export async function switchOn(tx: Db, workspaceId: string, only?: WorkspaceOff): Promise<boolean> {
  const { count } = await tx.workspace.updateMany({
    where: { id: workspaceId, offReason: only ?? { not: null } },
    data: { offReason: null, offAt: null },
  });
  if (count > 0) await releaseSchedules(tx, workspaceId);
  await tx.$executeRawUnsafe(TELL);
  return count > 0;
}

/** The workspaces, but for one, of which nothing says that they are off, and that were not installed by OAuth. */
export async function notInstalled(db: Db, exceptId: string | null): Promise<string[]> {
  const found = await db.workspace.findMany({
    where: { offReason: null, ...(exceptId === null ? { installation: null } : { id: { not: exceptId } }) },
    select: { id: true },
  });
  return found.map(({ id }) => id);
}

/** The workspaces that Alfred was taken out of before a time. */
export async function removedBefore(db: Db, before: Date): Promise<string[]> {
  const found = await db.workspace.findMany({
    where: { offReason: 'removed', offAt: { lt: before } },
    select: { id: true },
  });
  return found.map(({ id }) => id);
}

/** So many people with all that is theirs are deleted in one go. */
const AT_ONCE = 20;

/** Deletes some people of a workspace that is still off because it was removed; false when none is left. */
export async function deleteSomePeople(db: Db, workspaceId: string): Promise<boolean> {
  const people = await db.person.findMany({
    where: { workspaceId, workspace: { offReason: 'removed' } },
    select: { id: true },
    take: AT_ONCE,
  });
  const ids = people.map(({ id }) => id);
  await db.person.deleteMany({ where: { id: { in: ids }, workspace: { offReason: 'removed' } } });
  return ids.length > 0;
}

/** Deletes a workspace that is still off because it was removed. */
export async function deleteWorkspace(db: Db, workspaceId: string): Promise<void> {
  await db.workspace.deleteMany({ where: { id: workspaceId, offReason: 'removed' } });
}
