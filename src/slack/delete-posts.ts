import type { Db } from '../db/client.ts';
import { enqueue } from '../db/queue.ts';
import type { Payload, Queue } from '../db/queue.ts';
import { GiveUp } from '../errors.ts';
import type { Log } from '../log.ts';
import type { Slack } from './client.ts';
import { callSlack } from './failure.ts';

/** Slack lets about fifty messages a minute be deleted; so many are looked at in one go. */
const PAGE = 50;

interface Post {
  readonly ts?: string;
  readonly bot_id?: string;
  readonly reply_count?: number;
}

/** Deletes one message of ours; one that is gone already, or that the workspace has kept from being deleted, is passed over. */
async function deletePost(slack: Slack, channel: string, ts: string): Promise<void> {
  try {
    await callSlack(() => slack.client.chat.delete({ channel, ts }));
  } catch (error) {
    if (!(error instanceof GiveUp)) throw error;
  }
}

/** The messages of ours in a thread, its root left out. */
async function ownReplies(slack: Slack, channel: string, root: string, before: string): Promise<string[]> {
  const own: string[] = [];
  let cursor: string | undefined;
  do {
    const range = { channel, ts: root, latest: before, limit: 200, ...(cursor ? { cursor } : {}) };
    const page = await callSlack(() => slack.client.conversations.replies(range));
    for (const { ts, bot_id } of (page.messages ?? []) as Post[])
      if (ts !== undefined && ts !== root && bot_id === slack.botId) own.push(ts);
    cursor = page.response_metadata?.next_cursor || undefined;
  } while (cursor);
  return own;
}

/**
 * Deletes what Alfred posted to a channel before a message's time, the newest first: one page and its threads, and a
 * job for what is older. Nothing of it is known but the channel, so that it can be done for somebody who was forgotten.
 */
export async function deletePosts(
  parts: {
    readonly slack: Slack;
    readonly queue: Pick<Queue, 'boss'>;
    readonly prisma: Db;
    readonly log: Log;
  },
  payload: Payload<'delete-posts'>,
): Promise<void> {
  const { slack, log } = parts;
  const { channel, before } = payload;
  const page = await callSlack(() =>
    slack.client.conversations.history({ channel, latest: before, limit: PAGE }),
  );
  const messages = (page.messages ?? []) as Post[];
  let deleted = 0;
  for (const { ts, bot_id, reply_count } of messages) {
    if (ts === undefined) continue;
    const own = reply_count ? await ownReplies(slack, channel, ts, before) : [];
    if (bot_id === slack.botId) own.push(ts);
    for (const one of own) await deletePost(slack, channel, one);
    deleted += own.length;
  }
  log.info({ deleted }, 'posts were deleted');
  const oldest = messages.at(-1)?.ts;
  if (!page.has_more || oldest === undefined) return;
  await enqueue(parts.queue, parts.prisma, {
    kind: 'delete-posts',
    payload: { ...payload, before: oldest },
    key: channel,
  });
}
