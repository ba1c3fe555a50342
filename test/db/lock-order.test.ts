import { afterAll, expect, test } from 'vitest';

import { manageSchedule } from '../../src/assistant/manage-schedule.ts';
import { settleRun } from '../../src/assistant/settle-run.ts';
import { addRun, addSchedule, LIMITS, openStore } from '../support/store.ts';

const store = await openStore();
afterAll(() => store[Symbol.asyncDispose]());
const { prisma, queue, now } = store;

test(
  'cancelling and settling the same run at once never wait for each other',
  { timeout: 60_000 },
  async () => {
    const person = await store.newPerson();
    for (let i = 0; i < 25; i++) {
      const schedule = await addSchedule(store, person);
      const run = await addRun(store, schedule, 'thought');
      const cancel = { action: 'cancel' as const, id: schedule.id };
      const when = { askedAt: now(), now: now() };
      const both = Promise.all([
        prisma.$transaction((tx) => manageSchedule({ queue, limits: LIMITS }, tx, person, cancel, when)),
        prisma.$transaction((tx) =>
          settleRun({ queue }, tx, person, run.id, { state: 'delivered', now: now() }),
        ),
      ]);
      await expect(both).resolves.toHaveLength(2);
    }
  },
);
