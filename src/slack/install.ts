import { createHash, createHmac } from 'node:crypto';
import type { ServerResponse } from 'node:http';

import type { HTTPReceiverOptions, Installation } from '@slack/bolt';
import { ClearStateStore, ErrorCode, InvalidStateError } from '@slack/oauth';
import type { CallbackOptions, StateStore } from '@slack/oauth';
import { WebAPIPlatformError, WebClient } from '@slack/web-api';

import { isAllowed } from '../assistant/review-installations.ts';
import type { PrismaClient } from '../db/generated/client.ts';
import { isFirstTime } from '../db/inbound-events.ts';
import { getInstallation, keepInstallation, sealTokens } from '../db/installations.ts';
import { findWorkspace, keepWorkspace, switchOn } from '../db/workspaces.ts';
import type { Log } from '../log.ts';
import { clientOptions, whoAmI } from './client.ts';
import type { SlackApp } from './many-workspaces.ts';
import { SCOPES } from './scopes.ts';
import { FAILED_PAGES, installedPage, installPage, PAGE_HEADERS, pageHtml } from './views/install-pages.ts';
import type { InstallFailure, Page } from './views/install-pages.ts';

interface Parts {
  readonly prisma: PrismaClient;
  readonly now: () => Date;
  readonly log: Log;
}

/** Where an installation begins. */
export const INSTALL_PATH = '/slack/install';
/** Where Slack sends people back to; part of the redirect URL in the app's settings. */
const REDIRECT_PATH = '/slack/oauth_redirect';

const STATUS: Readonly<Record<InstallFailure, number>> = {
  cancelled: 200,
  not_this_browser: 400,
  code_refused: 400,
  not_let_in: 403,
  no_bot: 502,
  broken: 500,
};

function show(response: ServerResponse, status: number, page: Page): void {
  for (const [name, value] of Object.entries(PAGE_HEADERS)) response.setHeader(name, value);
  response.writeHead(status).end(pageHtml(page));
}

function fail(response: ServerResponse, failure: InstallFailure): void {
  show(response, STATUS[failure], FAILED_PAGES[failure]);
}

/** The workspace, or the organisation, that an installation is in. */
function placeOf({ team, enterprise, isEnterpriseInstall }: Installation): {
  id: string;
  enterpriseId: string | null;
} {
  const enterpriseId = enterprise?.id ?? null;
  const id = isEnterpriseInstall ? enterpriseId : team?.id;
  if (!id) throw new Error('an installation is in no workspace');
  return { id, enterpriseId };
}

/** Bolt's signed states, which a browser carries in a cookie; each of them good once. */
function stateStore({ prisma, now }: Parts, { clientSecret }: SlackApp): StateStore {
  const signed = new ClearStateStore(
    createHmac('sha256', clientSecret).update('state of an installation').digest('hex'),
  );
  return {
    generateStateParam: (asked, at) => signed.generateStateParam(asked, at),
    async verifyStateParam(at, state) {
      const asked = await signed.verifyStateParam(at, state);
      const key = `state:${createHash('sha256').update(state).digest('hex')}`;
      if (await isFirstTime(prisma, key, now())) return asked;
      throw new InvalidStateError('the state was used before');
    },
  };
}

/** Keeps what Slack gave for a workspace, and takes up again what was there when it was installed before. */
async function keep(parts: Parts, app: SlackApp, installation: Installation): Promise<void> {
  const { prisma, now, log } = parts;
  const { bot } = installation;
  const { id: teamId, enterpriseId } = placeOf(installation);
  if (!bot) throw new Error('an installation is without a bot');
  // Also the proof that the token works.
  const { teamName, teamUrl, botId, botUserId } = await whoAmI({ apiUrl: app.apiUrl, log }, bot.token);
  const { token, refreshToken = null, scopes } = bot;
  // The library counts by the machine's clock.
  const left = bot.expiresAt === undefined ? null : bot.expiresAt * 1_000 - Date.now();
  const expiresAt = left === null ? null : new Date(now().getTime() + left);
  const workspaceId = await prisma.$transaction(async (tx) => {
    const id = await keepWorkspace(tx, { teamId, botUserId, name: teamName });
    const sealed = sealTokens(app.keys, id, { token, refreshToken });
    await keepInstallation(tx, id, { ...sealed, expiresAt, enterpriseId, botId, teamUrl, scopes }, now());
    await switchOn(tx, id);
    return id;
  });
  log.info({ workspace: workspaceId, team: teamId, wide: teamId === enterpriseId }, 'installed');
}

/** Takes Alfred out of a workspace again that it was not to be installed in. */
async function takeOut({ log }: Parts, app: SlackApp, token: string): Promise<void> {
  const client = new WebClient(token, clientOptions({ apiUrl: app.apiUrl, log }));
  const { clientId: client_id, clientSecret: client_secret } = app;
  await client.apps.uninstall({ client_id, client_secret }).catch((error: unknown) => {
    const why = error instanceof WebAPIPlatformError ? error.data.error : 'no_answer';
    log.warn({ error: why }, 'could not be taken out of a workspace that is not let in');
  });
}

/** Whether it is installed there as it was before: to take it out again would end that too. */
async function isThere({ prisma }: Parts, teamId: string): Promise<boolean> {
  const workspace = await findWorkspace(prisma, teamId);
  return workspace !== null && (await getInstallation(prisma, workspace.id)) !== null;
}

function failureOf(error: Error & { code?: string }): InstallFailure {
  switch (error.code) {
    case ErrorCode.AuthorizationError:
      return 'cancelled';
    case ErrorCode.InvalidStateError:
    case ErrorCode.MissingStateError:
    case ErrorCode.MissingCodeError:
      return 'not_this_browser';
    default: {
      const why = error instanceof WebAPIPlatformError ? error.data.error : '';
      return ['invalid_code', 'code_already_used', 'bad_redirect_uri'].includes(why)
        ? 'code_refused'
        : 'broken';
    }
  }
}

function callbacks(parts: Parts, app: SlackApp): CallbackOptions {
  const { log } = parts;
  return {
    async afterInstallation(installation, _asked, _request, response) {
      const { id, enterpriseId } = placeOf(installation);
      if (installation.bot && isAllowed(app, [id, enterpriseId])) return true;
      const failure = installation.bot ? 'not_let_in' : 'no_bot';
      log.warn({ team: id, failure }, 'not installed');
      if (installation.bot && !(await isThere(parts, id))) await takeOut(parts, app, installation.bot.token);
      fail(response, failure);
      return false;
    },
    success({ team, enterprise, isEnterpriseInstall, appId = '' }, _asked, _request, response) {
      const where = (isEnterpriseInstall ? enterprise?.name : team?.name) ?? 'your workspace';
      const href = isEnterpriseInstall ? 'slack://open' : `slack://app?team=${team?.id}&id=${appId}`;
      show(response, 200, installedPage(where, href));
    },
    failure(error, _asked, _request, response) {
      const failure = failureOf(error);
      log.warn({ err: error, failure }, 'not installed');
      fail(response, failure);
    },
  };
}

/** Where people install Alfred, and what becomes of it: Bolt's own pages and checks, over our store. */
export function installOptions(
  given: Parts,
  app: SlackApp & { readonly publicUrl: string },
): Pick<
  HTTPReceiverOptions,
  'clientId' | 'clientSecret' | 'scopes' | 'redirectUri' | 'installationStore' | 'installerOptions'
> {
  const parts = { ...given, log: given.log.child({ part: 'install' }) };
  const { clientId, clientSecret, apiUrl, publicUrl } = app;
  return {
    clientId,
    clientSecret,
    scopes: [...SCOPES],
    redirectUri: `${publicUrl}${REDIRECT_PATH}`,
    installationStore: {
      storeInstallation: (installation) => keep(parts, app, installation),
      // What is installed is asked for by `manyWorkspaces`, which renews tokens in one process at a time.
      fetchInstallation: () => Promise.reject(new Error('installations are not handed out here')),
    },
    installerOptions: {
      installPath: INSTALL_PATH,
      redirectUriPath: REDIRECT_PATH,
      stateStore: stateStore(parts, app),
      clientOptions: clientOptions({ apiUrl, log: parts.log }),
      renderHtmlForInstallPath: (href) => pageHtml(installPage(href)),
      callbackOptions: callbacks(parts, app),
      ...(apiUrl === null ? {} : { authorizationUrl: new URL('/oauth/v2/authorize', apiUrl).href }),
    },
  };
}
