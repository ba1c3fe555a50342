import { afterAll, expect, test } from 'vitest';

import {
  countSchedules,
  endSchedule,
  getSchedule,
  insertSchedule,
  listSchedules,
  lockSchedule,
  recurrenceOf,
  timingColumns,
  timingOf,
  updateSchedule,
} from '../../src/db/schedules.ts';
import type { NewSchedule } from '../../src/db/schedules.ts';
import type { Timing } from '../../src/domain/timing.ts';
import { eventually } from '../support/eventually.ts';
import { addRun, addSchedule, openStore } from '../support/store.ts';

const store = await openStore();
afterAll(() => store[Symbol.asyncDispose]());
const { prisma, queue, now } = store;

const at = (hour: number) => new Date(Date.UTC(2030, 0, 1, hour));
const wish = (timing: Timing, next = at(9)): NewSchedule => ({
  name: 'stretch',
  prompt: 'stretch your legs',
  task: 'remind',
  source: 'person',
  timing: { ...timing, next },
  askedAt: null,
});
const bounds = { zone: 'Europe/Lisbon', endsAt: null, runsLeft: null };
const TIMINGS: Timing[] = [
  { ...bounds, recurrence: { kind: 'once', at: at(9) } },
  { ...bounds, recurrence: { kind: 'cron', expression: '0 9 * * 1-5' }, endsAt: at(20), runsLeft: 3 },
  { ...bounds, recurrence: { kind: 'rrule', expression: 'FREQ=WEEKLY;INTERVAL=2', anchor: at(0) } },
];

test.each(TIMINGS)('what is stored of a $recurrence.kind timing is what is read back', async (timing) => {
  const person = await store.newPerson();
  const made = await prisma.$transaction((tx) => insertSchedule(tx, person, wish(timing), now()));
  expect(made).toMatchObject({
    ...timingColumns(timing),
    state: 'active',
    nextRunAt: at(9),
    prompt: 'stretch your legs',
  });
  const read = await getSchedule(prisma, person, made.id);
  expect(read).toEqual(made);
  expect(read && timingOf(read)).toEqual(timing);
});

test('a row without the columns of its kind is no recurrence', () => {
  const none = { at: null, expression: null, anchorAt: null };
  for (const kind of ['once', 'cron', 'rrule'] as const)
    expect(() => recurrenceOf({ kind, ...none })).toThrow(kind);
});

test('a new or changed schedule wakes the dispatchers when it is committed, and not when it is taken back', async () => {
  const person = await store.newPerson();
  let woken = 0;
  queue.onWake('dispatch', () => (woken += 1));
  const [timing] = TIMINGS;
  if (!timing) throw new Error('no timing');
  const taken = prisma.$transaction(async (tx) => {
    await insertSchedule(tx, person, wish(timing), now());
    throw new Error('second thoughts');
  });
  await expect(taken).rejects.toThrow('second thoughts');
  const made = await prisma.$transaction((tx) => insertSchedule(tx, person, wish(timing), now()));
  await eventually(() => woken === 1);
  await prisma.$transaction((tx) => updateSchedule(tx, person, made.id, { nextRunAt: at(10) }, now()));
  await eventually(() => woken === 2);
});

test('a change keeps what it does not name', async () => {
  const person = await store.newPerson();
  const made = await addSchedule(store, person, { nextRunAt: at(9) });
  const change = (data: Parameters<typeof updateSchedule>[3]) =>
    prisma.$transaction((tx) => updateSchedule(tx, person, made.id, data, at(1)));
  expect(await change({ name: 'walk' })).toEqual({ ...made, name: 'walk', updatedAt: at(1) });
  expect(await change({ prompt: 'walk a mile' })).toMatchObject({ name: 'walk', prompt: 'walk a mile' });
});

test('two who change one schedule take turns', async () => {
  const person = await store.newPerson();
  const { id } = await addSchedule(store, person);
  const increment = () =>
    prisma.$transaction(async (tx) => {
      const schedule = await lockSchedule(tx, person, id);
      await updateSchedule(tx, person, id, { runCount: (schedule?.runCount ?? 0) + 1 }, now());
    });
  await Promise.all(Array.from({ length: 10 }, increment));
  expect((await getSchedule(prisma, person, id))?.runCount).toBe(10);
});

test('a list shows live ones by their next time and then the others, each with its newest run', async () => {
  const person = await store.newPerson();
  const later = await addSchedule(store, person, { name: 'later', nextRunAt: at(11) });
  await addSchedule(store, person, { name: 'paused', state: 'paused' });
  await addSchedule(store, person, { name: 'done', state: 'completed' });
  await addSchedule(store, person, { name: 'soon', nextRunAt: at(9) });
  await addRun(store, later, 'delivered', { occurrenceAt: at(1) });
  const newest = await addRun(store, later, 'failed', { occurrenceAt: at(2) });
  const names = (rows: Awaited<ReturnType<typeof listSchedules>>) =>
    rows.map(({ schedule }) => schedule.name);
  expect(names(await listSchedules(prisma, person, 'live', 10))).toEqual(['soon', 'later', 'paused']);
  const all = await listSchedules(prisma, person, 'all', 10);
  expect(names(all)).toEqual(['soon', 'later', 'paused', 'done']);
  expect(all.map(({ last }) => last)).toEqual([null, newest, null, null]);
  expect(names(await listSchedules(prisma, person, 'all', 2))).toEqual(['soon', 'later']);
  expect(await countSchedules(prisma, person, 'live')).toBe(3);
});

test('failures are counted, those in a row from the last good run, and excused ones not against it', async () => {
  const person = await store.newPerson();
  const { id } = await addSchedule(store, person, { nextRunAt: at(9) });
  const counts: number[][] = [];
  for (const outcome of ['failed', 'failed', 'none', 'excused', 'good', 'excused', 'failed'] as const) {
    await endSchedule(prisma, person, id, outcome, now());
    const row = await getSchedule(prisma, person, id);
    counts.push([row?.failCount ?? -1, row?.consecutiveFailures ?? -1]);
  }
  expect(counts).toEqual([
    [1, 1],
    [2, 2],
    [2, 2],
    [3, 2],
    [3, 0],
    [4, 0],
    [5, 1],
  ]);
});

test('a schedule is completed when nothing of it is ahead or under way', async () => {
  const person = await store.newPerson();
  const stateAfter = async (columns: Parameters<typeof addSchedule>[2], run?: 'running') => {
    const schedule = await addSchedule(store, person, columns);
    if (run) await addRun(store, schedule, run);
    await endSchedule(prisma, person, schedule.id, 'good', now());
    return (await getSchedule(prisma, person, schedule.id))?.state;
  };
  expect(await stateAfter({})).toBe('completed');
  expect(await stateAfter({ nextRunAt: at(9) })).toBe('active');
  expect(await stateAfter({}, 'running')).toBe('active');
  expect(await stateAfter({ state: 'paused' })).toBe('paused');
  expect(await stateAfter({ state: 'cancelled' })).toBe('cancelled');
});
