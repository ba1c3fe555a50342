import { afterAll, expect, test } from 'vitest';

import {
  claimDelivery,
  deliveryOfRun,
  dmOf,
  getDelivery,
  isDelivered,
  keepOutcome,
  keepAttempt,
  keepDoubt,
  keepStreamTs,
  openReply,
  queueDelivery,
  releaseDelivery,
  runUnder,
} from '../../src/db/deliveries.ts';
import type { Delivery } from '../../src/db/generated/client.ts';
import { newId } from '../../src/db/ids.ts';
import { cancelRuns } from '../../src/db/runs.ts';
import type { Person } from '../../src/domain/person.ts';
import { addRun, addSchedule, openStore } from '../support/store.ts';

const store = await openStore();
afterAll(() => store[Symbol.asyncDispose]());
const { prisma, pool, queue, now } = store;

let channels = 0;
const newChannel = () => `D${(channels += 1)}`;

interface Post {
  channel: string;
  kind?: 'run' | 'notice';
  causeId?: string;
  part?: number;
  text?: string;
}
/** Puts a text into the outbox. */
async function post(person: Person, { kind = 'notice', causeId = newId(), text = 'hello', ...rest }: Post) {
  await prisma.$transaction((tx) =>
    queueDelivery({ queue }, tx, person, { kind, causeId, text, ...rest }, now()),
  );
  return prisma.delivery.findFirstOrThrow({ where: { causeId, part: rest.part ?? 0 } });
}
const reload = ({ id }: Delivery) => prisma.delivery.findUniqueOrThrow({ where: { id } });
const sent = (slackTs: string) => ({ state: 'sent' as const, slackTs });

test('one cause is posted once, with one job for its channel, however often it is queued', async () => {
  const person = await store.newPerson();
  const channel = newChannel();
  const causeId = newId();
  const first = await post(person, { channel, causeId });
  expect(await post(person, { channel, causeId, text: 'worded otherwise' })).toEqual(first);
  expect(await prisma.delivery.count({ where: { causeId } })).toBe(1);
  expect(await store.jobsOf('deliver', person)).toMatchObject([
    { data: { channel, personId: person.personId } },
  ]);
  await post(person, { channel, causeId, part: 1 });
  expect(await prisma.delivery.count({ where: { causeId } })).toBe(2);
});

test('a DM goes to its channel, or to the person as long as that is not known', async () => {
  const person = await store.newPerson();
  expect(dmOf(person)).toBe(person.slackUserId);
  expect(dmOf({ ...person, dmChannel: 'D9' })).toBe('D9');
});

test('of twenty jobs at once on one channel one is posting at a time, in the order in which things were said', async () => {
  const person = await store.newPerson();
  const channel = newChannel();
  const said: string[] = [];
  for (let i = 0; i < 30; i++) said.push((await post(person, { channel, text: `line ${i}` })).id);

  const posted: string[] = [];
  let posting = 0;
  let most = 0;
  /** As a job does: one after the other, until another is at it or nothing is left. */
  const work = async () => {
    const jobId = newId();
    for (;;) {
      const claim = await claimDelivery(pool, channel, jobId, now());
      if (!claim || claim === 'busy') return;
      most = Math.max(most, (posting += 1));
      posted.push(claim.delivery.id);
      expect(claim).toMatchObject({ again: false, delivery: { state: 'posting', jobId, attempts: 1 } });
      posting -= 1;
      await keepOutcome(prisma, claim.delivery, sent(`${posted.length}`), now());
    }
  };
  await Promise.all(Array.from({ length: 20 }, work));
  await work();
  expect(most).toBe(1);
  expect(posted).toEqual(said);
});

test('two channels do not wait for each other', async () => {
  const person = await store.newPerson();
  const [one, other] = [newChannel(), newChannel()];
  for (const channel of [one, other]) await post(person, { channel });
  const claims = await Promise.all(
    [one, other].map((channel) => claimDelivery(pool, channel, newId(), now())),
  );
  expect(claims).toMatchObject([{ delivery: { channel: one } }, { delivery: { channel: other } }]);
});

test('a post that was cut off comes back to its own job, marked as such, and holds the others up', async () => {
  const person = await store.newPerson();
  const channel = newChannel();
  const [first, second] = [await post(person, { channel }), await post(person, { channel })];
  const [mine, other] = [newId(), newId()];
  await claimDelivery(pool, channel, mine, now());
  expect(await claimDelivery(pool, channel, other, now())).toBe('busy');
  expect(await claimDelivery(pool, channel, mine, now())).toMatchObject({
    again: true,
    delivery: { id: first.id, attempts: 2 },
  });
  await keepOutcome(prisma, first, { state: 'unknown' }, now());
  expect((await reload(first)).state).toBe('unknown');
  expect(await claimDelivery(pool, channel, other, now())).toMatchObject({
    again: false,
    delivery: { id: second.id },
  });
});

test('a go that was taken over may not post any more, and one that is told of no outcome is remembered as ended', async () => {
  const person = await store.newPerson();
  const channel = newChannel();
  await post(person, { channel });
  const jobId = newId();
  const claims = [
    await claimDelivery(pool, channel, jobId, new Date(0)),
    await claimDelivery(pool, channel, jobId, now()),
  ];
  const [first, second] = claims.map((claim) => (claim && claim !== 'busy' ? claim.delivery : null));
  if (!first || !second) throw new Error('not claimed');
  expect(second.attemptedAt).toEqual(new Date(0));
  expect(await keepAttempt(prisma, first, now())).toBe(false);
  await keepDoubt(prisma, first, 'slack_unreachable');
  expect((await reload(second)).error).toBeNull();
  expect(await keepAttempt(prisma, second, now())).toBe(true);
  await keepDoubt(prisma, second, 'slack_unreachable');
  expect((await reload(second)).error).toBe('slack_unreachable');
  expect(await keepAttempt(prisma, second, now())).toBe(true);
  expect((await reload(second)).error).toBeNull();
});

test('what came of a post is stored once', async () => {
  const person = await store.newPerson();
  const channel = newChannel();
  const at = new Date('2026-03-02T09:00:00Z');
  const responseUrl = 'https://hooks.slack.com/1';
  const delivery = await post(person, { channel });
  await prisma.delivery.update({ where: { id: delivery.id }, data: { responseUrl } });
  await claimDelivery(pool, channel, newId(), now());
  await keepOutcome(prisma, delivery, sent('1.1'), at);
  const kept = await reload(delivery);
  expect(kept).toMatchObject({ state: 'sent', slackTs: '1.1', sentAt: at, responseUrl: null });
  await keepOutcome(prisma, delivery, { state: 'failed', error: 'channel_not_found' }, now());
  expect(await reload(delivery)).toEqual(kept);
});

test('a post that failed is done with; one that certainly did not go out waits in its place again', async () => {
  const person = await store.newPerson();
  const channel = newChannel();
  const [first, second] = [await post(person, { channel }), await post(person, { channel })];
  const jobId = newId();
  await claimDelivery(pool, channel, jobId, now());
  await keepOutcome(prisma, first, { state: 'pending' }, now());
  expect(await claimDelivery(pool, channel, jobId, now())).toMatchObject({
    again: false,
    delivery: { id: first.id, attempts: 2 },
  });
  await keepOutcome(prisma, first, { state: 'failed', error: 'is_archived' }, now());
  expect(await reload(first)).toMatchObject({ state: 'failed', error: 'is_archived', sentAt: null });
  expect(await claimDelivery(pool, channel, jobId, now())).toMatchObject({ delivery: { id: second.id } });
});

test('nothing of a cancelled run goes out, not even what was to be tried again', async () => {
  const person = await store.newPerson();
  const channel = newChannel();
  const schedule = await addSchedule(store, person);
  const run = await addRun(store, schedule, 'thought');
  const delivery = await post(person, { kind: 'run', channel, causeId: run.id });
  const next = await post(person, { channel });
  const jobId = newId();
  await claimDelivery(pool, channel, jobId, now());
  await prisma.$transaction((tx) => cancelRuns(tx, person, schedule.id, now()));
  // Slack was too busy to take it just then.
  await keepOutcome(prisma, delivery, { state: 'pending' }, now());
  expect(await claimDelivery(pool, channel, jobId, now())).toMatchObject({ delivery: { id: next.id } });
  expect((await reload(delivery)).state).toBe('cancelled');
});

test('what a channel that had enough gives back is over when its run was cancelled meanwhile', async () => {
  const person = await store.newPerson();
  const channel = newChannel();
  const schedule = await addSchedule(store, person);
  const run = await addRun(store, schedule, 'thought');
  const { id } = await post(person, { kind: 'run', channel, causeId: run.id });
  const other = await post(person, { channel });
  const jobId = newId();
  const give = async () => {
    const claim = await claimDelivery(pool, channel, jobId, now());
    if (claim === 'busy' || claim === null) throw new Error('nothing to give back');
    await prisma.$transaction((tx) => releaseDelivery(tx, claim.delivery));
    return claim.delivery.id;
  };
  expect(await give()).toBe(id);
  expect(await prisma.delivery.findUniqueOrThrow({ where: { id } })).toMatchObject({ state: 'pending' });
  const claim = await claimDelivery(pool, channel, jobId, now());
  await prisma.$transaction((tx) => cancelRuns(tx, person, schedule.id, now()));
  if (claim === 'busy' || claim === null) throw new Error('nothing to give back');
  await prisma.$transaction((tx) => releaseDelivery(tx, claim.delivery));
  expect(await prisma.delivery.findUniqueOrThrow({ where: { id } })).toMatchObject({ state: 'cancelled' });
  expect(await give()).toBe(other.id);
});

test('a turn has one reply, which is there before its first word is sent', async () => {
  const person = await store.newPerson();
  const turn = {
    personId: person.personId,
    id: newId(),
    channel: newChannel(),
    rootTs: '1.1',
    responseUrl: null,
  };
  const replies = await Promise.all(Array.from({ length: 5 }, () => openReply(pool, turn, now())));
  expect(new Set(replies.map((reply) => reply.id)).size).toBe(1);
  const [first, ...others] = replies.toSorted((a, b) => a.attempts - b.attempts);
  const last = others.at(-1);
  if (!first || !last) throw new Error('no reply');
  expect(first).toMatchObject({ kind: 'reply', state: 'streaming', threadTs: '1.1', slackTs: null });
  // Of several goes only the one that came last may speak.
  expect(await keepAttempt(prisma, first, now())).toBe(false);
  expect(await keepAttempt(prisma, last, now())).toBe(true);
  await keepStreamTs(prisma, last, '1.2');
  await keepOutcome(prisma, last, sent('1.2'), now());
  expect(await openReply(pool, turn, now())).toMatchObject({ id: first.id, state: 'sent', slackTs: '1.2' });
});

test('the answer to a slash command is in no thread', async () => {
  const { personId } = await store.newPerson();
  const responseUrl = 'https://hooks.slack.com/1';
  const turn = { personId, id: newId(), channel: newChannel(), rootTs: 'command:1', responseUrl };
  expect(await openReply(pool, turn, now())).toMatchObject({ threadTs: null, responseUrl });
});

test('a delivered run is found by its message, and a message by its delivery', async () => {
  const person = await store.newPerson();
  const channel = newChannel();
  const run = await addRun(store, await addSchedule(store, person), 'thought');
  const delivery = await post(person, { kind: 'run', channel, causeId: run.id });
  expect(await runUnder(prisma, person, channel, '7.7')).toBeNull();
  expect(await isDelivered(prisma, person, channel, '7.7')).toBe(false);
  await claimDelivery(pool, channel, newId(), now());
  await keepOutcome(prisma, delivery, sent('7.7'), now());
  expect(await runUnder(prisma, person, channel, '7.7')).toEqual({ runId: run.id, deliveryId: delivery.id });
  expect(await isDelivered(prisma, person, channel, '7.7')).toBe(true);
  expect((await deliveryOfRun(prisma, person, run.id))?.id).toBe(delivery.id);
  expect((await getDelivery(prisma, person, delivery.id))?.slackTs).toBe('7.7');
});
