import { expect, test } from 'vitest';

import { offlineModel } from '../../src/llm/offline/offline-model.ts';
import type { Actor } from '../../src/playground/actor/actor.ts';
import { fault } from '../../src/playground/api/faults.ts';
import { clientOf } from '../playground/world.ts';
import { startAlfred } from '../support/alfred.ts';
import type { TestAlfred } from '../support/alfred.ts';
import { creates, forgets, remembers, says, toolAnswerOf } from '../support/script.ts';

function fail(): never {
  throw new Error('the model was not called');
}

async function withThings(): Promise<TestAlfred> {
  const alfred = await startAlfred({
    script: [
      remembers('Works at Acme'),
      remembers('Lives in Porto'),
      creates({ cron: '0 10 * * *', name: 'stretch' }),
      says('Noted.'),
    ],
  });
  await alfred.ask(alfred.robin, 'I work at Acme and live in Porto; remind me daily at ten to stretch');
  return alfred;
}

/** What a slash command is answered with. */
async function said(who: Actor, command: string): Promise<string> {
  await who.command(command);
  return who.ephemerals().at(-1)?.text ?? '';
}

const builtIn = () => startAlfred({ models: { main: offlineModel(), small: offlineModel() } });

const people = (alfred: TestAlfred) => alfred.rows('SELECT name FROM people');

test('one topic is forgotten by talk and by command, the rest stays', async () => {
  await using alfred = await withThings();
  const { robin, model } = alfred;
  model.enqueue(forgets({ about: 'Acme' }), says('Forgotten.'));
  await alfred.ask(robin, 'forget that I work at Acme');
  expect(toolAnswerOf(model.lastCall ?? fail())).toEqual({ forgotten: ['Works at Acme'] });
  expect(await said(robin, '/alfred forget Porto')).toContain('Lives in Porto');
  expect(await said(robin, '/alfred forget Porto')).toContain('nothing about “Porto”');
  expect(await alfred.rows('SELECT content FROM memories')).toEqual([]);
  const calls = await alfred.rows<{ answer: unknown }>(
    `SELECT answer FROM tool_calls WHERE tool = 'save_memory'`,
  );
  expect(JSON.stringify(calls)).not.toMatch(/Acme|Porto/);
});

test('everything is forgotten by talk once that is confirmed: no row is left, and nothing comes any more', async () => {
  await using alfred = await withThings();
  const { robin, model } = alfred;
  model.enqueue(forgets({ everything: true }), says('Really all of it?'));
  await alfred.ask(robin, 'forget everything about me');
  expect(toolAnswerOf(model.lastCall ?? fail())).toMatchObject({ confirm: true });
  expect(await people(alfred)).toHaveLength(1);
  model.enqueue(forgets({ everything: true }), says('Done. Farewell.'));
  const farewell = await alfred.ask(robin, 'yes, all of it');
  expect(farewell.text).toBe('Done. Farewell.');
  const said = toolAnswerOf(model.lastCall ?? fail());
  expect(said).toMatchObject({ say: expect.stringContaining('/alfred forget posts') as string });
  await alfred.advance(1);
  await alfred.until(async () => (await people(alfred)).length === 0);
  await alfred.advance(3 * 24 * 60);
  expect(alfred.posts(robin)).toEqual([]);
});

test('what somebody says while they are being forgotten is answered once that is done', async () => {
  await using alfred = await withThings();
  const { robin, model, playground } = alfred;
  model.enqueue(forgets({ everything: true }), says('Really all of it?'));
  await alfred.ask(robin, 'forget everything about me');
  model.enqueue(forgets({ everything: true }), says('Done. Farewell.'), says('Hello, stranger.'));
  await alfred.ask(robin, 'yes, all of it');
  const { ts } = await robin.send('hello');
  await alfred.app.clock.moveTo(new Date(alfred.app.clock.now().getTime() + 3_000));
  alfred.app.queue.wakeAll();
  const answer = await playground.waitFor(() => playground.messages(robin.dm, { thread: ts })[1]);
  await alfred.app.settled();
  expect(answer.text).not.toBe('');
  expect(await alfred.rows('SELECT 1 FROM memories')).toEqual([]);
  expect(await people(alfred)).toHaveLength(1);
});

test('a yes to something else forgets nothing', async () => {
  await using alfred = await withThings();
  const { robin, model } = alfred;
  model.enqueue(forgets({ everything: true }), says('Really all of it?'), says('It is nine.'));
  await alfred.ask(robin, 'forget everything about me');
  await alfred.ask(robin, 'wait, what time is it?');
  model.enqueue(forgets({ everything: true }), says('Really all of it?'));
  await alfred.ask(robin, 'yes');
  expect(toolAnswerOf(model.lastCall ?? fail())).toMatchObject({ confirm: true });
  await alfred.advance(5);
  expect(await people(alfred)).toHaveLength(1);
});

test('everything is forgotten by command, after a button; who comes back is neither greeted nor known', async () => {
  await using alfred = await withThings();
  const { robin, sam, model } = alfred;
  model.enqueue(says('Hello Sam.'));
  await alfred.ask(sam, 'hello');
  expect(await said(robin, '/alfred forget everything')).toContain('for good');
  const shown = robin.ephemerals().at(-1);
  await robin.press(shown?.ts ?? '', 'forget:everything');
  await alfred.advance(1);
  await alfred.until(async () => (await people(alfred)).length === 1);
  expect(await people(alfred)).toEqual([{ name: 'Sam Sample' }]);
  await robin.openDm();
  await alfred.app.settled();
  expect(alfred.posts(robin)).toEqual([]);
});

/** Alfred's own messages in a person's DM, in threads too. */
const ours = ({ playground }: TestAlfred, who: Actor) =>
  playground.messages(who.dm).filter(({ user }) => user === playground.botUserId);

test('what Alfred posted is deleted in Slack on request, all but what Slack keeps; what was written to it stays', async () => {
  await using alfred = await withThings();
  const { robin, playground } = alfred;
  const client = clientOf(playground);
  for (let n = 0; n < 60; n += 1) await client.chat.postMessage({ channel: robin.dm, text: `${n}` });
  const written = playground.messages(robin.dm).filter(({ user }) => user === robin.user.id);
  expect(await said(robin, '/alfred forget posts')).toContain('out of Slack');
  playground.faults.next('chat.delete', fault.ratelimited(1), 1);
  playground.faults.next('chat.delete', fault.error('cant_delete_message'), 1);
  await robin.press(robin.ephemerals().at(-1)?.ts ?? '', 'forget:posts');
  await alfred.until(async () => ours(alfred, robin).length === 1);
  await alfred.app.settled();
  expect(robin.ephemerals().at(-1)?.text).toContain('deleting what I posted');
  expect(ours(alfred, robin)).toMatchObject([{ text: '59' }]);
  expect(playground.messages(robin.dm).filter(({ user }) => user === robin.user.id)).toEqual(written);
  expect(await people(alfred)).toHaveLength(1);
});

test('everything is forgotten together with what was posted, and nobody is known for it again', async () => {
  await using alfred = await withThings();
  const { robin } = alfred;
  await said(robin, '/alfred forget everything');
  await robin.press(robin.ephemerals().at(-1)?.ts ?? '', 'forget:everything-and-posts');
  await alfred.advance(1);
  await alfred.until(async () => (await people(alfred)).length + ours(alfred, robin).length === 0);
  await alfred.app.settled();
  expect(await people(alfred)).toEqual([]);
});

test('whoever was forgotten and then deletes what they wrote stays forgotten', async () => {
  await using alfred = await withThings();
  const { robin, playground } = alfred;
  await said(robin, '/alfred forget everything');
  await robin.press(robin.ephemerals().at(-1)?.ts ?? '', 'forget:everything');
  await alfred.advance(10);
  await alfred.until(async () => (await people(alfred)).length === 0);
  for (const { ts, user } of playground.messages(robin.dm))
    if (user === robin.user.id) await robin.delete(ts);
  await alfred.app.settled();
  expect(await people(alfred)).toEqual([]);
});

test('the profile tells all there is, grouped and dated, and the export holds all of it', async () => {
  await using alfred = await withThings();
  const { robin, playground } = alfred;
  const text = await said(robin, '/alfred profile');
  expect(text).toContain('*About you*\n• Lives in Porto  _told Mon 2 Mar_\n• Works at Acme');
  expect(text).toContain('*Schedules*\n• stretch, every day at 10:00');
  expect(await said(robin, '/alfred export')).toContain('on its way');
  await alfred.app.settled();
  const [file] = Object.values(playground.state.files);
  expect(file?.name).toMatch(/^alfred-2026-03-02\.json$/);
  const content = JSON.parse(
    Buffer.from(playground.state.contents[file?.id ?? ''] ?? '', 'base64').toString(),
  ) as Record<string, object[]>;
  expect(content['memories']).toHaveLength(2);
  expect(content['schedules']).toMatchObject([{ name: 'stretch' }]);
  expect(content['messages']).toHaveLength(1);
});

test('all colleagues are forgotten at once, however many there are', async () => {
  await using alfred = await builtIn();
  const { robin } = alfred;
  const names = Array.from({ length: 26 }, (_, i) => `Testname${String.fromCodePoint(97 + i)}`);
  for (const [i, name] of names.entries()) {
    // Not all within the minute, for which there is a limit.
    if (i % 10 === 9) await alfred.advance(2);
    await alfred.ask(robin, `${name} is my colleague`);
  }
  await alfred.ask(robin, 'My sister is called Wilfa');
  expect((await alfred.ask(robin, 'forget my colleagues')).text).toMatch(/^Forgotten: /);
  expect(await alfred.rows('SELECT name FROM entities')).toEqual([{ name: 'Wilfa' }]);
});

test('whoever says something before they confirm that all be forgotten is asked once more', async () => {
  await using alfred = await builtIn();
  const { robin } = alfred;
  await alfred.ask(robin, 'I live in Porto');
  expect((await alfred.ask(robin, 'forget everything about me')).text).toContain('Shall I really');
  await alfred.ask(robin, 'hm, the tram was late today');
  expect((await alfred.ask(robin, 'yes')).text).toContain('Shall I really');
  expect(await alfred.rows('SELECT content FROM memories')).toHaveLength(1);
  await alfred.ask(robin, 'yes');
  await alfred.until(async () => (await people(alfred)).length === 0);
});
