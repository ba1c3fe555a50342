import { WebAPIPlatformError, WebClient } from '@slack/web-api';

import { reviewInstallations } from '../assistant/review-installations.ts';
import { stopWorkspace } from '../assistant/switch-workspace.ts';
import type { PrismaClient } from '../db/generated/client.ts';
import { getInstallation, keepTokens, lockInstallation, sealTokens, tokensOf } from '../db/installations.ts';
import type { StoredInstallation, Tokens } from '../db/installations.ts';
import type { Queue } from '../db/queue.ts';
import type { KeyRing } from '../db/seal.ts';
import { findWorkspace } from '../db/workspaces.ts';
import { TryAgain } from '../errors.ts';
import type { Log } from '../log.ts';
import { clientOptions, slackOf } from './client.ts';
import type { Reach, Slack } from './client.ts';
import { isTurnedAway } from './workspaces.ts';
import type { Workspaces } from './workspaces.ts';

interface Parts {
  readonly prisma: PrismaClient;
  readonly queue: Pick<Queue, 'onWake'>;
  readonly now: () => Date;
  readonly log: Log;
}

/** The app by which Alfred is installed in many workspaces. */
export interface SlackApp {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly apiUrl: string | null;
  readonly keys: KeyRing;
  /** Whether a workspace or an organisation, by its id, is let in. */
  readonly allows: (id: string) => boolean;
}

/** A token is renewed when it is good for no longer than this. */
const RENEW_BEFORE_MS = 2 * 3_600_000;
/** When that fails it is tried again after this, as long as the old one serves. */
const RENEW_AGAIN_MS = 60_000;
const TRY_AGAIN_MS = 5_000;
/** So long is waited for another that renews: with the ten seconds of a call it is less than a transaction may take. */
const LOCK_MS = 5_000;

/** Tokens as they are used: until when they need not be renewed. */
interface Usable {
  readonly token: string;
  readonly renewAt: Date | null;
}

/** A workspace as it was last seen. */
interface Seen extends Usable {
  readonly slack: Slack;
}

/** When tokens that expire at a time are to be renewed. */
function renewalOf(expiresAt: Date | null): Date | null {
  return expiresAt && new Date(expiresAt.getTime() - RENEW_BEFORE_MS);
}

/** Renews the tokens of installations, each in one process at a time. */
function tokenSource(parts: Parts, app: SlackApp, reach: Reach) {
  const { prisma, now, log } = parts;
  const isOver = (time: Date | null) => time !== null && time <= now();

  const askForTokens = async (refreshToken: string): Promise<Tokens & { expiresAt: Date | null }> => {
    const { clientId: client_id, clientSecret: client_secret } = app;
    const secrets = { client_id, client_secret, refresh_token: refreshToken };
    const client = new WebClient(undefined, clientOptions(reach));
    const given = await client.oauth.v2.access({ ...secrets, grant_type: 'refresh_token' });
    const { access_token: token, refresh_token: next = null, expires_in: seconds } = given;
    if (token === undefined) throw new TryAgain('slack_gave_no_token');
    const expiresAt = seconds === undefined ? null : new Date(now().getTime() + seconds * 1_000);
    return { token, refreshToken: next, expiresAt };
  };

  /** Whoever comes second finds them renewed, or comes again: what Slack gives must be stored in time, or it is lost. */
  const renew = (id: string): Promise<Usable | null> =>
    prisma.$transaction(async (tx) => {
      const stored = await lockInstallation(tx, id, LOCK_MS);
      const tokens = stored && tokensOf(app.keys, stored);
      if (!tokens) return null;
      const { token, refreshToken } = tokens;
      const renewAt = renewalOf(stored.expiresAt);
      if (!isOver(renewAt) || refreshToken === null) return { token, renewAt };
      const fresh = await askForTokens(refreshToken);
      const { expiresAt } = fresh;
      await keepTokens(tx, id, { ...sealTokens(app.keys, id, fresh), expiresAt }, now());
      log.info({ workspace: id }, 'token renewed');
      return { token: fresh.token, renewAt: renewalOf(expiresAt) };
    });

  /** The token of an installation, renewed if need be; null when Slack gives none any more. */
  return async (
    { workspaceId, expiresAt }: StoredInstallation,
    { token }: Tokens,
  ): Promise<Usable | null> => {
    const renewAt = renewalOf(expiresAt);
    if (!isOver(renewAt)) return { token, renewAt };
    try {
      return await renew(workspaceId);
    } catch (error) {
      const why = error instanceof WebAPIPlatformError ? error.data.error : 'no_answer';
      log.warn({ workspace: workspaceId, error: why }, 'token could not be renewed');
      // The old one serves as long as it can.
      if (!isOver(expiresAt)) return { token, renewAt: new Date(now().getTime() + RENEW_AGAIN_MS) };
      if (!isTurnedAway(error))
        throw new TryAgain('token_not_renewed', { after: TRY_AGAIN_MS, cause: error });
      await stopWorkspace(parts, workspaceId, 'removed');
      return null;
    }
  };
}

/** The workspaces that are installed, each reached by the tokens that it was installed with. */
export function manyWorkspaces(given: Parts, app: SlackApp): Workspaces {
  const parts = { ...given, log: given.log.child({ part: 'workspaces' }) };
  const { prisma, queue, now, log } = parts;
  const reach: Reach = { apiUrl: app.apiUrl, log };
  const usable = tokenSource(parts, app, reach);
  /** By our id: what is in here is so until somebody tells otherwise. */
  let current = new Map<string, Seen>();
  /** What was so before: while a token is the same, what was learnt with it holds. */
  const before = new Map<string, Seen>();
  let looking = new Map<string, Promise<Slack | null>>();
  let ids = new Map<string, string>();
  queue.onWake('workspaces', () => {
    for (const [id, seen] of current) before.set(id, seen);
    // What is being looked at meanwhile is remembered where nobody reads it.
    [current, looking, ids] = [new Map(), new Map(), new Map()];
  });

  const botOf = ({ workspace, botId, teamUrl }: NonNullable<Awaited<ReturnType<typeof getInstallation>>>) => {
    const { teamId, botUserId, name: teamName } = workspace;
    return { teamId, teamName, teamUrl, botUserId, botId };
  };
  const look = async (id: string): Promise<Slack | null> => {
    const known = current;
    const stored = await getInstallation(prisma, id);
    if (!stored || stored.workspace.offReason !== null) return null;
    const tokens = tokensOf(app.keys, stored);
    if (!tokens) {
      log.error({ workspace: id, key: stored.keyId }, 'the tokens of a workspace cannot be decrypted');
      await stopWorkspace(parts, id, 'unreadable');
      return null;
    }
    const found = await usable(stored, tokens);
    if (!found) return null;
    const last = before.get(id);
    const slack = last?.token === found.token ? last.slack : slackOf(reach, found.token, botOf(stored));
    before.delete(id);
    known.set(id, { ...found, slack });
    return slack;
  };
  const lookOnce = (id: string): Promise<Slack | null> => {
    const all = looking;
    const mine = all.get(id) ?? look(id).finally(() => all.delete(id));
    all.set(id, mine);
    return mine;
  };
  const reachIt = (id: string): Promise<Slack | null> => {
    const seen = current.get(id);
    const fresh = seen && (seen.renewAt === null || seen.renewAt > now());
    return fresh ? Promise.resolve(seen.slack) : lookOnce(id);
  };
  return {
    reach: reachIt,
    async findTurnedAway(teamId) {
      const workspace = teamId === null ? null : await findWorkspace(prisma, teamId);
      if (workspace?.offReason !== 'not_allowed') return null;
      const stored = await getInstallation(prisma, workspace.id);
      const tokens = stored && tokensOf(app.keys, stored);
      const found = tokens && (await usable(stored, tokens));
      return found ? slackOf(reach, found.token, botOf(stored)) : null;
    },
    review: () => reviewInstallations(parts, app),
    async find(teamId) {
      if (teamId === null) return null;
      const known = ids;
      const id = known.get(teamId) ?? (await findWorkspace(prisma, teamId))?.id;
      if (id === undefined) return null;
      known.set(teamId, id);
      return reachIt(id);
    },
  };
}
