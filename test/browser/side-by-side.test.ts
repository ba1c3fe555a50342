import type { App } from '@slack/bolt';
import { expect, test } from 'vitest';

import { startWorld } from '../playground/world.ts';
import { describeInBrowser, visit } from './visit.ts';

const plain = (text: string) => ({ type: 'plain_text' as const, text });

/** Home greets its person, and has a button that opens a form. */
function listen(app: App): void {
  app.message(async ({ message, say }) => {
    if (message.subtype === undefined && 'text' in message && message.channel_type === 'im')
      await say(`You said ${message.text}.`);
  });
  app.event('app_home_opened', async ({ event, client }) => {
    if (event.tab !== 'home') return;
    const hello = `Hello <@${event.user}>`;
    await client.views.publish({
      user_id: event.user,
      view: {
        type: 'home',
        blocks: [
          { type: 'section', text: { type: 'mrkdwn', text: hello } },
          {
            type: 'actions',
            block_id: 'form',
            elements: [{ type: 'button', action_id: 'form', text: plain('Change') }],
          },
        ],
      },
    });
  });
  app.action('form', async ({ ack, body, client }) => {
    await ack();
    if (body.type !== 'block_actions') return;
    const element = { type: 'plain_text_input' as const, action_id: 'text' };
    const name = { type: 'input' as const, block_id: 'name', label: plain('Name'), element };
    const view = { type: 'modal' as const, title: plain('Change'), submit: plain('Save'), blocks: [name] };
    await client.views.open({ trigger_id: body.trigger_id, view });
  });
  app.view({ type: 'view_submission' }, ({ ack }) => ack());
}

describeInBrowser('two people side by side', () => {
  test('each has their own messages, Home, zone and forms; a reload keeps both, and one can be closed', async () => {
    const now = (): Date => new Date('2030-05-01T20:30:00Z');
    await using world = await startWorld(listen, { page: true, now });
    const { robin, playground } = world;
    await using visitor = await visit(playground.url);
    const { page } = visitor;
    expect(await page.locator('.pane').count()).toBe(1);
    await page.getByRole('button', { name: 'Show Sam Sample beside' }).click();
    const [left, right] = [page.locator('.pane').first(), page.locator('.pane').nth(1)];
    await right.getByText('Sam Sample in New York').waitFor();
    await left.getByText('Robin Example in Lisbon').waitFor();
    expect(await page.getByRole('main').count()).toBe(1);
    expect(await left.locator('.top-bar time').innerText()).toContain('21:30');
    expect(await right.locator('.top-bar time').innerText()).toContain('4:30');

    await left.getByPlaceholder('Message Alfred').fill('hello from Robin');
    await left.getByPlaceholder('Message Alfred').press('Enter');
    await right.getByPlaceholder('Message Alfred').fill('hello from Sam');
    await right.getByPlaceholder('Message Alfred').press('Enter');
    await right.getByText('You said hello from Sam.', { exact: true }).waitFor();
    await left.getByText('You said hello from Robin.', { exact: true }).waitFor();
    expect(playground.messages(robin.dm)).toHaveLength(2);
    expect(await left.getByText('from Sam').count()).toBe(0);

    await right.getByRole('tab', { name: 'Home' }).click();
    await right.getByText('Hello @Sam Sample').waitFor();
    await left.getByRole('tab', { name: 'Home' }).click();
    await left.getByRole('button', { name: 'Change' }).click();
    await left.getByRole('dialog', { name: 'Change' }).waitFor();
    // Robin's form is in nobody else's way.
    await right.getByRole('tab', { name: 'Messages' }).click();
    await right.getByPlaceholder('Message Alfred').fill('still here');
    await page.reload();
    await left.getByRole('dialog', { name: 'Change' }).getByRole('button', { name: 'Cancel' }).click();
    await left.getByText('Hello @Robin Example').waitFor();
    await right.getByText('You said hello from Sam.', { exact: true }).waitFor();

    await right.getByRole('button', { name: 'Close the side of Sam Sample' }).click();
    await right.waitFor({ state: 'detached' });
    await page.getByText('Hello @Robin Example').waitFor();
    await page.getByText('A local look-alike of Slack').waitFor();
  });

  test('what one writes in a channel reaches the other at once, and is unread where it is not in view', async () => {
    await using world = await startWorld(listen, { page: true });
    await using visitor = await visit(world.playground.url);
    const { page } = visitor;
    await page.getByRole('button', { name: 'Show Sam Sample beside' }).click();
    const [left, right] = [page.locator('.pane').first(), page.locator('.pane').nth(1)];
    await left.getByRole('button', { name: 'Workspace menu' }).click();
    await left.getByRole('button', { name: 'general' }).click();
    await left.getByPlaceholder('Message #general').fill('anyone for lunch?');
    await left.getByPlaceholder('Message #general').press('Enter');
    await right.getByRole('button', { name: 'Workspace menu, unread messages' }).click();
    await right.getByRole('button', { name: 'general unread' }).click();
    await right.getByText('anyone for lunch?').waitFor();
    await right.getByRole('button', { name: 'Workspace menu', exact: true }).waitFor();
  });
});
