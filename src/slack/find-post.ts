import type { Delivery } from '../db/generated/client.ts';
import { GiveUp } from '../errors.ts';
import type { Slack } from './client.ts';
import { callSlack } from './failure.ts';

/** Message metadata is readable by every app in the workspace, so it carries the delivery's id alone. */
const DELIVERY_EVENT = 'alfred_delivery';

/** What a look at the channel tells of a post whose answer never came. */
export type Found =
  | { readonly found: 'posted'; readonly ts: string }
  /** A stream of ours that was started and is nobody's; it carries no id until it ends. */
  | { readonly found: 'stream'; readonly ts: string }
  | { readonly found: 'nothing' }
  /** The channel can't be read. */
  | { readonly found: 'unknown' };

interface Posted {
  ts?: string;
  bot_id?: string;
  metadata?: { event_type?: string; event_payload?: Record<string, unknown> };
}

/** The clocks of two machines may differ by this much. */
const CLOCK_SLACK_S = 120;

/** The metadata by which a post is recognised later. */
export function deliveryMetadata(delivery: Delivery) {
  return { event_type: DELIVERY_EVENT, event_payload: { delivery_id: delivery.id } };
}

/**
 * Reads the channel back for a delivery whose outcome is unknown. Also for a stream, which is recognised by
 * being ours, in the thread, later than the question, and of no delivery that is known.
 */
export async function findPost(
  slack: Slack,
  delivery: Delivery,
  isKnown: (ts: string) => Promise<boolean>,
): Promise<Found> {
  const { channel, threadTs, attemptedAt } = delivery;
  const since = Math.floor((attemptedAt ?? delivery.createdAt).getTime() / 1000) - CLOCK_SLACK_S;
  const range = { channel, oldest: String(since), limit: 200, include_all_metadata: true };
  let messages: Posted[];
  try {
    const { conversations } = slack.client;
    const page = await callSlack(() =>
      threadTs ? conversations.replies({ ...range, ts: threadTs }) : conversations.history(range),
    );
    messages = page.messages ?? [];
  } catch (error) {
    if (error instanceof GiveUp) return { found: 'unknown' };
    throw error;
  }
  const mine = messages.find((message) => message.metadata?.event_payload?.['delivery_id'] === delivery.id);
  if (mine?.ts) return { found: 'posted', ts: mine.ts };
  if (delivery.kind !== 'reply') return { found: 'nothing' };
  for (const { ts, bot_id, metadata } of messages) {
    const candidate = ts !== undefined && bot_id === slack.botId && metadata?.event_type !== DELIVERY_EVENT;
    if (candidate && Number(ts) > Number(threadTs) && !(await isKnown(ts))) return { found: 'stream', ts };
  }
  return { found: 'nothing' };
}
