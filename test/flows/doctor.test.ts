import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { LLMock } from '@copilotkit/aimock';
import { afterAll, expect, test } from 'vitest';

import { readConfig, tellSettings } from '../../src/config.ts';
import { examineKeys } from '../../src/db/examine.ts';
import { examineTools } from '../../src/llm/examine-tools.ts';
import { examineModels } from '../../src/llm/examine.ts';
import { parseManifest, readProjectManifest } from '../../src/playground/manifest.ts';
import { startPlayground } from '../../src/playground/playground.ts';
import { examineApp, examineSlack } from '../../src/slack/examine.ts';
import { freePort, freePorts } from '../support/alfred-process.ts';
import { startAlfred } from '../support/alfred.ts';
import { COMPILE_CACHE } from '../support/compile-cache.ts';
import { KEYS, startMany } from '../support/many.ts';
import { makeDatabase } from '../support/test-database.ts';
import { serveTools } from '../support/tool-server.ts';

const DOCTOR = join(import.meta.dirname, '../../src/doctor.ts');
const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

/** What the doctor says of some settings, and how it ends. */
async function consult(settings: Record<string, string>): Promise<{ code: number | null; said: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'alfred-doctor-'));
  folders.push(folder);
  const [port, opsPort, apiPort] = (await freePorts(3)).map(String);
  const ports = { PORT: port ?? '', OPS_PORT: opsPort ?? '', API_PORT: apiPort ?? '' };
  const environment = {
    ...COMPILE_CACHE,
    PATH: process.env['PATH'] ?? '',
    DATA_DIR: join(folder, 'data'),
    ...ports,
    ...settings,
  };
  const child = spawn(process.execPath, [DOCTOR], { env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
  expect(existsSync(join(folder, 'data'))).toBe(false);
  return { code, said };
}

async function startProvider(): Promise<LLMock> {
  const provider = new LLMock({ port: 0, host: '127.0.0.1' });
  provider.onMessage(/.*/, { content: 'ready' });
  await provider.start();
  return provider;
}

/** An endpoint that answers everything with one status. */
async function startRefusing(status: number): Promise<{ url: string } & AsyncDisposable> {
  const server = createServer((_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ error: { message: 'no, sk-made-up-secret' } }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/v1`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

test('with nothing set all is well, and nothing is made', async () => {
  const { code, said } = await consult({});
  expect(said).toContain('All is well.');
  expect(said).not.toMatch(/CHECK|WRONG/);
  expect(code).toBe(0);
});

test('every setting is told, and all that is real is asked; no secret is in what is said', async () => {
  await using playground = await startPlayground({ port: 0, page: false });
  await using tools = await serveTools(join(tmpdir(), 'alfred-ledger-unused'));
  const provider = await startProvider();
  try {
    const settings = {
      DATABASE_URL: await makeDatabase(),
      SLACK_BOT_TOKEN: playground.botToken,
      SLACK_APP_TOKEN: playground.appToken,
      SLACK_API_URL: playground.apiUrl,
      OPENAI_API_KEY: 'sk-made-up-secret-1',
      OPENAI_BASE_URL: `${provider.url}/v1`,
      OPENAI_MODEL: 'made-up-model',
      OPENAI_SMALL_MODEL: 'made-up-small-model',
      MCP_SERVERS: JSON.stringify({
        wiki: { url: tools.url, headers: { Authorization: 'Bearer open-sesame' } },
      }),
    };
    const { code, said } = await consult(settings);
    expect(said).not.toMatch(/CHECK|WRONG/);
    expect(code).toBe(0);
    for (const { name } of tellSettings({})) expect(said).toContain(`\n  ${name} `);
    expect(said).toMatch(/ok +DATABASE_URL +its tables are up to date/);
    expect(said).toMatch(/ok +SLACK_BOT_TOKEN +@alfred in Playground/);
    expect(said).toMatch(/ok +SLACK_BOT_TOKEN +it has the \d+ scopes that are needed/);
    expect(said).toMatch(
      /ok +SLACK_APP_TOKEN +Slack takes it and names an address for sockets, which was not opened/,
    );
    expect(said).toMatch(/ok +OPENAI_MODEL +made-up-model answers in/);
    expect(said).toMatch(/ok +MCP_SERVERS +wiki has 8 tools/);
    expect(said).toMatch(/ok +OPENAI_SMALL_MODEL +made-up-small-model answers in/);
    const secrets = [
      playground.botToken,
      playground.appToken,
      settings.OPENAI_API_KEY,
      'open-sesame',
      new URL(settings.DATABASE_URL).password,
    ];
    for (const secret of secrets) expect(said).not.toContain(secret);
    // Nothing was posted, and no socket is left.
    expect(new Set(playground.calls.map(({ method }) => method))).toEqual(
      new Set(['auth.test', 'bots.info', 'apps.connections.open']),
    );
    expect(playground.sockets.count()).toBe(0);
  } finally {
    await provider.stop();
  }
});

test('what is wrong is told with what to do, and it ends with an error', async () => {
  await using refusing = await startRefusing(401);
  const taken = await freePort();
  const holder = createServer();
  await new Promise<void>((resolve) => holder.listen(taken, '127.0.0.1', resolve));
  const { code, said } = await consult({
    DATABASE_URL: `postgresql://made:up-secret@127.0.0.1:${await freePort()}/nowhere`,
    OPENAI_API_KEY: 'sk-made-up-secret-1',
    OPENAI_BASE_URL: refusing.url,
    OPENAI_MODEL: 'made-up-model',
    PORT: String(taken),
  });
  holder.close();
  expect(code).toBe(1);
  expect(said).toMatch(/WRONG +PORT +\d+ is in use by something else\n +-> end that, or set PORT/);
  expect(said).toMatch(
    /WRONG +DATABASE_URL +no Postgres at 127\.0\.0\.1:\d+\/nowhere.*\n +-> start Postgres/,
  );
  expect(said).toMatch(/WRONG +OPENAI_MODEL +.*refuses the key\n +-> check OPENAI_API_KEY/);
  expect(said).toContain('3 of these must be put right');
  expect(said).not.toContain('secret');
});

test('a folder that cannot be made is told for what it is', async () => {
  const { code, said } = await consult({ DATA_DIR: '/proc/alfred' });
  expect(code).toBe(1);
  expect(said).toContain("/proc/alfred can't be written");
});

test('settings that cannot be are listed as a start would', async () => {
  const { code, said } = await consult({ OPS_PORT: 'http', OPENAI_MODEL: 'sk-proj-misplaced0123456789' });
  expect(code).toBe(1);
  expect(said).toContain('OPS_PORT must be a port number');
  expect(said).toContain('OPENAI_MODEL is set, but neither');
  expect(said).not.toContain('misplaced');
});

test('an Alfred that runs already is told from somebody else at its port', async () => {
  const opsPort = await freePort();
  await using _alfred = await startAlfred({ opsPort });
  const { code, said } = await consult({ OPS_PORT: String(opsPort) });
  expect(said).toMatch(/ok +OPS_PORT +\d+ is in use by an Alfred that runs and says it is ok/);
  expect(code).toBe(0);
});

test('servers of tools are asked what they offer, and one that is away is told without the key it was asked with', async () => {
  const ledger = join(tmpdir(), `alfred-ledger-${await freePort()}`);
  await using server = await serveTools(ledger);
  const headers = { Authorization: 'Bearer open-sesame' };
  const findings = await examineTools({
    tickets: { url: server.url, headers },
    wiki: { url: `http://127.0.0.1:${await freePort()}/mcp`, headers },
    closed: { url: server.url, headers: { Authorization: 'Bearer another' } },
  });
  expect(findings.map(({ is, says }) => [is, says])).toEqual([
    ['good', 'tickets has 8 tools, of which 7 only look'],
    ['doubtful', 'wiki can’t be reached; its tools are missing'],
    ['doubtful', 'closed can’t be reached; its tools are missing'],
  ]);
  expect(JSON.stringify(findings)).not.toMatch(/open-sesame|another/);
});

const scopes = () => {
  const { bot, bot_optional: optional } = parseManifest(readProjectManifest()).oauth_config.scopes;
  return { needed: bot.filter((scope) => !optional.includes(scope)), optional };
};

test('a bot that lacks scopes, tokens that are refused, and tokens of two apps are told apart', async () => {
  const manifest = readProjectManifest();
  const bot = ['users:read', 'im:history'];
  const poor = { ...manifest, oauth_config: { scopes: { bot, bot_optional: [] } } };
  await using playground = await startPlayground({ port: 0, page: false, manifest: poor });
  const { botToken, appToken, apiUrl } = playground;
  const lacking = await examineSlack({ botToken, appToken, apiUrl }, scopes());
  expect(lacking.filter(({ is }) => is !== 'good')).toMatchObject([
    { is: 'wrong', says: expect.stringMatching(/lacks the scopes .*chat:write/) as string },
    { is: 'doubtful', says: 'it lacks the optional scopes dnd:read' },
  ]);
  const swapped = await examineSlack({ botToken: appToken, appToken: botToken, apiUrl }, scopes());
  expect(swapped.map(({ about, is }) => [about, is])).toEqual([
    ['SLACK_BOT_TOKEN', 'wrong'],
    ['SLACK_APP_TOKEN', 'wrong'],
  ]);
  const away = await examineSlack(
    { botToken, appToken, apiUrl: `http://127.0.0.1:${await freePort()}/` },
    scopes(),
  );
  expect(away.map(({ says }) => says)).toEqual(['Slack does not answer', 'Slack does not answer']);

  Object.assign(playground.state.installation, { app_token: 'xapp-1-A0ANOTHER01-1-made-up' });
  const mixed = await examineSlack({ botToken, appToken: 'xapp-1-A0ANOTHER01-1-made-up', apiUrl }, scopes());
  expect(mixed.at(-1)).toMatchObject({ is: 'wrong', says: 'it is another app’s (A0ANOTHER01)' });
});

test.each([
  [401, /refuses the key/],
  [404, /no such model/],
  [400, /does not take the request/],
  [429, /no more calls/],
  [500, /provider failed/],
])('a provider that answers %i is told by what that means, without its own words', async (status, said) => {
  await using refusing = await startRefusing(status);
  const { model } = readConfig({ OPENAI_API_KEY: 'k', OPENAI_BASE_URL: refusing.url, OPENAI_MODEL: 'm' });
  const findings = await examineModels(model);
  expect(findings).toMatchObject([
    { about: 'OPENAI_MODEL', is: 'wrong', says: expect.stringMatching(said) as string },
  ]);
  expect(JSON.stringify(findings)).not.toContain('sk-made-up-secret');
});

test('moderation that the provider does not have is told, since nothing would be answered without it', async () => {
  const provider = await startProvider();
  try {
    const settings = readConfig({
      OPENAI_API_KEY: 'k',
      OPENAI_BASE_URL: `${provider.url}/v1`,
      OPENAI_MODEL: 'm',
      OPENAI_MODERATION: 'on',
    });
    await using refusing = await startRefusing(404);
    const [model] = await examineModels(settings.model);
    expect(model).toMatchObject({ is: 'good' });
    const elsewhere = settings.model && { ...settings.model, baseUrl: refusing.url };
    expect((await examineModels(elsewhere)).at(-1)).toMatchObject({
      about: 'OPENAI_MODERATION',
      is: 'wrong',
      todo: expect.stringContaining('OPENAI_MODERATION=off') as string,
    });
  } finally {
    await provider.stop();
  }
});

test('with many workspaces the app, the door and the keys are looked at', async () => {
  await using many = await startMany();
  await many.install('T0ACME');
  const { code, said } = await consult({ ...many.settings, PORT: String(await freePort()) });
  expect(said).toMatch(/ok +SLACK_CLIENT_ID +Slack knows the app/);
  expect(said).toMatch(/ok +PUBLIC_URL +http:\S+\/slack\/install answers/);
  expect(said).toMatch(/ok +ENCRYPTION_KEYS +the tokens of one workspace can be read/);
  for (const name of ['SLACK_CLIENT_SECRET', 'SLACK_SIGNING_SECRET', 'ENCRYPTION_KEYS'])
    expect(said).not.toContain(many.settings[name]);
  expect(code).toBe(0);

  const { clientId, apiUrl } = many.distribution;
  const secret = { clientId, clientSecret: 'made-up', apiUrl };
  expect(await examineApp(secret)).toMatchObject({ about: 'SLACK_CLIENT_SECRET', is: 'wrong' });
  const id = { clientId: '1.2', clientSecret: 'made-up', apiUrl };
  expect(await examineApp(id)).toMatchObject({ about: 'SLACK_CLIENT_ID', is: 'wrong' });
  const database = many.settings['DATABASE_URL'] ?? '';
  expect(await examineKeys(database, [KEYS.new])).toMatchObject({ is: 'wrong' });
  expect(await examineKeys(database, [KEYS.new, KEYS.old])).toMatchObject({ is: 'good' });
});
