import { afterAll, beforeEach, expect, test } from 'vitest';

import { newId } from '../../src/db/ids.ts';
import { releaseLease, renewLease, takeLease } from '../../src/db/socket-leases.ts';
import { openStore } from '../support/store.ts';

const store = await openStore({ at: new Date('2026-03-02T09:00:00Z') });
afterAll(() => store[Symbol.asyncDispose]());
const { prisma, clock } = store;
beforeEach(() => store.pool.query('DELETE FROM socket_leases'));

const TERMS = { places: 5, ms: 60_000 };
const take = () => takeLease(prisma, newId(), TERMS);
/** As if so many holders had not been heard of for too long. */
const lapse = (slots: number[]) =>
  store.pool.query(
    `UPDATE socket_leases SET until = clock_timestamp() - interval '1 minute' WHERE slot = ANY($1)`,
    [slots],
  );

test('of twenty that ask at once five get a place, each its own', async () => {
  const taken = await Promise.all(Array.from({ length: 20 }, take));
  const slots = taken.flatMap((lease) => (lease ? [lease.slot] : []));
  expect(slots.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5]);
  expect(await take()).toBeNull();
});

test('a place that lapsed is taken over once, and its former holder can’t renew it', async () => {
  const leases = await Promise.all(Array.from({ length: 5 }, take));
  const lost = leases.find((lease) => lease?.slot === 3);
  if (!lost) throw new Error('no place');
  expect(await renewLease(prisma, lost, TERMS)).toBe(true);
  await lapse([3]);
  expect(await renewLease(prisma, lost, TERMS)).toBe(false);
  const others = await Promise.all(Array.from({ length: 8 }, take));
  expect(others.filter(Boolean)).toMatchObject([{ slot: 3 }]);
  expect(await renewLease(prisma, lost, TERMS)).toBe(false);
  // What it gives back then is not the other's.
  await releaseLease(prisma, lost);
  expect(await take()).toBeNull();
});

test('a place that is given back is free at once', async () => {
  const [lease] = await Promise.all(Array.from({ length: 5 }, take));
  if (!lease) throw new Error('no place');
  await releaseLease(prisma, lease);
  expect(await take()).toMatchObject({ slot: lease.slot });
});

test('the one clock, which may be moved ahead, lets no place lapse', async () => {
  const lease = await take();
  if (!lease) throw new Error('no place');
  await clock.moveTo(new Date('2027-03-02T09:00:00Z'));
  expect(await renewLease(prisma, lease, TERMS)).toBe(true);
});
