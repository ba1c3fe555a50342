import type { App } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';

import { post, startWorld } from '../playground/world.ts';
import { describeInBrowser, visit } from './visit.ts';

const plain = (text: string) => ({ type: 'plain_text' as const, text });

const field = (block_id: string, initial_value?: string) => ({
  type: 'input' as const,
  block_id,
  label: plain(block_id),
  element: { type: 'plain_text_input' as const, action_id: 'text', ...(initial_value && { initial_value }) },
});

const form: ModalView = {
  type: 'modal',
  callback_id: 'form',
  title: plain('Change it'),
  submit: plain('Save'),
  blocks: [field('Name', 'Standup'), field('Words')],
};

function listen(saved: unknown[]): (app: App) => void {
  return (app) => {
    app.command('/alfred', async ({ ack, command }) => ack(`You asked for ${command.text}.`));
    app.event('app_home_opened', async ({ event, client }) => {
      if (event.tab !== 'home') return;
      const options = [
        { text: plain('Pause'), value: 'pause' },
        { text: plain('Change'), value: 'change' },
      ];
      const accessory = { type: 'overflow' as const, action_id: 'row', options };
      const text = { type: 'mrkdwn' as const, text: '*Standup*' };
      const blocks = [{ type: 'section' as const, block_id: 'row', text, accessory }];
      await client.views.publish({ user_id: event.user, view: { type: 'home', blocks } });
    });
    app.action('row', async ({ ack, body, client }) => {
      await ack();
      if (body.type === 'block_actions') await client.views.open({ trigger_id: body.trigger_id, view: form });
    });
    app.view('form', async ({ ack, view: { state } }) => {
      saved.push(state.values);
      await ack();
    });
  };
}

/** What has the keyboard, by the words that it is known by. */
async function focused(page: Page): Promise<string> {
  const words = await page.evaluate(
    `(document.activeElement.getAttribute('aria-label') ?? document.activeElement.innerText).trim()`,
  );
  return String(words);
}

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

describeInBrowser('only a keyboard', () => {
  test('commands are completed with arrows, and what one takes is said', async () => {
    await using world = await startWorld(listen([]), { page: true });
    await using visitor = await visit(world.playground.url);
    const { page } = visitor;
    await page.getByPlaceholder('Message Alfred').waitFor();
    await page.keyboard.type('/alfred ');
    const chosen = page.getByRole('option', { selected: true });
    await press(page, 'ArrowUp');
    const last = await page.getByRole('option').last().innerText();
    expect(await chosen.innerText()).toBe(last);
    const list = await page.getByRole('listbox').boundingBox();
    const box = await chosen.boundingBox();
    if (!list || !box) throw new Error('the last completion is not to be seen');
    expect(box.y + box.height).toBeLessThanOrEqual(list.y + list.height + 1);
    await press(page, 'ArrowDown');
    expect(await chosen.innerText()).toContain('/alfred help');
    await page.keyboard.type('pau');
    await press(page, 'Tab');
    await page.getByText('/alfred pause <name>').waitFor();
    await page.keyboard.type('Standup');
    await press(page, 'Enter');
    await page.locator('.messages').getByText('You asked for pause Standup.').waitFor();
    expect(await focused(page)).toBe('Message Alfred');
  });

  test('messages are reached by arrows, reacted to, replied to and deleted, and the composer is found again', async () => {
    await using world = await startWorld(() => {}, { page: true });
    const { playground, robin } = world;
    await robin.send('mine');
    await post(playground, { channel: robin.dm, text: 'yours' });
    await using visitor = await visit(playground.url);
    const { page } = visitor;
    await page.locator('.messages').getByText('yours').waitFor();
    await press(page, 'Shift+F6');
    expect(await focused(page)).toBe('Messages');
    await press(page, 'ArrowUp');
    expect(await focused(page)).toMatch(/^Alfred, /);
    await press(page, 'r');
    await expect.poll(() => focused(page)).toBe('thumbsup');
    await press(page, 'ArrowRight', 'ArrowRight', 'Enter');
    await page.getByRole('button', { name: 'heart, 1, by Robin Example' }).waitFor();
    expect(await focused(page)).toMatch(/^Alfred, /);
    await press(page, 't');
    await page.getByLabel('Thread', { exact: true }).waitFor();
    await expect.poll(() => focused(page)).toBe('Reply…');
    await page.keyboard.type('a reply');
    await press(page, 'Enter');
    await page.getByLabel('Thread', { exact: true }).getByText('a reply').waitFor();
    await press(page, 'Escape');
    await page.getByLabel('Thread', { exact: true }).waitFor({ state: 'detached' });
    await expect.poll(() => focused(page)).toMatch(/^Alfred, /);

    await press(page, 'ArrowUp');
    expect(await focused(page)).toMatch(/^Robin Example, /);
    await press(page, 'Delete');
    await page.getByRole('dialog', { name: 'Delete message' }).waitFor();
    await press(page, 'Tab', 'Enter');
    await page.getByText('mine', { exact: true }).waitFor({ state: 'detached' });
    await press(page, 'F6', 'F6');
    await page.keyboard.press('Control+/');
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
    await press(page, 'Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  test('a form from a menu on Home starts in its first field, goes to the one that is wrong, and gives back', async () => {
    const saved: unknown[] = [];
    await using world = await startWorld(listen(saved), { page: true });
    await using visitor = await visit(world.playground.url);
    const { page } = visitor;
    await page.getByPlaceholder('Message Alfred').waitFor();
    await page.getByRole('tab', { name: 'Messages' }).focus();
    await press(page, 'ArrowRight');
    expect(await focused(page)).toBe('Home');
    const more = page.getByRole('button', { name: 'More actions for Standup' });
    await more.waitFor();
    await press(page, 'F6', 'Tab');
    expect(await focused(page)).toBe('More actions for Standup');
    await press(page, 'Enter', 'End', 'Enter');
    const dialog = page.getByRole('dialog', { name: 'Change it' });
    await dialog.waitFor();
    await expect.poll(() => focused(page)).toBe('Name');
    await press(page, 'Control+a', 'Delete', 'Tab');
    await page.keyboard.type('stand up');
    await press(page, 'Tab', 'Tab', 'Enter');
    await dialog.getByText('Please complete this required field.').waitFor();
    await expect.poll(() => focused(page)).toBe('Name');
    await page.keyboard.type('Daily');
    // Nothing behind the form can be reached, however often one goes on.
    for (let step = 0; step < 8; step++) {
      await press(page, 'Tab');
      expect(await page.evaluate(`document.activeElement.closest('.app') === null`)).toBe(true);
    }
    await dialog.getByRole('button', { name: 'Save' }).focus();
    await press(page, 'Enter');
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => focused(page)).toBe('More actions for Standup');
    expect(saved).toMatchObject([
      { Name: { text: { value: 'Daily' } }, Words: { text: { value: 'stand up' } } },
    ]);
  });
});
