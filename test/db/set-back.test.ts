import { afterAll, expect, test } from 'vitest';

import { recordMissedRuns } from '../../src/assistant/record-missed.ts';
import { claimDue } from '../../src/db/dispatch.ts';
import { enqueue, readPayload } from '../../src/db/queue.ts';
import { mendSetBack } from '../../src/db/set-back.ts';
import type { Person } from '../../src/domain/person.ts';
import { addSchedule, openStore } from '../support/store.ts';

const START = new Date('2026-03-02T08:00:00Z');
const store = await openStore({ at: START });
afterAll(() => store[Symbol.asyncDispose]());
const { prisma, pool, queue, clock, now } = store;
const DAY = 86_400_000;
const at = (text: string) => new Date(`2026-03-${text}Z`);

/** Claims all that is due, and writes down what was missed. */
async function dispatch(person: Person) {
  await mendSetBack(pool);
  while ((await claimDue({ pool, queue })).claimed > 0);
  const jobs = await store.rows<{ data: object }>(
    `DELETE FROM pgboss.job WHERE name = 'record-missed' RETURNING data`,
  );
  for (const { data } of jobs) {
    const payload = readPayload('record-missed', data);
    await recordMissedRuns({ prisma, queue, now }, person, payload);
  }
}

test('a clock that was a month ahead for a moment silences nothing once it is set right', async () => {
  await clock.moveTo(START);
  const person = await store.newPerson();
  const [daily, once, ended, skipping] = [
    await addSchedule(store, person, { expression: '0 9 * * *', nextRunAt: at('02T09:00') }),
    await addSchedule(store, person, {
      kind: 'once',
      expression: null,
      at: at('05T09:00'),
      nextRunAt: at('05T09:00'),
    }),
    await addSchedule(store, person, {
      expression: '0 9 * * *',
      endsAt: at('10T12:00'),
      nextRunAt: at('02T09:00'),
    }),
    await addSchedule(store, person, {
      expression: '0 9 * * *',
      missPolicy: 'skip',
      nextRunAt: at('02T09:00'),
    }),
  ];
  await dispatch(person);
  await enqueue(queue, prisma, {
    kind: 'tidy',
    payload: {},
    key: 'tidy',
    after: new Date(START.getTime() + 30 * 60_000),
  });
  await clock.moveTo(new Date(START.getTime() + 30 * DAY + 2 * 3_600_000));
  await dispatch(person);
  await enqueue(queue, prisma, {
    kind: 'sweep',
    payload: {},
    key: 'sweep',
    after: new Date(now().getTime() + 15 * 60_000),
  });
  await clock.moveTo(new Date(START.getTime() + 60_000));
  const by = await mendSetBack(pool);
  expect(Math.round(by / DAY)).toBe(30);
  const next = async (id: string) => {
    const found = await prisma.schedule.findUniqueOrThrow({ where: { id } });
    return [found.state, found.nextRunAt];
  };
  for (const { id } of [daily, ended, skipping]) expect(await next(id)).toEqual(['active', at('02T09:00')]);
  expect(await next(once.id)).toEqual(['active', at('05T09:00')]);
  expect(await prisma.run.count({ where: { state: 'missed', occurrenceAt: { gt: now() } } })).toBe(0);
  const late = await store.rows(
    `SELECT name FROM pgboss.job WHERE state = 'created' AND start_after > alfred_now() + interval '1 hour'`,
  );
  expect(late).toEqual([]);
  expect(await mendSetBack(pool)).toBe(0);
  await prisma.run.updateMany({ data: { state: 'delivered' } });
  await clock.moveTo(at('02T09:00:10'));
  await dispatch(person);
  for (const { id } of [daily, ended, skipping]) {
    expect(await prisma.run.count({ where: { scheduleId: id, occurrenceAt: at('02T09:00') } })).toBe(1);
  }
});

test('a clock that is set back by less than a minute changes nothing', async () => {
  await clock.moveTo(at('20T08:00'));
  await mendSetBack(pool);
  const person = await store.newPerson();
  const { id } = await addSchedule(store, person, { expression: '0 9 * * *', nextRunAt: at('21T09:00') });
  await clock.moveTo(at('20T07:59:30'));
  expect(await mendSetBack(pool)).toBe(0);
  expect((await prisma.schedule.findUniqueOrThrow({ where: { id } })).nextRunAt).toEqual(at('21T09:00'));
});
