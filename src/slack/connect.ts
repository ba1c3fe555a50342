import { missingKeys } from '../assistant/review-installations.ts';
import { resumeWorkspace } from '../assistant/switch-workspace.ts';
import type { PrismaClient } from '../db/generated/client.ts';
import type { Queue } from '../db/queue.ts';
import { openKeyRing } from '../db/seal.ts';
import { keepWorkspace } from '../db/workspaces.ts';
import { SetupError } from '../errors.ts';
import type { Log } from '../log.ts';
import { openSlack } from './client.ts';
import { holdSockets } from './hold-sockets.ts';
import { httpLine } from './http-line.ts';
import { installOptions, INSTALL_PATH } from './install.ts';
import type { Line } from './line.ts';
import { manyWorkspaces } from './many-workspaces.ts';
import { oneWorkspace } from './workspaces.ts';
import type { Workspaces } from './workspaces.ts';

interface Parts {
  readonly prisma: PrismaClient;
  readonly queue: Pick<Queue, 'onWake'>;
  readonly now: () => Date;
  readonly log: Log;
}

/** How Alfred is connected to Slack. */
export interface Connection {
  readonly workspaces: Workspaces;
  readonly line: Line;
  /** Makes what is kept of somebody who was erased unreadable to whoever has not this. */
  readonly hashKey: string;
  /** Where, for the banner. */
  readonly about: string;
}

/** Connects to the one workspace that the tokens are of. Throws SetupError when Slack refuses or cannot be reached. */
export async function connectOne(
  parts: Parts,
  options: { botToken: string; appToken: string; apiUrl: string | null; alone?: boolean },
): Promise<Connection> {
  const { prisma, log } = parts;
  const { botToken, appToken, apiUrl, alone = false } = options;
  const slack = await openSlack({ botToken, apiUrl, log });
  const { teamId, botUserId, teamName } = slack;
  const id = await keepWorkspace(prisma, { teamId, botUserId, name: teamName });
  // Slack has taken the token just now, whatever was so before.
  await resumeWorkspace(parts, id);
  const workspaces = oneWorkspace(parts, id, slack);
  await workspaces.review();
  const line = holdSockets({ ...parts, log: log.child({ part: 'slack' }) }, { appToken, apiUrl, alone });
  return { workspaces, line, hashKey: botToken, about: `${teamName}, by Socket Mode` };
}

/** What it takes to be installed in many workspaces. */
export interface ManyOptions {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly signingSecret: string;
  readonly apiUrl: string | null;
  /** Where Slack and people reach Alfred, without a slash at the end. */
  readonly publicUrl: string;
  /** Keys in base64: the first encrypts, all decrypt. */
  readonly keys: readonly string[];
  /** The ids of the workspaces and organisations that are let in; null = all. */
  readonly teams: readonly string[] | null;
  readonly host: string;
  readonly port: number;
}

async function checkKeys(parts: Parts, keys: ReturnType<typeof openKeyRing>): Promise<void> {
  const missing = await missingKeys(parts, { keys });
  if (missing.size === 0) return;
  const which = [...missing].map(([id, count]) => `${count} by the key ${id}`).join(', ');
  throw new SetupError(
    `None of the stored installations can be decrypted with ENCRYPTION_KEYS (${which}; here is ${keys.current}). ` +
      'Put the key back that was there, at the end of the list if there is a newer one; if it is lost, see “A lost key” in docs/installing.md.',
  );
}

/** Gets ready to be installed in many workspaces, and reaches those where Alfred is. Throws SetupError for the wrong keys. */
export async function connectMany(parts: Parts, options: ManyOptions): Promise<Connection> {
  const { clientId, clientSecret, apiUrl, signingSecret, publicUrl, teams, host, port } = options;
  const keys = openKeyRing(options.keys);
  await checkKeys(parts, keys);
  const allows = (id: string) => teams === null || teams.includes(id);
  const app = { clientId, clientSecret, apiUrl, keys, allows };
  const workspaces = manyWorkspaces(parts, app);
  await workspaces.review();
  const install = installOptions(parts, { ...app, publicUrl });
  const line = httpLine({ signingSecret, host, port, install, log: parts.log });
  const about = `many workspaces; install it from ${publicUrl}${INSTALL_PATH}`;
  return { workspaces, line, hashKey: clientSecret, about };
}
