import { expect, test } from 'vitest';

import { startWorld } from './world.ts';

test('a command is acknowledged with a private answer, and more can follow by response_url', async () => {
  const commands: object[] = [];
  await using world = await startWorld((app) => {
    app.command('/alfred', async ({ ack, command, respond }) => {
      commands.push(command);
      await ack('Looking.');
      await respond({ text: 'Nothing scheduled.' });
    });
  });
  const { playground, robin } = world;
  expect(await robin.command('/alfred list all')).toEqual({ acked: true, response: { text: 'Looking.' } });
  await playground.waitFor(() => robin.ephemerals().length === 2, { what: 'both answers' });
  expect(robin.ephemerals().map(({ text, from }) => [text, from])).toEqual([
    ['Looking.', 'app'],
    ['Nothing scheduled.', 'app'],
  ]);
  expect(playground.as('Sam').ephemerals()).toEqual([]);
  expect(commands).toMatchObject([
    {
      command: '/alfred',
      text: 'list all',
      user_id: robin.user.id,
      channel_id: robin.dm,
      channel_name: 'directmessage',
    },
  ]);
});

test('an acknowledgement may answer in the channel for all to see', async () => {
  await using world = await startWorld((app) => {
    app.command('/alfred', async ({ ack }) =>
      ack({ text: 'Good morning, all.', response_type: 'in_channel' }),
    );
  });
  const { playground, robin } = world;
  await robin.command('/alfred hello', { channel: '#general' });
  expect(playground.messages('C0GENERAL01').at(-1)).toMatchObject({
    text: 'Good morning, all.',
    user: playground.botUserId,
  });
});

test('a command that is not acknowledged in time fails as in Slack', async () => {
  await using world = await startWorld((app) => app.command('/alfred', async () => {}), { ackTimeoutMs: 50 });
  const { robin } = world;
  expect(await robin.command('/alfred list')).toMatchObject({ acked: false, error: 'dispatch_failed' });
  expect(robin.ephemerals()).toMatchObject([
    { from: 'slack', text: '/alfred failed with the error "dispatch_failed"' },
  ]);
});

test('a command that the manifest does not have never leaves Slack', async () => {
  await using world = await startWorld(() => {});
  expect(await world.robin.command('/butler')).toMatchObject({ acked: false, error: 'unknown_command' });
  expect(world.robin.ephemerals().at(-1)?.text).toBe('`/butler` is not a valid command.');
});
