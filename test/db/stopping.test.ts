import { afterAll, expect, test } from 'vitest';

import { queueDelivery } from '../../src/db/deliveries.ts';
import { newId } from '../../src/db/ids.ts';
import { keepPerson, scopeOfJob } from '../../src/db/people.ts';
import { keepWorkspace } from '../../src/db/workspaces.ts';
import { tidy } from '../../src/jobs/tidy.ts';
import { silentLog } from '../../src/log.ts';
import { deliver } from '../../src/slack/deliver.ts';
import { openStore } from '../support/store.ts';

const store = await openStore();
afterAll(() => store[Symbol.asyncDispose]());
const { prisma, pool, queue, now } = store;

const nobody = () => Promise.resolve(null);
const workspaces = {
  reach: nobody,
  find: nobody,
  findTurnedAway: nobody,
  review: () => Promise.resolve(),
};
const parts = { prisma, pool, queue, now, workspaces, log: silentLog() };
const told = AbortSignal.abort();

test('told to stop, a channel’s posts are left to whoever comes next, with a job', async () => {
  const person = await store.newPerson();
  const { personId } = person;
  const post = { kind: 'notice' as const, causeId: newId(), channel: 'D1', text: 'Good morning.' };
  await prisma.$transaction((tx) => queueDelivery({ queue }, tx, person, post, now()));
  const job = { jobId: newId(), signal: new AbortController().signal, stopping: told };
  const done = deliver(parts, (id) => scopeOfJob({ personId: id }), { channel: 'D1', personId }, job);
  await expect(done).rejects.toThrow('stopping');
  expect(await prisma.delivery.findFirst({ where: { personId } })).toMatchObject({ state: 'pending' });
});

test('told to stop, the deletion of a removed workspace is left to whoever comes next', async () => {
  const id = await keepWorkspace(prisma, { teamId: 'T0GONE', botUserId: 'U0ALFRED', name: 'Gone' });
  const facts = { name: 'gone', zone: 'UTC', locale: 'en-GB', guest: false, foreign: false, deleted: false };
  const { personId } = await keepPerson(prisma, 'T0GONE', { slackUserId: 'U0GONE', ...facts }, now());
  await prisma.workspace.update({ where: { id }, data: { offReason: 'removed', offAt: new Date(0) } });
  await expect(tidy({ ...parts, graceMs: 0 }, told)).rejects.toThrow('stopping');
  expect(await prisma.workspace.count({ where: { id } })).toBe(1);
  await tidy({ ...parts, graceMs: 0 }, new AbortController().signal);
  expect(await prisma.person.count({ where: { id: personId } })).toBe(0);
  expect(await prisma.workspace.count({ where: { id } })).toBe(0);
});
