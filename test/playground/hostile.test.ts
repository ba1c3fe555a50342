import { once } from 'node:events';
import { request } from 'node:http';
import type { IncomingHttpHeaders, IncomingMessage, OutgoingHttpHeaders } from 'node:http';

import { afterAll, expect, test } from 'vitest';

import { startDistribution } from '../../src/playground/distribution/distribution.ts';
import { startPlayground } from '../../src/playground/playground.ts';

const playground = await startPlayground({ port: 0 });
afterAll(() => playground.close());
const robin = playground.as('Robin').user.id;
const MEGABYTE = 1024 * 1024;

interface Asked {
  method?: string;
  headers?: OutgoingHttpHeaders;
  body?: string;
  /** Says that the body is so long, and sends no more of it. */
  announced?: number;
}

/** Asks for exactly this path, which nothing on the way makes another one of; status 0 when the connection was broken. */
async function ask(
  base: string,
  path: string,
  { method = 'GET', headers = {}, body, announced }: Asked = {},
) {
  const { hostname, port } = new URL(base);
  const length = announced === undefined ? {} : { 'content-length': announced };
  const asked = request({ hostname, port, path, method, headers: { ...length, ...headers } });
  if (body !== undefined) asked.write(body);
  if (announced === undefined) asked.end();
  try {
    const [response] = (await once(asked, 'response')) as [IncomingMessage];
    let text = '';
    for await (const piece of response) text += String(piece);
    return { status: response.statusCode ?? 0, headers: response.headers, text };
  } catch {
    return { status: 0, headers: {} as IncomingHttpHeaders, text: '' };
  } finally {
    asked.on('error', () => undefined).destroy();
  }
}

test.each([
  '/../package.json',
  '/../../../../etc/passwd',
  '/..%2f..%2f..%2fetc%2fpasswd',
  '/%2e%2e/%2e%2e/etc/passwd',
  '/app.js/../../package.json',
  '/app.js%00.css',
  '//etc/passwd',
  '/package.json',
  '/.env',
  '/.git/config',
  '/src/main.ts',
  `/playground/files/..%2f..%2fpackage.json?as=${robin}`,
  `/playground/files/__proto__?as=${robin}`,
  '/playground/stream?as=__proto__',
  '/playground/stream?as=constructor',
  '/archives/__proto__/p1',
])('%s leads to no file and to nobody', async (path) => {
  const { status, text } = await ask(playground.apiUrl, path);
  expect([400, 404]).toContain(status);
  expect(text).not.toMatch(/root:|"name": "alfred"|SLACK_|import /);
});

test('the page’s requests are taken from the page alone', async () => {
  const body = JSON.stringify({
    do: 'send',
    channel: playground.as('Robin').dm,
    text: 'made by another page',
  });
  const path = `/playground/act?as=${robin}`;
  for (const headers of [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' },
    { host: 'evil.example' },
    { host: 'localhost.evil.example' },
  ]) {
    const sent = { method: 'POST', body, headers: { 'content-type': 'text/plain', ...headers } };
    expect((await ask(playground.apiUrl, path, sent)).status, JSON.stringify(headers)).toBe(403);
    const read = await ask(playground.apiUrl, `/playground/stream?as=${robin}`, { headers });
    expect(read.status, JSON.stringify(headers)).toBe(403);
  }
  expect(playground.messages(playground.as('Robin').dm).map(({ text }) => text)).not.toContain(
    'made by another page',
  );
});

test('somebody made up does nothing', async () => {
  for (const as of ['__proto__', 'constructor', 'U0NOBODY001', playground.botUserId]) {
    const sent = { method: 'POST', body: '{"do":"open","tab":"home"}' };
    expect((await ask(playground.apiUrl, `/playground/act?as=${as}`, sent)).status).toBe(422);
  }
});

test('what is too large is refused before it has come, wherever something can be sent', async () => {
  const { files } = await playground.as('Robin').send('mine', { files: [{ name: 'a.txt', content: 'a' }] });
  for (const [path, announced] of [
    [`/playground/act?as=${robin}`, MEGABYTE + 1],
    ['/api/chat.postMessage', MEGABYTE + 1],
    ['/response/R1', MEGABYTE + 1],
    [`/upload/v1/${files?.[0]?.id}`, 10 * MEGABYTE + 1],
  ] as const) {
    expect((await ask(playground.apiUrl, path, { method: 'POST', body: 'x', announced })).status, path).toBe(
      413,
    );
  }
  await using distribution = await startDistribution({ workspaces: [] });
  for (const path of ['/oauth/v2/authorize', '/api/oauth.v2.access', '/api/chat.postMessage']) {
    const sent = { method: 'POST', body: 'x', announced: MEGABYTE + 1 };
    expect((await ask(distribution.apiUrl, path, sent)).status, path).toBe(413);
  }
});

test('a body that does not tell its length is taken like any other', async () => {
  const sent = { method: 'POST', headers: { 'content-type': 'application/json' } };
  const body = JSON.stringify({ do: 'send', channel: playground.as('Sam').dm, text: 'in pieces' });
  const as = playground.as('Sam').user.id;
  expect((await ask(playground.apiUrl, `/playground/act?as=${as}`, { ...sent, body })).status).toBe(200);
  expect(playground.messages(playground.as('Sam').dm)).toMatchObject([{ text: 'in pieces' }]);
});

test('also when its length is not told: there it is broken off at the limit', async () => {
  const { files } = await playground.as('Robin').send('mine', { files: [{ name: 'a.txt', content: 'a' }] });
  const id = files?.[0]?.id ?? '';
  const large = 'x'.repeat(10 * MEGABYTE + 10);
  for (const path of [
    `/playground/act?as=${robin}`,
    '/api/chat.postMessage',
    '/response/R1',
    `/upload/v1/${id}`,
  ]) {
    expect([0, 413], path).toContain(
      (await ask(playground.apiUrl, path, { method: 'POST', body: large })).status,
    );
  }
  expect(playground.state.files[id]?.size).toBe(1);
});

test('the name of a file gets no header of its own in, whatever is in it', async () => {
  const name = 'a"\r\nset-cookie: taken=over\r\n\ud800.html';
  const sent = await playground
    .as('Robin')
    .send('mine', { files: [{ name, content: '<script>1</script>' }] });
  const path = `/playground/files/${sent.files?.[0]?.id}?as=${robin}`;
  const { status, headers } = await ask(playground.apiUrl, path);
  expect(status).toBe(200);
  expect(headers['set-cookie']).toBeUndefined();
  expect(headers['content-disposition']).toMatch(/^attachment; filename\*=UTF-8''a%22%0D%0A/);
  expect(headers).toMatchObject({
    'content-type': 'application/octet-stream',
    'x-content-type-options': 'nosniff',
  });
});
