import { afterAll, expect, test } from 'vitest';

import { hear } from '../../src/assistant/hear.ts';
import { editMessage, eraseMessage, messagesOf, storeMessage } from '../../src/db/conversations.ts';
import type { Heard } from '../../src/db/conversations.ts';
import { insertEpisode } from '../../src/db/episodes.ts';
import { newId } from '../../src/db/ids.ts';
import { linesBefore } from '../../src/db/lines.ts';
import { claimTurn, finishTurn, storeAnswer } from '../../src/db/turns.ts';
import type { Person } from '../../src/domain/person.ts';
import { openStore } from '../support/store.ts';

const store = await openStore();
afterAll(() => store[Symbol.asyncDispose]());
const { prisma, queue, now } = store;

const START = Date.parse('2026-03-02T09:00:00Z');
/** A message said some minutes after the start, at the top of the DM unless it is in a thread. */
function said(minutes: number, text = 'hello', more: Partial<Heard> = {}): Heard {
  const slackTs = `${START / 1000 + minutes * 60}.000100`;
  const place = { surface: 'dm' as const, channel: 'D1', rootTs: slackTs, slackTs };
  return { ...place, text, sentAt: new Date(START + minutes * 60_000), ...more };
}
const tell = (person: Person, heard: Heard) => prisma.$transaction((tx) => storeMessage(tx, person, heard));
const erase = (person: Person, { channel, slackTs }: Heard) =>
  prisma.$transaction((tx) => eraseMessage(tx, person, { channel, slackTs }, now()));
const messages = ({ personId }: Person) =>
  prisma.message.findMany({ where: { personId }, orderBy: { sentAt: 'asc' } });

/** Answers what is unanswered, as a job does. */
async function answer(person: Person, conversationId: string, minutes: number, text: string) {
  const at = new Date(START + minutes * 60_000);
  const turn = await claimTurn(prisma, person, conversationId, { jobId: newId(), attempt: 0, now: () => at });
  if (!turn || turn === 'early') throw new Error('nothing to answer');
  await storeAnswer(prisma, turn, { text, errorKind: null, tokensIn: 0, tokensOut: 0 });
  await prisma.$transaction((tx) => finishTurn({ queue }, tx, turn, at));
  return turn;
}

test('the same message, heard three times at once and again later, is stored once and answered by one job', async () => {
  const person = await store.newPerson();
  await Promise.all([1, 2, 3].map(() => hear(store, person, said(0))));
  await hear(store, person, said(0));
  const [message, ...others] = await messages(person);
  expect(others).toEqual([]);
  expect(message).toMatchObject({ text: 'hello', turnId: null, slackTs: said(0).slackTs });
  expect(await store.jobsOf('answer', person)).toMatchObject([
    { data: { conversationId: message?.conversationId } },
  ]);
});

test('what is said within ten minutes belongs to one conversation, whatever thread it is in', async () => {
  const person = await store.newPerson();
  const first = await tell(person, said(0));
  expect(await tell(person, said(9))).toBe(first);
  expect(await tell(person, said(18, 'in a thread', { rootTs: said(0).slackTs }))).toBe(first);
  expect(await prisma.thread.count({ where: { personId: person.personId } })).toBe(2);
});

test('what comes in when a conversation has been looked over begins another, which will be', async () => {
  const person = await store.newPerson();
  const first = (await tell(person, said(0))) ?? '';
  await prisma.$transaction((tx) => insertEpisode(tx, person, first, 'A chat.', now()));
  const late = await tell(person, said(8));
  expect(late).not.toBe(first);
  expect(await tell(person, said(9))).toBe(late);
});

test('after ten idle minutes another conversation begins', async () => {
  const person = await store.newPerson();
  const first = await tell(person, said(0));
  const second = await tell(person, said(10));
  expect(second).not.toBe(first);
  expect(await tell(person, said(19.9))).toBe(second);
});

test('idle counts from the last word of either side', async () => {
  const person = await store.newPerson();
  const first = await tell(person, said(0));
  await answer(person, first ?? '', 8, 'Done.');
  expect(await tell(person, said(17))).toBe(first);
});

test('a message that arrives late, with an older time, does not make a conversation look idle', async () => {
  const person = await store.newPerson();
  const first = await tell(person, said(9));
  expect(await tell(person, said(0))).toBe(first);
  expect(await tell(person, said(18))).toBe(first);
});

test('a DM and a thread of a channel are different conversations', async () => {
  const person = await store.newPerson();
  const dm = await tell(person, said(0));
  const elsewhere = { surface: 'channel:C1:1.1' as const, channel: 'C1', rootTs: '1.1', slackTs: '1.2' };
  const thread = await tell(person, said(1, 'there', elsewhere));
  expect(thread).not.toBe(dm);
  expect(await tell(person, said(2))).toBe(dm);
});

test("a person's first messages, all at once, begin one conversation", async () => {
  const person = await store.newPerson();
  const ids = await Promise.all(Array.from({ length: 8 }, (_, i) => tell(person, said(i / 100))));
  expect(new Set(ids).size).toBe(1);
  expect(await prisma.conversation.count({ where: { personId: person.personId } })).toBe(1);
});

test('two people in one channel have conversations and messages of their own', async () => {
  const [one, other] = [await store.newPerson(), await store.newPerson()];
  const ids = [await tell(one, said(0)), await tell(other, said(0))];
  expect(new Set(ids).size).toBe(2);
  expect(ids).not.toContain(null);
});

test('a message is read as edited until it is answered, and not after', async () => {
  const person = await store.newPerson();
  const id = (await tell(person, said(0, 'at three'))) ?? '';
  const { slackTs, channel } = said(0);
  expect(await editMessage(prisma, person, channel, slackTs, { text: 'at four', masked: [] })).toBe(true);
  const turn = await answer(person, id, 1, 'Four it is.');
  expect(await editMessage(prisma, person, channel, slackTs, { text: 'at five', masked: [] })).toBe(true);
  expect(await editMessage(prisma, person, channel, '9.9', { text: 'at six', masked: [] })).toBe(false);
  expect((await messagesOf(prisma, person, turn.id)).map((message) => message.text)).toEqual(['at four']);
});

test('a message that is deleted in Slack is forgotten, answered or not', async () => {
  const person = await store.newPerson();
  const id = (await tell(person, said(0))) ?? '';
  await tell(person, said(1));
  await answer(person, id, 2, 'Yes.');
  for (const minutes of [0, 1]) await erase(person, said(minutes));
  expect(await messages(person)).toEqual([]);
});

test('a message whose deletion is heard of first is not stored', async () => {
  const [person, other] = [await store.newPerson(), await store.newPerson()];
  await erase(person, said(0));
  expect(await tell(person, said(0))).toBeNull();
  expect(await messages(person)).toEqual([]);
  // Nobody can delete what another has said.
  expect(await tell(other, said(0))).not.toBeNull();
});

test('a turn knows what was said before it here and in its thread, oldest first, and not what comes after', async () => {
  const person = await store.newPerson();
  const first = (await tell(person, said(0, 'long ago'))) ?? '';
  await answer(person, first, 1, 'An old answer.');
  // Another conversation, partly in the old thread.
  const second = (await tell(person, said(60, 'new topic'))) ?? '';
  await answer(person, second, 61, 'A new answer.');
  await tell(person, said(62, 'back to it', { rootTs: said(0).slackTs }));
  const turn = await claimTurn(prisma, person, second, { jobId: newId(), attempt: 0, now });
  await tell(person, said(64, 'later'));
  if (!turn || turn === 'early') throw new Error('nothing to answer');
  expect((await messagesOf(prisma, person, turn.id)).map((message) => message.text)).toEqual(['back to it']);
  const lines = await linesBefore(prisma, person, turn, 30);
  expect(lines.map(({ by, text }) => `${by}: ${text}`)).toEqual([
    'person: long ago',
    'alfred: An old answer.',
    'person: new topic',
    'alfred: A new answer.',
  ]);
  expect((await linesBefore(prisma, person, turn, 2)).map((line) => line.text)).toEqual([
    'new topic',
    'A new answer.',
  ]);
});
