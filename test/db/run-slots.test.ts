import { afterAll, afterEach, expect, test } from 'vitest';

import { claimRun } from '../../src/db/run-path.ts';
import { storeThought, unparkRun } from '../../src/db/runs.ts';
import type { Person } from '../../src/domain/person.ts';
import { addRun, addSchedule, openStore } from '../support/store.ts';

const store = await openStore();
afterAll(() => store[Symbol.asyncDispose]());
afterEach(() => store.pool.query('DELETE FROM pgboss.job'));
const { prisma, pool, queue, now } = store;
const parts = { pool, db: prisma, queue };

const thinking = (attempt: number) => ({ attempt, limit: 2 });
const thought = { text: 'Here it is.', errorKind: null, tokensIn: 0, tokensOut: 0 };

async function addRuns(person: Person, count: number, task: 'think' | 'remind' = 'think'): Promise<string[]> {
  const ids: string[] = [];
  for (let i = 0; i < count; i++) {
    const schedule = await addSchedule(store, person, { task });
    const queuedAt = new Date(now().getTime() + i);
    ids.push((await addRun(store, schedule, 'queued', { queuedAt })).id);
  }
  return ids;
}
const countRunning = ({ personId }: Person) => prisma.run.count({ where: { personId, state: 'running' } });

test('sixty runs of one person at once: two are taken, the others wait, and all come through one after the other', async () => {
  const person = await store.newPerson();
  const ids = await addRuns(person, 60);
  const claims = await Promise.all(ids.map((id) => claimRun(pool, person, id, thinking(0))));
  const taken = claims.flatMap((claim) => (claim.outcome === 'taken' ? [claim.taken.run] : []));
  expect(taken.map((run) => run.slot).toSorted((a, b) => (a ?? 0) - (b ?? 0))).toEqual([1, 2]);
  expect(claims.filter((claim) => claim.outcome === 'parked')).toHaveLength(58);
  expect(await countRunning(person)).toBe(2);

  const goes = new Map(taken.map((run) => [run.id, 1]));
  const running: number[] = [];
  const finish = async (run: (typeof taken)[number]) => {
    running.push(await countRunning(person));
    expect(await storeThought(prisma, run, { ...thought, now: now() })).toBe(true);
    await unparkRun(parts, person);
  };
  // Both end at the same moment, and so do those that take their places.
  let ending = taken;
  for (let rounds = 0; ending.length > 0 && rounds < 100; rounds++) {
    await Promise.all(ending.map(finish));
    const jobs = await store.takeUp<{ runId: string }>('think', 10);
    const next = await Promise.all(
      jobs.map(async ({ id, data }) => {
        const claim = await claimRun(pool, person, data.runId, thinking(0));
        await queue.boss.complete('think', id);
        return claim;
      }),
    );
    ending = next.flatMap((claim) => (claim.outcome === 'taken' ? [claim.taken.run] : []));
    for (const { id } of ending) goes.set(id, (goes.get(id) ?? 0) + 1);
  }
  expect(Math.max(...running)).toBe(2);
  // Neither slot lay idle while runs waited for it, and none was thought about twice.
  expect(running).toHaveLength(60);
  expect(new Set(goes.values())).toEqual(new Set([1]));
  expect(await prisma.run.count({ where: { personId: person.personId, state: 'thought' } })).toBe(60);
});

test('a run that waits is queued again once, however many slots come free at the same time', async () => {
  const person = await store.newPerson();
  const [, , third = '', fourth = ''] = await addRuns(person, 4);
  await prisma.run.updateMany({ where: { id: { in: [third, fourth] } }, data: { parked: true } });
  await Promise.all([unparkRun(parts, person), unparkRun(parts, person), unparkRun(parts, person)]);
  const jobs = await store.jobsOf('think', person);
  expect(new Set(jobs.map((job) => job.data['runId']))).toEqual(new Set([third, fourth]));
  expect(jobs).toHaveLength(2);
});

test('a slot is taken up by the run that has waited longest', async () => {
  const person = await store.newPerson();
  const [first = '', second = ''] = await addRuns(person, 2);
  await prisma.run.updateMany({ where: { id: { in: [first, second] } }, data: { parked: true } });
  await unparkRun(parts, person);
  expect(await store.jobsOf('think', person)).toMatchObject([{ data: { runId: first } }]);
});

test('a slot that comes free while a run is being set aside is seen by one of the two', async () => {
  const person = await store.newPerson();
  for (let round = 0; round < 10; round++) {
    const [one = '', two = '', waiting = ''] = await addRuns(person, 3);
    const holder = await claimRun(pool, person, one, thinking(0));
    await claimRun(pool, person, two, thinking(0));
    if (holder.outcome !== 'taken') throw new Error(holder.outcome);
    const [claim] = await Promise.all([
      claimRun(pool, person, waiting, thinking(0)),
      storeThought(prisma, holder.taken.run, { ...thought, now: now() }).then(() => unparkRun(parts, person)),
    ]);
    const jobs = await store.takeUp<{ runId: string }>('think', 10);
    expect(claim.outcome === 'taken' || jobs.some((job) => job.data.runId === waiting)).toBe(true);
    await prisma.run.updateMany({ where: { personId: person.personId }, data: { state: 'thought' } });
  }
});

test('plain reminders need no slot, and take none from those that do', async () => {
  const person = await store.newPerson();
  const claimAll = async (ids: string[]) =>
    Promise.all(ids.map((id) => claimRun(pool, person, id, thinking(0))));
  const reminders = await claimAll(await addRuns(person, 10, 'remind'));
  expect(reminders.every((claim) => claim.outcome === 'taken' && claim.taken.run.slot === null)).toBe(true);
  const thoughts = await claimAll(await addRuns(person, 2));
  expect(thoughts.map((claim) => claim.outcome)).toEqual(['taken', 'taken']);
});

test("one person's runs take nothing from another's", async () => {
  const [one, other] = [await store.newPerson(), await store.newPerson()];
  const claim = async (person: Person) => {
    const ids = await addRuns(person, 3);
    return Promise.all(ids.map((id) => claimRun(pool, person, id, thinking(0))));
  };
  const outcomes = (await Promise.all([claim(one), claim(other)])).map((claims) =>
    claims.map((claim) => claim.outcome).sort(),
  );
  expect(outcomes).toEqual([
    ['parked', 'taken', 'taken'],
    ['parked', 'taken', 'taken'],
  ]);
});

test('a run whose process died keeps its slot and is taken again by its job', async () => {
  const person = await store.newPerson();
  const [one = '', two = '', three = ''] = await addRuns(person, 3);
  for (const id of [one, two]) await claimRun(pool, person, id, thinking(0));
  expect(await claimRun(pool, person, three, thinking(0))).toEqual({ outcome: 'parked' });
  const again = await claimRun(pool, person, one, thinking(1));
  expect(again).toMatchObject({ outcome: 'taken', taken: { run: { attempt: 1, slot: 1 } } });
  expect(await countRunning(person)).toBe(2);
});

test('a run that waits stays so when its job cannot be written with it', async () => {
  const person = await store.newPerson();
  const [, , third = ''] = await addRuns(person, 3);
  await prisma.run.updateMany({ where: { id: third }, data: { parked: true } });
  const insert = () => Promise.reject(new Error('gone'));
  const broken = { ...parts, queue: { boss: Object.assign(Object.create(queue.boss), { insert }) } };
  await expect(unparkRun(broken, person)).rejects.toThrow('gone');
  expect((await prisma.run.findUniqueOrThrow({ where: { id: third } })).parked).toBe(true);
});
