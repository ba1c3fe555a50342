import { afterAll, expect, test } from 'vitest';

import { createSchedule } from '../../src/assistant/create-schedule.ts';
import type { ScheduleRequest } from '../../src/assistant/create-schedule.ts';
import { manageSchedule } from '../../src/assistant/manage-schedule.ts';
import type { ScheduleChange } from '../../src/assistant/manage-schedule.ts';
import { settleRun } from '../../src/assistant/settle-run.ts';
import type { Person } from '../../src/domain/person.ts';
import { isRefusal } from '../../src/domain/refusal.ts';
import { addRun, addSchedule, LIMITS, openStore } from '../support/store.ts';

const store = await openStore({ at: new Date('2026-03-02T09:00:00Z') });
afterAll(() => store[Symbol.asyncDispose]());
const { prisma, queue, now } = store;
const when = () => ({ askedAt: now(), now: now() });

async function make(person: Person, request: Partial<ScheduleRequest>) {
  const pills = { name: 'pills', prompt: 'pills', task: 'remind' as const, cron: '0 9 * * *', ...request };
  const made = await prisma.$transaction((tx) =>
    createSchedule({ queue, limits: LIMITS }, tx, person, pills, when()),
  );
  if (isRefusal(made)) throw new Error(made.say);
  return made;
}

const manage = (person: Person, change: ScheduleChange, limits = LIMITS) =>
  prisma.$transaction((tx) => manageSchedule({ queue, limits }, tx, person, change, when()));

test.each<[string, Partial<ScheduleRequest>, Partial<ScheduleChange>, object]>([
  [
    'its zone',
    { times: 5, ends: '2026-04-01' },
    { zone: 'America/New_York' },
    { runsLeft: 5, endsAt: expect.any(Date) },
  ],
  ['its end', { times: 5 }, { ends: '2026-06-01' }, { runsLeft: 5, endsAt: expect.any(Date) }],
  ['its hour', { ends: '2026-03-20' }, { cron: '0 10 * * *' }, { endsAt: expect.any(Date), runsLeft: null }],
  ['its number of times', { ends: '2026-03-20' }, { times: 3 }, { endsAt: expect.any(Date), runsLeft: 3 }],
  [
    'it to for ever',
    { ends: '2026-03-20', times: 3 },
    { ends: 'never', times: 0 },
    { endsAt: null, runsLeft: null },
  ],
  [
    'its policy',
    { ends: '2026-03-20', times: 3 },
    { if_missed: 'skip' },
    { runsLeft: 3, missPolicy: 'skip' },
  ],
])('a change of %s changes nothing else', async (_what, request, change, expected) => {
  const person = await store.newPerson();
  const made = await make(person, request);
  const edited = await manage(person, { action: 'edit', id: made.id, ...change });
  expect(edited).toMatchObject(expected);
});

test('a recurrence whose next run lies after the end is refused with what to say', async () => {
  const person = await store.newPerson();
  const made = await make(person, { ends: '2026-03-04' });
  expect(await manage(person, { action: 'edit', id: made.id, cron: '0 9 20 * *' })).toMatchObject({
    refused: 'never',
    say: expect.stringContaining('Say until when'),
  });
});

test('to change one that is over counts as one more', async () => {
  const person = await store.newPerson();
  const old = await addSchedule(store, person, { state: 'completed' });
  await addSchedule(store, person);
  const change = { action: 'edit' as const, id: old.id, cron: '0 9 * * *' };
  expect(await manage(person, change, { ...LIMITS, liveSchedules: 1 })).toMatchObject({
    refused: 'too_many',
  });
});

test('a reminder that is still ahead is put off by a snooze, not doubled', async () => {
  const person = await store.newPerson();
  const made = await make(person, { cron: null, at: '2026-03-02T10:00' });
  await manage(person, { action: 'snooze', id: made.id, in_minutes: 120 });
  const ahead = await prisma.schedule.findMany({ where: { personId: person.personId, state: 'active' } });
  expect(ahead.map(({ nextRunAt }) => nextRunAt?.toISOString().slice(0, 16))).toEqual(['2026-03-02T11:00']);
});

test('an end before which nothing is left to run is refused, and the schedule goes on', async () => {
  const person = await store.newPerson();
  const made = await make(person, { cron: '0 10 * * *' });
  await manage(person, { action: 'skip_next', id: made.id });
  const edited = await manage(person, { action: 'edit', id: made.id, ends: '2026-03-02' });
  expect(edited).toMatchObject({ refused: 'past', say: expect.stringContaining('later end') });
  const { state, nextRunAt } = await prisma.schedule.findUniqueOrThrow({ where: { id: made.id } });
  expect([state, nextRunAt]).toEqual(['active', new Date('2026-03-03T10:00:00Z')]);
});

test('a schedule that has run as often as it should is not made endless by a new time', async () => {
  const person = await store.newPerson();
  const over = await addSchedule(store, person, { state: 'completed', runsLeft: 0 });
  const change = { action: 'edit' as const, id: over.id, cron: '0 9 * * *' };
  expect(await manage(person, change)).toMatchObject({
    refused: 'past',
    say: expect.stringContaining('how many times'),
  });
  expect(await manage(person, { ...change, times: 2 })).toMatchObject({ state: 'active', runsLeft: 2 });
});

test('nor is one whose end has come', async () => {
  const person = await store.newPerson();
  const endsAt = new Date('2026-03-01T12:00:00Z');
  const over = await addSchedule(store, person, { state: 'completed', endsAt });
  const change = { action: 'edit' as const, id: over.id, cron: '0 9 * * *' };
  expect(await manage(person, change)).toMatchObject({
    refused: 'never',
    say: expect.stringContaining('Say until when'),
  });
  expect(await manage(person, { ...change, ends: 'never' })).toMatchObject({ state: 'active', endsAt: null });
});

test.each(['cancelled', 'completed'] as const)(
  'the words alone of one that is %s are not changed',
  async (state) => {
    const person = await store.newPerson();
    const over = await addSchedule(store, person, { state });
    const change = { action: 'edit' as const, id: over.id, name: 'walk' };
    expect(await manage(person, change)).toMatchObject({
      refused: 'wrong_state',
      say: expect.stringContaining('new time'),
    });
    expect(await manage(person, { ...change, cron: '0 9 * * *' })).toMatchObject({
      name: 'walk',
      state: 'active',
    });
  },
);

test('a snooze keeps what its schedule may do and when it is quiet, and points to the run that it puts off', async () => {
  const person = await store.newPerson();
  const policies = { mayAct: ['calendar__list'], onlyIfSomething: true, lateAfter: 600 };
  const schedule = await addSchedule(store, person, { task: 'think', ...policies });
  const run = await addRun(store, schedule, 'delivered', { deliveredAt: now() });
  const snoozed = await manage(person, { action: 'snooze', id: schedule.id, in_minutes: 60 });
  expect(snoozed).toMatchObject({ ...policies, source: 'snooze', snoozedRunId: run.id });
});

test('one that comes once and is paused while it runs is done when it has run', async () => {
  const person = await store.newPerson();
  const at = now();
  const once = await addSchedule(store, person, { kind: 'once', expression: null, at, lastRunAt: at });
  const run = await addRun(store, once, 'thought', { occurrenceAt: at });
  await manage(person, { action: 'pause', id: once.id });
  await prisma.$transaction((tx) =>
    settleRun({ queue }, tx, person, run.id, { state: 'delivered', now: now() }),
  );
  expect((await prisma.schedule.findUniqueOrThrow({ where: { id: once.id } })).state).toBe('completed');
});

test('a failure of a run that was asked for is none in the row of those that pause a schedule', async () => {
  const person = await store.newPerson();
  const schedule = await addSchedule(store, person, { consecutiveFailures: 2 });
  const run = await addRun(store, schedule, 'thought', { trigger: 'manual' });
  const end = { state: 'failed' as const, errorKind: 'nothing_said', now: now() };
  await prisma.$transaction((tx) => settleRun({ queue }, tx, person, run.id, end));
  const { consecutiveFailures, failCount } = await prisma.schedule.findUniqueOrThrow({
    where: { id: schedule.id },
  });
  expect([consecutiveFailures, failCount]).toEqual([2, 1]);
});
