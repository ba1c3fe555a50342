import { createHmac } from 'node:crypto';

import type { ReceiverEvent } from '@slack/bolt';

import { isFirstTime } from '../db/inbound-events.ts';
import { callSlack } from './failure.ts';
import { originOf } from './origin.ts';
import type { Parts } from './parts.ts';
import { respond } from './respond.ts';

const SORRY =
  'I’m sorry, I don’t work in this workspace. Whoever runs me decides where I do, and can let it in.';

type Needed = Pick<Parts, 'prisma' | 'workspaces' | 'hashKey' | 'now' | 'log'>;

/** Where somebody has written to Alfred in their DM; null for whatever else comes. */
function writtenIn({ event }: ReceiverEvent['body']) {
  const { type, subtype, channel_type, channel, user, bot_id, ts, thread_ts } = (event ?? {}) as Partial<
    Record<string, unknown>
  >;
  const said = type === 'message' && channel_type === 'im' && subtype === undefined && bot_id === undefined;
  if (!said || typeof user !== 'string' || typeof channel !== 'string' || typeof ts !== 'string') return null;
  return { user, channel, thread_ts: typeof thread_ts === 'string' ? thread_ts : ts };
}

/** Tells somebody who writes from where Alfred is still installed, once in 28 hours, under a hash that names nobody. */
async function answerMessage(parts: Needed, body: ReceiverEvent['body']): Promise<void> {
  const written = writtenIn(body);
  const slack = written && (await parts.workspaces.findTurnedAway(originOf(body)));
  if (!slack) return;
  const { user, channel, thread_ts } = written;
  const about = createHmac('sha256', parts.hashKey).update(`turned away ${slack.teamId} ${user}`);
  if (!(await isFirstTime(parts.prisma, about.digest('hex'), parts.now()))) return;
  const post = { channel, thread_ts, text: SORRY, unfurl_links: false, unfurl_media: false };
  await callSlack(() => slack.client.chat.postMessage(post));
}

/**
 * Answers something from a workspace that is not let in: politely where Slack takes an answer to it, and without
 * keeping anything of it.
 */
export async function turnAway(parts: Needed, { body, ack }: ReceiverEvent): Promise<void> {
  if (typeof body['command'] === 'string') {
    await ack({ response_type: 'ephemeral', text: SORRY });
    return;
  }
  await ack();
  // A press; where it can't be told, it can't.
  const url: unknown = body['response_url'];
  if (typeof url === 'string') await respond(url, { text: SORRY }).catch(() => undefined);
  await answerMessage(parts, body).catch((err: unknown) => parts.log.info({ err }, 'could not turn away'));
}
