import { afterAll, describe, expect, test } from 'vitest';

import { queueDelivery } from '../../src/db/deliveries.ts';
import { newId } from '../../src/db/ids.ts';
import { paceOf } from '../../src/db/pace.ts';
import { claimRun, settlePosted, storeToPost } from '../../src/db/run-path.ts';
import { cancelRuns } from '../../src/db/runs.ts';
import { addRun, addSchedule, openStore } from '../support/store.ts';

const store = await openStore();
afterAll(() => store[Symbol.asyncDispose]());
const { prisma, pool, queue, now } = store;

const go = (attempt: number) => ({ attempt, limit: 2 });
const reload = (id: string) => prisma.run.findUniqueOrThrow({ where: { id } });

describe('a run whose words can be posted at once', () => {
  const words = { text: 'Time to stretch.', tokensIn: 10, tokensOut: 5 };
  const toPost = async (columns = {}, channel = `D0${newId()}`) => {
    const person = await store.newPerson();
    const schedule = await addSchedule(store, person, columns);
    const run = await addRun(store, schedule, 'queued');
    const claim = await claimRun(pool, person, run.id, go(0));
    if (claim.outcome !== 'taken') throw new Error(`not taken but ${claim.outcome}`);
    const post = { channel, jobId: run.id, now: now() };
    return { ...claim, person, schedule, run, post };
  };

  test('is stored with its delivery in hand, and ended when it is posted', async () => {
    const { taken, run, post, schedule } = await toPost({ consecutiveFailures: 2, nextRunAt: now() });
    const delivery = await storeToPost(pool, taken, words, post);
    expect(await reload(run.id)).toMatchObject({ state: 'thought', ...words });
    expect(delivery).toMatchObject({ state: 'posting', jobId: run.id, attempts: 1, text: words.text });
    if (!delivery) return;
    expect(await prisma.delivery.findUnique({ where: { id: delivery.id } })).toEqual(delivery);
    await settlePosted(pool, taken, delivery, { slackTs: '1.1', channel: 'D9', now: now() });
    expect(await reload(run.id)).toMatchObject({ state: 'delivered', errorKind: null });
    expect(await prisma.delivery.findUnique({ where: { id: delivery.id } })).toMatchObject({
      state: 'sent',
      slackTs: '1.1',
      channel: 'D9',
    });
    const after = await prisma.schedule.findUniqueOrThrow({ where: { id: schedule.id } });
    expect(after).toMatchObject({ consecutiveFailures: 0, state: 'active' });
  });

  test('completes a schedule that has no more to come', async () => {
    const { taken, post, schedule } = await toPost();
    const delivery = await storeToPost(pool, taken, words, post);
    if (!delivery) throw new Error('not stored');
    await settlePosted(pool, taken, delivery, { slackTs: '1.1', channel: 'D9', now: now() });
    expect((await prisma.schedule.findUniqueOrThrow({ where: { id: schedule.id } })).state).toBe('completed');
  });

  test('is not stored while something else waits for the channel or is being posted there', async () => {
    const { taken, run, post, person } = await toPost();
    const waiting = { kind: 'notice', causeId: newId(), channel: post.channel, text: 'hello' } as const;
    await prisma.$transaction((tx) => queueDelivery({ queue }, tx, person, waiting, now()));
    for (const state of ['pending', 'posting'] as const) {
      await prisma.delivery.updateMany({ where: { causeId: waiting.causeId }, data: { state } });
      expect(await storeToPost(pool, taken, words, post)).toBeNull();
    }
    expect((await reload(run.id)).state).toBe('running');
  });

  test('is not stored when Slack has had enough for the moment', async () => {
    const channel = `D0${newId()}`;
    const outcomes: boolean[] = [];
    for (let i = 0; i < 5; i++) {
      const { taken, post } = await toPost({}, channel);
      const delivery = await storeToPost(pool, taken, words, post);
      outcomes.push(delivery !== null);
      if (delivery) await settlePosted(pool, taken, delivery, { slackTs: `1.${i}`, channel, now: now() });
    }
    expect(outcomes.slice(0, 3)).toEqual([true, true, true]);
    expect(outcomes).toContain(false);
  });

  test('takes no go of its channel while its workspace has had enough', async () => {
    const { taken, post, person } = await toPost();
    const key = paceOf.workspace(person.workspaceId);
    const full = `INSERT INTO paces AS p (key, full_at) VALUES ($1, alfred_now() + interval '4 seconds')
                  ON CONFLICT (key) DO UPDATE SET full_at = excluded.full_at`;
    await pool.query(full, [key]);
    expect(await storeToPost(pool, taken, words, post)).toBeNull();
    const spent = await store.rows('SELECT 1 FROM paces WHERE key = $1', [paceOf.channel(post.channel)]);
    await pool.query('DELETE FROM paces WHERE key = $1', [key]);
    expect(spent).toEqual([]);
    expect(await storeToPost(pool, taken, words, post)).not.toBeNull();
  });

  test('of ten at once for one channel at most one is in hand', async () => {
    const channel = `D0${newId()}`;
    const ready = await Promise.all(Array.from({ length: 10 }, () => toPost({}, channel)));
    const stored = await Promise.all(ready.map(({ taken, post }) => storeToPost(pool, taken, words, post)));
    expect(stored.filter((delivery) => delivery !== null).length).toBeLessThanOrEqual(1);
    expect(await prisma.delivery.count({ where: { channel, state: 'posting' } })).toBeLessThanOrEqual(1);
  });

  test('is stored by the go that has it alone, and not once it is cancelled', async () => {
    const { taken, person, run, post } = await toPost();
    await claimRun(pool, person, run.id, go(1));
    expect(await storeToPost(pool, taken, words, post)).toBeNull();
    const other = await toPost();
    await prisma.$transaction((tx) => cancelRuns(tx, other.person, other.schedule.id, now()));
    expect(await storeToPost(pool, other.taken, words, other.post)).toBeNull();
    expect(await prisma.delivery.count({ where: { causeId: other.run.id } })).toBe(0);
  });

  test('that is cancelled while it is being posted stays cancelled', async () => {
    const { taken, person, schedule, run, post } = await toPost();
    const delivery = await storeToPost(pool, taken, words, post);
    if (!delivery) throw new Error('not stored');
    await prisma.$transaction((tx) => cancelRuns(tx, person, schedule.id, now()));
    await settlePosted(pool, taken, delivery, { slackTs: '1.1', channel: 'D9', now: now() });
    expect((await reload(run.id)).state).toBe('cancelled');
  });

  test('comes with what its schedule said the last times', async () => {
    const person = await store.newPerson();
    const schedule = await addSchedule(store, person);
    const at = (minutes: number) => new Date(now().getTime() - minutes * 60_000);
    for (const minutes of [50, 40, 30, 20]) {
      const columns = { occurrenceAt: at(minutes), text: `${minutes} minutes ago` };
      await addRun(store, schedule, 'delivered', columns);
    }
    await addRun(store, schedule, 'failed', { occurrenceAt: at(10), text: 'that failed' });
    const run = await addRun(store, schedule, 'queued');
    const claim = await claimRun(pool, person, run.id, go(0));
    if (claim.outcome !== 'taken') throw new Error('not taken');
    expect(claim.taken.earlier.map(({ text }) => text)).toEqual([
      '20 minutes ago',
      '30 minutes ago',
      '40 minutes ago',
    ]);
    expect(claim.taken.schedule).toEqual(schedule);
    expect(claim.taken.person).toEqual(person);
  });
});
