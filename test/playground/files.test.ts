import { expect, test } from 'vitest';

import { startPlayground } from '../../src/playground/playground.ts';
import { clientOf, startWorld } from './world.ts';

test('the app shares a file by the three steps of the real client', async () => {
  await using playground = await startPlayground({ port: 0, page: false });
  const robin = playground.as('Robin');
  const { ts: thread_ts } = await robin.send('export everything');
  await clientOf(playground).filesUploadV2({
    channel_id: robin.dm,
    thread_ts,
    filename: 'export.json',
    file: Buffer.from('{"memories":[]}'),
    initial_comment: 'All I know about you.',
  });
  const shared = playground.messages(robin.dm, { thread: thread_ts }).at(-1);
  expect(shared).toMatchObject({
    subtype: 'file_share',
    text: 'All I know about you.',
    files: [{ name: 'export.json', mimetype: 'application/json', size: 15 }],
  });
  const id = shared?.files?.[0]?.id ?? '';
  expect(Buffer.from(playground.state.contents[id] ?? '', 'base64').toString()).toBe('{"memories":[]}');
});

test('a file from a person arrives as a file_share', async () => {
  const heard: object[] = [];
  await using world = await startWorld((app) => {
    app.message(async ({ message }) => void heard.push(message));
  });
  const { playground, robin } = world;
  await robin.send('have a look', { files: [{ name: 'notes.txt', content: 'buy milk' }] });
  await playground.waitFor(() => heard.length > 0, { what: 'the file' });
  expect(heard).toMatchObject([
    { subtype: 'file_share', text: 'have a look', files: [{ name: 'notes.txt', filetype: 'txt' }] },
  ]);
});
