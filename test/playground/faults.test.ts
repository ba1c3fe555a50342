import { WebAPIHTTPError, WebAPIRateLimitedError, WebAPIRequestError } from '@slack/web-api';
import { expect, test } from 'vitest';

import { fault } from '../../src/playground/api/faults.ts';
import type { Fault } from '../../src/playground/api/faults.ts';
import { startPlayground } from '../../src/playground/playground.ts';
import type { Playground } from '../../src/playground/playground.ts';
import { clientOf, post, refusal } from './world.ts';

const say = async (playground: Playground): Promise<string> =>
  post(playground, { channel: 'D0ROBIN0001', text: 'hello' });
const said = (playground: Playground): number => playground.messages('D0ROBIN0001').length;

test.for<[name: string, met: Fault, error: new (...args: never[]) => Error, effect: number]>([
  ['an HTTP status', fault.http(503), WebAPIHTTPError, 0],
  ['429 with Retry-After', fault.ratelimited(7), WebAPIRateLimitedError, 0],
  ['a connection that breaks before any effect', fault.refuse(), WebAPIRequestError, 0],
  ['an effect and then silence', fault.acceptThenHang(), WebAPIRequestError, 1],
  ['an effect and then an HTTP status', fault.acceptThen(500), WebAPIHTTPError, 1],
  ['an effect and then a broken connection', fault.acceptThenDrop(), WebAPIRequestError, 1],
])('%s', async ([, met, error, effect]) => {
  await using playground = await startPlayground({ port: 0, page: false });
  playground.faults.next('chat.postMessage', met);
  await expect(say(playground)).rejects.toBeInstanceOf(error);
  expect(said(playground)).toBe(effect);
  expect(playground.calls.at(-1)).toMatchObject({ method: 'chat.postMessage', fault: met });
  await say(playground);
  expect(said(playground)).toBe(effect + 1);
});

test('a refusal by name, as often as asked for and only for the method it is meant for', async () => {
  await using playground = await startPlayground({ port: 0, page: false });
  playground.faults.next('chat.postMessage', fault.error('internal_error'), 2);
  await clientOf(playground).auth.test();
  expect(await refusal(say(playground))).toBe('internal_error');
  expect(await refusal(say(playground))).toBe('internal_error');
  await say(playground);
  playground.faults.next('*', fault.error('service_unavailable'));
  expect(await refusal(clientOf(playground).auth.test())).toBe('service_unavailable');
  playground.faults.next('*', fault.http(500));
  playground.faults.clear();
  await say(playground);
  expect(said(playground)).toBe(2);
});

test('a late answer comes all the same', async () => {
  await using playground = await startPlayground({ port: 0, page: false });
  playground.faults.next('chat.postMessage', fault.delay(30));
  const before = performance.now();
  await say(playground);
  expect(performance.now() - before).toBeGreaterThanOrEqual(29);
});

test("Slack's published rate limits hold when they are turned on, by the clock", async () => {
  let time = new Date('2030-05-01T09:00:00Z');
  await using playground = await startPlayground({ port: 0, page: false, rateLimits: true, now: () => time });
  for (let message = 0; message < 5; message += 1) await say(playground);
  await expect(say(playground)).rejects.toMatchObject({ retryAfter: 5 });
  await post(playground, { channel: 'D0SAM000001', text: 'another channel' });
  time = new Date(time.getTime() + 5_000);
  await say(playground);
  expect(said(playground)).toBe(6);
});
