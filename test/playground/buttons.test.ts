import type { ActionsBlock, KnownBlock } from '@slack/types';
import { expect, test } from 'vitest';

import { startPlayground } from '../../src/playground/playground.ts';
import { post, startWorld } from './world.ts';

const plain = (text: string) => ({ type: 'plain_text' as const, text });

const card: KnownBlock[] = [
  { type: 'section', text: { type: 'mrkdwn', text: 'Every Monday at 9?' } },
  {
    type: 'actions',
    block_id: 'suggestion',
    elements: [
      { type: 'button', text: plain('Accept'), action_id: 'accept', value: 's1', style: 'primary' },
      { type: 'button', text: plain('Not now'), action_id: 'later', value: 's1' },
      {
        type: 'overflow',
        action_id: 'more',
        options: [
          { text: plain('Why'), value: 'why:s1' },
          { text: plain('Stop these'), value: 'stop:s1' },
        ],
      },
    ],
  },
];

test('a press carries all that Slack sends, and the app can replace the card', async () => {
  const pressed: object[] = [];
  await using world = await startWorld((app) => {
    app.action('accept', async ({ ack, body, client }) => {
      await ack();
      pressed.push(body);
      if (body.type !== 'block_actions' || !body.channel || !body.message) return;
      await client.chat.update({
        channel: body.channel.id,
        ts: body.message.ts,
        text: 'Accepted.',
        blocks: [],
      });
    });
  });
  const { playground, robin } = world;
  const ts = await post(playground, { channel: robin.dm, text: 'Every Monday at 9?', blocks: card });
  expect(await robin.press(ts, 'Accept')).toMatchObject({ acked: true });
  const done = await playground.waitFor(() =>
    playground.messages(robin.dm).find(({ text }) => text === 'Accepted.'),
  );
  expect(done).toMatchObject({ ts, edited: { user: playground.botUserId } });
  expect(done.blocks).toBeUndefined();
  expect(pressed).toMatchObject([
    {
      type: 'block_actions',
      user: { id: robin.user.id },
      team: { id: playground.teamId },
      api_app_id: playground.appId,
      container: { type: 'message', message_ts: ts, channel_id: robin.dm, is_ephemeral: false },
      channel: { id: robin.dm },
      message: { ts, bot_id: playground.botId },
      actions: [{ type: 'button', action_id: 'accept', block_id: 'suggestion', value: 's1' }],
      trigger_id: expect.stringMatching(/^\d+\.\d+\.[0-9a-f]+$/),
      response_url: expect.stringContaining('/response/'),
    },
  ]);
});

test('an overflow menu sends the choice, and respond() shows a note to that person alone', async () => {
  await using world = await startWorld((app) => {
    app.action('more', async ({ ack, action, respond }) => {
      await ack();
      if (action.type === 'overflow')
        await respond({ text: `chosen ${action.selected_option.value}`, replace_original: false });
    });
  });
  const { playground, robin } = world;
  const ts = await post(playground, { channel: robin.dm, text: 'card', blocks: card });
  await robin.press(ts, 'more', 'Stop these');
  const [note] = await playground.waitFor(() => robin.ephemerals().length > 0 && robin.ephemerals());
  expect(note).toMatchObject({ text: 'chosen stop:s1', from: 'app', channel: robin.dm });
  expect(playground.as('Sam').ephemerals()).toEqual([]);
});

test('what is not to be seen cannot be pressed, and the error says what can', async () => {
  await using playground = await startPlayground({ port: 0, page: false });
  const robin = playground.as('Robin');
  const ts = await post(playground, { channel: robin.dm, text: 'card', blocks: card });
  await expect(robin.press(ts, 'Decline')).rejects.toThrow(
    /no "Decline" on message .*"Accept" \(accept\) in suggestion/s,
  );
  await expect(robin.press(ts, 'more', 'Explode')).rejects.toThrow('the menu more has no choice "Explode"');
  await expect(playground.as('Sam').press(ts, 'Accept')).rejects.toThrow('Sam Sample sees no message');
  await expect(robin.press('home', 'Accept')).rejects.toThrow('sees no message home');

  const rows: ActionsBlock[] = ['a', 'b'].map((id) => ({
    type: 'actions',
    block_id: `row-${id}`,
    elements: [{ type: 'button', text: plain('Pause'), action_id: 'pause', value: id }],
  }));
  const list = await post(playground, { channel: robin.dm, text: 'list', blocks: rows });
  await expect(robin.press(list, 'Pause')).rejects.toThrow('2 elements "Pause"');
});

test('one of many rows is told apart by its block or by the value it offers', async () => {
  const pressed: (string | undefined)[] = [];
  await using world = await startWorld((app) => {
    app.action('pause', async ({ ack, action }) => {
      await ack();
      if (action.type === 'button') pressed.push(action.value);
    });
  });
  const { playground, robin } = world;
  const rows: ActionsBlock[] = ['a', 'b'].map((id) => ({
    type: 'actions',
    block_id: `row-${id}`,
    elements: [{ type: 'button', text: plain('Pause'), action_id: 'pause', value: id }],
  }));
  const list = await post(playground, { channel: robin.dm, text: 'list', blocks: rows });
  await robin.press(list, 'Pause', { block: 'row-b' });
  await robin.press(list, 'Pause', 'a');
  expect(pressed).toEqual(['b', 'a']);
});

test('a press the app does not acknowledge shows the person that nothing answered', async () => {
  await using world = await startWorld(() => {}, { ackTimeoutMs: 50 });
  const { playground, robin } = world;
  const ts = await post(playground, { channel: robin.dm, text: 'card', blocks: card });
  expect(await robin.press(ts, 'Accept')).toMatchObject({ acked: false });
  expect(robin.ephemerals()).toMatchObject([
    { from: 'slack', text: expect.stringContaining('did not respond') },
  ]);
});

test('a made-up press reaches the app as an attacker would send it', async () => {
  const pressed: object[] = [];
  await using world = await startWorld((app) => {
    app.action(/.*/, async ({ ack, body }) => {
      await ack();
      pressed.push(body);
    });
  });
  await world.robin.pressRaw(
    { action_id: 'accept', value: "someone else's" },
    { container: { type: 'message', message_ts: '1.1' } },
  );
  expect(pressed).toMatchObject([
    {
      user: { id: world.robin.user.id },
      container: { message_ts: '1.1' },
      actions: [{ action_id: 'accept', type: 'button' }],
    },
  ]);
});

test('a response_url answers five times within half an hour, and may replace or delete what was pressed', async () => {
  let time = new Date('2030-05-01T09:00:00Z');
  let respondTo = '';
  await using world = await startWorld(
    (app) => {
      app.action('accept', async ({ ack, body }) => {
        await ack();
        if (body.type === 'block_actions') respondTo = body.response_url;
      });
    },
    { now: () => time },
  );
  const { playground, robin } = world;
  const ts = await post(playground, { channel: robin.dm, text: 'card', blocks: card });
  await robin.press(ts, 'Accept');
  const respond = async (body: object): Promise<number> =>
    (
      await fetch(respondTo, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
    ).status;

  expect(await respond({ text: 'replaced', replace_original: true })).toBe(200);
  expect(playground.messages(robin.dm).at(-1)?.text).toBe('replaced');
  expect(await respond({ text: 'for all', response_type: 'in_channel' })).toBe(200);
  expect(await respond({})).toBe(404);
  expect(await respond({ text: 'for you' })).toBe(200);
  expect(await respond({ delete_original: true })).toBe(200);
  expect(await respond({ text: 'once too often' })).toBe(404);
  expect(playground.messages(robin.dm).map(({ text }) => text)).toEqual(['for all']);

  const again = await post(playground, { channel: robin.dm, text: 'card', blocks: card });
  await robin.press(again, 'Accept');
  time = new Date(time.getTime() + 31 * 60_000);
  expect(await respond({ text: 'too late' })).toBe(404);
});
