import { WebAPIPlatformError } from '@slack/web-api';

import { resumeWorkspace, stopWorkspace } from '../assistant/switch-workspace.ts';
import type { PrismaClient } from '../db/generated/client.ts';
import type { Queue } from '../db/queue.ts';
import { isWorkspaceOff, notInstalled } from '../db/workspaces.ts';
import { TryAgain } from '../errors.ts';
import type { Log } from '../log.ts';
import type { Slack } from './client.ts';
import { callSlack } from './failure.ts';

/** The workspaces that Alfred works in, and how to reach each. */
export interface Workspaces {
  /** Reaches a workspace by our id for it; null when nothing may be done there. Throws TryAgain while that can't be told. */
  reach(workspaceId: string): Promise<Slack | null>;
  /** The same by the id that Slack has for the workspace, or for its organisation; null also when it is not known. */
  find(teamId: string | null): Promise<Slack | null>;
  /** Reaches, to say so and nothing else, a workspace that the settings do not let in any more; null for any other. */
  findTurnedAway(teamId: string | null): Promise<Slack | null>;
  /** Brings what is stored of all workspaces in line with the settings. */
  review(): Promise<void>;
}

/** Slack's words for a token that will never work again. */
const DEAD: ReadonlySet<string> = new Set([
  'account_inactive',
  'invalid_auth',
  'not_authed',
  'token_revoked',
  'token_expired',
  'team_access_not_granted',
  'invalid_refresh_token',
]);

/** True when an error says that Slack will not let us into a workspace any more. */
export function isTurnedAway(error: unknown): boolean {
  return error instanceof WebAPIPlatformError && DEAD.has(error.data.error);
}

/** Whether Slack still lets us into a workspace. Throws TryAgain while it can't be asked. */
export async function isLetIn(slack: Slack): Promise<boolean> {
  try {
    await slack.client.auth.test();
    return true;
  } catch (error) {
    if (isTurnedAway(error)) return false;
    return callSlack(() => Promise.reject(error));
  }
}

/** The address of a workspace, which links to messages begin with; null when it is not known, or cannot be now. */
export async function urlOf(
  { reach }: Pick<Workspaces, 'reach'>,
  workspaceId: string,
): Promise<string | null> {
  try {
    return (await reach(workspaceId))?.teamUrl ?? null;
  } catch (error) {
    if (error instanceof TryAgain) return null;
    throw error;
  }
}

/** The one workspace that the token in the settings is for; whatever comes by the socket is from there. */
export function oneWorkspace(
  parts: { prisma: PrismaClient; queue: Pick<Queue, 'onWake'>; now: () => Date; log: Log },
  workspaceId: string,
  slack: Slack,
): Workspaces {
  const { prisma, queue, log } = parts;
  let here: Slack | null = slack;
  queue.onWake('workspaces', () => {
    isWorkspaceOff(prisma, workspaceId).then(
      (off) => (here = off ? null : slack),
      (err: unknown) => log.warn({ err }, 'the workspace could not be looked at'),
    );
  });
  return {
    reach: (id) => Promise.resolve(id === workspaceId ? here : null),
    find: () => Promise.resolve(here),
    // Who has the one token is let in.
    findTurnedAway: () => Promise.resolve(null),
    async review() {
      for (const id of await notInstalled(prisma, workspaceId)) {
        await stopWorkspace(parts, id, 'not_installed');
      }
      // A process that still has an earlier token may have found that one refused.
      const off = await isWorkspaceOff(prisma, workspaceId);
      if (off && (await isLetIn(slack))) await resumeWorkspace(parts, workspaceId);
    },
  };
}
