import { afterAll, expect, test } from 'vitest';

import { newId } from '../../src/db/ids.ts';
import { insertSchedule } from '../../src/db/schedules.ts';
import { actOnce, lastScheduleOf } from '../../src/db/tool-calls.ts';
import type { Effect } from '../../src/db/tool-calls.ts';
import type { Person } from '../../src/domain/person.ts';
import { openStore } from '../support/store.ts';

const store = await openStore();
afterAll(() => store[Symbol.asyncDispose]());
const { prisma, now } = store;

const callOf = (cause: string, nth = 1, input: unknown = { name: 'stretch' }) => ({
  cause,
  tool: 'create_schedule',
  nth,
  input,
  now: now(),
});

/** Makes a schedule, as the tool does. */
function createOnce(person: Person, call: ReturnType<typeof callOf>, name = 'stretch') {
  return actOnce(prisma, person, call, async (tx): Promise<Effect> => {
    const at = new Date('2030-01-01T09:00:00Z');
    const timing = {
      recurrence: { kind: 'once' as const, at },
      zone: 'UTC',
      endsAt: null,
      runsLeft: null,
      next: at,
    };
    const wish = {
      name,
      prompt: name,
      task: 'remind' as const,
      source: 'person' as const,
      timing,
      askedAt: null,
    };
    const { id: scheduleId } = await insertSchedule(tx, person, wish, now());
    return { answer: { made: scheduleId }, scheduleId };
  });
}
const schedulesOf = ({ personId }: Person) => prisma.schedule.findMany({ where: { personId } });

test('ten equal calls at once have one effect and ten equal answers', async () => {
  const person = await store.newPerson();
  const call = callOf(newId());
  const answers = await Promise.all(Array.from({ length: 10 }, () => createOnce(person, call)));
  const [schedule, ...others] = await schedulesOf(person);
  expect(others).toEqual([]);
  expect(answers).toEqual(Array.from({ length: 10 }, () => ({ made: schedule?.id })));
});

test('a repeated turn is handed the first answer, even when it words its wish otherwise', async () => {
  const person = await store.newPerson();
  const cause = newId();
  const first = await createOnce(person, callOf(cause));
  expect(
    await createOnce(person, callOf(cause, 1, { name: 'stretch your legs' }), 'stretch your legs'),
  ).toEqual(first);
  expect((await schedulesOf(person)).map((schedule) => schedule.name)).toEqual(['stretch']);
});

test('the next call of the same turn, and the same call of another turn, act anew', async () => {
  const person = await store.newPerson();
  const cause = newId();
  await createOnce(person, callOf(cause));
  await createOnce(person, callOf(cause, 2));
  await createOnce(person, callOf(newId()));
  expect(await schedulesOf(person)).toHaveLength(3);
});

test('an act that fails stores neither effect nor answer, and may be tried again', async () => {
  const person = await store.newPerson();
  const call = callOf(newId());
  const failing = actOnce(prisma, person, call, async (tx) => {
    await tx.person.update({ where: { id: person.personId }, data: { name: 'half done' } });
    throw new Error('no such luck');
  });
  await expect(failing).rejects.toThrow('no such luck');
  expect(await prisma.toolCall.count({ where: { cause: call.cause } })).toBe(0);
  expect((await prisma.person.findUniqueOrThrow({ where: { id: person.personId } })).name).toBe(person.name);
  await createOnce(person, call);
  expect(await schedulesOf(person)).toHaveLength(1);
});

test('what is kept of a call is a hash of its input and the schedule that it was about', async () => {
  const person = await store.newPerson();
  const call = callOf(newId(), 1, { name: 'a secret' });
  await createOnce(person, call);
  const kept = await prisma.toolCall.findFirstOrThrow({ where: { cause: call.cause } });
  const [schedule] = await schedulesOf(person);
  expect(kept).toMatchObject({ personId: person.personId, scheduleId: schedule?.id });
  expect(kept.inputHash).toMatch(/^[0-9a-f]{64}$/);
  expect(JSON.stringify(kept)).not.toContain('secret');
});

test('a conversation was last about the schedule that its newest turn made or changed', async () => {
  const person = await store.newPerson();
  const { personId } = person;
  const at = now();
  const conversation = await prisma.conversation.create({
    data: { id: newId(), personId, surface: 'dm', startedAt: at, lastMessageAt: at },
  });
  expect(await lastScheduleOf(prisma, person, conversation.id)).toBeNull();
  const thread = await prisma.thread.create({
    data: { id: newId(), personId, channel: 'D1', rootTs: '1.1' },
  });
  const turn = { personId, conversationId: conversation.id, threadId: thread.id, state: 'done' as const };
  for (const minute of [1, 2]) {
    const id = newId();
    await prisma.turn.create({ data: { ...turn, id, jobId: newId(), askedAt: at, startedAt: at } });
    await createOnce(person, { ...callOf(id), now: new Date(at.getTime() + minute * 60_000) }, `${minute}`);
  }
  const newest = (await schedulesOf(person)).find((schedule) => schedule.name === '2');
  expect(await lastScheduleOf(prisma, person, conversation.id)).toBe(newest?.id);
});
