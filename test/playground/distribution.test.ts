import { createServer } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';

import { WebClient } from '@slack/web-api';
import { expect, test } from 'vitest';

import { startDistribution } from '../../src/playground/distribution/distribution.ts';
import type { Distribution, DistributionOptions } from '../../src/playground/distribution/distribution.ts';
import { signatureOf } from '../../src/playground/distribution/http-line.ts';
import { refusal } from './world.ts';

const ROBIN = { id: 'U0ROBIN0001', name: 'robin', real_name: 'Robin Example', tz: 'UTC', locale: 'en-GB' };
const ACME = { team: { id: 'T0ACME', name: 'Acme', domain: 'acme' }, people: [ROBIN] };
const ORG = { id: 'E0BIG', name: 'Big' };
const EAST = { team: { id: 'T0EAST', name: 'East', domain: 'east', enterprise: ORG }, people: [ROBIN] };
const WEST = {
  team: { id: 'T0WEST', name: 'West', domain: 'west', enterprise: ORG },
  people: [{ ...ROBIN, id: 'U0SAM000001', name: 'sam', real_name: 'Sam Sample' }],
};
const REDIRECT = 'http://127.0.0.1:1/callback';

interface Heard {
  headers: IncomingHttpHeaders;
  body: string;
}

/** A distribution with an app that answers every request with this. */
async function open(options: DistributionOptions, answer = '{"text":"hello"}') {
  const heard: Heard[] = [];
  const stack = new AsyncDisposableStack();
  const distribution = stack.use(await startDistribution(options));
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => void chunks.push(chunk));
    request.on('end', () => {
      heard.push({ headers: request.headers, body: Buffer.concat(chunks).toString() });
      response.writeHead(200, { 'content-type': 'application/json' }).end(answer);
    });
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  stack.defer(() => new Promise<void>((resolve) => void server.close(() => resolve())));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  distribution.connect({ request: `http://127.0.0.1:${port}/slack/events`, redirect: REDIRECT });
  return { distribution, heard, [Symbol.asyncDispose]: () => stack.disposeAsync() };
}

const clientOf = ({ apiUrl }: Distribution, token?: string) =>
  new WebClient(token, { slackApiUrl: apiUrl, retryConfig: { retries: 0 } });

/** Answers the authorize page: the address that Slack sends the browser to. */
async function allow(distribution: Distribution, where: string, asked: object = {}): Promise<URL> {
  const { clientId: client_id, apiUrl } = distribution;
  const form = { client_id, scope: 'chat:write', state: 's', redirect_uri: REDIRECT, where, ...asked };
  const body = new URLSearchParams(form);
  const page = new URL('/oauth/v2/authorize', apiUrl);
  const answer = await fetch(page, { method: 'POST', body, redirect: 'manual' });
  return new URL(answer.headers.get('location') ?? `error:${answer.status}`);
}

async function exchange(distribution: Distribution, where: string) {
  const { clientId: client_id, clientSecret: client_secret } = distribution;
  const code = (await allow(distribution, where)).searchParams.get('code') ?? '';
  const args = { client_id, client_secret, code, redirect_uri: REDIRECT };
  return { args, answer: await clientOf(distribution).oauth.v2.access(args) };
}

test('the authorize page names every workspace and organisation, and sends the answer back with the state', async () => {
  await using world = await open({ workspaces: [ACME, EAST] });
  const { distribution } = world;
  const query = `client_id=${distribution.clientId}&scope=chat:write&state=s&redirect_uri=${REDIRECT}`;
  const page = await fetch(new URL(`/oauth/v2/authorize?${query}`, distribution.apiUrl));
  const text = await page.text();
  for (const said of ['Acme', 'East', 'Big and all its workspaces', 'Cancel']) expect(text).toContain(said);
  expect((await allow(distribution, 'T0ACME')).searchParams.get('state')).toBe('s');
  expect((await allow(distribution, '')).searchParams.get('error')).toBe('access_denied');
  for (const asked of [{ redirect_uri: 'http://evil.test/' }, { client_id: 'x' }, { scope: 'admin' }])
    expect((await allow(distribution, 'T0ACME', asked)).href).toBe('error:400');
});

test('a code is good once, for the app that asked, and its token for the workspace that allowed it', async () => {
  await using world = await open({ workspaces: [ACME, EAST] });
  const { distribution } = world;
  const { args, answer } = await exchange(distribution, 'T0ACME');
  expect(answer).toMatchObject({ team: { id: 'T0ACME' }, is_enterprise_install: false, enterprise: null });
  const { oauth } = clientOf(distribution);
  expect(await refusal(oauth.v2.access(args))).toBe('code_already_used');
  expect(await refusal(oauth.v2.access({ ...args, code: 'made-up' }))).toBe('invalid_code');
  expect(await refusal(oauth.v2.access({ ...args, client_secret: 'x' }))).toBe('bad_client_secret');
  const me = await clientOf(distribution, answer.access_token).auth.test();
  expect(me).toMatchObject({ team_id: 'T0ACME', bot_id: 'B0ACMEBOT' });
});

test('with rotation a token lives twelve hours and a refresh token is good once', async () => {
  let time = new Date('2026-03-02T09:00:00Z');
  await using world = await open({ workspaces: [ACME], rotation: true, now: () => time });
  const { distribution } = world;
  const { args, answer } = await exchange(distribution, 'T0ACME');
  expect(answer.expires_in).toBe(43_200);
  time = new Date('2026-03-02T21:30:00Z');
  const old = clientOf(distribution, answer.access_token);
  expect(await refusal(old.auth.test())).toBe('token_expired');
  const renew = { ...args, grant_type: 'refresh_token' as const, refresh_token: answer.refresh_token ?? '' };
  const fresh = await clientOf(distribution).oauth.v2.access(renew);
  expect(await clientOf(distribution, fresh.access_token).auth.test()).toMatchObject({ team_id: 'T0ACME' });
  expect(await refusal(clientOf(distribution).oauth.v2.access(renew))).toBe('invalid_refresh_token');
});

test('events, commands and presses come signed, from where the app is installed and from nowhere else', async () => {
  await using world = await open({ workspaces: [ACME, EAST] });
  const { distribution, heard } = world;
  const [acme, east] = [distribution.workspace('T0ACME'), distribution.workspace('T0EAST')];
  await exchange(distribution, 'T0ACME');
  await east.as('Robin').send('nobody hears this');
  await acme.as('Robin').send('hello');
  await acme.waitFor(() => heard.length > 0, { what: 'the event' });
  expect(await acme.as('Robin').command('/alfred list')).toMatchObject({ acked: true });
  expect(heard).toHaveLength(2);
  expect(JSON.parse(heard[0]?.body ?? '')).toMatchObject({
    team_id: 'T0ACME',
    event: { text: 'hello' },
    authorizations: [{ team_id: 'T0ACME', is_enterprise_install: false }],
  });
  expect(new URLSearchParams(heard[1]?.body).get('text')).toBe('list');
  for (const { headers, body } of heard) {
    const seconds = Number(headers['x-slack-request-timestamp']);
    expect(headers).toMatchObject(signatureOf(distribution.signingSecret, body, seconds));
  }
});

test('an app that is taken out is told so, and its tokens stop working', async () => {
  await using world = await open({ workspaces: [ACME] });
  const { distribution, heard } = world;
  const { answer } = await exchange(distribution, 'T0ACME');
  distribution.uninstall('T0ACME');
  await distribution.workspace('T0ACME').waitFor(() => heard.length === 2, { what: 'both farewells' });
  const types = heard.map(({ body }) => (JSON.parse(body) as { event: { type: string } }).event.type);
  expect(types.toSorted()).toEqual(['app_uninstalled', 'tokens_revoked']);
  expect(await refusal(clientOf(distribution, answer.access_token).auth.test())).toBe('account_inactive');
});

test('an installation in a whole organisation reaches all its workspaces with one token', async () => {
  await using world = await open({ workspaces: [EAST, WEST] });
  const { distribution, heard } = world;
  const { answer } = await exchange(distribution, 'E0BIG');
  expect(answer).toMatchObject({ team: null, enterprise: ORG, is_enterprise_install: true });
  const client = clientOf(distribution, answer.access_token);
  expect(await client.auth.test()).toMatchObject({ team_id: 'E0BIG', is_enterprise_install: true });
  const west = distribution.workspace('T0WEST');
  await west.as('Sam').send('hello');
  await west.waitFor(() => heard.length > 0, { what: 'the event' });
  expect(JSON.parse(heard[0]?.body ?? '')).toMatchObject({
    authorizations: [{ enterprise_id: 'E0BIG', team_id: 'T0WEST', is_enterprise_install: true }],
  });
  const { user } = await client.users.info({ user: 'U0SAM000001' });
  expect(user).toMatchObject({ team_id: 'T0WEST', enterprise_user: { enterprise_id: 'E0BIG' } });
  await client.chat.postMessage({ channel: west.as('Sam').dm, text: 'hello yourself' });
  expect(west.messages(west.as('Sam').dm).map(({ text }) => text)).toEqual(['hello', 'hello yourself']);
});
