import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { KnownBlock } from '@slack/types';
import { afterAll, describe, expect, test } from 'vitest';

import { startPlayground } from '../../src/playground/playground.ts';
import type { Playground } from '../../src/playground/playground.ts';
import { clientOf, post, refusal, startWorld } from './world.ts';

/** Names that every object inherits; none of them is a person, a channel or a message. */
const INHERITED = ['constructor', '__proto__', 'toString', 'hasOwnProperty', '__defineGetter__'];

const folder = await mkdtemp(join(tmpdir(), 'playground-'));
afterAll(() => rm(folder, { recursive: true }));

/** A playground that remembers, as it is after a restart. */
async function restarted(name: string): Promise<Playground> {
  const journal = join(folder, `${name}.jsonl`);
  const first = await startPlayground({ port: 0, journal });
  await first.as('Robin').send('the only message');
  await first.close();
  return startPlayground({ port: 0, journal });
}

async function statusOf({ apiUrl }: Playground, path: string, body?: object): Promise<number> {
  const json = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
  const response = await fetch(new URL(path, apiUrl), body && json);
  await response.body?.cancel();
  return response.status;
}

describe.for(INHERITED)('the name %s', (name) => {
  test('is no person', async () => {
    await using playground = await restarted(`person-${name}`);
    const before = JSON.stringify(playground.state);
    expect(await statusOf(playground, `/playground/stream?as=${name}`)).toBe(404);
    for (const act of [
      { do: 'open', tab: 'home' },
      { do: 'send', channel: 'C0GENERAL01', text: 'x' },
      { do: 'command', channel: 'C0GENERAL01', text: '/alfred' },
    ]) {
      expect(await statusOf(playground, `/playground/act?as=${name}`, act)).toBe(422);
    }
    expect(() => playground.as(name)).toThrow(`there is no ${name}`);
    expect(JSON.stringify(playground.state)).toBe(before);
  });

  test('is no message, channel, thread, view or file, and nothing is stored for it', async () => {
    await using playground = await restarted(`message-${name}`);
    const { dm, user } = playground.as('Robin');
    const before = JSON.stringify(playground.state);
    for (const act of [
      { do: 'send', channel: name, text: 'x' },
      { do: 'send', channel: dm, thread: name, text: 'x' },
      { do: 'edit', ts: name, text: 'x' },
      { do: 'delete', ts: name },
      { do: 'react', ts: name, name: 'eyes' },
      { do: 'unreact', ts: name, name: 'eyes' },
      { do: 'press', where: name, action: name, block: name },
      { do: 'command', channel: name, text: '/alfred' },
      { do: 'submit', view: name },
      { do: 'close', view: name },
      { do: 'stop', channel: name, thread: name },
      { do: 'stop', channel: dm, thread: name },
    ]) {
      expect([act, await statusOf(playground, `/playground/act?as=${user.id}`, act)]).toEqual([act, 422]);
    }
    for (const path of [`/playground/files/${name}?as=${user.id}`, `/playground/files/F?as=${name}`]) {
      expect(await statusOf(playground, path)).toBe(404);
    }
    expect(await statusOf(playground, `/upload/v1/${name}`, {})).toBe(404);
    expect(await statusOf(playground, `/response/${name}`, { text: 'x' })).toBe(404);
    expect(JSON.stringify(playground.state)).toBe(before);
  });

  test('is refused by the Web API by the name for what it is not', async () => {
    await using playground = await restarted(`api-${name}`);
    const { dm } = playground.as('Robin');
    const client = clientOf(playground);
    const before = JSON.stringify(playground.state);
    const refused = (method: string, args: object) => refusal(client.apiCall(method, { ...args }));
    const text = 'x';
    expect(await refused(name, {})).toBe('unknown_method');
    expect(await refused('users.info', { user: name })).toBe('user_not_found');
    expect(await refused('dnd.info', { user: name })).toBe('user_not_found');
    expect(await refused('conversations.open', { users: name })).toBe('user_not_found');
    expect(await refused('conversations.open', { channel: name })).toBe('channel_not_found');
    expect(await refused('chat.postMessage', { channel: name, text })).toBe('channel_not_found');
    expect(await refused('chat.postMessage', { channel: dm, thread_ts: name, text })).toBe(
      'thread_not_found',
    );
    expect(await refused('chat.update', { channel: name, ts: name, text })).toBe('channel_not_found');
    expect(await refused('chat.update', { channel: dm, ts: name, text })).toBe('message_not_found');
    expect(await refused('chat.delete', { channel: dm, ts: name })).toBe('message_not_found');
    expect(await refused('chat.startStream', { channel: dm, thread_ts: name })).toBe('thread_not_found');
    expect(await refused('chat.appendStream', { channel: dm, ts: name, markdown_text: text })).toBe(
      'message_not_found',
    );
    const view = { type: 'home', blocks: [] };
    expect(await refused('views.publish', { user_id: name, view })).toBe('user_not_found');
    expect(JSON.stringify(playground.state)).toBe(before);
  });

  test('is no kind of block, no field of one, and no kind of file', async () => {
    await using playground = await startPlayground({ port: 0, page: false });
    const { dm } = playground.as('Robin');
    const send = (block: string) =>
      refusal(clientOf(playground).apiCall('chat.postMessage', { channel: dm, text: 'x', blocks: block }));
    expect(await send(`[{"type":"${name}"}]`)).toBe('invalid_blocks');
    expect(await send(`[{"type":"divider","${name}":"x"}]`)).toBe('invalid_blocks');
    const { files } = await playground.as('Robin').send('', { files: [{ name: `a.${name}`, content: 'x' }] });
    expect(files?.[0]?.mimetype).toBe('application/octet-stream');
  });

  test('can be the id of an input, which has a value only when one was entered', async () => {
    const heard: unknown[] = [];
    await using world = await startWorld((app) => {
      app.action('go', async ({ ack, body }) => {
        await ack();
        if (body.type === 'block_actions') heard.push(body.state?.values[name]?.[name]?.value);
      });
    });
    const { playground, robin } = world;
    const plain = (text: string) => ({ type: 'plain_text' as const, text });
    const element = { type: 'plain_text_input' as const, action_id: name };
    const blocks: KnownBlock[] = [
      { type: 'input', block_id: name, label: plain('Name'), element },
      { type: 'actions', elements: [{ type: 'button', text: plain('Go'), action_id: 'go' }] },
    ];
    const ts = await post(playground, { channel: robin.dm, text: 'form', blocks });
    await robin.press(ts, 'go');
    await robin.press(ts, 'go', { entered: JSON.parse(`{"${name}":"mine"}`) });
    expect(heard).toEqual([null, 'mine']);
  });
});
