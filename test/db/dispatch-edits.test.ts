import { afterAll, expect, test } from 'vitest';

import { manageSchedule } from '../../src/assistant/manage-schedule.ts';
import type { ScheduleChange } from '../../src/assistant/manage-schedule.ts';
import { claimDue } from '../../src/db/dispatch.ts';
import { addSchedule, LIMITS, openStore } from '../support/store.ts';

const store = await openStore({ at: new Date('2026-03-02T09:00:30Z') });
afterAll(() => store[Symbol.asyncDispose]());
const { prisma, pool, queue, clock, now } = store;
const DUE = new Date('2026-03-02T09:00:00Z');

test.each<[string, Omit<ScheduleChange, 'id'>]>([
  ['paused', { action: 'pause' }],
  ['cancelled', { action: 'cancel' }],
  ['edited', { action: 'edit', cron: '30 17 * * *' }],
  ['skipped', { action: 'skip_next' }],
  ['run now', { action: 'run_now' }],
])(
  'a schedule that is %s while it is dispatched ends up as one or the other came first',
  async (_what, wish) => {
    const person = await store.newPerson();
    const schedules = [];
    for (let i = 0; i < 12; i++) schedules.push(await addSchedule(store, person, { nextRunAt: DUE }));
    const when = { askedAt: now(), now: now() };
    await Promise.all([
      claimDue({ pool, queue }),
      ...schedules.map(({ id }) =>
        prisma.$transaction((tx) =>
          manageSchedule({ queue, limits: LIMITS }, tx, person, { ...wish, id }, when),
        ),
      ),
    ]);
    await claimDue({ pool, queue });
    const jobs = new Set((await store.jobsOf('remind', person)).map((job) => job.data['runId']));
    for (const { id } of schedules) {
      const schedule = await prisma.schedule.findUniqueOrThrow({ where: { id }, include: { runs: true } });
      const due = schedule.runs.filter(({ occurrenceAt }) => occurrenceAt.getTime() === DUE.getTime());
      expect(due.length).toBeLessThanOrEqual(1);
      expect(schedule.nextRunAt !== null).toBe(schedule.state === 'active');
      if (schedule.nextRunAt) expect(schedule.nextRunAt.getTime()).toBeGreaterThan(now().getTime());
      for (const run of schedule.runs) {
        if (run.state === 'queued') expect(jobs).toContain(run.id);
        if (schedule.state === 'cancelled') expect(run.state).toBe('cancelled');
      }
    }
  },
);

test('a clock that is set back repeats nothing and forgets nothing', async () => {
  const person = await store.newPerson();
  const schedule = await addSchedule(store, person, { nextRunAt: DUE, expression: '0 9 * * *' });
  const runs = () =>
    prisma.run.findMany({ where: { scheduleId: schedule.id }, orderBy: { occurrenceAt: 'asc' } });
  await claimDue({ pool, queue });
  await clock.moveTo(new Date('2026-03-02T07:00:00Z'));
  await claimDue({ pool, queue });
  await clock.moveTo(new Date('2026-03-02T09:00:10Z'));
  await claimDue({ pool, queue });
  expect((await runs()).map(({ occurrenceAt }) => occurrenceAt)).toEqual([DUE]);
  await clock.moveTo(new Date('2026-03-03T09:00:10Z'));
  await prisma.run.updateMany({ where: { scheduleId: schedule.id }, data: { state: 'delivered' } });
  await claimDue({ pool, queue });
  expect((await runs()).map(({ occurrenceAt }) => occurrenceAt)).toEqual([
    DUE,
    new Date('2026-03-03T09:00:00Z'),
  ]);
});
