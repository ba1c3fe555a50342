import type { Pool } from 'pg';
import { expect, test } from 'vitest';

import { aheadBefore, movableClock, realClock } from '../../src/db/clock.ts';
import type { Clock } from '../../src/db/clock.ts';
import { claimDue } from '../../src/db/dispatch.ts';
import { openQueue } from '../../src/db/queue.ts';
import { silentLog } from '../../src/log.ts';
import { addSchedule, openStore } from '../support/store.ts';
import type { Store } from '../support/store.ts';

const START = new Date('2026-03-02T09:00:00Z');
const HOUR = 3_600_000;
const TOGETHER_MS = 50;

/** How far the database's clocks are from the process's, in milliseconds, at the best of three looks. */
async function apart({ pool }: Pick<Store, 'pool'>, { now }: Clock): Promise<{ ours: number; jobs: number }> {
  const looks: { ours: number; jobs: number }[] = [];
  for (let i = 0; i < 3; i++) {
    const { rows } = await pool.query<{ ours: Date; jobs: Date }>(
      'SELECT alfred_now() AS ours, pgboss.job_now() AS jobs',
    );
    const here = now().getTime();
    const off = (at: Date | undefined) => Math.abs((at?.getTime() ?? 0) - here);
    looks.push({ ours: off(rows[0]?.ours), jobs: off(rows[0]?.jobs) });
  }
  return { ours: Math.min(...looks.map((l) => l.ours)), jobs: Math.min(...looks.map((l) => l.jobs)) };
}

async function expectTogether(store: Pick<Store, 'pool'>, clock: Clock): Promise<void> {
  const { ours, jobs } = await apart(store, clock);
  expect(ours).toBeLessThan(TOGETHER_MS);
  expect(jobs).toBeLessThan(TOGETHER_MS);
}

test('process, tables and queue read one clock, before it is moved and after', async () => {
  await using store = await openStore({ at: START });
  await expectTogether(store, store.clock);
  expect(Math.abs(store.now().getTime() - START.getTime())).toBeLessThan(10_000);
  for (const hours of [5, 24 * 40]) {
    const target = new Date(START.getTime() + hours * HOUR);
    await store.clock.moveTo(target);
    expect(store.now().getTime()).toBeGreaterThanOrEqual(target.getTime());
    await expectTogether(store, store.clock);
  }
  const { forQueue } = store.clock;
  expect(Math.abs(forQueue.now() - store.now().getTime())).toBeLessThan(TOGETHER_MS);
});

test('a schedule of tomorrow is due when the clock has been moved there', async () => {
  await using store = await openStore({ at: START });
  const person = await store.newPerson();
  const tomorrow = new Date(START.getTime() + 24 * HOUR);
  await addSchedule(store, person, { nextRunAt: tomorrow });
  expect((await claimDue(store)).claimed).toBe(0);
  await store.clock.moveTo(tomorrow);
  expect(await claimDue(store)).toMatchObject({ claimed: 1, queued: 1 });
});

test('the real clock takes back what a movable one has left behind, in tables and queue', async () => {
  await using store = await openStore({ at: START });
  await expectTogether(store, store.clock);
  const real = await realClock(store);
  await expectTogether(store, real);
  expect(await store.rows(`SELECT to_regclass('public.alfred_clock') AS left`)).toEqual([{ left: null }]);
  await expect(real.moveTo(new Date())).rejects.toThrow('cannot be moved');
});

test('the real clock finds its way out of a movable one, at whichever statement that was cut off', async () => {
  await using store = await openStore({ at: START });
  for (let statements = 0, whole = false; !whole; statements++) {
    let left = statements;
    const query = (text: string, values?: unknown[]) => {
      if (left-- === 0) throw new Error('cut off');
      return store.pool.query(text, values);
    };
    whole = await movableClock({ pool: { query } as unknown as Pool }, START).then(
      () => true,
      () => false,
    );
    await expectTogether(store, await realClock(store));
    // The next Alfred here has a movable clock again.
    await (await movableClock(store, START)).bindQueue('pgboss');
  }
});

test('a movable clock may be set up again over one that was left behind', async () => {
  await using store = await openStore({ at: START });
  const later = new Date(START.getTime() + 24 * HOUR);
  const again = await movableClock(store, later);
  await expectTogether(store, again);
  expect(again.now().getTime()).toBeGreaterThanOrEqual(later.getTime());
  // And without a time to start at it is the time on the wall.
  const wall = await movableClock(store);
  expect(Math.abs(wall.now().getTime() - Date.now())).toBeLessThan(TOGETHER_MS);
  await expectTogether(store, wall);
});

test('a queue opened by the real clock after all leaves the time of jobs alone', async () => {
  await using store = await openStore();
  await using _queue = await openQueue(store.url, store.clock, silentLog());
  await expectTogether(store, store.clock);
});

test('how far a clock was moved is known to the next Alfred, and nothing of one that was never moved', async () => {
  await using store = await openStore({ at: new Date(Date.now() + 24 * HOUR) });
  expect(Math.abs((await aheadBefore(store)) - 24 * HOUR)).toBeLessThan(10_000);
  await store.clock.moveTo(new Date(store.now().getTime() + HOUR));
  expect(Math.abs((await aheadBefore(store)) - 25 * HOUR)).toBeLessThan(10_000);
  await realClock(store);
  expect(await aheadBefore(store)).toBe(0);
});
