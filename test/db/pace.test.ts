import { afterAll, expect, test } from 'vitest';

import { takeGo, tidyPaces } from '../../src/db/pace.ts';
import { openStore } from '../support/store.ts';

const store = await openStore({ at: new Date('2026-03-02T09:00:00Z') });
afterAll(() => store[Symbol.asyncDispose]());
const { prisma, clock } = store;

const PACE = { everyMs: 10_000, burst: 3 };
const ahead = (ms: number) => clock.moveTo(new Date(clock.now().getTime() + ms));

test('a burst goes at once, then one at a time, and a rest earns another burst', async () => {
  const take = () => takeGo(prisma, 'a', PACE);
  expect([await take(), await take(), await take()]).toEqual([0, 0, 0]);
  const wait = await take();
  expect(wait).toBeGreaterThan(5_000);
  expect(wait).toBeLessThanOrEqual(10_000);
  await ahead(wait);
  expect(await take()).toBe(0);
  expect(await take()).toBeGreaterThan(5_000);
  await ahead(60_000);
  expect([await take(), await take(), await take()]).toEqual([0, 0, 0]);
  expect(await take()).toBeGreaterThan(0);
});

test('of many at once no more than the burst go, and other things do not wait for them', async () => {
  const goes = await Promise.all(Array.from({ length: 30 }, () => takeGo(prisma, 'b', PACE)));
  expect(goes.filter((wait) => wait === 0)).toHaveLength(3);
  expect(await takeGo(prisma, 'c', PACE)).toBe(0);
});

test('what is long past is forgotten, and nothing else', async () => {
  await takeGo(prisma, 'd', PACE);
  await ahead(5 * 60_000);
  await takeGo(prisma, 'e', PACE);
  await tidyPaces(prisma);
  expect(await store.rows(`SELECT key FROM paces WHERE key IN ('d', 'e')`)).toEqual([{ key: 'e' }]);
});

test('a clock that was ahead and is set back does not stop what is paced', async () => {
  await takeGo(prisma, 'f', PACE);
  await ahead(-86_400_000);
  const take = () => takeGo(prisma, 'f', PACE);
  expect([await take(), await take(), await take()]).toEqual([0, 0, 0]);
  expect(await take()).toBeGreaterThan(5_000);
  expect(await take()).toBeLessThanOrEqual(PACE.everyMs);
});
