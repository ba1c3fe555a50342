import { WebAPIPlatformError, WebClient } from '@slack/web-api';

import { doubtful, good, wrong } from '../domain/finding.ts';
import type { Finding } from '../domain/finding.ts';
import { silentLog } from '../log.ts';
import { CALL_TIMEOUT_MS, slackLogger } from './client.ts';

const BOT = 'SLACK_BOT_TOKEN';
const APP = 'SLACK_APP_TOKEN';
const REINSTALL = 'add them under OAuth & Permissions (manifest.json has them all) and install the app again';
const NEW_APP_TOKEN = 'make one with the scope connections:write under Basic Information, App-Level Tokens';

function open(token: string, apiUrl: string | null): WebClient {
  return new WebClient(token, {
    ...(apiUrl ? { slackApiUrl: apiUrl } : {}),
    retryConfig: { retries: 0 },
    timeout: CALL_TIMEOUT_MS,
    rejectRateLimitedCalls: true,
    logger: slackLogger(silentLog()),
  });
}

/** What Slack said no with; null when it was not reached at all. */
function refusalOf(error: unknown): string | null {
  return error instanceof WebAPIPlatformError ? error.data.error : null;
}

function unreached(about: string): Finding {
  return wrong(about, 'Slack does not answer', 'check the network, a proxy in between, and SLACK_API_URL');
}

async function bot(
  client: WebClient,
  wanted: { needed: readonly string[]; optional: readonly string[] },
): Promise<{ findings: Finding[]; app: string | null }> {
  try {
    const me = await client.auth.test();
    const granted = new Set(me.response_metadata?.scopes ?? []);
    const lacks = wanted.needed.filter((scope) => !granted.has(scope));
    const without = wanted.optional.filter((scope) => !granted.has(scope));
    const told = await client.bots.info(me.bot_id ? { bot: me.bot_id } : {}).catch(() => null);
    const findings = [good(BOT, `@${me.user ?? 'alfred'} in ${me.team ?? 'a workspace'}`)];
    if (lacks.length > 0) findings.push(wrong(BOT, `it lacks the scopes ${lacks.join(', ')}`, REINSTALL));
    else findings.push(good(BOT, `it has the ${wanted.needed.length} scopes that are needed`));
    if (without.length > 0)
      findings.push(doubtful(BOT, `it lacks the optional scopes ${without.join(', ')}`, REINSTALL));
    return { findings, app: told?.bot?.app_id ?? null };
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === null) return { findings: [unreached(BOT)], app: null };
    const todo =
      'copy the Bot User OAuth Token again from OAuth & Permissions; if it is the same, install the app again';
    return { findings: [wrong(BOT, `Slack refuses it (${refusal})`, todo)], app: null };
  }
}

async function socket(client: WebClient): Promise<Finding> {
  try {
    await client.apps.connections.open({});
    return good(APP, 'Slack takes it and names an address for sockets, which was not opened');
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === null) return unreached(APP);
    const off = refusal === 'access_denied' || refusal === 'socket_mode_disabled';
    const todo = off ? 'switch Socket Mode on in the app’s settings' : NEW_APP_TOKEN;
    return wrong(APP, `Slack refuses it (${refusal})`, todo);
  }
}

/** What Slack says of an app's credentials that come with a code which it never gave. */
const CREDENTIALS: Readonly<Record<string, Finding>> = {
  invalid_code: good('SLACK_CLIENT_ID', 'Slack knows the app, and its secret is right'),
  invalid_client_id: wrong('SLACK_CLIENT_ID', 'Slack knows no such app', 'copy it from Basic Information'),
  bad_client_secret: wrong('SLACK_CLIENT_SECRET', 'Slack refuses it', 'copy it from Basic Information'),
};

/** Looks whether Slack takes the credentials of an app that is offered to many workspaces; asks for nothing in earnest. */
export async function examineApp(settings: {
  clientId: string;
  clientSecret: string;
  apiUrl: string | null;
}): Promise<Finding> {
  const { clientId: client_id, clientSecret: client_secret, apiUrl } = settings;
  try {
    await open('', apiUrl).oauth.v2.access({ client_id, client_secret, code: 'made-up-by-the-doctor' });
    return doubtful('SLACK_CLIENT_ID', 'Slack took a code that is none', 'check SLACK_API_URL');
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === null) return unreached('SLACK_CLIENT_ID');
    const other = wrong(
      'SLACK_CLIENT_ID',
      `Slack refuses it (${refusal})`,
      'look at the app’s settings in Slack',
    );
    return CREDENTIALS[refusal] ?? other;
  }
}

/**
 * Looks whether Slack takes both tokens, whether they are of one app, and whether the bot may do what the manifest asks
 * for. Posts nothing and leaves no socket open.
 */
export async function examineSlack(
  settings: { botToken: string; appToken: string; apiUrl: string | null },
  wanted: { needed: readonly string[]; optional: readonly string[] },
): Promise<Finding[]> {
  const { botToken, appToken, apiUrl } = settings;
  const [{ findings, app }, opened] = await Promise.all([
    bot(open(botToken, apiUrl), wanted),
    socket(open(appToken, apiUrl)),
  ]);
  // An app-level token has its app's id in it: xapp-1-A012345-…
  const [, other] = /^xapp-\d+-(A\w+)-/.exec(appToken) ?? [];
  const apart = app !== null && other !== undefined && app !== other;
  const todo = `take both tokens from one app’s settings: that of the bot token is ${app}`;
  return [...findings, opened, ...(apart ? [wrong(APP, `it is another app’s (${other})`, todo)] : [])];
}
