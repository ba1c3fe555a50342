import { expect, test } from 'vitest';

import { fault } from '../../src/playground/api/faults.ts';
import type { StoredMessage } from '../../src/playground/state/state.ts';
import { startAlfred } from '../support/alfred.ts';
import type { TestAlfred } from '../support/alfred.ts';
import { says } from '../support/script.ts';

const BUTTONS = 'feedback:answer';
const GENERAL = 'C0GENERAL01';
const asksFor = (message: StoredMessage | undefined) =>
  JSON.stringify(message?.blocks ?? []).includes(BUTTONS);
const kept = (alfred: TestAlfred) => alfred.rows<{ good: boolean }>('SELECT good FROM answer_feedback');
const told = (alfred: TestAlfred) => alfred.robin.ephemerals().map(({ text }) => text);

async function scoreOf(alfred: TestAlfred): Promise<string> {
  await alfred.robin.command('/alfred score');
  return alfred.robin.ephemerals().at(-1)?.text ?? '';
}

test('an answer is judged by its buttons, once, and the last word counts', async () => {
  await using alfred = await startAlfred({
    script: [says('It is in the cellar.'), says('In the attic, then.')],
  });
  const { robin } = alfred;
  const answer = await alfred.ask(robin, 'where is the ladder?');
  expect(answer.text).toBe('It is in the cellar.');
  expect(asksFor(answer)).toBe(true);
  await robin.press(answer.ts, BUTTONS, { value: 'positive' });
  expect(told(alfred)).toEqual([]);
  expect(await scoreOf(alfred)).toContain('Of my answers you called 1 good and 0 not good.');
  await robin.press(answer.ts, BUTTONS, { value: 'negative' });
  await robin.press(answer.ts, BUTTONS, { value: 'negative' });
  expect(await kept(alfred)).toEqual([{ good: false }]);
  expect(told(alfred).at(-1)).toBe('Noted. Tell me in this thread what was wrong, and I’ll put it right.');
  expect(await scoreOf(alfred)).toContain('Of my answers you called 0 good and 1 not good.');
  const better = await alfred.ask(robin, 'it is not in the cellar', { thread: answer.thread_ts ?? '' });
  expect(better.text).toBe('In the attic, then.');
});

test('a thumb says the same of an answer as its buttons, and nobody judges what was said to somebody else', async () => {
  await using alfred = await startAlfred({ script: [says('It is in the cellar.')] });
  const { robin, sam } = alfred;
  const answer = await alfred.ask(robin, 'where is the ladder?');
  await robin.react('thumbsdown', answer.ts);
  await alfred.app.settled();
  expect(await kept(alfred)).toEqual([{ good: false }]);
  const [{ turn } = { turn: '' }] = await alfred.rows<{ turn: string }>('SELECT id AS turn FROM turns');
  for (const value of [`good:${turn}`, 'good:nonsense', `fine:${turn}`])
    await sam.pressRaw({ action_id: BUTTONS, type: 'feedback_buttons', value });
  expect(await kept(alfred)).toEqual([{ good: false }]);
  await alfred.rows('DELETE FROM conversations');
  expect(await kept(alfred)).toEqual([]);
});

test('greetings, commands, channels and what could not be answered are not asked about', async () => {
  await using alfred = await startAlfred({ script: [says('Hello.'), says('Here.'), says('Hm.'), says('')] });
  const { robin, playground } = alfred;
  expect(asksFor(await alfred.ask(robin, 'hi Alfred, good morning!'))).toBe(false);
  await robin.command('/alfred schedule something at some time');
  await alfred.app.settled();
  expect(JSON.stringify(robin.ephemerals())).not.toContain(BUTTONS);
  const { ts } = await robin.send(`<@${playground.botUserId}> where is the ladder?`, { channel: GENERAL });
  await playground.waitFor(() => playground.messages(GENERAL, { thread: ts }).at(1) ?? null, {
    what: 'an answer',
  });
  expect(playground.messages(GENERAL, { thread: ts }).some(asksFor)).toBe(false);
  const sorry = await alfred.ask(robin, 'and the hammer?');
  expect(sorry.text).toContain('nothing sensible');
  expect(asksFor(sorry)).toBe(false);
});

test('a Slack that does not know the buttons gets every answer without them, and is not asked again', async () => {
  await using alfred = await startAlfred({ script: [says('In the cellar.'), says('In the attic.')] });
  const { robin, playground } = alfred;
  playground.faults.next('chat.stopStream', fault.error('invalid_blocks'), 1);
  const first = await alfred.ask(robin, 'where is the ladder?');
  expect([first.text, first.streaming_state, asksFor(first)]).toEqual(['In the cellar.', 'completed', false]);
  const second = await alfred.ask(robin, 'and the hammer?');
  expect([second.text, asksFor(second)]).toEqual(['In the attic.', false]);
  const ends = playground.calls.filter(({ method }) => method === 'chat.stopStream');
  expect(ends.map(({ args }) => 'blocks' in args)).toEqual([true, false, false]);
});

test('where answers are not streamed they come whole, with the buttons or, where Slack refuses them, without', async () => {
  await using alfred = await startAlfred({ script: [says('In the cellar.'), says('In the attic.')] });
  const { robin, playground } = alfred;
  playground.faults.next('chat.startStream', fault.error('feature_not_enabled'), 9);
  const first = await alfred.ask(robin, 'where is the ladder?');
  expect([first.text, asksFor(first)]).toEqual(['In the cellar.', true]);
  playground.faults.next('chat.postMessage', fault.error('invalid_blocks'), 1);
  const second = await alfred.ask(robin, 'and the hammer?');
  expect([second.text, asksFor(second)]).toEqual(['In the attic.', false]);
  expect(playground.messages(robin.dm, { thread: second.thread_ts ?? '' })).toHaveLength(2);
});

test('what is refused for another reason is not held against the buttons', async () => {
  await using alfred = await startAlfred({ script: [says('In the cellar.'), says('In the attic.')] });
  const { robin, playground } = alfred;
  playground.faults.next('chat.startStream', fault.error('feature_not_enabled'), 9);
  playground.faults.next('chat.postMessage', fault.error('invalid_blocks'), 2);
  await robin.send('where is the ladder?');
  await alfred.until(
    async () => (await alfred.rows(`SELECT 1 FROM turns WHERE state = 'done'`)).length === 1,
  );
  expect(asksFor(await alfred.ask(robin, 'and the hammer?'))).toBe(true);
});
