import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { App } from '@slack/bolt';
import type { KnownBlock, ModalView } from '@slack/types';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';

import { startPlayground } from '../../src/playground/playground.ts';
import { post, startWorld } from '../playground/world.ts';
import { describeInBrowser, visit } from './visit.ts';

const plain = (text: string) => ({ type: 'plain_text' as const, text });

const card: KnownBlock[] = [
  { type: 'section', text: { type: 'mrkdwn', text: 'Shall I send the *sales figures* every Monday?' } },
  {
    type: 'actions',
    elements: [
      { type: 'button', text: plain('Accept'), action_id: 'accept', style: 'primary' },
      {
        type: 'button',
        text: plain('Stop these'),
        action_id: 'stop',
        confirm: {
          title: plain('Stop?'),
          text: plain('I will not offer these again.'),
          confirm: plain('Stop them'),
        },
      },
      { type: 'button', text: plain('Change'), action_id: 'change' },
    ],
  },
];

const form: ModalView = {
  type: 'modal',
  callback_id: 'form',
  title: plain('Change it'),
  submit: plain('Save'),
  blocks: [
    {
      type: 'input',
      block_id: 'name',
      label: plain('Name'),
      element: { type: 'plain_text_input', action_id: 'text' },
    },
  ],
};

function listen(app: App): void {
  app.message(async ({ message, sayStream }) => {
    if (message.subtype !== undefined || !('text' in message)) return;
    const stream = sayStream({ buffer_size: 1 });
    await stream.append({ markdown_text: 'You said **' });
    await stream.append({ markdown_text: `${message.text}**.` });
    await stream.stop();
  });
  app.command('/alfred', async ({ ack, command }) => ack(`You asked for ${command.text}.`));
  app.action('accept', async ({ ack, respond }) => {
    await ack();
    await respond({ text: 'Every Monday, then.', replace_original: true });
  });
  app.action('stop', async ({ ack, respond }) => {
    await ack();
    await respond({ text: 'As you wish.', replace_original: true });
  });
  app.action('change', async ({ ack, body, client }) => {
    await ack();
    if (body.type === 'block_actions') await client.views.open({ trigger_id: body.trigger_id, view: form });
  });
  app.view('form', async ({ ack, view }) =>
    view.state.values['name']?.['text']?.value === 'taken'
      ? ack({ response_action: 'errors', errors: { name: 'There is one already.' } })
      : ack(),
  );
  app.event('app_home_opened', async ({ event, client }) => {
    if (event.tab !== 'home') return;
    const options = [{ text: plain('Pause'), value: 'pause' }];
    const accessory = { type: 'overflow' as const, action_id: 'row', options };
    const row = { type: 'section' as const, text: { type: 'mrkdwn' as const, text: '*Standup*' }, accessory };
    await client.views.publish({ user_id: event.user, view: { type: 'home', blocks: [row] } });
  });
  app.action('row', async ({ ack, body, client }) => {
    await ack();
    const section = {
      type: 'section' as const,
      text: { type: 'mrkdwn' as const, text: 'Standup is paused.' },
    };
    await client.views.publish({ user_id: body.user.id, view: { type: 'home', blocks: [section] } });
  });
}

/** Waits until a text is to be seen among the messages. */
async function sees(page: Page, text: string): Promise<void> {
  await page.locator('.messages').getByText(text).first().waitFor();
}

describeInBrowser('the page', () => {
  test('a newcomer clicks an example, and the answer appears below it', async () => {
    await using world = await startWorld(listen, { page: true });
    await using visitor = await visit(world.playground.url);
    const { page } = visitor;
    await page.getByText('This is a local look-alike of Slack. Say hello').waitFor();
    await page.getByRole('button', { name: 'Remind me in 20 minutes to stretch' }).click();
    const answer = page.locator('.thread-inline .message').first();
    await answer.getByText('You said').waitFor();
    expect(await answer.locator('strong', { hasText: 'Remind me' }).innerText()).toBe(
      'Remind me in 20 minutes to stretch',
    );
    await page.getByText('1 reply').click();
    await page.getByPlaceholder('Reply…').fill('thanks');
    await page.getByPlaceholder('Reply…').press('Enter');
    await page
      .getByLabel('Thread')
      .getByText('2 replies')
      .or(page.getByLabel('Thread').getByText('3 replies'))
      .waitFor();
  });

  test('the keyboard is enough: write, edit the last message, complete a command', async () => {
    await using world = await startWorld(listen, { page: true });
    await using visitor = await visit(world.playground.url);
    const { page } = visitor;
    const { robin, playground } = world;
    await page.getByPlaceholder('Message Alfred').waitFor();
    await page.keyboard.type('frist');
    await page.keyboard.press('Enter');
    await sees(page, 'You said');
    await page.keyboard.press('ArrowUp');
    await page.getByLabel('Edit your message').waitFor();
    await page.keyboard.type(' <3');
    await page.keyboard.press('Enter');
    await page.getByText('(edited)').waitFor();
    expect(playground.messages(robin.dm)[0]?.text).toBe('frist &lt;3');

    await page.getByPlaceholder('Message Alfred').focus();
    await page.keyboard.type('/al');
    await page.keyboard.press('Tab');
    await page.keyboard.type('li');
    await page.getByRole('option', { name: '/alfred list' }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('Only visible to you').waitFor();
    await sees(page, 'You asked for list.');
    expect(robin.ephemerals()).toMatchObject([{ text: 'You asked for list.' }]);
  });

  test('buttons, confirmation, modal errors and menus work as in Slack', async () => {
    await using world = await startWorld(listen, { page: true });
    const { playground, robin } = world;
    await post(playground, { channel: robin.dm, text: 'card', blocks: card });
    await using visitor = await visit(playground.url);
    const { page } = visitor;
    await page.getByRole('button', { name: 'Change' }).click();
    const dialog = page.getByRole('dialog', { name: 'Change it' });
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByText('Please complete this required field.').waitFor();
    await dialog.getByLabel('Name').fill('taken');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByText('There is one already.').waitFor();
    await dialog.getByLabel('Name').fill('Sales');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.waitFor({ state: 'detached' });

    await page.getByRole('button', { name: 'Stop these' }).click();
    await page.getByRole('dialog', { name: 'Stop?' }).getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: 'Stop these' }).click();
    await page.getByRole('button', { name: 'Stop them' }).click();
    await sees(page, 'As you wish.');

    await page.getByPlaceholder('Message Alfred').fill('half a sen');
    await page.getByRole('tab', { name: 'Home' }).click();
    await page.getByRole('button', { name: 'More actions for Standup' }).click();
    await page.getByRole('menuitem', { name: 'Pause' }).click();
    await page.getByText('Standup is paused.').waitFor();
    expect(await page.getByRole('button', { name: /More actions/ }).count()).toBe(0);
    await page.getByRole('tab', { name: 'Messages' }).click();
    expect(await page.getByPlaceholder('Message Alfred').inputValue()).toBe('half a sen');
  });

  test('each person sees their own conversation, in their own time', async () => {
    const now = (): Date => new Date('2030-05-01T20:30:00Z');
    await using world = await startWorld(listen, { page: true, now });
    const { playground, robin } = world;
    const at = Math.floor(now().getTime() / 1000) + 24 * 3600;
    await post(playground, {
      channel: robin.dm,
      text: `Next <!date^${at}^{date_short_pretty} at {time}|later>`,
    });
    await using visitor = await visit(playground.url);
    const { page } = visitor;
    await page.getByText('Next tomorrow at 21:30').waitFor();
    await page.getByText('21:30 in Lisbon').waitFor();
    await page.getByRole('radio', { name: /Sam Sample/ }).click();
    await page.getByRole('radio', { name: /Sam Sample/, checked: true }).waitFor();
    await page.getByText('Next tomorrow').waitFor({ state: 'detached' });
    await page.getByPlaceholder('Message Alfred').fill('hello from Sam');
    await page.getByPlaceholder('Message Alfred').press('Enter');
    await page.locator('.thread-inline').getByText('hello from Sam').waitFor();
    expect(playground.messages(robin.dm)).toHaveLength(1);
  });

  test('when the server goes away the page says so, and catches up when it is back', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'playground-'));
    const journal = join(folder, 'journal.jsonl');
    const first = await startPlayground({ port: 0, journal });
    const port = Number(new URL(first.url).port);
    {
      await using visitor = await visit(first.url);
      const { page } = visitor;
      await page.getByPlaceholder('Message Alfred').waitFor();
      await first.close();
      await page.getByText('Reconnecting…').waitFor();
      await page.getByPlaceholder('Message Alfred').fill('anyone there?');
      await page.getByPlaceholder('Message Alfred').press('Enter');
      await page.getByText('The playground cannot be reached').waitFor();
      expect(await page.getByPlaceholder('Message Alfred').inputValue()).toBe('anyone there?');
      await using second = await startPlayground({ port, journal });
      await post(second, { channel: second.as('Robin').dm, text: 'Back again.' });
      await sees(page, 'Back again.');
      await page.getByText('Reconnecting…').waitFor({ state: 'detached' });
      expect(second.messages(second.as('Robin').dm)).toMatchObject([{ text: 'Back again.' }]);
    }
    await rm(folder, { recursive: true });
  });

  test('a link to a message leads there on the same page, by whichever name of this machine', async () => {
    await using world = await startWorld(() => {}, { page: true });
    const { playground, robin } = world;
    const { ts } = await robin.send('the first of many');
    for (let nth = 0; nth < 40; nth++) await robin.send(`and another, ${nth}`);
    const link = new URL(`/archives/${robin.dm}/p${ts.replace('.', '')}`, playground.url);
    link.hostname = link.hostname === 'localhost' ? '127.0.0.1' : 'localhost';
    await post(playground, { channel: robin.dm, text: `Here it is: <${link.href}|open>` });
    await using visitor = await visit(playground.url);
    const { page } = visitor;
    const first = page.locator('.messages').getByText('the first of many');
    await page.getByRole('link', { name: 'open' }).click();
    await page.locator('.pointed-out').getByText('the first of many').waitFor();
    const box = await first.boundingBox();
    expect(box?.y).toBeGreaterThan(0);
    expect(box?.y).toBeLessThan(page.viewportSize()?.height ?? 0);
    expect(visitor.page.context().pages()).toHaveLength(1);
  });

  test('on a narrow screen everything is still within reach', async () => {
    await using world = await startWorld(listen, { page: true });
    await using visitor = await visit(world.playground.url, { width: 400, height: 760 });
    const { page } = visitor;
    await page.getByRole('button', { name: 'Workspace menu' }).click();
    await page.getByRole('button', { name: 'general' }).click();
    await page.getByPlaceholder('Message #general').waitFor();
    const width = await page.evaluate('document.documentElement.scrollWidth');
    expect(width).toBe(400);
  });

  test('what came while one looked elsewhere is marked as new, in the channel and at its thread', async () => {
    await using world = await startWorld(() => {}, { page: true });
    const { playground, robin } = world;
    const sam = playground.as('Sam');
    const channel = Object.values(playground.state.channels).find(({ kind }) => kind === 'channel')?.id ?? '';
    const { ts } = await robin.send('anyone for lunch?', { channel });
    await using visitor = await visit(playground.url);
    const { page } = visitor;
    await page.getByPlaceholder('Message Alfred').waitFor();
    await sam.send('me', { channel, thread: ts });
    await sam.send('the menu is on the door', { channel });
    await sam.send('and it is soup', { channel });
    await page.getByRole('button', { name: 'general unread' }).click();
    await page.locator('.messages').getByText('and it is soup').waitFor();
    const line = page.locator('.root', { has: page.getByText('New', { exact: true }) });
    expect(await line.locator('.new-line').count()).toBe(1);
    await line.getByText('the menu is on the door').waitFor();
    await page.getByRole('button', { name: /1 reply New/ }).click();
    await page.getByLabel('Thread', { exact: true }).getByText('me', { exact: true }).waitFor();
    await page.locator('.new-replies').waitFor({ state: 'detached' });

    // What comes while one looks is not new.
    await sam.send('good soup', { channel });
    await page.locator('.messages').getByText('good soup').waitFor();
    await page.getByRole('button', { name: 'Close thread' }).click();
    expect(await line.locator('.new-line').count()).toBe(1);
    await line.getByText('the menu is on the door').waitFor();
  });
});
