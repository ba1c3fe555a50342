import { expect, test } from 'vitest';

import { fault } from '../../src/playground/api/faults.ts';
import { startAlfred } from '../support/alfred.ts';
import type { TestAlfred } from '../support/alfred.ts';
import { creates, says } from '../support/script.ts';

const GENERAL = 'C0GENERAL01';
const LONG = 'First sentence. Second sentence. And a third.';

async function reminderDue(alfred: TestAlfred): Promise<void> {
  const { clock, queue } = alfred.app;
  await clock.moveTo(new Date(clock.now().getTime() + 121_000));
  queue.wakeAll();
}

async function delivered(alfred: TestAlfred, state = 'delivered'): Promise<void> {
  await alfred.until(
    async () => (await alfred.rows('SELECT 1 FROM runs WHERE state = $1::run_state', [state])).length === 1,
    15_000,
  );
}

test.each(['message_not_found', 'cant_update_message'])(
  'a conversation goes on after an answer that Slack will not take (%s)',
  async (refusal) => {
    await using alfred = await startAlfred({ script: [says(LONG), says('Here I am.')] });
    const { robin, playground } = alfred;
    playground.faults.next('chat.appendStream', fault.error('message_not_in_streaming_state'), 9);
    playground.faults.next('chat.update', fault.error(refusal), 1);
    await robin.send('hello');
    await alfred.until(
      async () => (await alfred.rows(`SELECT 1 FROM turns WHERE state = 'done'`)).length === 1,
    );
    expect((await alfred.ask(robin, 'are you there?')).text).toBe('Here I am.');
  },
);

test.each(['fatal_error', 'service_unavailable', 'request_timeout'])(
  'a reminder is not lost when Slack answers %s to the look whether it is there',
  async (error) => {
    await using alfred = await startAlfred({
      script: [creates({ in_minutes: 2 }), says('Done.'), says('Time to stretch.')],
    });
    await alfred.ask(alfred.robin, 'remind me in 2 minutes to stretch');
    alfred.playground.faults.next('chat.postMessage', fault.http(500), 1);
    alfred.playground.faults.next('conversations.history', fault.error(error), 1);
    await reminderDue(alfred);
    await alfred.app.settled();
    await alfred.advance(1);
    await delivered(alfred);
    expect(alfred.posts(alfred.robin).map(({ text }) => text)).toEqual(['Time to stretch.']);
  },
);

test('a mention is answered when Slack says to come back in a second', async () => {
  await using alfred = await startAlfred({ script: [says('Hello.')] });
  const { robin, playground } = alfred;
  playground.faults.next('chat.postMessage', fault.ratelimited(1), 1);
  const { ts } = await robin.send(`<@${playground.botUserId}> hello`, { channel: GENERAL });
  await alfred.until(async () => (await alfred.rows('SELECT 1 FROM turns')).length === 1);
  await alfred.app.settled();
  await alfred.advance(1);
  expect(playground.messages(GENERAL, { thread: ts }).map(({ text }) => text)).toContain('Hello.');
});

test('what is cancelled while its post is being tried again is not delivered', async () => {
  await using alfred = await startAlfred({
    script: [creates({ in_minutes: 2 }), says('Done.'), says('Time to stretch.')],
  });
  const { robin, playground } = alfred;
  await alfred.ask(robin, 'remind me in 2 minutes to stretch');
  playground.faults.next('chat.postMessage', fault.http(500), 1);
  await reminderDue(alfred);
  await alfred.until(() =>
    Promise.resolve(playground.calls.some(({ method }) => method === 'chat.postMessage')),
  );
  await robin.command('/alfred cancel stretch');
  expect(await alfred.rows('SELECT state FROM runs')).toEqual([{ state: 'cancelled' }]);
  await alfred.app.settled();
  await alfred.advance(2);
  expect(alfred.posts(robin)).toEqual([]);
  expect(await alfred.rows(`SELECT 1 FROM deliveries WHERE state IN ('posting', 'pending')`)).toEqual([]);
});

test('what a channel does not offer is still asked for in DMs', async () => {
  await using alfred = await startAlfred({ script: [says('One.'), says('Two.')] });
  const { robin, playground } = alfred;
  const asked = () => playground.calls.filter(({ method }) => method === 'agents.sessions.setStatus').length;
  await robin.send(`<@${playground.botUserId}> hello`, { channel: GENERAL });
  await alfred.until(
    async () => (await alfred.rows(`SELECT 1 FROM turns WHERE state = 'done'`)).length === 1,
  );
  expect(asked()).toBe(0);
  await alfred.ask(robin, 'hello');
  expect(asked()).toBeGreaterThan(0);
});

test('an answer that is too long for one message goes on in the next, none of it lost', async () => {
  const long = Array.from({ length: 500 }, (_, i) => `Sentence number ${i} of a long answer.`).join(' ');
  await using alfred = await startAlfred({ script: [says(long)] });
  const { robin, playground } = alfred;
  const reply = await alfred.ask(robin, 'tell me everything');
  const texts = playground
    .messages(robin.dm, { thread: reply.thread_ts ?? '' })
    .slice(1)
    .map(({ text }) => text);
  expect(texts).toHaveLength(2);
  expect(texts.join(' ')).toBe(long);
});
