import type { HomeView, ModalView } from '@slack/types';
import { expect, test } from 'vitest';

import { startPlayground } from '../../src/playground/playground.ts';
import { clientOf, post, refusal, startWorld } from './world.ts';

const plain = (text: string) => ({ type: 'plain_text' as const, text });

const home = (text: string): HomeView => ({
  type: 'home',
  blocks: [
    { type: 'header', text: plain(text) },
    {
      type: 'section',
      block_id: 'row-1',
      text: { type: 'mrkdwn', text: '*Standup*' },
      accessory: {
        type: 'overflow',
        action_id: 'row',
        options: [{ text: plain('Pause'), value: 'pause:1' }],
      },
    },
  ],
});

const form = (title: string): ModalView => ({
  type: 'modal',
  callback_id: 'form',
  title: plain(title),
  submit: plain('Save'),
  blocks: [
    {
      type: 'input',
      block_id: 'name',
      label: plain('Name'),
      element: { type: 'plain_text_input', action_id: 'text' },
    },
    {
      type: 'input',
      block_id: 'day',
      optional: true,
      label: plain('Day'),
      element: {
        type: 'static_select',
        action_id: 'choice',
        options: [
          { text: plain('Monday'), value: 'mon' },
          { text: plain('Friday'), value: 'fri' },
        ],
      },
    },
  ],
});

const open = [
  {
    type: 'actions' as const,
    elements: [{ type: 'button' as const, text: plain('Edit'), action_id: 'edit' }],
  },
];

test('opening Home asks the app for it; a stale hash is refused; its menus work', async () => {
  const chosen: string[] = [];
  await using world = await startWorld((app) => {
    app.event('app_home_opened', async ({ event, client }) => {
      if (event.tab === 'home') await client.views.publish({ user_id: event.user, view: home('Schedules') });
    });
    app.action('row', async ({ ack, body, action, client }) => {
      await ack();
      if (action.type === 'overflow') chosen.push(action.selected_option.value);
      if (body.type === 'block_actions' && body.view) {
        await client.views.publish({ user_id: body.user.id, view: home('Paused'), hash: body.view.hash });
      }
    });
  });
  const { playground, robin } = world;
  await robin.openHome();
  const first = await playground.waitFor(() => robin.home(), { what: 'a published Home' });
  await robin.press('home', 'row', 'pause:1');
  await playground.waitFor(() => robin.home()?.hash !== first.hash, { what: 'a new Home' });
  expect(chosen).toEqual(['pause:1']);
  expect(robin.home()).toMatchObject({ id: first.id, blocks: [{ text: { text: 'Paused' } }, {}] });
  expect(playground.as('Sam').home()).toBeUndefined();
  const stale = { user_id: robin.user.id, view: home('Late'), hash: first.hash };
  expect(await refusal(clientOf(playground).views.publish(stale))).toBe('hash_conflict');
});

test('a modal opens from a press, shows errors at its fields, and closes when all is well', async () => {
  const saved: unknown[] = [];
  await using world = await startWorld((app) => {
    app.action('edit', async ({ ack, body, client }) => {
      await ack();
      if (body.type === 'block_actions')
        await client.views.open({ trigger_id: body.trigger_id, view: form('Edit') });
    });
    app.view('form', async ({ ack, view }) => {
      const name = view.state.values['name']?.['text']?.value;
      if (name === 'taken')
        return ack({ response_action: 'errors', errors: { name: 'There is one already.' } });
      saved.push(view.state.values);
      return ack();
    });
  });
  const { playground, robin } = world;
  const ts = await post(playground, { channel: robin.dm, text: 'card', blocks: open });
  await robin.press(ts, 'Edit');
  const modal = await playground.waitFor(() => robin.modal(), { what: 'a modal' });
  expect(modal.view.title?.text).toBe('Edit');

  expect(await robin.submit(modal.view.id)).toMatchObject({
    errors: { name: 'Please complete this required field.' },
  });
  expect(await robin.submit(modal.view.id, { name: 'taken' })).toMatchObject({
    errors: { name: 'There is one already.' },
  });
  expect(robin.modal()?.errors).toEqual({ name: 'There is one already.' });
  expect(await robin.submit(modal.view.id, { name: 'Standup', day: 'Friday' })).toMatchObject({
    acked: true,
    errors: {},
  });
  expect(robin.modal()).toBeUndefined();
  expect(saved).toEqual([
    {
      name: { text: { type: 'plain_text_input', value: 'Standup' } },
      day: { choice: { type: 'static_select', selected_option: { text: plain('Friday'), value: 'fri' } } },
    },
  ]);
});

test('a field that was emptied is empty, whatever it began with', async () => {
  const saved: unknown[] = [];
  const element = { type: 'plain_text_input' as const, action_id: 'text', initial_value: 'Standup' };
  const note = { ...element, action_id: 'words' };
  const view: ModalView = {
    ...form('Edit'),
    blocks: [
      { type: 'input', block_id: 'name', label: plain('Name'), element },
      { type: 'input', block_id: 'note', label: plain('Note'), element: note, optional: true },
    ],
  };
  await using world = await startWorld((app) => {
    app.action('edit', async ({ ack, body, client }) => {
      await ack();
      if (body.type === 'block_actions') await client.views.open({ trigger_id: body.trigger_id, view });
    });
    app.view('form', async ({ ack, view: { state } }) => {
      saved.push(state.values);
      await ack();
    });
  });
  const { playground, robin } = world;
  const ts = await post(playground, { channel: robin.dm, text: 'card', blocks: open });
  await robin.press(ts, 'Edit');
  await playground.waitFor(() => robin.modal(), { what: 'a modal' });
  expect(await robin.submit('modal', { name: null })).toMatchObject({
    errors: { name: 'Please complete this required field.' },
  });
  expect(await robin.submit('modal', { words: null })).toMatchObject({ acked: true });
  expect(saved).toMatchObject([{ name: { text: { value: 'Standup' } }, note: { words: { value: null } } }]);
});

test('an answer to a form may push, update and clear', async () => {
  let answer: 'push' | 'update' | 'clear' = 'push';
  await using world = await startWorld((app) => {
    app.action('edit', async ({ ack, body, client }) => {
      await ack();
      if (body.type === 'block_actions')
        await client.views.open({ trigger_id: body.trigger_id, view: form('One') });
    });
    app.view('form', async ({ ack }) =>
      answer === 'clear'
        ? ack({ response_action: 'clear' })
        : ack({ response_action: answer, view: form(answer) }),
    );
  });
  const { playground, robin } = world;
  const ts = await post(playground, { channel: robin.dm, text: 'card', blocks: open });
  await robin.press(ts, 'Edit');
  await playground.waitFor(() => robin.modal());
  const titles = (): (string | undefined)[] =>
    (playground.state.modals[robin.user.id] ?? []).map(({ view }) => view.title?.text);
  await robin.submit('modal', { name: 'x' });
  expect(titles()).toEqual(['One', 'push']);
  answer = 'update';
  await robin.submit('modal', { name: 'x' });
  expect(titles()).toEqual(['One', 'update']);
  answer = 'clear';
  await robin.submit('modal', { name: 'x' });
  expect(titles()).toEqual([]);
});

test('a closed modal tells the app only if it asked; an unanswered form says so', async () => {
  const closed: boolean[] = [];
  const heard: string[] = [];
  await using world = await startWorld(
    (app) => {
      app.action('edit', async ({ ack, body, client }) => {
        await ack();
        if (body.type !== 'block_actions') return;
        await client.views.open({
          trigger_id: body.trigger_id,
          view: { ...form('Edit'), notify_on_close: true },
        });
      });
      app.view({ callback_id: 'form', type: 'view_submission' }, async () => void heard.push('submitted'));
      app.view({ callback_id: 'form', type: 'view_closed' }, async ({ ack, body }) => {
        await ack();
        if (body.type === 'view_closed') closed.push(body.is_cleared);
      });
    },
    { ackTimeoutMs: 200 },
  );
  const { playground, robin } = world;
  const ts = await post(playground, { channel: robin.dm, text: 'card', blocks: open });
  await robin.press(ts, 'Edit');
  await playground.waitFor(() => robin.modal());
  expect(await robin.submit('modal', { name: 'x' })).toMatchObject({ acked: false });
  expect(robin.modal()?.failure).toContain('did not respond');
  await robin.closeModal();
  expect(closed).toEqual([false]);
  expect(robin.modal()).toBeUndefined();
});

test('a trigger works once and for three seconds', async () => {
  let time = new Date('2030-05-01T09:00:00Z');
  let trigger_id = '';
  await using world = await startWorld(
    (app) => {
      app.action('edit', async ({ ack, body }) => {
        await ack();
        if (body.type === 'block_actions') ({ trigger_id } = body);
      });
    },
    { now: () => time },
  );
  const { playground, robin } = world;
  const { views } = clientOf(playground);
  const ts = await post(playground, { channel: robin.dm, text: 'card', blocks: open });
  await robin.press(ts, 'Edit');
  await views.open({ trigger_id, view: form('Once') });
  expect(await refusal(views.open({ trigger_id, view: form('Twice') }))).toBe('exchanged_trigger_id');
  await robin.press(ts, 'Edit');
  time = new Date(time.getTime() + 3_001);
  expect(await refusal(views.open({ trigger_id, view: form('Late') }))).toBe('expired_trigger_id');
  expect(await refusal(views.open({ trigger_id: 'made up', view: form('Never') }))).toBe(
    'invalid_trigger_id',
  );
  const id = robin.modal()?.view.id ?? '';
  await views.update({ view_id: id, view: form('Changed') });
  expect(robin.modal()?.view.title?.text).toBe('Changed');
});

test('Home can be turned off in the manifest', async () => {
  await using playground = await startPlayground({
    port: 0,
    page: false,
    manifest: {
      display_information: { name: 'Alfred' },
      features: { bot_user: { display_name: 'Alfred' }, app_home: { home_tab_enabled: false } },
      oauth_config: { scopes: { bot: ['chat:write'] } },
    },
  });
  const view = home('Nobody sees this');
  expect(await refusal(clientOf(playground).views.publish({ user_id: 'U0ROBIN0001', view }))).toBe(
    'not_enabled',
  );
});
