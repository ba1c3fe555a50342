import { request } from 'node:http';
import type { OutgoingHttpHeaders } from 'node:http';

import { expect, test } from 'vitest';
import { WebSocket } from 'ws';

import { refusalOf } from '../../src/playground/http/guard.ts';
import { startPlayground } from '../../src/playground/playground.ts';

async function statusOf(
  url: string,
  headers: OutgoingHttpHeaders,
  method = 'POST',
): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(url, { method, headers, setHost: false }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

test('only loopback names with the right port are served', async () => {
  await using playground = await startPlayground({ port: 0, page: false });
  const { port } = new URL(playground.apiUrl);
  const method = `${playground.apiUrl}auth.test`;
  expect(await statusOf(method, { host: `localhost:${port}` })).toBe(200);
  expect(await statusOf(method, { host: `[::1]:${port}` })).toBe(200);
  expect(await statusOf(method, { host: `LOCALHOST:${port}` })).toBe(200);
  expect(await statusOf(method, { host: `LocalHost:${port}`, origin: `http://localhost:${port}` })).toBe(200);
  expect(await statusOf(method, { host: 'localhost:1' })).toBe(403);
  expect(await statusOf(method, { host: `evil.example:${port}` })).toBe(403);
});

test('what another page in the same browser sends is refused', async () => {
  await using playground = await startPlayground({ port: 0, page: false });
  const { host, port } = new URL(playground.apiUrl);
  const method = `${playground.apiUrl}auth.test`;
  expect(await statusOf(method, { host, origin: `http://${host}` })).toBe(200);
  expect(await statusOf(method, { host, origin: 'https://evil.example' })).toBe(403);
  expect(await statusOf(method, { host, origin: `http://localhost:${Number(port) + 1}` })).toBe(403);
  expect(await statusOf(method, { host, 'sec-fetch-site': 'same-site' })).toBe(403);
  const socket = new WebSocket(`ws://${host}/link/?ticket=x`, { origin: 'https://evil.example' });
  await new Promise((resolve) => void socket.once('error', resolve));
  expect(socket.readyState).not.toBe(WebSocket.OPEN);
});

test('a link on another site may lead to the page and to nothing else', () => {
  const headers = { host: 'localhost:3000', 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' };
  expect(refusalOf(headers, 3000, { isPage: true })).toBeUndefined();
  expect(refusalOf(headers, 3000, { isPage: false })).toBe('wrong origin');
});

test('a body over the limit is refused with 413', async () => {
  await using playground = await startPlayground({ port: 0, page: false });
  const response = await fetch(`${playground.apiUrl}chat.postMessage`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text: 'x'.repeat(1024 * 1024) }),
  });
  expect(response.status).toBe(413);
  expect(await response.json()).toMatchObject({ ok: false, error: 'request_too_large' });
});

test('a port in use and an address of the outside world are refused with a recognisable error', async () => {
  await using playground = await startPlayground({ port: 0, page: false });
  const port = Number(new URL(playground.apiUrl).port);
  await expect(startPlayground({ port, page: false })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  await expect(startPlayground({ port: 0, host: '0.0.0.0' })).rejects.toThrow('no loopback address');
});
