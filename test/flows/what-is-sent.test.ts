import { expect, test } from 'vitest';

import { startAlfred } from '../support/alfred.ts';
import { creates, says } from '../support/script.ts';
import { expectAccessible } from '../support/slack-payloads.ts';

const POSTS = new Set(['chat.postMessage', 'chat.update', 'chat.postEphemeral']);
const blank = (text: unknown) => typeof text !== 'string' || text.trim() === '';

test('whatever is sent in a day has its text, unfolds no link, and can be read aloud', async () => {
  await using alfred = await startAlfred({
    script: [
      says('Hello. See https://example.com for more.'),
      creates({ in_minutes: 2 }),
      says('Done.'),
      creates({ name: 'plan', prompt: 'plan', cron: '0 10 * * 1-5' }),
      says('Done.'),
      says('In the cellar.'),
      says('Time to stretch.'),
      says('Time for the plan.'),
    ],
  });
  const { robin, playground } = alfred;
  await robin.openDm();
  await alfred.app.settled();
  await alfred.ask(robin, 'good morning, what is new?');
  const { ts } = await alfred.ask(robin, 'remind me in 2 minutes to stretch');
  await robin.press(ts, 'feedback:answer', { value: 'negative' });
  await alfred.ask(robin, 'every weekday at ten remind me of the plan');
  await robin.send(`<@${playground.botUserId}> where is the ladder?`, { channel: 'C0GENERAL01' });
  await robin.openHome();
  for (const words of [
    '',
    'list',
    'history',
    'types',
    'quiet',
    'why',
    'score',
    'token',
    'profile',
    'nonsense',
  ])
    await robin.command(`/alfred ${words}`);
  await alfred.advance(5);
  const reminder = alfred.posts(robin).find(({ text }) => text.includes('stretch'));
  await robin.press(reminder?.ts ?? '', 'Done');
  await robin.setProfile({ tz: 'Europe/Vienna' });
  await alfred.advance(90);

  const sent = playground.calls.filter(({ method }) => POSTS.has(method));
  expect(sent.length).toBeGreaterThan(5);
  for (const { method, args } of sent) {
    const { text, markdown_text: markdown, blocks } = args;
    // Whoever has a message read aloud hears its text alone.
    expect(blank(text) && blank(markdown), JSON.stringify(args)).toBe(false);
    if (blocks !== undefined) expect(blank(text), JSON.stringify(args)).toBe(false);
    if (method === 'chat.postMessage')
      expect(args).toMatchObject({ unfurl_links: 'false', unfurl_media: 'false' });
  }
  const shown = [...playground.messages(robin.dm), ...robin.ephemerals()];
  expect(shown.length).toBeGreaterThan(15);
  for (const { text, blocks } of shown) {
    expect(blank(text)).toBe(false);
    expectAccessible({ text, blocks });
  }
  expectAccessible(robin.home() ?? {});
});
