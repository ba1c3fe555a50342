import { afterAll, expect, test } from 'vitest';

import { startDispatcher } from '../../src/jobs/dispatcher.ts';
import { silentLog } from '../../src/log.ts';
import { addSchedule, openStore } from '../support/store.ts';

const store = await openStore();
afterAll(() => store[Symbol.asyncDispose]());
const { pool, queue, now } = store;

test('the dispatcher does not spin while somebody else holds what is due, and goes on when it is let go', async () => {
  const person = await store.newPerson();
  const schedule = await addSchedule(store, person, { nextRunAt: new Date(now().getTime() - 1_000) });
  const holder = await pool.connect();
  await holder.query('BEGIN');
  await holder.query('SELECT 1 FROM schedules WHERE id = $1 FOR UPDATE', [schedule.id]);
  let looks = 0;
  const counting = new Proxy(pool, {
    get(target, key) {
      if (key === 'query') looks++;
      const value: unknown = Reflect.get(target, key, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  await using _dispatcher = startDispatcher({ pool: counting, queue, log: silentLog() });
  const until = performance.now() + 600;
  await expect.poll(() => performance.now() > until, { timeout: 5_000, interval: 50 }).toBe(true);
  expect(looks).toBeLessThan(20);
  await holder.query('ROLLBACK');
  holder.release();
  const runs = () => store.rows('SELECT 1 FROM runs WHERE schedule_id = $1', [schedule.id]);
  await expect.poll(async () => (await runs()).length, { timeout: 5_000 }).toBe(1);
});
