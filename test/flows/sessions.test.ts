import { expect, test } from 'vitest';
import { z } from 'zod';

import { fault } from '../../src/playground/api/faults.ts';
import { startAlfred } from '../support/alfred.ts';
import type { TestAlfred } from '../support/alfred.ts';
import { creates, says } from '../support/script.ts';

const STATUS = 'agents.sessions.setStatus';
const PROMPTS = 'assistant.threads.setSuggestedPrompts';
const callsOf = (alfred: TestAlfred, method: string) =>
  alfred.playground.calls.filter((call) => call.method === method);
const titles = (alfred: TestAlfred) =>
  callsOf(alfred, STATUS).flatMap(({ args }) => ('title' in args ? [args['title']] : []));

test('a conversation is named by its first words, once, and a secret is in no name', async () => {
  await using alfred = await startAlfred({ script: [says('In the cellar.'), says('Yes.'), says('Noted.')] });
  const { robin } = alfred;
  const answer = await alfred.ask(robin, 'where is the ladder that I bought last year?');
  await alfred.ask(robin, 'are you sure about that?', { thread: answer.thread_ts ?? '' });
  await alfred.ask(robin, 'sk-abcdefghijklmnopqrstuvwxyz0123456789ABCD is the key');
  const [first, second, ...more] = titles(alfred);
  expect(first).toBe('Where is the ladder that I bought…');
  expect(second).not.toContain('sk-');
  expect(more).toEqual([]);
});

test('a greeting names nothing', async () => {
  await using alfred = await startAlfred({ script: [says('Hello.')] });
  await alfred.ask(alfred.robin, 'good morning!');
  expect(titles(alfred)).toEqual([]);
  expect(callsOf(alfred, STATUS)).not.toEqual([]);
});

test('a thread under a reminder is named after it', async () => {
  await using alfred = await startAlfred({
    script: [creates({ in_minutes: 2 }), says('Done.'), says('Time to stretch.'), says('I will.')],
  });
  const { robin } = alfred;
  await alfred.ask(robin, 'remind me in 2 minutes to stretch');
  await alfred.advance(5);
  await alfred.ask(robin, 'do that again tomorrow', { thread: alfred.posts(robin).at(-1)?.ts ?? '' });
  expect(titles(alfred)).toEqual(['Remind me in 2 minutes to stretch', 'Stretch']);
});

test('things to try are shown to whoever may talk to Alfred, four at most', async () => {
  await using alfred = await startAlfred();
  const { robin, sam } = alfred;
  await robin.openDm();
  await sam.setProfile({ is_restricted: true });
  await sam.openDm();
  await alfred.app.settled();
  const shown = callsOf(alfred, PROMPTS).map(({ args }) => args);
  expect(shown).toEqual([expect.objectContaining({ channel_id: robin.dm })]);
  const prompts = z
    .array(z.object({ title: z.string(), message: z.string() }))
    .min(1)
    .max(4);
  const [{ prompts: sent } = {}] = shown;
  expect(prompts.safeParse(typeof sent === 'string' ? JSON.parse(sent) : sent).success).toBe(true);
});

test.each(['unknown_method', 'feature_not_enabled', 'channel_type_not_supported'])(
  'a Slack that refuses status, names, streams and prompts (%s) is asked once for each, and everything is answered',
  async (refusal) => {
    await using alfred = await startAlfred({ script: [says('In the cellar.'), says('In the attic.')] });
    const { robin, playground } = alfred;
    const optional = [STATUS, PROMPTS, 'chat.startStream'];
    for (const method of optional) playground.faults.next(method, fault.error(refusal), 9);
    await robin.openDm();
    await alfred.app.settled();
    await robin.openDm();
    await alfred.app.settled();
    expect((await alfred.ask(robin, 'where is the ladder?')).text).toBe('In the cellar.');
    expect((await alfred.ask(robin, 'and the hammer?')).text).toBe('In the attic.');
    expect(optional.map((method) => callsOf(alfred, method).length)).toEqual([1, 1, 1]);
  },
);

test('a Slack that is only short of breath is asked again the next time', async () => {
  await using alfred = await startAlfred({ script: [says('In the cellar.')] });
  const { robin, playground } = alfred;
  playground.faults.next(PROMPTS, fault.ratelimited(1), 1);
  await robin.openDm();
  await alfred.app.settled();
  await robin.openDm();
  await alfred.app.settled();
  expect(callsOf(alfred, PROMPTS)).toHaveLength(2);
});
