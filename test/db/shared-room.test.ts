import { afterAll, expect, test } from 'vitest';

import { startExecutor } from '../../src/db/executor.ts';
import type { Executor } from '../../src/db/executor.ts';
import { newId } from '../../src/db/ids.ts';
import { enqueue } from '../../src/db/queue.ts';
import type { Payload } from '../../src/db/queue.ts';
import { oneAtATime } from '../../src/jobs/one-at-a-time.ts';
import { silentLog } from '../../src/log.ts';
import { openStore } from '../support/store.ts';

const store = await openStore();
afterAll(() => store[Symbol.asyncDispose]());
const { queue, prisma } = store;

test(
  'two queues that share their room never have more jobs in hand than there is room',
  { timeout: 30_000 },
  async () => {
    const ROOM = 5;
    const JOBS = 15;
    const executors: Executor[] = [];
    let [running, most, done] = [0, 0, 0];
    const work = async () => {
      most = Math.max(most, ++running);
      await prisma.$queryRaw`SELECT 1`;
      running--;
      done++;
    };
    const person = await store.newPerson();
    const { personId } = person;
    const shared = {
      free: () => ROOM - executors.reduce((sum, executor) => sum + executor.running, 0),
      pollMs: 1_000,
      turn: oneAtATime(),
      freed: () => executors.forEach((executor) => executor.wake()),
      handle: work,
    };
    const answers = Array.from({ length: JOBS }, (): Payload<'answer'> => ({
      personId,
      conversationId: newId(),
    }));
    const runs = Array.from({ length: JOBS }, (): Payload<'think'> => ({ personId, runId: newId() }));
    for (const payload of answers) {
      await enqueue(queue, prisma, { kind: 'answer', payload, key: payload.conversationId });
    }
    for (const payload of runs) await enqueue(queue, prisma, { kind: 'think', payload });
    const parts = { queue, log: silentLog() };
    executors.push(
      startExecutor(parts, { ...shared, kind: 'answer' }),
      startExecutor(parts, { ...shared, kind: 'think' }),
    );
    await expect.poll(() => done, { timeout: 20_000 }).toBe(2 * JOBS);
    await Promise.all(executors.map((executor) => executor.stop(1_000)));
    expect(most).toBeLessThanOrEqual(ROOM);
  },
);
