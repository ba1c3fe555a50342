import { expect, test } from 'vitest';

import { readProjectManifest } from '../../src/playground/manifest.ts';
import { startPlayground } from '../../src/playground/playground.ts';
import type { Playground } from '../../src/playground/playground.ts';
import { clientOf, post } from './world.ts';

/** What waits to be delivered; nothing takes it away while no app is connected. */
function queued(playground: Playground): object[] {
  return Object.values(playground.state.pending_events).map(({ event }) => event);
}

test('the app hears its own messages and edits, as Slack echoes them', async () => {
  await using playground = await startPlayground({ port: 0, page: false });
  const { botId: bot_id, botUserId: user, appId: app_id } = playground;
  const dm = playground.as('Robin').dm;
  const ts = await post(playground, { channel: dm, text: 'hello' });
  await clientOf(playground).chat.update({ channel: dm, ts, text: 'hello again' });
  const own = { user, bot_id, app_id, bot_profile: { id: bot_id, name: 'Alfred' } };
  expect(queued(playground)).toMatchObject([
    { type: 'message', channel: dm, channel_type: 'im', ts, event_ts: ts, ...own },
    {
      subtype: 'message_changed',
      message: { text: 'hello again', ...own },
      previous_message: { text: 'hello' },
    },
  ]);
});

test('nothing is sent that the manifest does not subscribe to or has no scope for', async () => {
  const manifest = readProjectManifest();
  const scopes = { bot: ['chat:write', 'users:read'] };
  await using playground = await startPlayground({
    port: 0,
    page: false,
    manifest: {
      ...manifest,
      oauth_config: { scopes },
      settings: { event_subscriptions: { bot_events: ['message.im', 'user_change'] } },
    },
  });
  const robin = playground.as('Robin');
  await robin.send('no im:history');
  await robin.openHome();
  expect(queued(playground)).toEqual([]);
  await robin.setProfile({ real_name: 'Robin Renamed' });
  expect(queued(playground)).toMatchObject([{ type: 'user_change', user: { real_name: 'Robin Renamed' } }]);
});

test('other bots and people of other organisations are marked as such', async () => {
  const zone = { tz: 'UTC', locale: 'en-GB' };
  await using playground = await startPlayground({
    port: 0,
    page: false,
    people: [
      { id: 'U0BOT000001', name: 'butler', real_name: 'Butler Bot', is_bot: true, ...zone },
      { id: 'U0GUEST0001', name: 'gil', real_name: 'Gil Guest', is_restricted: true, ...zone },
      { id: 'U0OTHER0001', name: 'otto', real_name: 'Otto Other', team_id: 'T0OTHER0001', ...zone },
    ],
  });
  for (const name of ['butler', 'gil', 'otto']) await playground.as(name).send('hello');
  expect(queued(playground)).toMatchObject([
    { user: 'U0BOT000001', bot_id: 'B0BOT000001', team: playground.teamId },
    { user: 'U0GUEST0001', team: playground.teamId },
    { user: 'U0OTHER0001', team: 'T0OTHER0001', user_team: 'T0OTHER0001', source_team: 'T0OTHER0001' },
  ]);
  const { user } = await clientOf(playground).users.info({ user: 'U0GUEST0001' });
  expect(user).toMatchObject({ is_restricted: true, is_ultra_restricted: false });
});

test('waiting in vain ends with an error that shows all there is to see', async () => {
  await using playground = await startPlayground({ port: 0, page: false });
  const { ts } = await playground.as('Robin').send('is anybody there?');
  await post(playground, { channel: 'D0ROBIN0001', thread_ts: ts, text: 'Yes.' });
  const waiting = playground.waitFor(() => undefined, { timeoutMs: 20, what: 'a miracle' });
  await expect(waiting).rejects.toThrow(
    /a miracle did not happen within 20 ms.*Robin Example: is anybody there\?.*↳ .* Alfred: Yes\..*chat\.postMessage: ok/s,
  );
});
