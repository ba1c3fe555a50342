import { afterAll, afterEach, expect, test } from 'vitest';

import type { Prisma } from '../../src/db/generated/client.ts';
import { newId } from '../../src/db/ids.ts';
import { keepOpportunity } from '../../src/db/opportunities.ts';
import {
  pruneApprovals,
  pruneNotices,
  pruneOpportunities,
  pruneScores,
  pruneUsage,
} from '../../src/db/prune-rest.ts';
import { enqueue } from '../../src/db/queue.ts';
import type { PruneStep } from '../../src/db/queue.ts';
import { insertSuggestion } from '../../src/db/suggestions.ts';
import type { Person } from '../../src/domain/person.ts';
import { firstPruning, prune } from '../../src/jobs/prune.ts';
import { silentLog } from '../../src/log.ts';
import { addSchedule, openStore } from '../support/store.ts';

const DAY = 86_400_000;
const store = await openStore({ at: new Date('2026-03-02T09:00:00Z') });
afterAll(() => store[Symbol.asyncDispose]());
afterEach(() => store.pool.query('DELETE FROM people; DELETE FROM pgboss.job'));
const { prisma, queue, now } = store;
const ago = (days: number) => new Date(now().getTime() - days * DAY);

async function drain(batches: AsyncGenerator<number>): Promise<number> {
  let gone = 0;
  for await (const count of batches) gone += count;
  return gone;
}

async function post(
  { personId }: Person,
  days: number,
  columns: Partial<Prisma.DeliveryUncheckedCreateInput> = {},
): Promise<string> {
  const { id } = await prisma.delivery.create({
    data: {
      id: newId(),
      personId,
      kind: 'notice',
      causeId: newId(),
      channel: 'D1',
      text: 'Good morning.',
      state: 'sent',
      createdAt: ago(days),
      ...columns,
    },
  });
  return id;
}

async function opportunity(person: Person, key: string, days: number, state: 'open' | 'lapsed' | 'closed') {
  const times = { weighAt: ago(days), expiresAt: ago(days) };
  await keepOpportunity(
    prisma,
    person,
    { type: 'event_prep', key, basis: {}, score: 0.9, ...times },
    ago(days),
  );
  const { id } = await prisma.opportunity.update({
    where: { personId_type_key: { personId: person.personId, type: 'event_prep', key } },
    data: { state },
  });
  return id;
}

const offer = (opportunityId: string) => ({
  id: newId(),
  opportunityId,
  type: 'event_prep' as const,
  basis: { patterns: [], memories: [], schedules: [] },
  offer: { do: 'cancel' as const, schedules: [] },
  name: 'Board',
  text: 'Shall I?',
  because: 'You told me.',
  onAccept: '',
  conversationId: null,
});

test('old notices and cards go; young ones, those not out, what a guest was told and the card of an open offer stay', async () => {
  const person = await store.newPerson();
  const guest = await store.newPerson();
  await prisma.person.update({ where: { id: guest.personId }, data: { guest: true } });
  await post(person, 200);
  await post(person, 100, { kind: 'zone' });
  await post(person, 95, { kind: 'file' });
  const open = offer(await opportunity(person, 'memory:1:2026-03-04', 99, 'open'));
  await insertSuggestion(prisma, person, open, ago(99));
  const settled = offer(await opportunity(person, 'memory:2:2026-03-04', 99, 'closed'));
  await insertSuggestion(prisma, person, settled, ago(99));
  await prisma.suggestion.update({ where: { id: settled.id }, data: { state: 'ignored' } });
  await post(person, 99, { kind: 'suggestion', causeId: settled.id });
  const kept = [
    await post(person, 99, { kind: 'suggestion', causeId: open.id }),
    await post(guest, 300),
    await post(person, 120, { state: 'pending' }),
    await post(person, 110, { kind: 'run' }),
    await post(person, 80),
  ];
  expect(await drain(pruneNotices(prisma, ago(90)))).toBe(4);
  const where = { personId: { in: [person.personId, guest.personId] } };
  const left = await prisma.delivery.findMany({ where, select: { id: true } });
  expect(new Set(left.map(({ id }) => id))).toEqual(new Set(kept));
  expect(await drain(pruneNotices(prisma, ago(90)))).toBe(0);
});

test('of what could have been offered, what is past goes; what was offered, and what may come up again, stays', async () => {
  const person = await store.newPerson();
  await opportunity(person, 'memory:1:2025-11-01', 120, 'lapsed');
  await opportunity(person, 'return:2025-11-01', 120, 'closed');
  const offered = await opportunity(person, 'memory:2:2025-11-01', 120, 'closed');
  await insertSuggestion(prisma, person, offer(offered), ago(120));
  const kept = [
    offered,
    await opportunity(person, 'pattern:1', 120, 'closed'),
    await opportunity(person, 'memory:3:2025-11-01', 120, 'open'),
    await opportunity(person, 'memory:4:2026-01-01', 50, 'lapsed'),
  ];
  expect(await drain(pruneOpportunities(prisma, ago(90)))).toBe(2);
  const left = await prisma.opportunity.findMany({
    where: { personId: person.personId },
    select: { id: true },
  });
  expect(new Set(left.map(({ id }) => id))).toEqual(new Set(kept));
});

test('what was asked before a tool was used goes when it is old, unless it is being done', async () => {
  const { personId } = await store.newPerson();
  const asked = async (days: number, state: 'open' | 'done' | 'acting') => {
    const data = { personId, turnId: newId(), tool: 'tickets_create', input: { title: 'Leak' }, state };
    const { id } = await prisma.approval.create({ data: { id: newId(), ...data, createdAt: ago(days) } });
    return id;
  };
  await asked(120, 'done');
  await asked(110, 'open');
  const kept = [await asked(100, 'acting'), await asked(80, 'open'), await asked(2, 'done')];
  expect(await drain(pruneApprovals(prisma, ago(90)))).toBe(2);
  const left = await prisma.approval.findMany({ where: { personId }, select: { id: true } });
  expect(new Set(left.map(({ id }) => id))).toEqual(new Set(kept));
});

test('figures of over a year ago go in batches, younger ones stay', async () => {
  const { personId } = await store.newPerson();
  const use = (days: number) => ({
    id: newId(),
    personId,
    causeId: newId(),
    purpose: 'turn',
    model: 'made-up-model',
    tokensIn: 1,
    tokensOut: 1,
    at: ago(days),
  });
  await prisma.usage.createMany({ data: Array.from({ length: 1_100 }, (_, i) => use(2_000 - i)) });
  await prisma.usage.createMany({ data: [use(399), use(1)] });
  const { id: workspaceId } = await prisma.workspace.findFirstOrThrow();
  const score = { offered: 1, accepted: 1, dismissed: 0, snoozed: 0, ignored: 0, withheld: {} };
  for (const days of [500, 402, 300])
    await prisma.weeklyScore.create({
      data: { id: newId(), workspaceId, personId, week: ago(days), ...score },
    });
  const batches: number[] = [];
  for await (const count of pruneUsage(prisma, ago(400))) batches.push(count);
  expect(batches).toEqual([500, 500, 100]);
  expect(await prisma.usage.count({ where: { personId } })).toBe(2);
  expect(await drain(pruneScores(prisma, ago(400)))).toBe(2);
  expect(await prisma.weeklyScore.count({ where: { personId } })).toBe(1);
});

const parts = { prisma, queue, retention: { runsDays: 90, conversationsDays: 90 }, log: silentLog() };
const waiting = () =>
  store.rows<{ start_after: Date }>(
    `SELECT start_after FROM pgboss.job WHERE name = 'prune' AND state = 'created' ORDER BY start_after`,
  );

test('it is done once a day, whichever process begins and however many start', async () => {
  const person = await store.newPerson();
  await Promise.all([1, 2, 3].map(() => enqueue(queue, prisma, firstPruning(now()))));
  const [first, ...others] = await waiting();
  expect(others).toEqual([]);
  expect(first?.start_after.getTime()).toBeGreaterThan(now().getTime() + 5 * 60_000);
  await store.pool.query('DELETE FROM pgboss.job');
  await post(person, 200);
  // Two at once, as when a process was cut off and another has taken over.
  await Promise.all([prune(parts, new AbortController().signal), prune(parts, new AbortController().signal)]);
  expect(await prisma.delivery.count({ where: { personId: person.personId } })).toBe(0);
  const [next, ...more] = await waiting();
  expect(more).toEqual([]);
  expect(Math.round(((next?.start_after.getTime() ?? 0) - now().getTime()) / 3_600_000)).toBe(24);
});

test('told to stop, it stops after a batch and is done again', async () => {
  const person = await store.newPerson();
  await post(person, 200);
  await expect(prune(parts, AbortSignal.abort())).rejects.toThrow('stopping');
  expect(await waiting()).toEqual([]);
  await prune(parts, new AbortController().signal);
  expect(await prisma.delivery.count({ where: { personId: person.personId } })).toBe(0);
});

test('a job that takes too long leaves the rest to one that begins where nobody has been yet', async () => {
  const person = await store.newPerson();
  await addSchedule(store, person);
  await addSchedule(store, person);
  await post(person, 200);
  await prune(parts, new AbortController().signal, { longestMs: -1 });
  const [next] = await store.rows<{ data: { from?: PruneStep }; start_after: Date }>(
    `SELECT data, start_after FROM pgboss.job WHERE name = 'prune' AND state = 'created'`,
  );
  expect(next?.data).toEqual({ from: 'conversations' });
  expect(next?.start_after.getTime()).toBeLessThanOrEqual(now().getTime());
  await store.pool.query('DELETE FROM pgboss.job');
  // What comes first is walked through for ever: the others get their turn all the same.
  await prune(parts, new AbortController().signal, { ...next?.data, longestMs: -1 });
  expect(await prisma.delivery.count({ where: { personId: person.personId } })).toBe(0);
  expect((await store.rows(`SELECT data FROM pgboss.job WHERE name = 'prune'`))[0]).toEqual({
    data: { from: 'opportunities' },
  });
  await store.pool.query('DELETE FROM pgboss.job');
  await prune(parts, new AbortController().signal, { from: 'opportunities' });
  expect(await waiting()).toHaveLength(1);
});
