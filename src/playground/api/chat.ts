import { z } from 'zod';

import { LIMITS } from '../block-kit/limits.ts';
import { messageObject } from '../messages/message-object.ts';
import { changeMessage, deleteMessage, postMessage } from '../messages/post.ts';
import { isStreaming } from '../messages/stream.ts';
import { findMessage } from '../messages/threads.ts';
import type { StoredMessage } from '../state/state.ts';
import type { Workspace } from '../workspace.ts';
import { refuse } from './answer.ts';
import { contentArguments, metadataArgument, readContent, readMetadata } from './content.ts';
import { findDestination } from './destination.ts';
import { flag, method, text } from './method.ts';

/** The author's fields of whatever the app posts. */
export function asApp({
  store,
}: Pick<Workspace, 'store'>): Pick<StoredMessage, 'user' | 'bot_id' | 'app_id'> {
  const { bot_user_id, bot_id, app_id } = store.state.installation;
  return { user: bot_user_id, bot_id, app_id };
}

/** Posting, changing and deleting messages. */
export const chatMethods = {
  'chat.postMessage': method({
    scope: 'chat:write',
    args: z.object({
      channel: text,
      ...contentArguments,
      metadata: metadataArgument,
      thread_ts: z.string().optional(),
      reply_broadcast: flag.optional(),
      unfurl_links: flag.optional(),
      unfurl_media: flag.optional(),
    }),
    run: (workspace, args) => {
      const to = findDestination(workspace, args.channel, args.thread_ts);
      if ('error' in to) return refuse(to.error);
      const content = readContent(args);
      if (!content.ok) return content;
      const metadata = readMetadata(args.metadata);
      if (!metadata.ok) return metadata;
      const message = postMessage(workspace, {
        channel: to.channel.id,
        ...asApp(workspace),
        ...content.value,
        ...(metadata.value && { metadata: metadata.value }),
        ...(to.thread_ts !== undefined && { thread_ts: to.thread_ts }),
        ...(to.thread_ts !== undefined && args.reply_broadcast && { subtype: 'thread_broadcast' as const }),
      });
      const { state } = workspace.store;
      return { ok: true, channel: message.channel, ts: message.ts, message: messageObject(state, message) };
    },
  }),

  'chat.update': method({
    scope: 'chat:write',
    args: z.object({ channel: text, ts: text, ...contentArguments, metadata: metadataArgument }),
    run: (workspace, args) => {
      const { state } = workspace.store;
      if (!state.channels[args.channel]) return refuse('channel_not_found');
      const previous = findMessage(state, args.channel, args.ts);
      if (!previous) return refuse('message_not_found');
      if (previous.user !== state.installation.bot_user_id) return refuse('cant_update_message');
      if (isStreaming(previous, workspace.now())) return refuse('streaming_state_conflict');
      if ((args.text ?? '').length > LIMITS.updatedText) return refuse('msg_too_long');
      const content = readContent(args);
      if (!content.ok) return content;
      const metadata = readMetadata(args.metadata);
      if (!metadata.ok) return metadata;
      const {
        blocks: _blocks,
        attachments: _attachments,
        edited: _edited,
        stream: _stream,
        metadata: kept,
        ...rest
      } = previous;
      const shown = metadata.value === undefined ? kept : metadata.value;
      const message = changeMessage(workspace, previous, {
        ...rest,
        ...content.value,
        ...(shown && { metadata: shown }),
        // Slack shows the edited mark on plain text alone.
        ...(!content.value.blocks && { edited: { user: previous.user, ts: workspace.store.nextTs() } }),
      });
      return {
        ok: true,
        channel: message.channel,
        ts: message.ts,
        text: message.text,
        message: messageObject(state, message),
      };
    },
  }),

  'chat.delete': method({
    scope: 'chat:write',
    args: z.object({ channel: text, ts: text }),
    run: (workspace, { channel, ts }) => {
      const { state } = workspace.store;
      if (!state.channels[channel]) return refuse('channel_not_found');
      const message = findMessage(state, channel, ts);
      if (!message) return refuse('message_not_found');
      if (message.user !== state.installation.bot_user_id) return refuse('cant_delete_message');
      deleteMessage(workspace, message);
      return { ok: true, channel, ts };
    },
  }),

  'chat.postEphemeral': method({
    scope: 'chat:write',
    args: z.object({ channel: text, user: text, ...contentArguments, thread_ts: z.string().optional() }),
    run: (workspace, args) => {
      const to = findDestination(workspace, args.channel, args.thread_ts);
      if ('error' in to) return refuse(to.error);
      if (!to.channel.members.includes(args.user)) return refuse('user_not_in_channel');
      const content = readContent(args);
      if (!content.ok) return content;
      const { attachments: _attachments, ...shown } = content.value;
      const ts = workspace.store.nextTs();
      const place = {
        channel: to.channel.id,
        ...(to.thread_ts !== undefined && { thread_ts: to.thread_ts }),
      };
      workspace.store.commit({
        type: 'ephemeral_set',
        ephemeral: { ts, ...place, user: args.user, from: 'app', ...shown },
      });
      return { ok: true, message_ts: ts };
    },
  }),

  'chat.getPermalink': method({
    args: z.object({ channel: text, message_ts: text }),
    run: ({ store }, { channel, message_ts }) => {
      if (!store.state.channels[channel]) return refuse('channel_not_found');
      const message = findMessage(store.state, channel, message_ts);
      if (!message) return refuse('message_not_found');
      const { domain } = store.state.installation.team;
      const link = `https://${domain}.slack.com/archives/${channel}/p${message_ts.replace('.', '')}`;
      const { thread_ts } = message;
      const inThread = thread_ts === undefined ? '' : `?thread_ts=${thread_ts}&cid=${channel}`;
      return { ok: true, channel, permalink: `${link}${inThread}` };
    },
  }),
};
