import { expect, test } from 'vitest';

import { startPlayground } from '../../src/playground/playground.ts';
import { clientOf, post, refusal, startWorld } from './world.ts';

test('a reply streams into the thread, and the session is processing until it ends', async () => {
  const { promise: mayFinish, resolve: finish } = Promise.withResolvers<void>();
  await using world = await startWorld((app) => {
    app.message(async ({ message, sayStream }) => {
      if (message.subtype !== undefined) return;
      const stream = sayStream({ buffer_size: 1 });
      await stream.append({ markdown_text: 'Good ' });
      await stream.append({ markdown_text: '**morning**' });
      await mayFinish;
      await stream.stop({ markdown_text: '.' });
    });
  });
  const { playground, robin } = world;
  const { ts } = await robin.send('hello');
  const streaming = await playground.waitFor(
    () => playground.messages(robin.dm, { thread: ts }).find(({ text }) => text === 'Good **morning**'),
    { what: 'the streamed text' },
  );
  expect(streaming.streaming_state).toBe('in_progress');
  const session = `${robin.dm}:${ts}`;
  expect(playground.state.sessions[session]?.status).toBe('processing');
  const edit = { channel: robin.dm, ts: streaming.ts, text: 'no' };
  expect(await refusal(clientOf(playground).chat.update(edit))).toBe('streaming_state_conflict');

  finish();
  await playground.waitFor(() => playground.state.sessions[session]?.status === 'active', {
    what: 'the end',
  });
  const ended = playground.messages(robin.dm, { thread: ts }).at(-1);
  expect(ended).toMatchObject({ text: 'Good **morning**.', streaming_state: 'completed' });
  expect(ended?.blocks).toMatchObject([{ type: 'markdown', text: 'Good **morning**.' }]);
});

test('Stop ends the stream, tells the app which one, and no more can be appended', async () => {
  const heard: object[] = [];
  await using world = await startWorld((app) => {
    app.event('agent_session_stopped', async ({ event }) => void heard.push(event));
  });
  const { playground, robin } = world;
  const client = clientOf(playground);
  const { ts: thread_ts } = await robin.send('write me a novel');
  const { ts = '' } = await client.chat.startStream({ channel: robin.dm, thread_ts, markdown_text: 'Once' });
  await robin.stop(thread_ts);
  await playground.waitFor(() => heard.length > 0, { what: 'the stop event' });
  expect(heard).toMatchObject([
    { channel: robin.dm, thread_ts, user: robin.user.id, streaming_message_ts: [ts] },
  ]);
  const more = { channel: robin.dm, ts, markdown_text: ' upon' };
  expect(await refusal(client.chat.appendStream(more))).toBe('stopped_by_user');
  expect(await refusal(client.chat.stopStream({ channel: robin.dm, ts }))).toBe(
    'message_not_in_streaming_state',
  );
  expect(playground.state.sessions[`${robin.dm}:${thread_ts}`]?.status).toBe('processing');
});

test('a stream has rules of its own', async () => {
  let time = new Date('2030-05-01T09:00:00Z');
  await using playground = await startPlayground({ port: 0, page: false, now: () => time });
  const robin = playground.as('Robin');
  const { chat } = clientOf(playground);
  const { ts: thread_ts } = await robin.send('hello');
  const { ts = '' } = await chat.startStream({ channel: robin.dm, thread_ts, markdown_text: 'a' });
  const at = { channel: robin.dm, ts };
  expect(await refusal(chat.appendStream(at))).toBe('markdown_text_or_chunks_required');
  expect(await refusal(chat.appendStream({ ...at, chunks: [{ type: 'markdown_text', text: 'b' }] }))).toBe(
    'streaming_mode_mismatch',
  );
  expect(await refusal(chat.appendStream({ ...at, markdown_text: 'x'.repeat(12_001) }))).toBe('msg_too_long');
  expect(await refusal(chat.appendStream({ ...at, ts: thread_ts, markdown_text: 'b' }))).toBe(
    'message_not_owned_by_app',
  );
  expect(await refusal(chat.appendStream({ ...at, ts: '1.000001', markdown_text: 'b' }))).toBe(
    'message_not_found',
  );
  const root = await post(playground, { channel: 'C0GENERAL01', text: 'here' });
  const inChannel = { channel: 'C0GENERAL01', thread_ts: root, markdown_text: 'a' };
  expect(await refusal(chat.startStream(inChannel))).toBe('missing_recipient_user_id');

  time = new Date(time.getTime() + 301_000);
  expect(await refusal(chat.appendStream({ ...at, markdown_text: 'b' }))).toBe(
    'message_not_in_streaming_state',
  );
  await chat.update({ ...at, text: 'finished by update' });
});

test('tasks and blocks can be streamed as chunks', async () => {
  await using playground = await startPlayground({ port: 0, page: false });
  const robin = playground.as('Robin');
  const { chat } = clientOf(playground);
  const { ts: thread_ts } = await robin.send('look it up');
  const task = { type: 'task_update', id: 't1', title: 'Searching' } as const;
  const chunks = [{ ...task, status: 'in_progress' as const, details: 'a' }];
  const { ts = '' } = await chat.startStream({ channel: robin.dm, thread_ts, chunks });
  const done = [
    { ...task, status: 'complete' as const, details: 'b' },
    { type: 'markdown_text' as const, text: 'Found.' },
  ];
  await chat.appendStream({ channel: robin.dm, ts, chunks: done });
  const button = {
    type: 'button' as const,
    text: { type: 'plain_text' as const, text: 'Why' },
    action_id: 'why',
  };
  const { message } = await chat.stopStream({
    channel: robin.dm,
    ts,
    blocks: [{ type: 'actions', elements: [button] }],
    session_status: 'suspended',
  });
  expect(message?.blocks?.map(({ type }) => type)).toEqual(['task_card', 'markdown', 'actions']);
  expect(playground.messages(robin.dm).at(-1)?.stream?.tasks).toMatchObject([
    { status: 'complete', details: 'ab' },
  ]);
  expect(playground.state.sessions[`${robin.dm}:${thread_ts}`]?.status).toBe('suspended');
});
