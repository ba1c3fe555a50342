import { afterAll, expect, test } from 'vitest';

import { dmOf, keepAttempt, queueDelivery } from '../../src/db/deliveries.ts';
import { newId } from '../../src/db/ids.ts';
import { TryAgain } from '../../src/errors.ts';
import { awaitEarlier } from '../../src/slack/post-window.ts';
import { openStore } from '../support/store.ts';

const store = await openStore({ at: new Date('2026-03-02T09:00:00Z') });
afterAll(() => store[Symbol.asyncDispose]());
const { prisma, queue, clock, now } = store;
const DAY = 86_400_000;

async function attempted() {
  const person = await store.newPerson();
  const causeId = newId();
  await prisma.$transaction((tx) =>
    queueDelivery(
      { queue },
      tx,
      person,
      { kind: 'notice', causeId, channel: dmOf(person), text: 'hello' },
      now(),
    ),
  );
  const found = () => prisma.delivery.findFirstOrThrow({ where: { personId: person.personId, causeId } });
  await keepAttempt(prisma, await found(), now());
  /** For how many milliseconds it has to be waited; 0 when it can be gone on. */
  return async () => {
    try {
      await awaitEarlier(prisma, await found(), now());
      return 0;
    } catch (error) {
      return error instanceof TryAgain ? (error.after ?? Infinity) : Infinity;
    }
  };
}

test('a post that may be under way is waited for', async () => {
  const wait = await attempted();
  expect(await wait()).toBeGreaterThan(4_000);
  await clock.moveTo(new Date(now().getTime() + 60_000));
  expect(await wait()).toBe(0);
});

test('a post that a clock which was a day ahead says began tomorrow is waited for once, as if it began now', async () => {
  await clock.moveTo(new Date(now().getTime() + DAY));
  const wait = await attempted();
  await clock.moveTo(new Date(now().getTime() - DAY));
  const first = await wait();
  expect(first).toBeGreaterThan(4_000);
  expect(first).toBeLessThan(60_000);
  expect(await wait()).toBe(0);
});
