import type { AnyBlock } from '@slack/types';

import type { Installation, State, StoredFile, StoredMessage } from '../state/state.ts';
import { streamedBlocks } from './stream.ts';
import { repliesTo } from './threads.ts';

/** A message as Slack writes it in events and in answers of the Web API. */
export interface MessageObject extends Record<string, unknown> {
  type: 'message';
  user: string;
  text: string;
  ts: string;
}

/** How much of the metadata is shown: all of it, or as Slack does unasked, its type alone. */
export type MetadataShown = 'all' | 'type';

/** The Slack form of a stored message, with thread counts when it is the root of a thread. */
export function messageObject(
  state: Readonly<State>,
  message: StoredMessage,
  metadata: MetadataShown = 'all',
): MessageObject {
  const { installation } = state;
  const { team } = installation;
  const blocks = blocksOf(message);
  return {
    type: 'message',
    ...(message.subtype && { subtype: message.subtype }),
    user: message.user,
    text: message.text,
    ts: message.ts,
    team: state.people[message.user]?.team_id ?? team.id,
    ...(message.client_msg_id && { client_msg_id: message.client_msg_id }),
    ...(message.bot_id && {
      bot_id: message.bot_id,
      app_id: message.app_id,
      bot_profile: botProfile(installation, message, state.people[message.user]?.real_name ?? ''),
    }),
    ...(blocks.length > 0 && { blocks }),
    ...(message.attachments && { attachments: message.attachments }),
    ...(message.files && { files: message.files.map((file) => fileObject(installation, file)) }),
    ...(message.metadata && {
      metadata: metadata === 'all' ? message.metadata : { event_type: message.metadata.event_type },
    }),
    ...(message.edited && { edited: message.edited }),
    ...(message.reactions?.length && {
      reactions: message.reactions.map(({ name, users }) => ({ name, users, count: users.length })),
    }),
    ...(message.streaming_state && { streaming_state: message.streaming_state }),
    ...threadFields(state, message),
  };
}

/** The blocks a message shows: those it was given, or what has been streamed so far. */
export function blocksOf({ blocks, stream, streaming_state, text }: StoredMessage): readonly AnyBlock[] {
  return stream && streaming_state === 'in_progress' ? streamedBlocks(stream, text) : (blocks ?? []);
}

function threadFields(state: Readonly<State>, message: StoredMessage): object {
  const { thread_ts } = message;
  if (thread_ts !== undefined && thread_ts !== message.ts) {
    const root = state.messages[message.channel]?.[thread_ts];
    return { thread_ts, ...(root && { parent_user_id: root.user }) };
  }
  const replies = repliesTo(state, message.channel, message.ts);
  if (replies.length === 0) return {};
  const users = [...new Set(replies.map(({ user }) => user))];
  return {
    thread_ts: message.ts,
    reply_count: replies.length,
    reply_users_count: users.length,
    latest_reply: replies.at(-1)?.ts,
    reply_users: users,
    is_locked: false,
    subscribed: true,
  };
}

function botProfile({ team, app_id, bot_id }: Installation, message: StoredMessage, name: string): object {
  return {
    id: message.bot_id ?? bot_id,
    deleted: false,
    name,
    updated: 0,
    app_id: message.app_id ?? app_id,
    user_id: message.user,
    icons: {},
    team_id: team.id,
  };
}

/** A file in the form Slack gives to apps. */
export function fileObject({ team }: Installation, file: StoredFile): Record<string, unknown> {
  const extension = file.name.includes('.') ? (file.name.split('.').at(-1) ?? '') : '';
  return {
    ...file,
    timestamp: file.created,
    filetype: extension,
    pretty_type: extension.toUpperCase(),
    user_team: team.id,
    mode: 'hosted',
    is_external: false,
    external_type: '',
    is_public: false,
    public_url_shared: false,
    display_as_bot: false,
    username: '',
    editable: false,
    file_access: 'visible',
    permalink: `https://${team.domain}.slack.com/files/${file.user}/${file.id}/${encodeURIComponent(file.name.toWellFormed())}`,
  };
}
