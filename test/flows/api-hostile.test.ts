import { Writable } from 'node:stream';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { openLog } from '../../src/log.ts';
import { newToken, startWithApi } from '../support/api.ts';
import type { TestApi } from '../support/api.ts';

let written = '';
const to = new Writable({
  write(chunk: Buffer, _encoding, done) {
    written += chunk.toString();
    done();
  },
});
const CANARY = 'marmalade';
const ID = '0192f0a0-0000-7000-8000-000000000000';

let api: TestApi;
const tokens = { robin: '', sam: '' };
beforeAll(async () => {
  api = await startWithApi({ log: openLog({ level: 'debug', terminal: false, to }) });
  tokens.robin = await newToken(api.alfred.robin);
  tokens.sam = await newToken(api.alfred.sam);
});
afterAll(() => api[Symbol.asyncDispose]());

/** Whatever is refused is a problem that nobody keeps, and a problem says nothing of what is inside. */
function expectProblem(answer: Awaited<ReturnType<TestApi['get']>>, status: number): void {
  expect(answer.status, answer.text).toBe(status);
  expect(answer.headers).toMatchObject({
    'content-type': 'application/problem+json',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  expect(answer.body).toMatchObject({ type: 'about:blank', status, title: expect.any(String) });
  expect(answer.text).not.toMatch(/prisma|postgres|SELECT|\.ts\b|node_modules/i);
}

describe('who comes without a good token is told how to get one', () => {
  const headers: readonly (readonly [string, Record<string, string>])[] = [
    ['nothing at all', {}],
    ['an empty header', { authorization: '' }],
    ['the word alone', { authorization: 'Bearer' }],
    ['the word and blanks', { authorization: 'Bearer    ' }],
    ['another scheme', { authorization: 'Basic cm9iaW46cm9iaW4=' }],
    ['a token that never was', { authorization: `Bearer alfred_${'A'.repeat(43)}` }],
    ['a quote', { authorization: `Bearer ' OR 1=1 --` }],
    ['two tokens', { authorization: `Bearer a, Bearer b` }],
    ['a very long one', { authorization: `Bearer ${'A'.repeat(4_000)}` }],
    ['the token of the bot', { authorization: 'Bearer xoxb-1-2-3' }],
  ];
  test.each(headers)('%s', async (_what, given) => {
    for (const path of ['/schedules', `/schedules/${ID}`, '/proactive/profile', '/nothing/here']) {
      const answer = await api.get(path, null, { headers: given });
      expectProblem(answer, 401);
      expect(answer.headers['www-authenticate']).toMatch(/^Bearer realm="alfred"/);
    }
  });

  test('a good token with something before or behind it, or where it does not belong', async () => {
    const { robin } = tokens;
    for (const given of [
      `Bearer ${robin}x`,
      `Bearer ${robin} x`,
      `Bearer x${robin}`,
      robin,
      `Token ${robin}`,
    ]) {
      expectProblem(await api.get('/schedules', null, { headers: { authorization: given } }), 401);
    }
    expectProblem(await api.get(`/schedules?access_token=${robin}`), 401);
    expectProblem(await api.get('/schedules', null, { headers: { cookie: `token=${robin}` } }), 401);
    expect(
      (await api.get('/schedules', null, { headers: { authorization: `bearer  ${robin}` } })).status,
    ).toBe(200);
  });

  test('header lines that are too long, or hold what no header may, are turned away unread', async () => {
    const long = `GET /schedules HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${'A'.repeat(20_000)}\r\n\r\n`;
    expect(await api.raw(long)).toMatch(/^HTTP\/1\.1 431 /);
    const nul = `GET /schedules HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${tokens.robin}\0\r\n\r\n`;
    expect(await api.raw(nul)).toMatch(/^HTTP\/1\.1 400 /);
  });
});

describe('an id that is none is said to be so', () => {
  test.each([
    'x',
    '1',
    '%00',
    `${ID}%00`,
    `${ID}'`,
    `${ID}%0a`,
    '%E0%A4%A',
    '%F0%9F%92%A9',
    '..%2f..%2fetc%2fpasswd',
    '%27%20OR%201=1',
    '{id}',
    '__proto__',
    CANARY,
    'x'.repeat(2_000),
  ])('%s', async (id) => {
    for (const path of [`/schedules/${id}`, `/schedules/${id}/runs`]) {
      const answer = await api.get(path, tokens.robin);
      expectProblem(answer, 422);
      expect(answer.body['errors']).toMatchObject([{ in: 'path', name: 'id' }]);
    }
  });

  test('one that could be one, of nothing, is not found, and neither is a path that leads nowhere', async () => {
    for (const path of [
      `/schedules/${ID}`,
      `/schedules/${ID.toUpperCase()}`,
      '/',
      '/schedule',
      '/schedules/',
      `/x/${CANARY}`,
    ]) {
      expectProblem(await api.get(path, tokens.robin), 404);
    }
  });
});

describe('a parameter that is none is said to be so', () => {
  test.each([
    ['limit=0', 'limit'],
    ['limit=-1', 'limit'],
    ['limit=101', 'limit'],
    ['limit=99999999999999999999', 'limit'],
    ['limit=1e400', 'limit'],
    ['limit=1.5', 'limit'],
    ['limit=', 'limit'],
    ['limit=ten', 'limit'],
    ['limit=%00', 'limit'],
    ['limit=1&limit=2', 'limit'],
    ['offset=-1', 'offset'],
    ['offset=9007199254740993', 'offset'],
    ['offset=NaN', 'offset'],
    ['offset=', 'offset'],
    ['offset=0x10', 'offset'],
    ['offset=1000001', 'offset'],
    ['status=zombie', 'status'],
    ['status=', 'status'],
    ['status=active%00', 'status'],
    ['status=active&status=paused', 'status'],
    ['status[]=active', 'status[]'],
    ['state=active', 'state'],
    [`${CANARY}=1`, CANARY],
  ])('%s', async (query, name) => {
    const answer = await api.get(`/schedules?${query}`, tokens.sam);
    expectProblem(answer, 422);
    expect(answer.body['errors']).toMatchObject([{ in: 'query', name }]);
  });
});

describe('nothing but reading', () => {
  test.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND'])('%s is not taken', async (method) => {
    for (const token of [null, tokens.sam]) {
      for (const path of ['/schedules', `/schedules/${ID}`, '/openapi.json', '/nothing/here']) {
        const answer = await api.get(path, token, { method });
        expectProblem(answer, 405);
        expect(answer.headers['allow']).toBe('GET');
      }
    }
  });

  test('HEAD and TRACE are not taken either, and a name of a method in a header is not listened to', async () => {
    expect((await api.get('/schedules', tokens.sam, { method: 'HEAD' })).status).toBe(405);
    const trace = `TRACE /schedules HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${tokens.sam}\r\nConnection: close\r\n\r\n`;
    const answer = await api.raw(trace);
    expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /);
    expect(answer).not.toContain(tokens.sam);
    const asked = { headers: { 'x-http-method-override': 'DELETE' } };
    expect((await api.get('/schedules', tokens.sam, asked)).status).toBe(200);
  });

  test.each(['Content-Length: 1000000000', 'Transfer-Encoding: chunked'])(
    'a request that brings something along (%s) is answered before it has come, and the connection closed',
    async (header) => {
      for (const [method, status] of [
        ['GET', 413],
        ['POST', 405],
      ]) {
        const answer = await api.raw(`${method} /schedules HTTP/1.1\r\nHost: x\r\n${header}\r\n\r\n`);
        expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
        expect(answer.toLowerCase()).toContain('connection: close');
      }
    },
  );
});

test('who sends slowly is not waited for', async () => {
  const began = performance.now();
  expect(await api.raw('GET /schedules HTTP/1.1\r\nHost: x\r\nX-Slow: ')).toMatch(/^HTTP\/1\.1 408 /);
  expect(performance.now() - began).toBeLessThan(8_000);
});

test('more than a few requests at once are asked to come again, and those before them are answered', async () => {
  const { alfred } = api;
  // Somebody who was here before.
  expect((await api.get('/proactive/settings', tokens.robin)).status).toBe(200);
  const client = await alfred.app.database.pool.connect();
  await client.query('BEGIN; LOCK TABLE api_tokens');
  const first = Array.from({ length: 8 }, () => api.get('/proactive/settings', tokens.robin));
  const waiting = `SELECT 1 FROM pg_locks WHERE NOT granted AND relation = 'api_tokens'::regclass`;
  await alfred.until(async () => (await alfred.rows(waiting)).length === 8);
  const late = await api.get('/proactive/settings', tokens.robin);
  await client.query('ROLLBACK');
  client.release();
  expectProblem(late, 503);
  expect(late.headers['retry-after']).toBe('2');
  expect((await Promise.all(first)).map(({ status }) => status)).toEqual(first.map(() => 200));
});

test('who comes with made-up tokens keeps nobody waiting who was here before', async () => {
  const { alfred } = api;
  expect((await api.get('/proactive/settings', tokens.robin)).status).toBe(200);
  const client = await alfred.app.database.pool.connect();
  await client.query('BEGIN; LOCK TABLE api_tokens');
  const made = (n: number) => `alfred_${String(n).padStart(43, 'A')}`;
  const strangers = Array.from({ length: 12 }, (_, n) => api.get('/schedules', made(n)));
  const waiting = `SELECT 1 FROM pg_locks WHERE NOT granted AND relation = 'api_tokens'::regclass`;
  await alfred.until(async () => (await alfred.rows(waiting)).length === 4);
  // What is no token at all takes nobody's place.
  expectProblem(await api.get('/schedules', 'made-up'), 401);
  const robin = api.get('/proactive/settings', tokens.robin);
  await alfred.until(async () => (await alfred.rows(waiting)).length === 5);
  await client.query('ROLLBACK');
  client.release();
  expect((await robin).status).toBe(200);
  const told = (await Promise.all(strangers)).map(({ status }) => status).toSorted((a, b) => a - b);
  expect(told).toEqual([...Array.from({ length: 4 }, () => 401), ...Array.from({ length: 8 }, () => 503)]);
});

test('what breaks inside is told to nobody but the log, without a word of theirs', async () => {
  const { alfred } = api;
  await alfred.rows('ALTER TABLE schedules RENAME COLUMN name TO other');
  try {
    const answer = await api.get('/schedules?status=active', tokens.sam);
    expectProblem(answer, 500);
    const [request = ''] = /[\da-f]{8}-[\da-f-]{27}/.exec(answer.text) ?? [];
    expect(written).toContain(`"request":"${request}"`);
  } finally {
    await alfred.rows('ALTER TABLE schedules RENAME COLUMN other TO name');
  }
});

test('the log has a line for each request, and in none of them a token or anything else that came along', async () => {
  await api.get(`/schedules/${ID}?${CANARY}=1`, tokens.robin);
  await api.get(`/${CANARY}`, tokens.robin, { headers: { 'x-request-id': CANARY } });
  expect(written).toContain('"route":"/schedules/:id"');
  for (const secret of [tokens.robin, tokens.sam, 'alfred_', CANARY, 'Bearer'])
    expect(written).not.toContain(secret);
});
