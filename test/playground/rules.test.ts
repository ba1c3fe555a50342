import { expect, test } from 'vitest';

import { METHODS } from '../../src/playground/api/methods.ts';
import { readProjectManifest } from '../../src/playground/manifest.ts';
import { startPlayground } from '../../src/playground/playground.ts';
import { clientOf, refusal } from './world.ts';

const dm = 'D0ROBIN0001';
const robin = 'U0ROBIN0001';
const plain = (text: string) => ({ type: 'plain_text', text });
const modal = (fields: object = {}) => ({ type: 'modal', title: plain('Title'), blocks: [], ...fields });
const many = <Item>(count: number, item: (index: number) => Item): Item[] =>
  Array.from({ length: count }, (_, index) => item(index));
const divider = () => ({ type: 'divider' });

test.for<[method: string, args: Record<string, unknown>, error: string]>([
  ['chat.postMessage', { channel: 'D404', text: 'hi' }, 'channel_not_found'],
  ['chat.postMessage', { channel: dm }, 'no_text'],
  ['chat.postMessage', { channel: dm, text: 'a', markdown_text: 'b' }, 'markdown_text_conflict'],
  ['chat.postMessage', { channel: dm, markdown_text: 'x'.repeat(12_001) }, 'msg_too_long'],
  ['chat.postMessage', { channel: dm, text: 'hi', thread_ts: '1.000000' }, 'thread_not_found'],
  ['chat.postMessage', { channel: dm, text: 'hi', blocks: 'not json' }, 'invalid_blocks_format'],
  ['chat.postMessage', { channel: dm, blocks: many(51, divider) }, 'invalid_blocks'],
  ['chat.postMessage', { channel: dm, text: 'a', metadata: { event_type: 'x' } }, 'invalid_metadata_schema'],
  [
    'chat.postMessage',
    { channel: dm, text: 'a', metadata: { event_type: 'x', event_payload: { big: 'x'.repeat(17_000) } } },
    'metadata_too_large',
  ],
  ['chat.update', { channel: dm, ts: '1.000000', text: 'x' }, 'message_not_found'],
  ['chat.delete', { channel: dm, ts: '1.000000' }, 'message_not_found'],
  ['chat.postEphemeral', { channel: dm, user: 'U0SAM000001', text: 'x' }, 'user_not_in_channel'],
  ['chat.getPermalink', { channel: dm, message_ts: '1.000000' }, 'message_not_found'],
  ['users.info', { user: 'U404' }, 'user_not_found'],
  ['users.info', {}, 'invalid_arguments'],
  ['conversations.history', { channel: dm, cursor: 'made-up' }, 'invalid_cursor'],
  ['conversations.replies', { channel: dm, ts: '1.000000' }, 'thread_not_found'],
  ['apps.connections.open', {}, 'not_allowed_token_type'],
  ['agents.sessions.setStatus', { channel_id: dm, status: 'processing' }, 'thread_ts_required'],
  ['agents.sessions.rename', { channel_id: dm, thread_ts: '1.000000', title: 'x' }, 'thread_not_found'],
  ['assistant.threads.setSuggestedPrompts', { channel_id: 'D404', prompts: [] }, 'channel_not_found'],
  ['views.publish', { user_id: robin, view: modal() }, 'invalid_arguments'],
  [
    'views.publish',
    {
      user_id: robin,
      view: { type: 'home', blocks: many(90, () => ({ type: 'section', text: plain('x'.repeat(2_999)) })) },
    },
    'view_too_large',
  ],
  [
    'views.open',
    { trigger_id: '1.2.abc', view: modal({ title: plain('x'.repeat(25)) }) },
    'invalid_arguments',
  ],
  ['views.update', { view_id: 'V404', view: modal() }, 'not_found'],
  ['files.completeUploadExternal', { files: [{ id: 'F404' }] }, 'file_not_found'],
  ['no.such.method', {}, 'unknown_method'],
])('%s with %j is refused: %s', async ([method, args, error]) => {
  await using playground = await startPlayground({ port: 0, page: false });
  expect(await refusal(clientOf(playground).apiCall(method, args))).toBe(error);
});

test('text over the limit is cut off on posting and refused on update, as Slack does', async () => {
  await using playground = await startPlayground({ port: 0, page: false });
  const client = clientOf(playground);
  await client.apiCall('chat.postMessage', { channel: dm, text: 'x'.repeat(40_001) });
  const [message] = playground.messages(dm);
  expect(message?.text.length).toBe(40_000);
  const longer = { channel: dm, ts: message?.ts ?? '', text: 'x'.repeat(4_001) };
  expect(await refusal(client.chat.update(longer))).toBe('msg_too_long');
});

test.for<[method: string, args: Record<string, unknown>, needed: string]>([
  ['conversations.history', { channel: dm }, 'im:history'],
  ['conversations.history', { channel: 'C0GENERAL01' }, 'channels:history'],
  ['conversations.open', { users: robin }, 'im:write'],
  ['reactions.add', { channel: dm, timestamp: '1.000000', name: 'eyes' }, 'reactions:write'],
  ['team.info', {}, 'team:read'],
  ['users.info', { user: robin }, 'users:read'],
  ['files.getUploadURLExternal', { filename: 'a', length: 1 }, 'files:write'],
])('%s with %j needs the scope %s', async ([method, args, needed]) => {
  const scopes = { bot: ['chat:write'], bot_optional: ['dnd:read'] };
  const manifest = { ...readProjectManifest(), oauth_config: { scopes } };
  await using playground = await startPlayground({ port: 0, page: false, manifest });
  await expect(clientOf(playground).apiCall(method, args)).rejects.toMatchObject({
    data: { error: 'missing_scope', needed, provided: 'chat:write,dnd:read' },
  });
});

test('tokens are checked', async () => {
  await using playground = await startPlayground({ port: 0, page: false });
  expect(await refusal(clientOf(playground, 'xoxb-wrong').auth.test())).toBe('invalid_auth');
  expect(await refusal(clientOf(playground, playground.appToken).auth.test())).toBe('not_allowed_token_type');
  const bare = await fetch(`${playground.apiUrl}auth.test`, { method: 'POST' });
  expect(await bare.json()).toEqual({ ok: false, error: 'not_authed' });
  const json = await fetch(`${playground.apiUrl}chat.postMessage`, {
    method: 'POST',
    headers: { authorization: `Bearer ${playground.botToken}`, 'content-type': 'application/json' },
    body: JSON.stringify({ channel: dm, text: 'as JSON', blocks: [{ type: 'divider' }] }),
  });
  expect(await json.json()).toMatchObject({ ok: true, message: { text: 'as JSON' } });
});

test('who the app and the people are', async () => {
  await using playground = await startPlayground({
    port: 0,
    page: false,
    now: () => new Date('2030-07-01T09:00:00Z'),
  });
  const client = clientOf(playground);
  const { teamId: team_id, botUserId: user_id, botId: bot_id } = playground;
  expect(await client.auth.test()).toMatchObject({ team_id, user_id, bot_id });
  expect(await client.bots.info({ bot: bot_id })).toMatchObject({ bot: { name: 'Alfred', user_id } });
  const { user } = await client.users.info({ user: robin, include_locale: true });
  expect(user).toMatchObject({
    tz: 'Europe/Lisbon',
    tz_offset: 3_600,
    tz_label: 'Western European Summer Time',
    locale: 'en-GB',
    is_bot: false,
  });
  expect((await client.users.info({ user: robin })).user).not.toHaveProperty('locale');
  expect((await client.users.list({})).members?.map(({ id }) => id)).toEqual([user_id, robin, 'U0SAM000001']);
  expect(await client.dnd.info({ user: robin })).toMatchObject({ dnd_enabled: false });
});

test('every method says which token it takes', () => {
  const app = Object.entries(METHODS).filter(([, { token }]) => token === 'app');
  expect(app.map(([name]) => name)).toEqual(['apps.connections.open']);
});
