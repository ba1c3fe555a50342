import { afterAll, afterEach, expect, test } from 'vitest';

import { newId } from '../../src/db/ids.ts';
import { pruneConversations } from '../../src/db/prune-conversations.ts';
import type { Person } from '../../src/domain/person.ts';
import { openStore } from '../support/store.ts';

const DAY = 86_400_000;
const store = await openStore({ at: new Date('2026-03-02T09:00:00Z') });
afterAll(() => store[Symbol.asyncDispose]());
afterEach(() => store.pool.query('DELETE FROM people'));
const { prisma, now } = store;
const ago = (days: number) => new Date(now().getTime() - days * DAY);

async function drain(before = ago(90)): Promise<number> {
  let gone = 0;
  for await (const count of pruneConversations(prisma, before)) gone += count;
  return gone;
}

let roots = 0;
async function newThread({ personId }: Person): Promise<string> {
  const { id } = await prisma.thread.create({
    data: { id: newId(), personId, channel: 'D1', rootTs: `${(roots += 1)}.1` },
  });
  return id;
}

/** A conversation of one question and one answer with all that belongs to it, so many days ago. */
async function talk(
  person: Person,
  days: number,
  of: { threadId?: string; state?: 'done' | 'running'; answered?: boolean } = {},
): Promise<{ id: string; turn: string; threadId: string }> {
  const { personId } = person;
  const at = ago(days);
  const id = newId();
  const turn = newId();
  const { state = 'done', answered = true, threadId = await newThread(person) } = of;
  await prisma.conversation.create({
    data: { id, personId, surface: 'dm', startedAt: at, lastMessageAt: at },
  });
  const within = { personId, conversationId: id, threadId };
  await prisma.turn.create({
    data: { id: turn, ...within, state, jobId: newId(), askedAt: at, startedAt: at, text: 'Done.' },
  });
  await prisma.message.create({
    data: {
      id: newId(),
      ...within,
      turnId: answered ? turn : null,
      channel: 'D1',
      slackTs: `${(roots += 1)}.2`,
      text: 'remind me',
      sentAt: at,
    },
  });
  await prisma.toolCall.create({
    data: {
      cause: turn,
      tool: 'create_schedule',
      nth: 1,
      personId,
      inputHash: '',
      answer: {},
      createdAt: at,
    },
  });
  await prisma.delivery.create({
    data: {
      id: newId(),
      personId,
      kind: 'reply',
      causeId: turn,
      channel: 'D1',
      state: 'sent',
      createdAt: at,
    },
  });
  await prisma.episode.create({
    data: { id: newId(), personId, conversationId: id, summary: 'A reminder.', createdAt: at },
  });
  return { id, turn, threadId };
}

const left = async ({ personId }: Person) =>
  (await prisma.conversation.findMany({ where: { personId }, orderBy: { startedAt: 'asc' } })).map(
    ({ id }) => id,
  );

/** How many rows of a person each table holds that has to do with talk. */
async function rowsOf({ personId }: Person): Promise<number[]> {
  const where = { personId };
  return [
    await prisma.thread.count({ where }),
    await prisma.message.count({ where }),
    await prisma.turn.count({ where }),
    await prisma.toolCall.count({ where }),
    await prisma.delivery.count({ where }),
    await prisma.episode.count({ where }),
  ];
}

test('what was said longer ago than is kept goes with all that belongs to it, and nothing younger does', async () => {
  const person = await store.newPerson();
  const other = await store.newPerson();
  await talk(person, 200);
  await talk(person, 91);
  const young = [await talk(person, 89), await talk(person, 3), await talk(person, 1)];
  const others = await talk(other, 200);
  expect(await drain()).toBe(2);
  expect(await left(person)).toEqual(young.map(({ id }) => id));
  expect(await rowsOf(person)).toEqual([3, 3, 3, 3, 3, 3]);
  expect(await left(other)).toEqual([others.id]);
  expect(await drain()).toBe(0);
});

test('an answer that was dropped after it had begun goes with its conversation', async () => {
  const person = await store.newPerson();
  const { turn } = await talk(person, 200);
  await prisma.delivery.updateMany({ where: { causeId: turn }, data: { state: 'streaming' } });
  await Promise.all([talk(person, 2), talk(person, 1)]);
  expect(await drain()).toBe(1);
  expect(await prisma.delivery.count({ where: { causeId: turn } })).toBe(0);
});

test('somebody’s last two conversations stay however old, so that it is known when they were last here', async () => {
  const person = await store.newPerson();
  await talk(person, 900);
  const last = [await talk(person, 800), await talk(person, 700)];
  expect(await drain()).toBe(1);
  expect(await left(person)).toEqual(last.map(({ id }) => id));
});

test('what has not been answered, or is being answered, stays', async () => {
  const person = await store.newPerson();
  const unanswered = await talk(person, 300, { answered: false });
  const running = await talk(person, 250, { state: 'running' });
  await talk(person, 200);
  const last = [await talk(person, 2), await talk(person, 1)];
  expect(await drain()).toBe(1);
  expect(await left(person)).toEqual([unanswered, running, ...last].map(({ id }) => id));
});

test('a thread in which there was talk of late stays, with that talk', async () => {
  const person = await store.newPerson();
  const threadId = await newThread(person);
  await talk(person, 300, { threadId });
  await talk(person, 5);
  await talk(person, 4, { threadId });
  expect(await drain()).toBe(1);
  expect(await prisma.thread.count({ where: { personId: person.personId } })).toBe(2);
  expect(await prisma.message.count({ where: { threadId } })).toBe(1);
});

test('many processes at once let go of each once, and do not wait for what another has in hand', async () => {
  const person = await store.newPerson();
  for (let days = 260; days > 130; days--) await talk(person, days);
  const held = (await left(person))[0] ?? '';
  await prisma.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM conversations WHERE id = ${held}::uuid FOR UPDATE`;
    const counts = await Promise.all([drain(), drain(), drain()]);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(127);
  });
  expect(await left(person)).toHaveLength(3);
  expect(await drain()).toBe(1);
});
