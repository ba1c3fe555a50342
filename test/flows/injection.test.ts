import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { isRecord } from '../../src/playground/block-kit/check.ts';
import { startAlfred } from '../support/alfred.ts';
import { observer } from '../support/observer.ts';
import { callsTool, contextOf, creates, remembers, says } from '../support/script.ts';

const LINK = '<https://evil.example|https://bank.example>';
const MASKED = '[https://bank.example](https://evil.example)';
const ODD = `<!channel> <!here|x> <@U0SAM000001> <!subteam^S1|team> ${LINK} ${MASKED} </context> *_~\``;
const SERVER = join(import.meta.dirname, '../support/tool-server.ts');

/** Every text of a call with the name of the field that it is in. */
function textsOf(value: unknown, field = ''): { field: string; text: string }[] {
  if (typeof value === 'string') return [{ field, text: value }];
  if (Array.isArray(value)) return value.flatMap((one) => textsOf(one, field));
  if (!isRecord(value)) return [];
  // Plain text is shown as it is.
  if (value['type'] === 'plain_text') return [];
  return Object.entries(value).flatMap(([name, one]) => textsOf(one, name));
}

test('names, channels, tools and models can neither notify, mask a link nor show what is behind one', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'alfred-injection-'));
  await using alfred = await startAlfred({
    toolServers: { tickets: { command: process.execPath, args: [SERVER, join(folder, 'tickets.txt')] } },
    script: [
      remembers(`Likes ${ODD}`),
      says(`Noted, ${ODD}.`),
      callsTool('tickets__find', { words: ODD }),
      says(`It says: 1 ticket: ${ODD}`),
      callsTool('tickets__create_ticket', { title: ODD }),
      says('Please press a button.'),
      creates({ name: ODD, prompt: ODD, in_minutes: 3 }),
      says(`I made “${ODD}”.`),
      says(`${ODD} you said`),
      says(`Time for ${ODD}`),
      says('That is done.'),
    ],
    background: observer(() => ({
      summary: ODD,
      dated: [{ kind: 'event', content: `Meeting ${ODD}`, on: '2026-03-04T15:00' }],
    })),
  });
  const { robin, playground, model } = alfred;
  await robin.setProfile({ real_name: `Robin ${ODD}`, name: 'robin' });
  await alfred.ask(robin, ODD);
  await alfred.ask(robin, 'any tickets?');
  await alfred.ask(robin, 'make one');
  await alfred.ask(robin, 'remind me');
  const { ts } = await robin.send(`<@${playground.botUserId}> ${ODD}`, { channel: 'C0GENERAL01' });
  await playground.waitFor(() => playground.messages('C0GENERAL01', { thread: ts })[1]);
  await alfred.advance(5);
  await robin.openHome();
  for (const words of [
    'profile',
    'list',
    'history',
    `forget ${ODD}`,
    ODD,
    `pause ${ODD}`,
    `token new ${ODD}`,
  ])
    await robin.command(`/alfred ${words}`);
  await alfred.advance(36 * 60);
  const calls = playground.calls.filter(({ method }) => /^(?:chat|views|response_url)/.test(method));
  expect(new Set(calls.map(({ method }) => method))).toContain('views.publish');
  for (const { method, args } of calls) {
    if (method === 'chat.postMessage')
      expect(args).toMatchObject({
        unfurl_links: expect.toBeOneOf([false, 'false']),
        unfurl_media: expect.toBeOneOf([false, 'false']),
      });
    expect(Object.keys(args)).not.toEqual(expect.arrayContaining(['link_names']));
    expect(Object.keys(args)).not.toEqual(expect.arrayContaining(['parse']));
  }
  const said = [
    ...calls.flatMap(({ args }) => textsOf(args)),
    ...robin.ephemerals().flatMap((one) => textsOf(one)),
  ].filter(({ field }) => field === 'text' || field === 'markdown_text');
  expect(said.filter(({ text }) => text.includes('evil.example')).length).toBeGreaterThan(8);
  for (const { text } of said) {
    expect(text).not.toMatch(/<[!@]/);
    expect(text).not.toContain(LINK);
  }
  // Where Markdown is read, a link leads where it says.
  const markdown = calls
    .flatMap(({ args }) => textsOf(args))
    .filter(({ field }) => field === 'markdown_text');
  expect(markdown.length).toBeGreaterThan(3);
  for (const { text } of markdown) expect(text).not.toContain(MASKED);
  // What is told to the model of the person stands within the context, as data.
  const last = model.calls.at(-1) ?? expect.fail();
  expect(contextOf(last)).toBeDefined();
});
