import { afterAll, beforeEach, expect, test } from 'vitest';

import { finishEvent, storeEvent, takeOpenEvents, tidyEvents } from '../../src/db/inbound-events.ts';
import { openStore } from '../support/store.ts';

const START = new Date('2026-03-02T09:00:00Z');
const store = await openStore({ at: START });
afterAll(() => store[Symbol.asyncDispose]());
const { prisma, clock, now } = store;

const SECOND = 1_000;
const HOUR = 3_600_000;
let events = 0;
/** Events are looked at again when they have lain for this long. */
const FORGOTTEN = 15 * SECOND;
const take = () => takeOpenEvents(prisma, new Date(now().getTime() - FORGOTTEN));
const pass = (ms: number) => clock.moveTo(new Date(now().getTime() + ms));
const get = (id: string) => prisma.inboundEvent.findUnique({ where: { id } });

beforeEach(() => prisma.inboundEvent.deleteMany());

async function store1(): Promise<string> {
  const id = `Ev${(events += 1)}`;
  expect(await storeEvent(prisma, id, { text: 'hello' }, now())).toBe(true);
  return id;
}

test('an event is new once, however often Slack sends it', async () => {
  const news = await Promise.all(
    Array.from({ length: 10 }, () => storeEvent(prisma, 'Ev0', { text: 'hello' }, now())),
  );
  expect(news.filter(Boolean)).toHaveLength(1);
  await finishEvent(prisma, 'Ev0', now());
  expect(await storeEvent(prisma, 'Ev0', { text: 'hello' }, now())).toBe(false);
  expect(await get('Ev0')).toMatchObject({ payload: null, attempts: 0 });
});

test('an event that was finished is not taken up again, and one that is young is left to its process', async () => {
  const done = await store1();
  await finishEvent(prisma, done, now());
  await pass(FORGOTTEN);
  await store1();
  expect(await take()).toEqual([]);
});

test('what was left lying is taken up, oldest first', async () => {
  const ids: string[] = [];
  for (let i = 0; i < 20; i++) {
    ids.push(await store1());
    await pass(SECOND);
  }
  // Where rows lie on disk must not matter.
  await prisma.inboundEvent.updateMany({ where: { id: { in: ids.slice(0, 10) } }, data: { attempts: 1 } });
  await pass(FORGOTTEN);
  const taken = await take();
  expect(taken.map((event) => event.id)).toEqual(ids);
  expect(taken[0]).toEqual({ id: ids[0], payload: { text: 'hello' }, attempts: 2 });
});

test('of several processes that look at once or one after the other, one gets an event', async () => {
  const ids = await Promise.all(Array.from({ length: 30 }, store1));
  await pass(FORGOTTEN + SECOND);
  const taken = (await Promise.all(Array.from({ length: 8 }, take))).flat();
  await pass(2 * SECOND);
  taken.push(...(await take()));
  expect(taken.map((event) => event.id).sort()).toEqual(ids.sort());
});

test('an event whose handling failed is taken up again after the same time, and not before', async () => {
  const id = await store1();
  await pass(FORGOTTEN + SECOND);
  expect(await take()).toMatchObject([{ id, attempts: 1 }]);
  await pass(FORGOTTEN - 5 * SECOND);
  expect(await take()).toEqual([]);
  await pass(10 * SECOND);
  expect(await take()).toMatchObject([{ id, attempts: 2 }]);
});

test('an event that can never be handled is forgotten in the end', async () => {
  const id = await store1();
  for (let spent = 0; spent < 3 * HOUR; spent += FORGOTTEN + SECOND) {
    await pass(FORGOTTEN + SECOND);
    await take();
  }
  await tidyEvents(prisma, now());
  expect(await get(id)).toMatchObject({ payload: null });
  expect(await storeEvent(prisma, id, { text: 'hello' }, now())).toBe(false);
});

test('a payload that nobody worked on is kept for an hour, and its id for longer than Slack repeats it', async () => {
  const id = await store1();
  await pass(HOUR - 60 * SECOND);
  await tidyEvents(prisma, now());
  expect(await get(id)).toMatchObject({ doneAt: null, payload: { text: 'hello' } });
  await pass(120 * SECOND);
  await tidyEvents(prisma, now());
  expect(await get(id)).toMatchObject({ payload: null });
  expect((await get(id))?.doneAt).toBeInstanceOf(Date);
  await pass(25 * HOUR);
  await tidyEvents(prisma, now());
  expect(await get(id)).not.toBeNull();
  await pass(3 * HOUR);
  await tidyEvents(prisma, now());
  expect(await get(id)).toBeNull();
});
