import { afterAll, expect, test } from 'vitest';

import { newId } from '../../src/db/ids.ts';
import { keepOpportunity } from '../../src/db/opportunities.ts';
import type { JobKind } from '../../src/db/queue.ts';
import { prune } from '../../src/jobs/prune.ts';
import { sweep } from '../../src/jobs/sweep.ts';
import { tidy } from '../../src/jobs/tidy.ts';
import { silentLog } from '../../src/log.ts';
import { openStore } from '../support/store.ts';

const DAY = 86_400_000;
const MINUTE = 60_000;
const store = await openStore();
afterAll(() => store[Symbol.asyncDispose]());
const { prisma, queue, now } = store;
const ago = (days: number) => new Date(now().getTime() - days * DAY);

/** A process whose own clock is two months ahead, until somebody sets it right. */
const parts = {
  prisma,
  queue,
  workspaces: { reach: nobody, find: nobody, findTurnedAway: nobody, review: () => Promise.resolve() },
  graceMs: 30 * DAY,
  retention: { runsDays: 90, conversationsDays: 90 },
  now: () => ago(-60),
  log: silentLog(),
};
async function nobody(): Promise<null> {
  return null;
}

/** In how many minutes the one job of a kind that waits is due. */
async function dueIn(kind: JobKind): Promise<number> {
  const [job, ...more] = await store.rows<{ start_after: Date }>(
    `SELECT start_after FROM pgboss.job WHERE name = $1 AND state = 'created'`,
    [kind],
  );
  if (!job || more.length > 0) throw new Error(`not one job waits: ${kind}`);
  return Math.round((job.start_after.getTime() - now().getTime()) / MINUTE);
}

test('a process whose own clock is ahead forgets nothing before its time, and puts no look off', async () => {
  const removed = { id: newId(), teamId: 'T0GONE', botUserId: 'U0ALFRED', name: 'Gone' };
  await prisma.workspace.create({ data: { ...removed, offReason: 'removed', offAt: ago(1) } });
  await prisma.inboundEvent.create({ data: { id: 'Ev1', payload: {}, receivedAt: now() } });
  await tidy(parts, new AbortController().signal);
  expect(await prisma.workspace.count({ where: { id: removed.id } })).toBe(1);
  expect(await prisma.inboundEvent.count({ where: { doneAt: null } })).toBe(1);
  expect(await dueIn('tidy')).toBe(30);

  const person = await store.newPerson();
  await prisma.delivery.create({
    data: {
      id: newId(),
      personId: person.personId,
      kind: 'notice',
      causeId: newId(),
      channel: 'D1',
      text: 'Good morning.',
      state: 'sent',
      createdAt: ago(50),
    },
  });
  await prune(parts, new AbortController().signal);
  expect(await prisma.delivery.count()).toBe(1);
  expect(await dueIn('prune')).toBe(24 * 60);

  const times = { weighAt: ago(-1), expiresAt: ago(-2) };
  await keepOpportunity(
    prisma,
    person,
    { type: 'event_prep', key: 'memory:1', basis: {}, score: 0.9, ...times },
    now(),
  );
  await sweep(parts);
  expect(await prisma.opportunity.count({ where: { state: 'open' } })).toBe(1);
  expect(await store.rows(`SELECT 1 FROM pgboss.job WHERE name = 'offer'`)).toEqual([]);
  expect(await dueIn('sweep')).toBe(15);
});
