import { afterAll, expect, test } from 'vitest';

import { createSchedule } from '../../src/assistant/create-schedule.ts';
import type { ScheduleRequest } from '../../src/assistant/create-schedule.ts';
import { manageSchedule } from '../../src/assistant/manage-schedule.ts';
import type { ScheduleChange } from '../../src/assistant/manage-schedule.ts';
import type { Person } from '../../src/domain/person.ts';
import { isRefusal } from '../../src/domain/refusal.ts';
import { addSchedule, LIMITS, openStore } from '../support/store.ts';

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
