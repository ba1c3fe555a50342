import { afterAll, expect, test } from 'vitest';

import { pendingWork } from '../../src/db/pending-work.ts';
import {
  findPerson,
  getPerson,
  hasOpenedHome,
  keepDmChannel,
  keepHomeOpened,
  keepPerson,
} from '../../src/db/people.ts';
import { keepWorkspace } from '../../src/db/workspaces.ts';
import { addSchedule, openStore } from '../support/store.ts';

const store = await openStore();
afterAll(() => store[Symbol.asyncDispose]());
const { prisma, pool, now } = store;

const workspace = { teamId: 'T1', botUserId: 'U0ALFRED', name: 'One' };
const profile = {
  slackUserId: 'U1',
  name: 'Robin',
  zone: 'UTC',
  locale: 'en-GB',
  guest: false,
  foreign: false,
  deleted: false,
};

test('a workspace is kept once and known by its team', async () => {
  const ids = await Promise.all(Array.from({ length: 5 }, () => keepWorkspace(prisma, workspace)));
  expect(new Set(ids).size).toBe(1);
  expect(await keepWorkspace(prisma, { ...workspace, name: 'Renamed' })).toBe(ids[0]);
  expect(await prisma.workspace.findMany({ where: { teamId: 'T1' } })).toMatchObject([{ name: 'Renamed' }]);
});

test('a person whose first messages come all at once is met once', async () => {
  await keepWorkspace(prisma, workspace);
  const met = await Promise.all(Array.from({ length: 8 }, () => keepPerson(prisma, 'T1', profile, now())));
  expect(new Set(met.map((person) => person.personId)).size).toBe(1);
});

test('what Slack tells of a person later takes the place of what it told, and the person stays the same', async () => {
  await keepWorkspace(prisma, workspace);
  const sam = { ...profile, slackUserId: 'U2', name: 'Sam' };
  const first = await keepPerson(prisma, 'T1', sam, new Date(0));
  await keepDmChannel(prisma, first, 'D1');
  const moved = await keepPerson(prisma, 'T1', { ...sam, zone: 'America/New_York', deleted: true }, now());
  expect(moved).toEqual({ ...first, zone: 'America/New_York', dmChannel: 'D1' });
  const found = await findPerson(prisma, 'T1', 'U2');
  expect(found).toMatchObject({ person: moved, deleted: true });
  expect(found?.refreshedAt.getTime()).toBeGreaterThan(0);
});

test('the same Slack id in another workspace is somebody else, and an unknown one nobody', async () => {
  await keepWorkspace(prisma, workspace);
  await keepWorkspace(prisma, { ...workspace, teamId: 'T2' });
  const [one, other] = [
    await keepPerson(prisma, 'T1', profile, now()),
    await keepPerson(prisma, 'T2', profile, now()),
  ];
  expect(other.personId).not.toBe(one.personId);
  expect((await findPerson(prisma, 'T2', 'U1'))?.person.personId).toBe(other.personId);
  expect(await findPerson(prisma, 'T2', 'U404')).toBeNull();
  expect(await findPerson(prisma, 'T404', 'U1')).toBeNull();
  await expect(keepPerson(prisma, 'T404', profile, now())).rejects.toThrow();
});

test('the channel of a DM is remembered, and a new one takes its place', async () => {
  const person = await store.newPerson();
  for (const channel of ['D1', 'D2']) {
    await keepDmChannel(prisma, person, channel);
    expect((await getPerson(prisma, person))?.dmChannel).toBe(channel);
  }
});

test('whoever has opened Home once has it kept current', async () => {
  const person = await store.newPerson();
  expect(await hasOpenedHome(prisma, person)).toBe(false);
  await keepHomeOpened(prisma, person, now());
  expect(await hasOpenedHome(prisma, person)).toBe(true);
});

test('what lies ahead is told by what is due, waiting or under way', async () => {
  await using other = await openStore({ at: new Date('2026-03-02T09:00:00Z') });
  const look = () => pendingWork(other.pool);
  expect(await look()).toEqual({ now: false, waits: [], next: null });
  const person = await other.newPerson();
  const next = new Date('2026-03-02T10:00:00Z');
  await addSchedule(other, person, { nextRunAt: next });
  expect(await look()).toEqual({ now: false, waits: [], next });
  await other.clock.moveTo(next);
  expect(await look()).toEqual({ now: true, waits: ['dispatch'], next: null });
  await pool.query('SELECT 1');
});
