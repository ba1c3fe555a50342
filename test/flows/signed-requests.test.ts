import { connect } from 'node:net';

import { afterAll, expect, test } from 'vitest';

import { openLog } from '../../src/log.ts';
import { signatureOf } from '../../src/playground/distribution/http-line.ts';
import { freePort, start } from '../support/alfred-process.ts';
import { startMany } from '../support/many.ts';

const lines: string[] = [];
const log = openLog({ level: 'debug', terminal: false, to: { write: (line) => void lines.push(line) } });
const alfred = await startMany({ log });
afterAll(() => alfred[Symbol.asyncDispose]());
await alfred.install('T0ACME');
const { signingSecret } = alfred.distribution;

const nowInSeconds = () => Math.floor(Date.now() / 1_000);

interface Request {
  body: string;
  type?: string;
  seconds?: number;
  secret?: string;
  headers?: Record<string, string>;
}

/** Sends what Slack might have sent; the status of the answer. */
async function send({ body, type = 'application/json', headers, ...signed }: Request): Promise<number> {
  const { secret = signingSecret, seconds = nowInSeconds() } = signed;
  const all = { 'content-type': type, ...signatureOf(secret, body, seconds), ...headers };
  const answer = await fetch(`${alfred.url}/slack/events`, { method: 'POST', headers: all, body });
  await answer.text();
  return answer.status;
}

function event(id: string): string {
  return JSON.stringify({
    type: 'event_callback',
    event_id: id,
    team_id: 'T0ACME',
    authorizations: [{ team_id: 'T0ACME', enterprise_id: null, is_enterprise_install: false }],
    event: { type: 'app_home_opened', user: 'U0ROBIN0001', channel: 'D0ROBIN0001', tab: 'home' },
  });
}

const known = async (id: string) =>
  (await alfred.rows('SELECT 1 FROM inbound_events WHERE id = $1', [id])).length > 0;

test('a request with Slack’s signature is taken', async () => {
  expect(await send({ body: event('Ev0GOOD') })).toBe(200);
  expect(await known('Ev0GOOD')).toBe(true);
});

test.each([
  ['made with another secret', { secret: 'made-up' }],
  ['six minutes old', { seconds: nowInSeconds() - 360 }],
  ['of another version', { headers: { 'x-slack-signature': 'v9=00' } }],
  ['for another time', { headers: { 'x-slack-request-timestamp': String(nowInSeconds() - 1) } }],
  ['without a time', { headers: { 'x-slack-request-timestamp': 'soon' } }],
  ['empty', { headers: { 'x-slack-signature': '' } }],
])('one whose signature is %s is refused and leaves nothing behind', async (what, wrong) => {
  const id = `Ev0${what}`;
  expect(await send({ body: event(id), ...wrong })).toBe(401);
  expect(await known(id)).toBe(false);
});

test('a payload that is slipped in beside a check of the connection is not looked at', async () => {
  const body = new URLSearchParams({ ssl_check: '1', payload: event('Ev0SLIPPED') }).toString();
  const answer = await fetch(`${alfred.url}/slack/events`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body,
  });
  expect(answer.status).toBe(200);
  expect(await known('Ev0SLIPPED')).toBe(false);
});

test('what is too long, no JSON, or sent elsewhere is refused, and the log tells no contents', async () => {
  expect(await send({ body: JSON.stringify({ much: 'x'.repeat(1_100_000) }) })).toBe(413);
  expect(await send({ body: 'very-private words' })).toBe(400);
  const elsewhere = await fetch(`${alfred.url}/slack/oauth_redirect/?code=very-private&state=s`);
  expect(elsewhere.status).toBe(404);
  expect(lines.join('')).not.toContain('very-private');
});

test.each(['[]', '"x"', '1'])(
  'a signed body that is no object, %s, is taken and nothing comes of it',
  async (body) => {
    const before = lines.length;
    expect(await send({ body })).toBe(200);
    expect(lines.slice(before).filter((line) => line.includes('"level":50'))).toEqual([]);
  },
);

test('Slack’s question whether somebody is there is answered', async () => {
  const body = JSON.stringify({ type: 'url_verification', challenge: 'abc' });
  const headers = { 'content-type': 'application/json', ...signatureOf(signingSecret, body, nowInSeconds()) };
  const answer = await fetch(`${alfred.url}/slack/events`, { method: 'POST', headers, body });
  expect(await answer.json()).toEqual({ challenge: 'abc' });
});

test('a request that is sent once more as it was does nothing, be it an event, a command or a press', async () => {
  const robin = alfred.as('T0ACME');
  await robin.command('/alfred less');
  const levels = () => alfred.rows('SELECT level FROM proactiveness_settings');
  const [before] = await levels();
  const command = alfred.distribution.requests.findLast(({ body }) => body.includes('command='));
  if (!command) throw new Error('no command was sent');
  const again = await fetch(command.url, { method: 'POST', headers: command.headers, body: command.body });
  expect([again.status, await again.text()]).toEqual([200, '']);
  expect(await levels()).toEqual([before]);
  await robin.send('hello');
  await alfred.until(async () => (await alfred.rows('SELECT 1 FROM messages')).length === 1);
  const message = alfred.distribution.requests.findLast(({ body }) => body.includes('"hello"'));
  if (!message) throw new Error('no message was sent');
  const repeat = await fetch(message.url, { method: 'POST', headers: message.headers, body: message.body });
  expect(repeat.status).toBe(200);
  await alfred.app.settled();
  expect(await alfred.rows('SELECT 1 FROM messages')).toHaveLength(1);
});

/** Writes exactly this to the door; what comes back until it closes the connection. */
function raw(...pieces: readonly string[]): Promise<string> {
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(Number(new URL(alfred.url).port), '127.0.0.1');
    socket.setEncoding('utf8');
    socket.on('error', () => undefined);
    socket.on('data', (piece: string) => (answer += piece));
    socket.once('close', () => resolve(answer));
    for (const piece of pieces) socket.write(piece);
  });
}

const HEAD = 'POST /slack/events HTTP/1.1\r\nhost: x\r\nconnection: close\r\n';

test.concurrent('a signed body that Bolt stumbles over is answered all the same', async () => {
  // In a process of its own: what is thrown there is nobody's to catch.
  const PORT = String(await freePort());
  await using other = await start({ ...alfred.settings, PORT });
  const headers = {
    'content-type': 'application/json',
    ...signatureOf(signingSecret, 'null', nowInSeconds()),
  };
  const url = `http://127.0.0.1:${PORT}/slack/events`;
  const answer = await fetch(url, { method: 'POST', headers, body: 'null' });
  expect(answer.status).toBe(503);
  expect(await other.stop()).toBe(0);
});

test.concurrent('whoever takes their time with the head of a request is not waited for', async () => {
  expect(await raw('POST /slack/events HTTP/1.1\r\nhost: x\r\ncontent-length: 10\r\n')).toMatch(/ 408 /);
});

test.concurrent('nor whoever takes their time with what it brings', async () => {
  const since = performance.now();
  await raw(`${HEAD}content-type: application/json\r\ncontent-length: 10\r\n\r\n{`);
  expect(performance.now() - since).toBeLessThan(7_000);
});

test('a body that does not tell its length is broken off at the limit, and a head that is too long at once', async () => {
  const piece = `10000\r\n${'x'.repeat(0x10000)}\r\n`;
  const answer = await raw(`${HEAD}transfer-encoding: chunked\r\n\r\n`, piece.repeat(20), '0\r\n\r\n');
  expect(answer).not.toMatch(/ 200 /);
  expect(await raw(`${HEAD}x-long: ${'x'.repeat(20_000)}\r\n\r\n`)).toMatch(/ 431 /);
});

test('a request that is two, to those who count differently, is none', async () => {
  const smuggled = `0\r\n\r\nPOST /slack/events HTTP/1.1\r\nhost: x\r\n\r\n`;
  const both = `${HEAD}content-length: ${smuggled.length}\r\ntransfer-encoding: chunked\r\n\r\n${smuggled}`;
  expect(await raw(both)).toMatch(/^HTTP\/1\.1 400 /);
  expect(await raw(`${HEAD}x-a: b\nx-slack-signature: v0=1\r\n\r\n`)).toMatch(/^HTTP\/1\.1 4/);
});
