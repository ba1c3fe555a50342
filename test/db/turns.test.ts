import { afterAll, afterEach, expect, test } from 'vitest';

import { hear } from '../../src/assistant/hear.ts';
import { messagesOf } from '../../src/db/conversations.ts';
import type { Heard } from '../../src/db/conversations.ts';
import { newId } from '../../src/db/ids.ts';
import { claimTurn, finishTurn, stopTurn, storeAnswer } from '../../src/db/turns.ts';
import type { Turn } from '../../src/db/turns.ts';
import type { Person } from '../../src/domain/person.ts';
import { eventually } from '../support/eventually.ts';
import { openStore } from '../support/store.ts';

const store = await openStore();
afterAll(() => store[Symbol.asyncDispose]());
afterEach(() => store.pool.query('DELETE FROM pgboss.job'));
const { prisma, queue, now } = store;

const START = Date.parse('2026-03-02T09:00:00Z');
/** A message said some seconds after the start, at the top of the DM unless it is in a thread. */
function said(seconds: number, more: Partial<Heard> = {}): Heard {
  const slackTs = `${START / 1000 + seconds}.000100`;
  const place = { surface: 'dm' as const, channel: 'D1', rootTs: slackTs, slackTs };
  return { ...place, text: `said ${seconds}`, sentAt: new Date(START + seconds * 1_000), ...more };
}

async function conversationOf({ personId }: Person): Promise<string> {
  return (await prisma.conversation.findFirstOrThrow({ where: { personId } })).id;
}
const claim = (person: Person, conversationId: string, jobId = newId(), attempt = 0) =>
  claimTurn(prisma, person, conversationId, { jobId, attempt, now });
async function claimed(...args: Parameters<typeof claim>): Promise<Turn> {
  const turn = await claim(...args);
  if (!turn || turn === 'early') throw new Error('nothing to answer');
  return turn;
}
const finish = (turn: Turn) => prisma.$transaction((tx) => finishTurn({ queue }, tx, turn, now()));
const textsOf = async (person: Person, turn: Turn) =>
  (await messagesOf(prisma, person, turn.id)).map((message) => message.text);
const answer = (text: string) => ({ text, errorKind: null, tokensIn: 3, tokensOut: 2 });
const reload = ({ id }: Turn) => prisma.turn.findUniqueOrThrow({ where: { id } });

test('a turn is not taken while an earlier message of the channel is being heard, but not for long', async () => {
  const person = await store.newPerson();
  const later = said(5);
  await hear(store, person, later);
  const conversationId = await conversationOf(person);
  const event = (ts: string, channel: string) => ({ event: { type: 'message', channel, ts, text: 'hello' } });
  const id = `Ev${person.personId}`;
  const keep = (payload: object, receivedAt: Date) =>
    prisma.inboundEvent.upsert({
      where: { id },
      create: { id, payload, receivedAt },
      update: { payload, receivedAt, doneAt: null },
    });
  await keep(event(said(0).slackTs, 'D1'), now());
  expect(await claim(person, conversationId)).toBe('early');
  for (const other of [event(said(9).slackTs, 'D1'), event(said(0).slackTs, 'D2')]) {
    await keep(other, now());
    expect(await claim(person, conversationId, 'aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa')).not.toBe('early');
  }
  const other = await store.newPerson();
  await hear(store, other, later);
  const theirs = await conversationOf(other);
  await keep(event(said(0).slackTs, 'D1'), new Date(now().getTime() - 10_500));
  expect(await claim(other, theirs)).not.toBe('early');
});

test('a message that is heard while it is looked whether one is on its way comes first', async () => {
  const person = await store.newPerson();
  await hear(store, person, said(5));
  const conversationId = await conversationOf(person);
  const id = `Ev${person.personId}`;
  const payload = { event: { type: 'message', channel: 'D1', ts: said(0).slackTs, text: 'hello' } };
  await prisma.inboundEvent.create({ data: { id, payload, receivedAt: now() } });
  // The claim has seen the messages and waits at the events; meanwhile the earlier one is heard.
  const other = await store.pool.connect();
  await other.query('BEGIN; LOCK TABLE inbound_events IN ACCESS EXCLUSIVE MODE');
  const claiming = claimed(person, conversationId);
  await eventually(async () => {
    const waiting = `SELECT 1 FROM pg_locks WHERE relation = 'inbound_events'::regclass AND NOT granted`;
    return (await store.rows(waiting)).length > 0;
  });
  const {
    conversationId: same,
    threadId,
    ...first
  } = await prisma.message.findFirstOrThrow({
    where: { personId: person.personId },
  });
  const thread = await prisma.thread.findUniqueOrThrow({ where: { id: threadId } });
  const earlier = { ...thread, id: newId(), rootTs: said(0).slackTs };
  await prisma.thread.create({ data: earlier });
  const heard = { ...first, id: newId(), slackTs: said(0).slackTs, text: 'said 0', conversationId: same };
  await prisma.message.create({ data: { ...heard, threadId: earlier.id } });
  await other.query(`UPDATE inbound_events SET done_at = now() WHERE id = '${id}'; COMMIT`);
  other.release();
  expect(await textsOf(person, await claiming)).toEqual(['said 0']);
});

test('a turn was asked for when the newest message in it was sent, whatever is said while it is taken', async () => {
  for (let round = 0; round < 25; round++) {
    const person = await store.newPerson();
    const { rootTs } = said(0);
    await hear(store, person, said(0));
    const conversationId = await conversationOf(person);
    const [turn] = await Promise.all([
      claimed(person, conversationId),
      hear(store, person, said(1, { rootTs })),
      hear(store, person, said(2, { rootTs })),
    ]);
    const messages = await messagesOf(prisma, person, turn.id);
    const newest = Math.max(...messages.map(({ sentAt }) => sentAt.getTime()));
    expect(turn.askedAt.getTime()).toBe(newest);
  }
});

test('of ten jobs at once one gets the turn, with all that is unanswered in the thread', async () => {
  const person = await store.newPerson();
  await hear(store, person, said(0));
  await hear(store, person, said(5, { rootTs: said(0).rootTs }));
  const conversationId = await conversationOf(person);
  const claims = await Promise.all(Array.from({ length: 10 }, () => claim(person, conversationId)));
  const [turn, ...others] = claims.filter((one) => one !== null);
  expect(others).toEqual([]);
  expect(turn).toMatchObject({
    personId: person.personId,
    conversationId,
    surface: 'dm',
    channel: 'D1',
    rootTs: said(0).rootTs,
    askedAt: said(5).sentAt,
    attempt: 0,
    text: null,
    responseUrl: null,
  });
  if (!turn || turn === 'early') throw new Error('nothing to answer');
  expect(await textsOf(person, turn)).toEqual(['said 0', 'said 5']);
});

test('what is said during a turn is answered by the next, whose job the end of the first adds', async () => {
  const person = await store.newPerson();
  await hear(store, person, said(0));
  const conversationId = await conversationOf(person);
  // The job of the first message is at work when the second comes in.
  const [job] = await store.takeUp('answer');
  const turn = await claimed(person, conversationId, job?.id);
  const thread = { rootTs: said(0).rootTs };
  await hear(store, person, said(5, thread));
  const [early] = await store.takeUp('answer');
  expect(await claim(person, conversationId, early?.id)).toBeNull();
  await queue.boss.complete('answer', early?.id ?? '');

  await finish(turn);
  const [next] = await store.takeUp<{ conversationId: string }>('answer');
  expect(next?.data.conversationId).toBe(conversationId);
  const second = await claimed(person, conversationId, next?.id);
  expect(await textsOf(person, second)).toEqual(['said 5']);
  await finish(second);
  expect(await store.takeUp('answer')).toEqual([]);
});

test('a job that comes back gets the turn it had, under its new go, and the older go stores nothing more', async () => {
  const person = await store.newPerson();
  await hear(store, person, said(0));
  const conversationId = await conversationOf(person);
  const jobId = newId();
  const first = await claimed(person, conversationId, jobId, 0);
  const second = await claimed(person, conversationId, jobId, 1);
  expect(second).toMatchObject({ id: first.id, attempt: 1, startedAt: first.startedAt });

  expect(await storeAnswer(prisma, first, answer('too late'))).toBe(false);
  expect(await storeAnswer(prisma, second, answer('Hello.'))).toBe(true);
  await finish(first);
  expect(await reload(second)).toMatchObject({ state: 'running', text: 'Hello.', tokensIn: 3, tokensOut: 2 });
  expect((await claimed(person, conversationId, jobId, 2)).text).toBe('Hello.');
});

test('a turn ends once', async () => {
  const person = await store.newPerson();
  await hear(store, person, said(0));
  const turn = await claimed(person, await conversationOf(person));
  await finish(turn);
  const ended = await reload(turn);
  expect(ended).toMatchObject({ state: 'done' });
  await stopTurn(prisma, person, turn, now());
  await finish(turn);
  expect(await reload(turn)).toEqual(ended);
  expect(await storeAnswer(prisma, turn, answer('more'))).toBe(false);
  expect(await claim(person, turn.conversationId, newId())).toBeNull();
});

test('threads are answered one after the other, the one with the oldest message first', async () => {
  const person = await store.newPerson();
  const [one, other] = [said(0).rootTs, said(1).rootTs];
  await hear(store, person, said(1));
  await hear(store, person, said(2, { rootTs: one }));
  await hear(store, person, said(0));
  await hear(store, person, said(3, { rootTs: other }));
  const conversationId = await conversationOf(person);
  const first = await claimed(person, conversationId);
  expect(first.rootTs).toBe(one);
  expect(await textsOf(person, first)).toEqual(['said 0', 'said 2']);
  await finish(first);
  const second = await claimed(person, conversationId);
  expect(second.rootTs).toBe(other);
  expect(await textsOf(person, second)).toEqual(['said 1', 'said 3']);
});

test('words given to a slash command take their place in time among the messages', async () => {
  const person = await store.newPerson();
  const command = { slackTs: 'command:123', rootTs: 'command:123', responseUrl: 'https://hooks.slack.com/1' };
  await hear(store, person, said(0, command));
  await hear(store, person, said(1));
  const conversationId = await conversationOf(person);
  const first = await claimed(person, conversationId);
  expect(await textsOf(person, first)).toEqual(['said 0']);
  expect(first.responseUrl).toBe(command.responseUrl);
  await finish(first);
  // An address that is good for half an hour is not kept longer than it is needed.
  expect(await messagesOf(prisma, person, first.id)).toMatchObject([{ responseUrl: null }]);
  expect(await textsOf(person, await claimed(person, conversationId))).toEqual(['said 1']);
});

test('two conversations do not wait for each other', async () => {
  const person = await store.newPerson();
  await hear(store, person, said(0));
  await hear(store, person, said(3_600));
  const conversations = await prisma.conversation.findMany({ where: { personId: person.personId } });
  const turns = await Promise.all(conversations.map(({ id }) => claim(person, id)));
  expect(turns.filter((turn) => turn !== null)).toHaveLength(2);
});

test('a message that comes in while a turn is ending is answered, whichever is first', async () => {
  for (let round = 0; round < 10; round++) {
    const person = await store.newPerson();
    await hear(store, person, said(0));
    const conversationId = await conversationOf(person);
    const [job] = await store.takeUp('answer');
    const turn = await claimed(person, conversationId, job?.id);
    await Promise.all([finish(turn), hear(store, person, said(5, { rootTs: turn.rootTs }))]);
    const jobs = await store.takeUp('answer', 5);
    const answered = await Promise.all(jobs.map(({ id }) => claim(person, conversationId, id)));
    expect(answered.filter((one) => one !== null)).toHaveLength(1);
  }
});

test('a turn whose person is erased meanwhile stores nothing and ends without a fuss', async () => {
  const person = await store.newPerson();
  await hear(store, person, said(0));
  const turn = await claimed(person, await conversationOf(person));
  await prisma.person.delete({ where: { id: person.personId } });
  expect(await storeAnswer(prisma, turn, answer('Hello.'))).toBe(false);
  await finish(turn);
  expect(await claim(person, turn.conversationId)).toBeNull();
});
