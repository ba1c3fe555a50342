import { expect, test } from 'vitest';

import { queueDelivery } from '../../src/db/deliveries.ts';
import { newId } from '../../src/db/ids.ts';
import { scopeOfJob } from '../../src/db/people.ts';
import { fault } from '../../src/playground/api/faults.ts';
import type { Fault } from '../../src/playground/api/faults.ts';
import { startAlfred } from '../support/alfred.ts';
import type { TestAlfred } from '../support/alfred.ts';
import { creates, says } from '../support/script.ts';

/** Long enough for the client to give up on a call that hangs, which takes it ten seconds. */
const PATIENT = { timeoutMs: 40_000 };

async function withReminder(): Promise<TestAlfred> {
  const alfred = await startAlfred({
    script: [creates({ in_minutes: 2 }), says('Done.'), says('Time to stretch.')],
  });
  await alfred.ask(alfred.robin, 'remind me in 2 minutes to stretch');
  return alfred;
}

const reminders = (alfred: TestAlfred) =>
  alfred.posts(alfred.robin).filter(({ text }) => text === 'Time to stretch.');

const FAULTS: [string, Fault, number][] = [
  ['answers 500 twice', fault.http(500), 2],
  ['answers 500 once after having taken the post', fault.acceptThen(500), 1],
  ['takes the post and loses the answer', fault.acceptThenDrop(), 1],
  ['takes the post and never answers', fault.acceptThenHang(), 1],
  ['breaks the connection', fault.refuse(), 2],
  ['says to come back in a second', fault.ratelimited(1), 2],
  ['says internal_error', fault.error('internal_error'), 1],
];

test.concurrent.each(FAULTS)(
  'a reminder arrives once when Slack %s',
  { timeout: 60_000 },
  async (_what, trouble, times) => {
    await using alfred = await withReminder();
    const { app, playground } = alfred;
    playground.faults.next('chat.postMessage', trouble, times);
    await app.clock.moveTo(new Date(app.clock.now().getTime() + 121_000));
    app.queue.wakeAll();
    const delivered = async () =>
      (await alfred.rows(`SELECT 1 FROM runs WHERE state = 'delivered'`)).length === 1;
    await playground.waitFor(() => reminders(alfred)[0], PATIENT);
    await alfred.until(delivered, 40_000);
    expect(reminders(alfred)).toHaveLength(1);
  },
);

test.concurrent.each(FAULTS)(
  'an answer arrives once and whole when Slack %s at the start of its stream',
  { timeout: 60_000 },
  async (_what, trouble, times) => {
    await using alfred = await startAlfred({
      script: [says('Hello. This is an answer. It has three sentences.')],
    });
    const { robin, playground } = alfred;
    playground.faults.next('chat.startStream', trouble, times);
    const asked = await robin.send('hello');
    const answers = () => playground.messages(robin.dm, { thread: asked.ts }).slice(1);
    await playground.waitFor(() => answers()[0]?.text.includes('three sentences'), PATIENT);
    await alfred.until(
      async () => (await alfred.rows(`SELECT 1 FROM turns WHERE state = 'done'`)).length === 1,
      40_000,
    );
    expect(answers().map(({ text }) => text)).toEqual(['Hello. This is an answer. It has three sentences.']);
    expect(answers()[0]?.streaming_state).not.toBe('in_progress');
  },
);

test.concurrent.each(['chat.appendStream', 'chat.stopStream'])(
  'an answer is whole when %s fails',
  async (method) => {
    await using alfred = await startAlfred({
      script: [says('Hello. This is an answer. It has three sentences.')],
    });
    alfred.playground.faults.next(method, fault.http(500), 1);
    const reply = await alfred.ask(alfred.robin, 'hello');
    await alfred.playground.waitFor(() =>
      alfred.playground
        .messages(alfred.robin.dm, { thread: reply.thread_ts ?? '' })[1]
        ?.text.endsWith('three sentences.'),
    );
    await alfred.app.settled();
    const [, ...answers] = alfred.playground.messages(alfred.robin.dm, { thread: reply.thread_ts ?? '' });
    expect(answers.map(({ text, streaming_state }) => [text, streaming_state])).toEqual([
      ['Hello. This is an answer. It has three sentences.', 'completed'],
    ]);
  },
);

test.concurrent.each(['unknown_method', 'feature_not_enabled', 'missing_scope'])(
  'a Slack without streaming and sessions (%s) gets whole messages, and is not asked again',
  async (name) => {
    await using alfred = await startAlfred({ script: [says('Hello.'), says('Hello again.')] });
    const { robin, playground } = alfred;
    for (const method of ['chat.startStream', 'agents.sessions.setStatus'])
      playground.faults.next(method, fault.error(name), 9);
    expect((await alfred.ask(robin, 'hello')).text).toBe('Hello.');
    expect((await alfred.ask(robin, 'hello again')).text).toBe('Hello again.');
    expect(playground.calls.filter(({ method }) => method === 'chat.startStream')).toHaveLength(1);
    expect(playground.calls.filter(({ method }) => method === 'agents.sessions.setStatus')).toHaveLength(1);
  },
);

test.concurrent('an event delivered three times is answered once', async () => {
  await using alfred = await startAlfred({ script: [says('Hello.')] });
  const { robin, playground } = alfred;
  playground.sockets.duplicate(3);
  const reply = await alfred.ask(robin, 'hello');
  await alfred.app.settled();
  expect(playground.messages(robin.dm, { thread: reply.thread_ts ?? '' })).toHaveLength(2);
  expect(alfred.model.calls).toHaveLength(1);
});

test.concurrent('a message sent while every socket is down is answered when they are back', async () => {
  await using alfred = await startAlfred({
    script: [says('Hello.')],
    playground: { retryDelaysMs: [0, 1_000, 2_000, 4_000] },
  });
  const { robin, playground } = alfred;
  playground.sockets.drop();
  const asked = await robin.send('hello');
  await playground.waitFor(() => playground.messages(robin.dm, { thread: asked.ts }).length === 2, PATIENT);
});

test.concurrent('a socket that Slack renews loses nothing', async () => {
  await using alfred = await startAlfred({ script: [says('one'), says('two'), says('three')] });
  const { robin, playground } = alfred;
  await alfred.ask(robin, 'one');
  playground.sockets.refresh();
  const asked = await robin.send('two');
  await playground.waitFor(() => playground.messages(robin.dm, { thread: asked.ts }).length === 2, PATIENT);
});

test.concurrent('people of whom Slack cannot tell the zone at first are answered when it can', async () => {
  await using alfred = await startAlfred({ script: [says('Hello.')] });
  const { robin, playground } = alfred;
  playground.faults.next('users.info', fault.http(500), 1);
  const asked = await robin.send('hello');
  await alfred.until(() => Promise.resolve(playground.calls.some(({ method }) => method === 'users.info')));
  await alfred.app.clock.moveTo(new Date(alfred.app.clock.now().getTime() + 60_000));
  await playground.waitFor(() => playground.messages(robin.dm, { thread: asked.ts }).length === 2, PATIENT);
});

test.concurrent('a changed zone in Slack is followed for the person, and their schedules stay where they are', async () => {
  await using alfred = await startAlfred({
    script: [creates({ cron: '15 9 * * *' }), says('Done.'), says('Time to stretch.')],
  });
  const { robin } = alfred;
  await alfred.ask(robin, 'every day at 9:15');
  await robin.setProfile({ tz: 'Asia/Tokyo' });
  await alfred.until(
    async () => (await alfred.rows(`SELECT 1 FROM people WHERE zone = 'Asia/Tokyo'`)).length === 1,
  );
  expect(await alfred.rows('SELECT zone FROM schedules')).toEqual([{ zone: 'Europe/Lisbon' }]);
  await robin.openHome();
  await alfred.playground.waitFor(() =>
    JSON.stringify(robin.home()?.blocks ?? []).includes('today at 18:15'),
  );
});

test.concurrent('a DM that is closed for good ends the run as failed, and Alfred goes on', async () => {
  await using alfred = await withReminder();
  alfred.playground.faults.next('chat.postMessage', fault.error('channel_not_found'), 1);
  await alfred.advance(3);
  expect(await alfred.rows('SELECT state, error_kind FROM runs')).toEqual([
    { state: 'failed', error_kind: 'slack_channel_not_found' },
  ]);
});

test('what cannot be shown, for whatever reason, is given up after a day and holds up nothing that comes after it', async () => {
  await using alfred = await withReminder();
  const { app, robin } = alfred;
  await alfred.advance(3);
  const [run] = await alfred.rows<{ id: string; person_id: string }>('SELECT id, person_id FROM runs');
  const personId = run?.person_id ?? '';
  // A bug, as far as whoever shows the run can tell.
  await alfred.rows(`UPDATE people SET zone = 'Nowhere/Gone' WHERE id = $1`, [personId]);
  const later = { kind: 'notice' as const, causeId: newId(), channel: robin.dm, text: 'Still here.' };
  const scope = scopeOfJob({ personId });
  await app.database.prisma.$transaction(async (tx) => {
    const broken = { kind: 'run' as const, causeId: run?.id ?? '', part: 1, channel: robin.dm, text: '' };
    await queueDelivery(app, tx, scope, broken, new Date(app.clock.now().getTime() - 25 * 3_600_000));
    await queueDelivery(app, tx, scope, later, app.clock.now());
  });
  await alfred.until(async () => alfred.posts(robin).some(({ text }) => text === 'Still here.'));
  expect(await alfred.rows('SELECT state, error FROM deliveries WHERE part = 1')).toEqual([
    { state: 'failed', error: 'broken' },
  ]);
});
