import { afterAll, beforeEach, expect, test } from 'vitest';

import { claimDue, untilNextDue } from '../../src/db/dispatch.ts';
import { newId, runIdOf } from '../../src/db/ids.ts';
import { endRun } from '../../src/db/runs.ts';
import { endSchedule } from '../../src/db/schedules.ts';
import type { Schedule } from '../../src/db/schedules.ts';
import { addRun, addSchedule, openStore } from '../support/store.ts';

const store = await openStore({ at: new Date('2026-03-02T09:00:05Z') });
afterAll(() => store[Symbol.asyncDispose]());
const { prisma, pool, queue, clock, now } = store;

let day = 2;
/** A time of the morning on which the test takes place, which is always a little after nine. */
const today = (time: string) => new Date(`2026-03-${String(day).padStart(2, '0')}T${time}Z`);

beforeEach(async () => {
  await pool.query('DELETE FROM people; DELETE FROM pgboss.job');
  day += 1;
  await clock.moveTo(today('09:00:05'));
});

const reload = ({ id }: Schedule) => prisma.schedule.findUniqueOrThrow({ where: { id } });
const runsOf = ({ id }: Schedule) =>
  prisma.run.findMany({ where: { scheduleId: id }, orderBy: { occurrenceAt: 'asc' } });
const claimed = (count: number, queued = count) => ({ claimed: count, queued, broken: [] });

test('a due schedule gets one run, the job about it and its next time', async () => {
  const person = await store.newPerson();
  const schedule = await addSchedule(store, person, { nextRunAt: today('09:00:00') });
  expect(await claimDue({ pool, queue })).toEqual(claimed(1));

  const [run, ...others] = await runsOf(schedule);
  expect(others).toEqual([]);
  expect(run).toMatchObject({
    id: runIdOf(schedule.id, today('09:00:00')),
    personId: person.personId,
    occurrenceAt: today('09:00:00'),
    trigger: 'due',
    state: 'queued',
    finishedAt: null,
  });
  const [job, ...rest] = await store.jobsOf('remind', person);
  expect(rest).toEqual([]);
  expect(job).toMatchObject({
    id: run?.id,
    state: 'created',
    priority: 0,
    data: { runId: run?.id, personId: person.personId },
  });
  expect(await reload(schedule)).toMatchObject({
    state: 'active',
    nextRunAt: today('09:10:00'),
    lastRunAt: today('09:00:00'),
    runCount: 1,
  });
  expect(await claimDue({ pool, queue })).toEqual(claimed(0));
});

test('what needs thought becomes a job of another queue', async () => {
  const person = await store.newPerson();
  await addSchedule(store, person, { task: 'think', nextRunAt: today('09:00:00') });
  await claimDue({ pool, queue });
  expect(await store.jobsOf('think', person)).toHaveLength(1);
  expect(await store.jobsOf('remind', person)).toHaveLength(0);
});

test('what is not due yet, paused, cancelled or done is left alone', async () => {
  const person = await store.newPerson();
  await addSchedule(store, person, { nextRunAt: today('09:10:00') });
  for (const state of ['paused', 'cancelled', 'completed', 'invalid'] as const)
    await addSchedule(store, person, { state });
  expect(await claimDue({ pool, queue })).toEqual(claimed(0));
});

test('one instant runs once, and is completed when its run has ended', async () => {
  const person = await store.newPerson();
  const time = {
    kind: 'once',
    at: today('09:00:00'),
    expression: null,
    nextRunAt: today('09:00:00'),
  } as const;
  const schedule = await addSchedule(store, person, time);
  await claimDue({ pool, queue });
  expect(await reload(schedule)).toMatchObject({ state: 'active', nextRunAt: null });

  const [run] = await runsOf(schedule);
  await prisma.$transaction(async (tx) => {
    const end = { state: 'delivered' as const, errorKind: null, now: now() };
    expect(run && (await endRun(tx, run, end))).toBe(true);
    await endSchedule(tx, person, schedule.id, 'good', now());
  });
  expect(await reload(schedule)).toMatchObject({ state: 'completed', nextRunAt: null, runCount: 1 });
});

test('an occurrence that falls due while an earlier one is going is recorded and not run', async () => {
  const person = await store.newPerson();
  for (const state of ['queued', 'running', 'thought'] as const) {
    const schedule = await addSchedule(store, person, { nextRunAt: today('09:00:00') });
    const earlier = await addRun(store, schedule, state, { occurrenceAt: today('08:50:00') });
    expect(await claimDue({ pool, queue })).toEqual(claimed(1, 0));
    const [before, skipped] = await runsOf(schedule);
    expect(before).toEqual(earlier);
    expect(skipped).toMatchObject({ state: 'skipped', errorKind: 'overlap' });
    expect(skipped?.finishedAt).toBeInstanceOf(Date);
    expect((await reload(schedule)).nextRunAt).toEqual(today('09:10:00'));
  }
  expect(await store.jobsOf('remind', person)).toEqual([]);
});

test('an occurrence that has its run already is not counted again, and completes what has no more to come', async () => {
  const person = await store.newPerson();
  const last = { nextRunAt: today('09:00:00'), endsAt: today('09:05:00'), runsLeft: 3, runCount: 1 };
  const schedule = await addSchedule(store, person, last);
  await addRun(store, schedule, 'delivered', { occurrenceAt: today('09:00:00') });
  expect(await claimDue({ pool, queue })).toEqual(claimed(1, 0));
  expect(await runsOf(schedule)).toHaveLength(1);
  expect(await reload(schedule)).toMatchObject({
    state: 'completed',
    nextRunAt: null,
    runsLeft: 3,
    runCount: 1,
  });
});

test('a last occurrence that is skipped leaves its schedule to the run that is still going', async () => {
  const person = await store.newPerson();
  const schedule = await addSchedule(store, person, {
    nextRunAt: today('09:00:00'),
    endsAt: today('09:05:00'),
  });
  await addRun(store, schedule, 'running', { occurrenceAt: today('08:50:00') });
  expect(await claimDue({ pool, queue })).toEqual(claimed(1, 0));
  expect(await reload(schedule)).toMatchObject({ state: 'active', nextRunAt: null });
});

const hourly = { kind: 'cron', expression: '0 * * * *' } as const;

test('after two hours of outage the newest occurrence runs late, and the others are written down by a job', async () => {
  const person = await store.newPerson();
  await clock.moveTo(today('09:30:00'));
  const schedule = await addSchedule(store, person, { ...hourly, nextRunAt: today('07:00:00') });
  await claimDue({ pool, queue });
  expect(await runsOf(schedule)).toMatchObject([{ occurrenceAt: today('09:00:00'), trigger: 'late' }]);
  const [job, ...others] = await store.jobsOf('record-missed', person);
  expect(others).toEqual([]);
  expect(job?.data).toMatchObject({
    scheduleId: schedule.id,
    from: today('07:00:00').toISOString(),
    until: today('09:00:00').toISOString(),
  });
  expect((await reload(schedule)).nextRunAt).toEqual(today('10:00:00'));
});

test('a schedule that wants nothing late has all of it written down as missed', async () => {
  const person = await store.newPerson();
  await clock.moveTo(today('09:30:00'));
  const late = { ...hourly, missPolicy: 'skip', nextRunAt: today('07:00:00') } as const;
  const schedule = await addSchedule(store, person, late);
  expect(await claimDue({ pool, queue })).toEqual(claimed(1, 0));
  expect(await runsOf(schedule)).toEqual([]);
  const [job] = await store.jobsOf('record-missed', person);
  // Up to and with the newest.
  expect(job?.data['until']).toBe(today('09:00:00.001').toISOString());
  expect(await reload(schedule)).toMatchObject({
    nextRunAt: today('10:00:00'),
    runCount: 0,
    lastRunAt: null,
  });
});

test('one instant that is more than a day old is missed and done with, unless it is wanted however late', async () => {
  const person = await store.newPerson();
  const at = new Date(now().getTime() - 25 * 3_600_000);
  const time = { kind: 'once', at, expression: null, nextRunAt: at } as const;
  const fresh = await addSchedule(store, person, time);
  const always = await addSchedule(store, person, { ...time, missPolicy: 'always_latest' });
  expect(await claimDue({ pool, queue })).toEqual(claimed(2, 1));
  expect(await runsOf(fresh)).toEqual([]);
  expect(await reload(fresh)).toMatchObject({ state: 'completed', nextRunAt: null });
  expect(await store.jobsOf('record-missed', person)).toMatchObject([{ data: { scheduleId: fresh.id } }]);
  expect(await runsOf(always)).toMatchObject([{ occurrenceAt: at, trigger: 'late', state: 'queued' }]);
});

test('a row that makes no sense is set aside with the reason, its person told, and the others go ahead', async () => {
  const [person, other] = [await store.newPerson(), await store.newPerson()];
  const due = { nextRunAt: today('09:00:00') };
  const good = await addSchedule(store, other, due);
  const bad = [
    await addSchedule(store, person, { ...due, expression: 'nonsense' }),
    await addSchedule(store, person, { ...due, expression: '' }),
    await addSchedule(store, person, { ...due, expression: '0 0 30 2 *' }),
    await addSchedule(store, person, { ...due, zone: 'Mars/Olympus' }),
    await addSchedule(store, person, {
      ...due,
      kind: 'rrule',
      expression: 'FREQ=SOMETIMES',
      anchorAt: now(),
    }),
  ];
  const endless = await addSchedule(store, person, due);
  await pool.query(`UPDATE schedules SET next_run_at = '-infinity' WHERE id = $1`, [endless.id]);

  const { broken, ...counts } = await claimDue({ pool, queue });
  expect(counts).toEqual({ claimed: bad.length + 2, queued: 1 });
  expect(broken.map(({ scheduleId }) => scheduleId).sort()).toEqual(
    [...bad, endless].map(({ id }) => id).sort(),
  );
  for (const schedule of [...bad, endless]) {
    const row = await reload(schedule);
    expect(row).toMatchObject({ state: 'invalid', nextRunAt: null, runCount: 0 });
    expect(row.reason).toMatch(/\w/);
  }
  expect(await runsOf(good)).toHaveLength(1);
  expect(await store.jobsOf('tell-missed', person)).toHaveLength(1);
  expect(await store.jobsOf('tell-missed', other)).toHaveLength(0);
});

test('a schedule that was mended and breaks again is told of again', async () => {
  const person = await store.newPerson();
  const due = { nextRunAt: today('09:00:00'), expression: 'nonsense', noticeId: newId() };
  const schedule = await addSchedule(store, person, due);
  await claimDue({ pool, queue });
  expect(await reload(schedule)).toMatchObject({ state: 'invalid', noticeId: null });
});

test('a schedule ends with its last run or at its end', async () => {
  const person = await store.newPerson();
  const due = { nextRunAt: today('09:00:00') };
  const two = await addSchedule(store, person, { ...due, runsLeft: 2 });
  const one = await addSchedule(store, person, { ...due, runsLeft: 1 });
  const ends = await addSchedule(store, person, { ...due, endsAt: today('09:09:59') });
  await claimDue({ pool, queue });
  expect(await reload(two)).toMatchObject({ runsLeft: 1, nextRunAt: today('09:10:00') });
  expect(await reload(one)).toMatchObject({ runsLeft: 0, nextRunAt: null, state: 'active' });
  expect(await reload(ends)).toMatchObject({ nextRunAt: null, state: 'active' });
  expect(await store.jobsOf('remind', person)).toHaveLength(3);
});

test('a schedule that has no run left and is due all the same stops no other', async () => {
  const person = await store.newPerson();
  const due = { nextRunAt: today('09:00:00') };
  const none = await addSchedule(store, person, { ...due, runsLeft: 0 });
  const good = await addSchedule(store, person, due);
  expect(await claimDue({ pool, queue })).toEqual(claimed(2, 1));
  expect(await runsOf(none)).toEqual([]);
  expect(await reload(none)).toMatchObject({ state: 'completed', runsLeft: 0, nextRunAt: null });
  expect(await runsOf(good)).toHaveLength(1);
});

test("everyone's first comes before anyone's second", async () => {
  const [busy, other] = [await store.newPerson(), await store.newPerson()];
  const due = (second: number) => ({ nextRunAt: today(`09:00:0${second}`) });
  const first = await addSchedule(store, busy, due(1));
  const second = await addSchedule(store, busy, due(2));
  const third = await addSchedule(store, busy, due(3));
  const only = await addSchedule(store, other, due(4));
  await claimDue({ pool, queue });
  const order: string[] = [];
  for (const _ of [first, second, third, only]) {
    const [job] = await store.takeUp('remind');
    if (job) order.push(job.id);
  }
  const [one, two, three, lone] = await Promise.all(
    [first, second, third, only].map(async (schedule) => (await runsOf(schedule))[0]?.id),
  );
  expect(new Set(order.slice(0, 2))).toEqual(new Set([one, lone]));
  expect(order.slice(2)).toEqual([two, three]);
});

test('an occurrence that its person has skipped already is not run', async () => {
  const person = await store.newPerson();
  const schedule = await addSchedule(store, person, { nextRunAt: today('09:00:00') });
  const skipped = await addRun(store, schedule, 'skipped', { occurrenceAt: today('09:00:00') });
  expect(await claimDue({ pool, queue })).toEqual(claimed(1, 0));
  expect(await runsOf(schedule)).toEqual([skipped]);
  expect(await store.jobsOf('remind', person)).toEqual([]);
});

test('how long to sleep is told by the earliest that is due', async () => {
  const person = await store.newPerson();
  expect(await untilNextDue(pool)).toBeNull();
  await addSchedule(store, person, { nextRunAt: today('10:00:00') });
  await addSchedule(store, person, { nextRunAt: today('09:20:00') });
  const left = today('09:20:00').getTime() - now().getTime();
  const told = (await untilNextDue(pool)) ?? 0;
  expect(Math.abs(told - left)).toBeLessThan(5_000);
  await addSchedule(store, person, { nextRunAt: today('08:00:00') });
  expect(await untilNextDue(pool)).toBeLessThan(0);
});
