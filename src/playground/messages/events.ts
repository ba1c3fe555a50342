import { randomBytes } from 'node:crypto';

import type { Change } from '../state/change.ts';
import type { Channel, State, StoredMessage } from '../state/state.ts';
import { epochSeconds } from '../state/timestamp.ts';
import { grantedScopes } from '../workspace.ts';
import type { Workspace } from '../workspace.ts';
import { messageObject } from './message-object.ts';

/** An event as it goes to the app, without the envelope. */
export type SlackEvent = { type: string } & Record<string, unknown>;

/** The subscription and the scope an event needs; events not named here need none but their own name. */
const NEEDS: Readonly<Record<string, { subscription?: string; scope?: string }>> = {
  'message:im': { subscription: 'message.im', scope: 'im:history' },
  'message:channel': { subscription: 'message.channels', scope: 'channels:history' },
  app_mention: { scope: 'app_mentions:read' },
  reaction_added: { scope: 'reactions:read' },
  reaction_removed: { scope: 'reactions:read' },
  user_change: { scope: 'users:read' },
  dnd_updated_user: { scope: 'dnd:read' },
};

/** The change that queues an event for the app, or nothing if the app did not subscribe to it or may not see it. */
export function queued({ manifest, now }: Pick<Workspace, 'manifest' | 'now'>, event: SlackEvent): Change[] {
  const key = event.type === 'message' ? `message:${String(event['channel_type'])}` : event.type;
  const { subscription = event.type, scope } = NEEDS[key] ?? {};
  if (!manifest.settings.event_subscriptions.bot_events.includes(subscription)) return [];
  if (scope !== undefined && !grantedScopes(manifest).includes(scope)) return [];
  const event_id = `Ev${randomBytes(6).toString('hex').toUpperCase()}`;
  return [{ type: 'event_queued', event: { event_id, event_time: epochSeconds(now()), event } }];
}

/** What a new message tells the app: the message itself, and the mention of the app if there is one. */
export function postedEvents(state: Readonly<State>, message: StoredMessage): SlackEvent[] {
  const channel = state.channels[message.channel];
  if (!channel) return [];
  const event = { ...messageObject(state, message), channel: channel.id, event_ts: message.ts };
  const { bot_user_id } = state.installation;
  const mentioned =
    channel.kind === 'channel' && message.user !== bot_user_id && message.text.includes(`<@${bot_user_id}>`);
  return [
    { ...event, ...stranger(state, message.user), channel_type: channel.kind },
    ...(mentioned ? [{ ...event, ...stranger(state, message.user), type: 'app_mention' }] : []),
  ];
}

/** Slack marks what people of other organisations write with their own team. */
function stranger({ people, installation }: Readonly<State>, user: string): object {
  const team = people[user]?.team_id;
  return team === undefined || team === installation.team.id ? {} : { user_team: team, source_team: team };
}

/** What an edit tells the app. */
export function changedEvent(channel: Channel, message: object, previous: object, ts: string): SlackEvent {
  return {
    type: 'message',
    subtype: 'message_changed',
    message,
    previous_message: previous,
    channel: channel.id,
    hidden: true,
    ts,
    event_ts: ts,
    channel_type: channel.kind,
  };
}

/** What a deletion tells the app. */
export function deletedEvent(channel: Channel, previous: object, deletedTs: string, ts: string): SlackEvent {
  return {
    type: 'message',
    subtype: 'message_deleted',
    previous_message: previous,
    channel: channel.id,
    hidden: true,
    deleted_ts: deletedTs,
    ts,
    event_ts: ts,
    channel_type: channel.kind,
  };
}
