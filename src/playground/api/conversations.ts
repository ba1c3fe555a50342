import { z } from 'zod';

import { LIMITS } from '../block-kit/limits.ts';
import { messageObject } from '../messages/message-object.ts';
import { repliesTo, threadRoot, topLevel } from '../messages/threads.ts';
import { dmOf } from '../state/dm-of.ts';
import type { Channel, StoredMessage } from '../state/state.ts';
import { compareTimestamps } from '../state/timestamp.ts';
import { refuse } from './answer.ts';
import { findChannel } from './destination.ts';
import { count, flag, method, text } from './method.ts';
import { pageOf } from './page-of.ts';

const HISTORY_PAGE = 100;
const READ = { im: 'im:read', channel: 'channels:read' };
const HISTORY = { im: 'im:history', channel: 'channels:history' };

const range = {
  cursor: z.string().optional(),
  limit: count.default(HISTORY_PAGE),
  oldest: z.string().optional(),
  latest: z.string().optional(),
  inclusive: flag.default(false),
  include_all_metadata: flag.default(false),
};
type Range = z.output<z.ZodObject<typeof range>>;

function within({ oldest, latest, inclusive }: Range): (message: StoredMessage) => boolean {
  return ({ ts }) => {
    const after = oldest === undefined || compareTimestamps(ts, oldest) > (inclusive ? -1 : 0);
    const before = latest === undefined || compareTimestamps(ts, latest) < (inclusive ? 1 : 0);
    return after && before;
  };
}

function pageSize(limit: number): number {
  return limit > 0 ? Math.min(limit, LIMITS.historyPage) : HISTORY_PAGE;
}

function channelObject(channel: Channel, bot: string): object {
  const isIm = channel.kind === 'im';
  return {
    id: channel.id,
    is_im: isIm,
    is_channel: !isIm,
    is_archived: false,
    is_org_shared: false,
    ...(isIm
      ? { user: channel.members.find((member) => member !== bot), is_open: true }
      : { name: channel.name, is_general: true, is_member: true, num_members: channel.members.length }),
  };
}

/** Conversations and what was said in them. */
export const conversationMethods = {
  'conversations.open': method({
    scope: 'im:write',
    args: z.object({
      users: z.string().optional(),
      channel: z.string().optional(),
      return_im: flag.default(false),
    }),
    run: ({ store }, { users, channel: id, return_im }) => {
      if (users === undefined && id === undefined) return refuse('users_list_not_supplied');
      if (users?.includes(',')) return refuse('not_enough_users');
      const channel = store.state.channels[id ?? dmOf(users ?? '')];
      if (!channel) return refuse(id === undefined ? 'user_not_found' : 'channel_not_found');
      const { bot_user_id } = store.state.installation;
      return { ok: true, channel: return_im ? channelObject(channel, bot_user_id) : { id: channel.id } };
    },
  }),

  'conversations.info': method({
    scope: READ,
    args: z.object({ channel: text }),
    run: (workspace, { channel: id }) => {
      const channel = findChannel(workspace, id);
      if (!channel) return refuse('channel_not_found');
      return { ok: true, channel: channelObject(channel, workspace.store.state.installation.bot_user_id) };
    },
  }),

  'conversations.history': method({
    scope: HISTORY,
    args: z.object({ channel: text, ...range }),
    run: (workspace, { channel: id, ...args }) => {
      const { state } = workspace.store;
      if (!findChannel(workspace, id)) return refuse('channel_not_found');
      const found = topLevel(state, id).filter(within(args)).toReversed();
      const page = pageOf(found, pageSize(args.limit), args.cursor);
      if (!page.ok) return page;
      const shown = args.include_all_metadata ? 'all' : 'type';
      return {
        ok: true,
        messages: page.items.map((message) => messageObject(state, message, shown)),
        has_more: page.hasMore,
        pin_count: 0,
        response_metadata: { next_cursor: page.next_cursor },
      };
    },
  }),

  'conversations.replies': method({
    scope: HISTORY,
    args: z.object({ channel: text, ts: text, ...range }),
    run: (workspace, { channel: id, ts, ...args }) => {
      const { state } = workspace.store;
      if (!findChannel(workspace, id)) return refuse('channel_not_found');
      const rootTs = threadRoot(state, id, ts);
      const root = rootTs === undefined ? undefined : state.messages[id]?.[rootTs];
      if (!root || root.deleted) return refuse('thread_not_found');
      // The root comes first on every page that starts a thread, whatever the range.
      const found = [root, ...repliesTo(state, id, root.ts).filter(within(args))];
      const page = pageOf(found, pageSize(args.limit), args.cursor);
      if (!page.ok) return page;
      const shown = args.include_all_metadata ? 'all' : 'type';
      return {
        ok: true,
        messages: page.items.map((message) => messageObject(state, message, shown)),
        has_more: page.hasMore,
        response_metadata: { next_cursor: page.next_cursor },
      };
    },
  }),
};
