import type { ReceiverEvent } from '@slack/bolt';
import { afterAll, beforeEach, expect, test } from 'vitest';

import { openDatabase } from '../../src/db/client.ts';
import { silentLog } from '../../src/log.ts';
import { startPlayground } from '../../src/playground/playground.ts';
import type { Playground } from '../../src/playground/playground.ts';
import { holdSockets } from '../../src/slack/hold-sockets.ts';
import type { Sockets, SocketTerms } from '../../src/slack/hold-sockets.ts';
import { eventually } from '../support/eventually.ts';
import { openStore } from '../support/store.ts';
import type { Store } from '../support/store.ts';
import { startWalledOff } from '../support/walled-off.ts';

const store = await openStore();
afterAll(() => store[Symbol.asyncDispose]());
beforeEach(() => store.pool.query('DELETE FROM socket_leases'));

const QUICK: SocketTerms = { places: 5, ms: 1_500, lookMs: 150, marginMs: 500, startMs: 10_000 };

interface Ears extends AsyncDisposable {
  readonly all: readonly Sockets[];
  /** Which of them hears each event. */
  readonly heard: readonly number[];
  readonly holders: () => number[];
}

/** So many processes behind one app, as far as sockets go. */
async function listen(
  playground: Playground,
  count: number,
  terms = QUICK,
  prisma: (n: number) => Store['prisma'] = () => store.prisma,
): Promise<Ears> {
  const heard: number[] = [];
  const { appToken, apiUrl } = playground;
  const all = Array.from({ length: count }, (_, n) =>
    holdSockets(
      { prisma: prisma(n), queue: store.queue, log: silentLog() },
      {
        appToken,
        apiUrl,
        terms,
      },
    ),
  );
  const hear = (n: number) => async (event: ReceiverEvent) => {
    heard.push(n);
    await event.ack();
  };
  await Promise.all(all.map((one, n) => one.start(hear(n))));
  return {
    all,
    heard,
    holders: () => all.flatMap((one, n) => (one.holding() ? [n] : [])),
    async [Symbol.asyncDispose]() {
      await Promise.all(all.map((one) => one.stop()));
    },
  };
}

/** Watches from now on how many sockets there were at most. */
function mostSockets(playground: Playground): { most: () => number } & Disposable {
  let most = 0;
  const timer = setInterval(() => (most = Math.max(most, playground.sockets.count())), 5);
  return { most: () => most, [Symbol.dispose]: () => clearInterval(timer) };
}

test('of seven processes five hold two sockets each, and one that stops is followed by another', async () => {
  await using playground = await startPlayground({ port: 0, page: false });
  using watch = mostSockets(playground);
  // Nothing lapses while this goes on: what is given back is told of.
  await using ears = await listen(playground, 7, { ...QUICK, ms: 60_000, lookMs: 30_000 });
  expect(ears.holders()).toHaveLength(5);
  await eventually(() => playground.sockets.count() === 10);
  for (let n = 0; n < 10; n++) await playground.as('robin').send(`hello ${n}`);
  await eventually(() => ears.heard.length >= 10);
  expect(ears.heard.every((n) => ears.holders().includes(n))).toBe(true);

  const waiting = new Set([0, 1, 2, 3, 4, 5, 6].filter((n) => !ears.holders().includes(n)));
  await ears.all[ears.holders()[0] ?? 0]?.stop();
  await eventually(() => ears.holders().length === 5 && playground.sockets.count() === 10);
  expect(ears.holders().some((n) => waiting.has(n))).toBe(true);
  expect(watch.most()).toBe(10);
});

test('a holder that is cut off from the database closes its sockets before another takes over', async () => {
  await using playground = await startPlayground({ port: 0, page: false });
  using watch = mostSockets(playground);
  await using dying = await openDatabase(store.url);
  const terms = { ...QUICK, places: 1 };
  await using first = await listen(playground, 1, terms, () => dying.prisma);
  await using second = await listen(playground, 1, terms);
  expect([first.holders().length, second.holders().length]).toEqual([1, 0]);
  // Longer than the place lasts: it is renewed.
  const since = performance.now();
  await eventually(() => performance.now() - since > terms.ms * 1.5);
  expect([first.holders().length, second.holders().length]).toEqual([1, 0]);

  dying.pool.query = () => Promise.reject(new Error('cut off'));
  await eventually(() => first.holders().length === 0);
  expect(second.holders()).toEqual([]);
  await eventually(() => second.holders().length === 1 && playground.sockets.count() === 2);
  await playground.as('robin').send('hello');
  await eventually(() => second.heard.length > 0);
  expect(watch.most()).toBe(2);
});

test('a place whose holder died is taken over once it has lapsed', async () => {
  await using playground = await startPlayground({ port: 0, page: false });
  // A process that was killed has left nothing but its place.
  await store.pool.query('DELETE FROM socket_leases');
  await store.pool.query(
    `INSERT INTO socket_leases SELECT n, gen_random_uuid(), clock_timestamp() + interval '1 second'
     FROM generate_series(1, 5) n`,
  );
  await using ears = await listen(playground, 1);
  expect(ears.holders()).toEqual([]);
  expect(playground.sockets.count()).toBe(0);
  await eventually(() => ears.holders().length === 1 && playground.sockets.count() === 2);
});

test('a process that is certainly the only one takes a place whatever dead ones have left', async () => {
  await using playground = await startPlayground({ port: 0, page: false });
  await store.pool.query(
    `INSERT INTO socket_leases SELECT n, gen_random_uuid(), clock_timestamp() + interval '1 hour' FROM generate_series(1, 5) n`,
  );
  const { appToken, apiUrl } = playground;
  const receive = () => Promise.resolve();
  const parts = { prisma: store.prisma, queue: store.queue, log: silentLog() };
  const only = holdSockets(parts, { appToken, apiUrl, alone: true, terms: QUICK });
  await only.start(receive);
  expect(only.connected()).toBe(2);
  await only.stop();
  expect(await store.rows('SELECT 1 FROM socket_leases')).toEqual([]);
});

test('a token that Slack refuses is told before anything is waited for', async () => {
  await using playground = await startPlayground({ port: 0, page: false });
  const bad = { ...playground, appToken: 'xapp-made-up' };
  await expect(listen(bad, 1)).rejects.toThrow('Slack refuses SLACK_APP_TOKEN (invalid_auth)');
});

test('sockets that do not open hold up a start for so long only, and it does not hear meanwhile', async () => {
  await using slack = await startWalledOff((url) => ({ ok: true, url }));
  const terms = { ...QUICK, ms: 60_000, startMs: 50 };
  const one = holdSockets(
    { prisma: store.prisma, queue: store.queue, log: silentLog() },
    { appToken: 'xapp-made-up', apiUrl: slack.apiUrl, terms },
  );
  expect(one.hearing()).toBe(false);
  await one.start(() => Promise.resolve());
  expect([one.connected(), one.holding(), one.hearing()]).toEqual([0, true, false]);
  await one.stop();
});

test('told to stop while it starts, it waits for no socket', async () => {
  await using slack = await startWalledOff((url) => ({ ok: true, url }));
  const one = holdSockets(
    { prisma: store.prisma, queue: store.queue, log: silentLog() },
    { appToken: 'xapp-made-up', apiUrl: slack.apiUrl, terms: { ...QUICK, startMs: 600_000 } },
  );
  const started = one.start(() => Promise.resolve());
  await eventually(() => one.holding());
  await one.stop();
  await started;
  expect(await store.rows('SELECT 1 FROM socket_leases')).toEqual([]);
});

test('a process whose sockets Slack refuses does not take itself for one that leaves them to others', async () => {
  let asked = 0;
  await using slack = await startWalledOff((url) =>
    (asked += 1) === 1 ? { ok: true, url } : { ok: false, error: 'invalid_auth' },
  );
  const one = holdSockets(
    { prisma: store.prisma, queue: store.queue, log: silentLog() },
    { appToken: 'xapp-made-up', apiUrl: slack.apiUrl, terms: { ...QUICK, startMs: 600_000 } },
  );
  const started = one.start(() => Promise.resolve());
  await eventually(() => asked > 1 && !one.holding());
  expect(one.hearing()).toBe(false);
  await one.stop();
  await started;
});

test('a process that finds all places taken leaves hearing to others', async () => {
  await using playground = await startPlayground({ port: 0, page: false });
  await store.pool.query(
    `INSERT INTO socket_leases SELECT n, gen_random_uuid(), clock_timestamp() + interval '1 hour' FROM generate_series(1, 5) n`,
  );
  await using ears = await listen(playground, 1);
  expect(ears.all.map((one) => [one.holding(), one.hearing()])).toEqual([[false, true]]);
});
