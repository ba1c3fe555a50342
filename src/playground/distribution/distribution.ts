import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';

import { BODY_BYTES, limitBody } from '../http/limit-body.ts';
import { close, listen, serve } from '../http/server.ts';
import { parseManifest, readProjectManifest } from '../manifest.ts';
import type { SlackManifest } from '../manifest.ts';
import { startPlayground } from '../playground.ts';
import type { Playground, PlaygroundOptions } from '../playground.ts';
import type { Envelope } from '../sockets/socket-mode.ts';
import type { Person, Team } from '../state/state.ts';
import { authorizePage } from './authorize-page.ts';
import { forwardCalls } from './forward.ts';
import type { AccessCall } from './forward.ts';
import { createGrants } from './grants.ts';
import { httpLine } from './http-line.ts';
import type { SentRequest } from './http-line.ts';

/** A workspace among those that an app is offered to. */
interface WorkspaceOptions {
  team: Team;
  people: readonly Person[];
}

/** How to start a distribution. */
export interface DistributionOptions {
  workspaces: readonly WorkspaceOptions[];
  /** By default manifest.json of the project root. */
  manifest?: SlackManifest;
  now?: () => Date;
  /** Whether tokens expire and are renewed, by default no. */
  rotation?: boolean;
  /** What else each workspace is started with. */
  each?: Partial<PlaygroundOptions>;
}

/** One app, offered to several workspaces: installed by OAuth, told of events by signed requests. */
export interface Distribution extends AsyncDisposable {
  /** The `slackApiUrl` for the app; the authorize page is on the same host, as Slack's is. */
  apiUrl: string;
  clientId: string;
  clientSecret: string;
  signingSecret: string;
  /** Where the app hears, and where it takes people who allowed it. */
  connect: (urls: { request: string; redirect: string }) => void;
  /** A workspace by its team's id; throws if there is none. */
  workspace: (teamId: string) => Playground;
  /** Whether the app is installed in a workspace or an organisation, by its id. */
  isInstalled: (where: string) => boolean;
  /** Takes the app out of a workspace or an organisation: its tokens stop working and it is told. */
  uninstall: (where: string) => void;
  /** Spends the refresh token of a workspace or an organisation, as somebody would who has got hold of it. */
  spendRefresh: (where: string) => void;
  /** Takes the tokens back without a word to the app. */
  revokeQuietly: (where: string) => void;
  /** Every request to the app so far, oldest first. */
  requests: readonly SentRequest[];
  /** The calls of the Web API about access, and those with a token that is no good, oldest first. */
  calls: readonly AccessCall[];
}

const CLIENT = {
  clientId: '1000000000001.2000000000002',
  clientSecret: 'playground-client-secret',
  signingSecret: 'playground-signing-secret',
};
/** What an app is told when it is taken out; it hears nothing else from a workspace that it is not in. */
const FAREWELL = new Set(['app_uninstalled', 'tokens_revoked']);

function eventTypeOf({ type, payload }: Envelope): string | undefined {
  if (type !== 'events_api' || !('event' in payload)) return undefined;
  return (payload.event as { type: string }).type;
}

/** Marks a payload as coming by way of an installation in the whole organisation. */
function asWide({ type, payload, ...rest }: Envelope): Envelope {
  if (type === 'slash_commands')
    return { type, payload: { ...payload, is_enterprise_install: 'true' }, ...rest };
  if (type === 'interactive') return { type, payload: { ...payload, is_enterprise_install: true }, ...rest };
  const { authorizations = [] } = payload as { authorizations?: object[] };
  const wide = authorizations.map((one) => ({ ...one, is_enterprise_install: true }));
  return { type, payload: { ...payload, authorizations: wide }, ...rest };
}

/** The bot's ids differ from workspace to workspace; within an organisation they are the same. */
function botOf({ id, enterprise }: Team): { bot_id: string; bot_user_id: string } {
  const name = (enterprise?.id ?? id).slice(1);
  return { bot_id: `B${name}BOT`, bot_user_id: `U${name}BOT` };
}

/** Starts the workspaces, each a playground without sockets, and the one address that an app has for all of them. */
export async function startDistribution(options: DistributionOptions): Promise<Distribution> {
  const { now = () => new Date(), rotation = false } = options;
  const manifest = options.manifest ?? readProjectManifest();
  const { oauth_config, features } = parseManifest(manifest);
  const scopes = [...new Set([...oauth_config.scopes.bot, ...oauth_config.scopes.bot_optional])];
  const grants = createGrants({ now, rotation });
  const requests: SentRequest[] = [];
  const calls: AccessCall[] = [];
  let urls: { request: string; redirect: string } | undefined;
  await using stack = new AsyncDisposableStack();

  /** Where the app has been let in that hears of a workspace: the workspace itself, or its organisation. */
  const installedFor = ({ id, enterprise }: Team): string | undefined =>
    [id, enterprise?.id].find((where) => where !== undefined && grants.isInstalled(where));
  /** Where the app was last taken out, by the team that tells of it. */
  const left = new Map<string, string>();
  const prepare = (team: Team, envelope: Envelope): Envelope | undefined => {
    const bye = FAREWELL.has(eventTypeOf(envelope) ?? '');
    // A farewell that is told late comes from where the app is in again.
    const where = (bye ? left.get(team.id) : undefined) ?? installedFor(team);
    if (where === undefined) return undefined;
    return where === team.id ? envelope : asWide(envelope);
  };
  const playgrounds = new Map<string, Playground>();
  for (const { team, people } of options.workspaces) {
    const line = httpLine({
      requestUrl: () => urls?.request,
      signingSecret: CLIENT.signingSecret,
      prepare: (envelope) => prepare(team, envelope),
      onSent: (request) => void requests.push(request),
    });
    const place = { team, bot: botOf(team) };
    const made = { port: 0, page: false, manifest, now, people, place, line, ...options.each };
    playgrounds.set(team.id, stack.use(await startPlayground(made)));
  }
  const teams = options.workspaces.map(({ team }) => team);
  const within = (where: string): Playground[] =>
    teams
      .filter(({ id, enterprise }) => id === where || enterprise?.id === where)
      .flatMap(({ id }) => playgrounds.get(id) ?? []);
  const farewell = (where: string): void => {
    const [first] = within(where);
    if (!first) throw new Error(`there is no workspace ${where}`);
    grants.revoke(where);
    left.set(first.teamId, where);
    first.tell({ type: 'app_uninstalled' });
    first.tell({ type: 'tokens_revoked', tokens: { bot: [first.botUserId] } });
  };

  const listening = await listen(0, '127.0.0.1');
  stack.defer(() => close(listening));
  const baseUrl = `http://127.0.0.1:${listening.port}`;
  const organisations = new Map(
    teams.flatMap(({ enterprise }) => (enterprise ? [[enterprise.id, enterprise]] : [])),
  );
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.use(limitBody(BODY_BYTES));
  app.route(
    '/',
    authorizePage({
      clientId: CLIENT.clientId,
      appName: features.bot_user.display_name,
      scopes,
      sites: [
        ...teams.map(({ id, name }) => ({ id, name, wide: false })),
        ...[...organisations.values()].map(({ id, name }) => ({ id, name, wide: true })),
      ],
      grants,
      redirectAllowed: (uri) => uri === urls?.redirect,
    }),
  );
  app.route(
    '/',
    forwardCalls({
      ...CLIENT,
      appId: [...playgrounds.values()][0]?.appId ?? '',
      scopes,
      grants,
      siteOf: (id) => {
        const team = teams.find((one) => one.id === id) ?? null;
        const enterprise = team ? (team.enterprise ?? null) : (organisations.get(id) ?? null);
        return { team, enterprise, botUserId: within(id)[0]?.botUserId ?? '' };
      },
      uninstall: farewell,
      within,
      baseUrl,
      onCall: (call) => void calls.push(call),
    }),
  );
  serve(listening, app.fetch);
  const opened = stack.move();
  return {
    apiUrl: `${baseUrl}/api/`,
    ...CLIENT,
    connect: (given) => {
      urls = given;
    },
    workspace: (teamId) => {
      const found = playgrounds.get(teamId);
      if (!found) throw new Error(`there is no workspace ${teamId}`);
      return found;
    },
    isInstalled: (where) => grants.isInstalled(where),
    uninstall: farewell,
    spendRefresh: (where) => grants.spendRefresh(where),
    revokeQuietly: (where) => grants.revoke(where),
    requests,
    calls,
    [Symbol.asyncDispose]: () => opened.disposeAsync(),
  };
}
