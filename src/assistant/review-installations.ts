import type { PrismaClient, WorkspaceOff } from '../db/generated/client.ts';
import { listInstallations, reseal, sealTokens, tokensOf } from '../db/installations.ts';
import type { StoredInstallation } from '../db/installations.ts';
import type { KeyRing } from '../db/seal.ts';
import { notInstalled } from '../db/workspaces.ts';
import type { Log } from '../log.ts';
import { resumeWorkspace, stopWorkspace } from './switch-workspace.ts';

interface Parts {
  readonly prisma: PrismaClient;
  readonly now: () => Date;
  readonly log: Log;
}

/** By what installations are judged. */
export interface Terms {
  readonly keys: KeyRing;
  /** Whether a workspace or an organisation, by its id, is let in. */
  readonly allows: (id: string) => boolean;
}

const PAGE = 100;

async function* everyInstallation(prisma: PrismaClient): AsyncGenerator<StoredInstallation> {
  for (let after: string | null = null; ;) {
    const page: StoredInstallation[] = await listInstallations(prisma, after, PAGE);
    yield* page;
    const last = page.at(-1);
    if (!last) return;
    after = last.workspaceId;
  }
}

/** Whether an installation is let in, by itself or with its organisation. */
export function isAllowed({ allows }: Pick<Terms, 'allows'>, ids: readonly (string | null)[]): boolean {
  return ids.some((id) => id !== null && allows(id));
}

/** Why nothing may be done in a workspace; null when something may. */
function reasonOf(terms: Terms, { workspace, enterpriseId }: StoredInstallation, readable: boolean) {
  if (!isAllowed(terms, [workspace.teamId, enterpriseId])) return 'not_allowed' as const;
  return readable ? null : ('unreadable' as const);
}

/** The keys that no stored installation can be read without, each with how many; empty when some can be read. */
export async function missingKeys(
  { prisma }: Pick<Parts, 'prisma'>,
  { keys }: Pick<Terms, 'keys'>,
): Promise<ReadonlyMap<string, number>> {
  const missing = new Map<string, number>();
  for await (const stored of everyInstallation(prisma)) {
    if (tokensOf(keys, stored)) return new Map();
    missing.set(stored.keyId, (missing.get(stored.keyId) ?? 0) + 1);
  }
  return missing;
}

async function bringInLine(
  parts: Parts,
  { id, readable }: { id: string; readable: boolean },
  is: WorkspaceOff | null,
  should: WorkspaceOff | null,
) {
  // From one that was removed it comes back by being installed again, and not otherwise.
  if (should === null && is !== null && is !== 'removed') await resumeWorkspace(parts, id, is);
  // Of one that is off for being unreadable it is said why it stays so, once it can be read.
  const other = is === 'unreadable' && readable;
  if (should !== null && (is === null || other)) await stopWorkspace(parts, id, should);
}

/**
 * Brings all workspaces in line with the settings: those that are not let in, cannot be read or were never installed
 * are off, the others on, and tokens are encrypted with the newest key. Any number of processes may do this at once.
 */
export async function reviewInstallations(parts: Parts, terms: Terms): Promise<void> {
  const { prisma, log } = parts;
  for await (const stored of everyInstallation(prisma)) {
    const { workspaceId: id, keyId, workspace } = stored;
    const tokens = tokensOf(terms.keys, stored);
    if (!tokens) log.error({ workspace: id, key: keyId }, 'the tokens of a workspace cannot be decrypted');
    else if (keyId !== terms.keys.current) {
      await reseal(prisma, stored, sealTokens(terms.keys, id, tokens));
      log.info(
        { workspace: id, from: keyId, to: terms.keys.current },
        'tokens encrypted with the newest key',
      );
    }
    const readable = tokens !== null;
    await bringInLine(parts, { id, readable }, workspace.offReason, reasonOf(terms, stored, readable));
  }
  for (const id of await notInstalled(prisma, null)) await stopWorkspace(parts, id, 'not_installed');
}
