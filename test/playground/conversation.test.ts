import type { MessageEvent } from '@slack/types';
import { expect, test } from 'vitest';

import { startPlayground } from '../../src/playground/playground.ts';
import { clientOf, post, refusal, startWorld } from './world.ts';

test('a message reaches a real Bolt app, and its answer comes back in the thread', async () => {
  await using world = await startWorld((app) => {
    app.message(async ({ message, say }) => {
      if ('text' in message && 'user' in message)
        await say({ text: `You said: ${message.text}`, thread_ts: message.ts });
    });
  });
  const { playground, robin } = world;
  const question = await robin.send('hello & <welcome>');
  const answer = await playground.waitFor(
    () =>
      playground
        .messages(robin.dm, { thread: question.ts })
        .find(({ user }) => user === playground.botUserId),
    { what: 'an answer in the thread' },
  );
  expect(answer.text).toBe('You said: hello &amp; &lt;welcome&gt;');
  expect(answer.thread_ts).toBe(question.ts);
});

test('what a person types is stored as Slack stores it', async () => {
  await using playground = await startPlayground({ port: 0, page: false });
  const robin = playground.as('robin');
  const typed = async (text: string): Promise<string> => (await robin.send(text)).text;
  expect(await typed('1 < 2 & 3 > 2')).toBe('1 &lt; 2 &amp; 3 &gt; 2');
  expect(await typed('see https://example.com/a?b=1&c=2.')).toBe('see <https://example.com/a?b=1&amp;c=2>.');
  expect(await typed('ask @Sam Sample in #general')).toBe('ask <@U0SAM000001> in <#C0GENERAL01>');
  expect(await typed(`<@${playground.botUserId}> hi`)).toBe(`<@${playground.botUserId}> hi`);
});

test('edits, deletions and the tombstone of a deleted root arrive in the shapes Slack gives them', async () => {
  const heard: MessageEvent[] = [];
  await using world = await startWorld((app) => {
    app.message(async ({ message }) => void heard.push(message));
  });
  const { playground, robin } = world;
  const hear = async <Subtype extends MessageEvent['subtype']>(
    subtype: Subtype,
  ): Promise<MessageEvent & { subtype: Subtype }> =>
    playground.waitFor(
      () => heard.find((event): event is MessageEvent & { subtype: Subtype } => event.subtype === subtype),
      { what: `an event of subtype ${subtype}` },
    );

  const first = await robin.send('frist');
  await robin.edit(first.ts, 'first');
  const changed = await hear('message_changed');
  expect(changed).toMatchObject({
    channel: robin.dm,
    hidden: true,
    message: { ts: first.ts, text: 'first', user: robin.user.id, edited: { user: robin.user.id } },
    previous_message: { ts: first.ts, text: 'frist' },
  });

  const second = await robin.send('never mind');
  await robin.delete(second.ts);
  expect(await hear('message_deleted')).toMatchObject({
    deleted_ts: second.ts,
    previous_message: { text: 'never mind' },
  });
  expect(playground.messages(robin.dm).map(({ text }) => text)).toEqual(['first']);

  heard.length = 0;
  await post(playground, { channel: robin.dm, thread_ts: first.ts, text: 'noted' });
  await robin.delete(first.ts);
  const gone = await playground.waitFor(() =>
    heard.find((event) => event.subtype === 'message_changed' && 'message' in event),
  );
  expect(gone).toMatchObject({
    message: { subtype: 'tombstone', reply_count: 1 },
    previous_message: { text: 'first' },
  });
});

test('a mention in a channel reaches the app once, and messages that are not for it do not', async () => {
  const mentions: string[] = [];
  const messages: string[] = [];
  await using world = await startWorld((app) => {
    app.event('app_mention', async ({ event }) => void mentions.push(event.text));
    app.message(async ({ message }) => void messages.push(message.channel));
  });
  const { playground, robin } = world;
  await robin.send('just chatting', { channel: '#general' });
  await robin.send('@Alfred what is new?', { channel: '#general' });
  await playground.waitFor(() => mentions.length > 0, { what: 'a mention' });
  expect(mentions).toEqual([`<@${playground.botUserId}> what is new?`]);
  expect(messages).toEqual([]);
});

test('reactions, profile changes and do-not-disturb are told to the app', async () => {
  const heard: { type: string }[] = [];
  await using world = await startWorld((app) => {
    for (const type of ['reaction_added', 'reaction_removed', 'user_change', 'dnd_updated_user']) {
      app.event(type, async ({ event }) => void heard.push(event));
    }
  });
  const { playground, robin } = world;
  const ts = await post(playground, { channel: robin.user.id, text: 'Done.' });
  await robin.react('thumbsup', ts);
  await robin.unreact('thumbsup', ts);
  await robin.setProfile({ tz: 'Asia/Tokyo' });
  await robin.setDnd({ dnd_enabled: true, next_dnd_start_ts: 1_800_000_000, next_dnd_end_ts: 1_800_030_000 });
  await playground.waitFor(() => heard.length === 4, { what: 'four events' });
  const item = { channel: robin.dm, ts };
  expect(heard).toMatchObject([
    {
      type: 'reaction_added',
      reaction: 'thumbsup',
      item,
      item_user: playground.botUserId,
      user: robin.user.id,
    },
    { type: 'reaction_removed', reaction: 'thumbsup', item },
    {
      type: 'user_change',
      user: { id: robin.user.id, tz: 'Asia/Tokyo', tz_offset: 32_400, locale: 'en-GB' },
    },
    { type: 'dnd_updated_user', dnd_status: { dnd_enabled: true, next_dnd_end_ts: 1_800_030_000 } },
  ]);
});

test('timestamps only ever grow, even when the clock stands still or is set back', async () => {
  let time = new Date('2030-05-01T09:00:00.250Z');
  await using playground = await startPlayground({ port: 0, page: false, now: () => time });
  const robin = playground.as('Robin');
  const first = await robin.send('one');
  const second = await robin.send('two');
  time = new Date('2030-04-30T09:00:00Z');
  const third = await robin.send('three');
  expect([first.ts, second.ts, third.ts]).toEqual([
    '1903856400.250000',
    '1903856400.250001',
    '1903856400.250002',
  ]);
});

test('history pages backwards, shows roots alone, and metadata in full only when asked for', async () => {
  await using playground = await startPlayground({ port: 0, page: false });
  const robin = playground.as('Robin');
  const client = clientOf(playground);
  const metadata = { event_type: 'delivery', event_payload: { id: 'd1' } };
  const root = await post(playground, { channel: robin.dm, text: 'root', metadata });
  await robin.send('reply', { thread: root });
  await robin.send('later');

  const plain = await client.conversations.history({ channel: robin.dm, limit: 1 });
  expect(plain.messages?.map(({ text }) => text)).toEqual(['later']);
  expect(plain.has_more).toBe(true);
  const cursor = plain.response_metadata?.next_cursor ?? '';
  const next = await client.conversations.history({ channel: robin.dm, limit: 1, cursor });
  expect(next.messages).toMatchObject([
    { text: 'root', reply_count: 1, metadata: { event_type: 'delivery' } },
  ]);
  expect(next.messages?.[0]?.metadata).not.toHaveProperty('event_payload');

  const all = { include_all_metadata: true, oldest: root, inclusive: true };
  const full = await client.conversations.history({ channel: robin.dm, ...all });
  expect(full.messages?.at(-1)?.metadata).toEqual(metadata);
  const replies = await client.conversations.replies({ channel: robin.dm, ts: root });
  expect(replies.messages?.map(({ text }) => text)).toEqual(['root', 'reply']);
});

test('opening a tab, looking elsewhere and renaming a session are told to the app', async () => {
  const heard: { type: string }[] = [];
  await using world = await startWorld((app) => {
    for (const type of ['app_home_opened', 'app_context_changed', 'agent_session_title_changed']) {
      app.event(type, async ({ event }) => void heard.push(event));
    }
  });
  const { playground, robin } = world;
  await robin.openDm();
  await robin.lookAt({ type: 'slack#/types/channel_id', value: 'C0GENERAL01' });
  const { ts } = await robin.send('plan my week');
  const place = { channel_id: robin.dm, thread_ts: ts };
  await clientOf(playground).agents.sessions.setStatus({ ...place, status: 'active', title: 'Plan' });
  await robin.renameSession(ts, 'My week');
  await playground.waitFor(() => heard.length === 3, { what: 'three events' });
  expect(heard).toMatchObject([
    { type: 'app_home_opened', tab: 'messages', channel: robin.dm, user: robin.user.id },
    { type: 'app_context_changed', context: { entities: [{ value: 'C0GENERAL01' }] } },
    { type: 'agent_session_title_changed', title: 'My week', previous_title: 'Plan', thread_ts: ts },
  ]);
});

test('an uninstalled app is told so and its tokens stop working', async () => {
  const heard: string[] = [];
  await using world = await startWorld((app) => {
    for (const type of ['app_uninstalled', 'tokens_revoked'])
      app.event(type, async () => void heard.push(type));
  });
  const { playground } = world;
  playground.uninstall();
  await playground.waitFor(() => heard.length === 2, { what: 'both events' });
  expect(await refusal(clientOf(playground).auth.test())).toBe('account_inactive');
});
