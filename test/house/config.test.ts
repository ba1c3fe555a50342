import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { readConfig, tellSettings } from '../../src/config.ts';
import { SetupError } from '../../src/errors.ts';

const ROOT = join(import.meta.dirname, '../..');

function problems(environment: Record<string, string>): string {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof SetupError) return error.message;
    throw error;
  }
  return '';
}

test('no setting at all means everything embedded, on loopback', () => {
  expect(readConfig({})).toMatchObject({
    databaseUrl: null,
    slack: null,
    model: null,
    host: '127.0.0.1',
    port: 3000,
    opsPort: 3001,
    api: { port: 3002, url: 'http://127.0.0.1:3002' },
  });
});

test('an empty value counts as not set', () => {
  expect(readConfig({ DATABASE_URL: ' ', SLACK_BOT_TOKEN: '', PORT: '' })).toEqual(readConfig({}));
});

test.each([
  ['a playground that others reach', { HOST: '0.0.0.0' }, 'HOST must be 127.0.0.1'],
  ['one Slack token alone', { SLACK_BOT_TOKEN: 'xoxb-1' }, 'SLACK_APP_TOKEN is missing'],
  ['the other alone', { SLACK_APP_TOKEN: 'xapp-1' }, 'SLACK_BOT_TOKEN is missing'],
  ['no room for thinking', { MODEL_SLOTS: '5' }, 'MODEL_SLOTS_FOR_CONVERSATION must be less'],
  ['no limit', { MAX_SCHEDULES: '0' }, 'must be a whole number, 1 to 10000'],
  ['a signing secret alone', { SLACK_SIGNING_SECRET: 'made-up' }, 'SLACK_CLIENT_ID is missing'],
  ['only an address', { SLACK_API_URL: 'http://localhost/api/' }, 'SLACK_BOT_TOKEN is missing'],
  ['swapped tokens', { SLACK_BOT_TOKEN: 'xapp-1', SLACK_APP_TOKEN: 'xoxb-1' }, 'must start with xoxb-'],
  ['a model without a place', { OPENAI_MODEL: 'made-up' }, 'says where that model is'],
  ['a place without a model', { OPENAI_BASE_URL: 'http://localhost:1/v1' }, 'OPENAI_MODEL is missing'],
  ['an unknown API', { OPENAI_API_KEY: 'k', OPENAI_API: 'soap' }, 'must be chat or responses'],
  ['no port', { PORT: 'http' }, 'must be a port number'],
  ['one port for two', { PORT: '3000', OPS_PORT: '3000' }, 'must differ'],
  ['a port that another has already', { API_PORT: '3001' }, 'OPS_PORT and API_PORT must differ'],
  ['an API on no port', { API_PORT: 'on' }, 'API_PORT must be a port number, 1 to 65535, or off'],
])('%s is refused', (_what, environment, said) => {
  expect(problems(environment)).toContain(said);
});

const MANY = {
  SLACK_CLIENT_ID: '1.2',
  SLACK_CLIENT_SECRET: 'made-up',
  SLACK_SIGNING_SECRET: 'made-up',
  PUBLIC_URL: 'https://alfred.example.com',
  ENCRYPTION_KEYS: 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=',
  ALLOWED_TEAMS: 'T0ACME, E0BIG',
};

test('many workspaces are six settings, and strangers there never cost without a bound', () => {
  const { slack, limits, graceMs } = readConfig({ ...MANY, HOST: '0.0.0.0' });
  expect(slack).toMatchObject({
    kind: 'many',
    publicUrl: 'https://alfred.example.com',
    keys: [MANY.ENCRYPTION_KEYS],
    teams: ['T0ACME', 'E0BIG'],
  });
  expect(limits.workspaceTokensADay).toBe(2_000_000);
  expect(graceMs).toBe(30 * 86_400_000);
  expect(readConfig({ ...MANY, ALLOWED_TEAMS: 'any' }).slack).toMatchObject({ teams: null });
  expect(readConfig({}).limits.workspaceTokensADay).toBeNull();
});

test.each(Object.keys(MANY))('without %s alone the start says where to get it', (name) => {
  const said = problems({ ...MANY, [name]: '' });
  expect(said).toContain(`${name} is missing`);
  expect(said.match(/is missing/g)).toHaveLength(1);
  expect(said).toContain('docs/installing.md');
});

test.each([
  ['a key that is too short', { ENCRYPTION_KEYS: 'c2hvcnQ=' }, 'openssl rand -base64 32'],
  ['a key in hex', { ENCRYPTION_KEYS: 'ab'.repeat(32) }, 'must be keys of 32 bytes in base64'],
  ['a second key that is none', { ENCRYPTION_KEYS: `${MANY.ENCRYPTION_KEYS},x` }, 'must be keys'],
  ['no keys between commas', { ENCRYPTION_KEYS: ' , ' }, 'must be keys'],
  ['an address without encryption', { PUBLIC_URL: 'http://alfred.example.com' }, 'must begin with https://'],
  ['an address with a path', { PUBLIC_URL: 'https://example.com/alfred' }, 'have no path'],
  ['a name for an id', { ALLOWED_TEAMS: 'Acme' }, 'must be ids that begin with T or E'],
  ['no ids between commas', { ALLOWED_TEAMS: ',' }, 'must be ids'],
  ['tools for everybody anywhere', { ALLOWED_TEAMS: 'any', MCP_SERVERS: '{}' }, 'open to everybody'],
  ['both ways at once', { SLACK_BOT_TOKEN: 'xoxb-1' }, 'leave the one or the other out'],
])('%s is refused', (_what, environment, said) => {
  expect(problems({ ...MANY, ...environment })).toContain(said);
});

test('settings for many workspaces do nothing for one, and the start says so', () => {
  const one = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' };
  expect(problems({ ...one, ALLOWED_TEAMS: 'T1' })).toContain('ALLOWED_TEAMS is for many workspaces');
  expect(problems({ ENCRYPTION_KEYS: MANY.ENCRYPTION_KEYS })).toContain('ENCRYPTION_KEYS is for many');
});

test('a secret that is refused is not repeated', () => {
  expect(
    problems({ SLACK_BOT_TOKEN: 'very-secret', DATABASE_URL: 'mysql://me:secret@host/db' }),
  ).not.toContain('secret@');
  expect(problems({ SLACK_BOT_TOKEN: 'very-secret' })).not.toContain('very-secret');
  expect(problems({ ...MANY, ENCRYPTION_KEYS: 'very-secret' })).not.toContain('very-secret');
});

test('settings are shown to whoever runs Alfred without the secrets in them', () => {
  const told = tellSettings({
    DATABASE_URL: 'postgresql://me:secret@host/db',
    SLACK_BOT_TOKEN: 'xoxb-secret',
    OPENAI_BASE_URL: 'https://me:secret@host/v1?key=secret',
    PORT: '3030',
  });
  const shown = new Map(told.map(({ name, is }) => [name, is]));
  expect(JSON.stringify(told)).not.toContain('secret');
  expect(shown.get('DATABASE_URL')).toBe('set');
  expect(shown.get('OPENAI_BASE_URL')).toBe('https://host/v1');
  expect(shown.get('PORT')).toBe('3030');
  expect(shown.get('OPS_PORT')).toBe('3001 (default)');
  expect(shown.get('OPENAI_API_KEY')).toBe('not set');
});

test('each real part is one setting away', () => {
  expect(readConfig({ OPENAI_API_KEY: 'k' }).model).toMatchObject({ api: 'responses', baseUrl: null });
  expect(readConfig({ OPENAI_BASE_URL: 'http://localhost:1/v1', OPENAI_MODEL: 'm' }).model).toMatchObject({
    api: 'chat',
    apiKey: null,
    smallModel: 'm',
  });
  expect(readConfig({ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' }).slack).toMatchObject({
    apiUrl: null,
  });
});

test('where the API is reached follows from where it listens, unless it is said; it can be off', () => {
  const slack = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' };
  const api = (environment: Record<string, string>) => readConfig({ ...slack, ...environment }).api;
  expect(api({ HOST: '0.0.0.0', API_PORT: '80' })).toEqual({ port: 80, url: 'http://localhost:80' });
  expect(api({ HOST: '::1' })).toEqual({ port: 3002, url: 'http://[::1]:3002' });
  expect(api({ API_URL: 'https://alfred.example.com/' })?.url).toBe('https://alfred.example.com');
  expect(api({ API_PORT: 'off' })).toBeNull();
});

test('every setting stands in .env.example and in the README', () => {
  const source = readFileSync(join(ROOT, 'src/settings.ts'), 'utf8');
  const settings = [...source.matchAll(/^ {2}([A-Z][A-Z_]+):/gm)].map(([, name]) => name ?? '');
  expect(settings.length).toBeGreaterThan(10);
  for (const paper of ['.env.example', 'README.md']) {
    const text = readFileSync(join(ROOT, paper), 'utf8');
    expect(
      settings.filter((name) => !text.includes(name)),
      paper,
    ).toEqual([]);
  }
});
