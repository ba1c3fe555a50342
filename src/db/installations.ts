import type { Db } from './client.ts';
import type { Installation, Workspace } from './generated/client.ts';
import type { KeyRing, Sealed } from './seal.ts';

/** The tokens of an installation. */
export interface Tokens {
  readonly token: string;
  /** Renews the token, once; null when it does not expire. */
  readonly refreshToken: string | null;
}

/** An installation as it is stored, with its workspace. */
export type StoredInstallation = Installation & { readonly workspace: Workspace };

/** What tokens are about, so that those of one workspace can't be passed off as another's. */
function aboutOf(workspaceId: string): string {
  return `installation ${workspaceId}`;
}

/** Encrypts tokens for the row of a workspace. */
export function sealTokens(keys: KeyRing, workspaceId: string, tokens: Tokens): Sealed {
  return keys.seal(JSON.stringify(tokens), aboutOf(workspaceId));
}

/** The tokens of an installation; null when they cannot be read with these keys. */
export function tokensOf(keys: KeyRing, stored: Installation): Tokens | null {
  const text = keys.unseal(stored, aboutOf(stored.workspaceId));
  return text === null ? null : (JSON.parse(text) as Tokens);
}

/** Keeps an installation in the place of an earlier one of the same workspace. */
export async function keepInstallation(
  db: Db,
  workspaceId: string,
  installation: Sealed & Pick<Installation, 'expiresAt' | 'enterpriseId' | 'botId' | 'teamUrl' | 'scopes'>,
  now: Date,
): Promise<void> {
  const data = { ...installation, installedAt: now, updatedAt: now };
  await db.installation.upsert({
    where: { workspaceId },
    create: { workspaceId, ...data },
    update: data,
  });
}

/** The installation of a workspace. */
export async function getInstallation(db: Db, workspaceId: string): Promise<StoredInstallation | null> {
  return db.installation.findUnique({ where: { workspaceId }, include: { workspace: true } });
}

/**
 * The same, which nobody else can lock until the transaction ends, in whichever process. Throws when somebody else has it
 * for longer than `waitMs`.
 */
export async function lockInstallation(
  tx: Db,
  workspaceId: string,
  waitMs: number,
): Promise<StoredInstallation | null> {
  await tx.$executeRaw`SELECT set_config('lock_timeout', ${String(waitMs)}, true)`;
  await tx.$queryRaw`SELECT 1 FROM installations WHERE workspace_id = ${workspaceId}::uuid FOR UPDATE`;
  return getInstallation(tx, workspaceId);
}

/** Keeps other tokens of an installation. */
export async function keepTokens(
  tx: Db,
  workspaceId: string,
  tokens: Sealed & { readonly expiresAt: Date | null },
  now: Date,
): Promise<void> {
  await tx.installation.update({ where: { workspaceId }, data: { ...tokens, updatedAt: now } });
}

/** Forgets the tokens of a workspace. */
export async function deleteInstallation(tx: Db, workspaceId: string): Promise<void> {
  await tx.installation.deleteMany({ where: { workspaceId } });
}

/** Keeps the same tokens under another key, unless they have been replaced meanwhile. */
export async function reseal(db: Db, stored: Installation, sealed: Sealed): Promise<void> {
  const { workspaceId, keyId, updatedAt } = stored;
  await db.installation.updateMany({ where: { workspaceId, keyId, updatedAt }, data: sealed });
}

/** Some installations in the order of their workspaces' ids, after one of them. */
export async function listInstallations(
  db: Db,
  afterId: string | null,
  limit: number,
): Promise<StoredInstallation[]> {
  return db.installation.findMany({
    where: afterId === null ? {} : { workspaceId: { gt: afterId } },
    orderBy: { workspaceId: 'asc' },
    take: limit,
    include: { workspace: true },
  });
}
