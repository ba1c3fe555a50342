import type { KnownBlock } from '@slack/types';

import { forgetStreamAttempt, isDelivered, keepAttempt, keepDoubt, keepStreamTs } from '../db/deliveries.ts';
import type { PostOutcome } from '../db/deliveries.ts';
import type { Delivery, PrismaClient } from '../db/generated/client.ts';
import type { Person } from '../domain/person.ts';
import { splitText } from '../domain/split-text.ts';
import { GiveUp, TryAgain } from '../errors.ts';
import type { Log } from '../log.ts';
import type { Slack } from './client.ts';
import { callSlack } from './failure.ts';
import { withFeedback } from './feedback.ts';
import { deliveryMetadata, findPost } from './find-post.ts';
import { awaitEarlier, checkWindow } from './post-window.ts';
import { respond } from './respond.ts';
import { safeMarkdown, safePieces } from './views/text.ts';

interface Parts {
  readonly slack: Slack;
  readonly prisma: PrismaClient;
  readonly now: () => Date;
  readonly log: Log;
}

/** An answer on its way out as one message. */
export interface ReplyStream {
  /** Shows more of the answer; absent where an answer is only shown whole. Never throws. */
  readonly sink?: (text: string) => Promise<void>;
  /** What has been shown. */
  readonly shown: () => string;
  /**
   * Makes the message what the (first part of the) answer is, with buttons for feedback below it where they are given and
   * Slack has them. Throws TryAgain while Slack can't take it.
   */
  finish(text: string, feedback?: KnownBlock | null): Promise<PostOutcome>;
}

/** The most that one message holds of Markdown. */
const LONGEST = 11_900;
/** The most text beside blocks that a message can be changed to. */
const LONGEST_UPDATE = 3_900;

/** What a message is to say, and the buttons below it. */
interface Answer {
  readonly text: string;
  readonly feedback: KnownBlock | null;
}

/** An answer as the messages that it fills. */
export function partsOf(text: string): string[] {
  return splitText(safeMarkdown(text), LONGEST);
}

/** Stores that the reply is about to be posted; throws TryAgain when this go may not, or no longer. */
async function announce({ prisma, now }: Parts, reply: Delivery): Promise<void> {
  const since = performance.now();
  if (!(await keepAttempt(prisma, reply, now()))) throw new TryAgain('reply_taken_over');
  checkWindow(since);
}

/** What is about to be posted may be there from now on, unless Slack says for certain that it is not. */
async function attempt<T>(parts: Parts, reply: Delivery, call: () => Promise<T>): Promise<T> {
  const { prisma } = parts;
  await announce(parts, reply);
  try {
    return await callSlack(call);
  } catch (error) {
    const refused = error instanceof GiveUp || (error instanceof TryAgain && !error.unknownOutcome);
    if (refused) await forgetStreamAttempt(prisma, reply);
    else if (error instanceof TryAgain) await keepDoubt(prisma, reply, error.kind);
    throw error;
  }
}

/** Ends a stream so that it can be edited; one that has ended already is as good. */
async function endStream(
  { slack, log }: Parts,
  reply: Delivery,
  ts: string,
  feedback: KnownBlock | null = null,
): Promise<void> {
  const { channel } = reply;
  const end = { channel, ts, metadata: deliveryMetadata(reply) };
  try {
    await withFeedback(slack, feedback, (blocks) =>
      callSlack(() => slack.client.chat.stopStream({ ...end, ...(blocks.length > 0 ? { blocks } : {}) })),
    );
  } catch (error) {
    if (!(error instanceof GiveUp)) throw error;
    log.debug({ delivery: reply.id, error: error.kind }, 'stream had ended');
    if (reply.threadTs !== null) await markActive(slack, channel, reply.threadTs);
  }
}

/** A message of Markdown; with something below it its text is there twice, as blocks and for who has it read aloud. */
function contentOf(text: string, below: KnownBlock[]) {
  return below.length === 0
    ? { markdown_text: text }
    : { text, blocks: [{ type: 'markdown' as const, text }, ...below] };
}

async function update({ slack }: Parts, reply: Delivery, ts: string, answer: Answer): Promise<PostOutcome> {
  const { channel } = reply;
  const { text } = answer;
  const metadata = deliveryMetadata(reply);
  const feedback = text.length > LONGEST_UPDATE ? null : answer.feedback;
  await withFeedback(slack, feedback, (below) =>
    callSlack(() => slack.client.chat.update({ channel, ts, ...contentOf(text, below), metadata })),
  );
  return { state: 'sent', slackTs: ts };
}

async function postWhole(parts: Parts, reply: Delivery, { text, feedback }: Answer): Promise<PostOutcome> {
  const { slack } = parts;
  const { channel, threadTs } = reply;
  const posted = await withFeedback(slack, feedback, (below) =>
    attempt(parts, reply, () =>
      slack.client.chat.postMessage({
        channel,
        ...contentOf(text, below),
        ...(threadTs === null ? {} : { thread_ts: threadTs }),
        metadata: deliveryMetadata(reply),
        unfurl_links: false,
        unfurl_media: false,
      }),
    ),
  );
  if (threadTs !== null) await markActive(slack, channel, threadTs);
  return { state: 'sent', slackTs: posted.ts ?? null };
}

/** Being at work is taken back in earnest: a thread would look busy for an hour otherwise. */
const ACTIVE_TRIES = 4;

/** Ends the look of being at work in a thread of a DM, which does not end by itself when we post. */
export async function markActive(slack: Slack, channel: string, threadTs: string): Promise<void> {
  if (!channel.startsWith('D')) return;
  const status = { channel_id: channel, thread_ts: threadTs, status: 'active' as const };
  const call = 'agents.sessions.setStatus';
  await slack.optional(call, (client) => client.agents.sessions.setStatus(status), ACTIVE_TRIES);
}

/** Finishes the message that an earlier go began, whatever has become of it; begins one if there is none. */
async function finishAgain(
  parts: Parts,
  person: Person,
  reply: Delivery,
  answer: Answer,
): Promise<PostOutcome> {
  let ts = reply.slackTs;
  if (ts === null) {
    awaitEarlier(reply, parts.now());
    const found = await findPost(parts.slack, reply, (known) =>
      isDelivered(parts.prisma, person, reply.channel, known),
    );
    if (found.found === 'unknown') return { state: 'unknown' };
    if (found.found === 'nothing') return postWhole(parts, reply, answer);
    ts = found.ts;
    await keepStreamTs(parts.prisma, reply, ts);
  }
  await endStream(parts, reply, ts);
  return update(parts, reply, ts, answer);
}

function startFresh(parts: Parts, person: Person, reply: Delivery): ReplyStream {
  const { slack, prisma, log } = parts;
  const { channel, threadTs } = reply;
  let ts: string | null = null;
  let shown = '';
  let usable = true;
  const safe = safePieces();

  const begin = async (text: string) => {
    await announce(parts, reply);
    const started = await slack.optional('chat.startStream', (client) =>
      client.chat.startStream({
        channel,
        thread_ts: threadTs ?? '',
        recipient_user_id: person.slackUserId,
        recipient_team_id: person.teamId ?? slack.teamId,
        markdown_text: text,
      }),
    );
    if (!started?.ts) {
      await keepDoubt(prisma, reply, 'stream_not_started');
      return false;
    }
    ts = started.ts;
    await keepStreamTs(prisma, reply, ts);
    return true;
  };
  const more = async (text: string, at: string) => {
    await callSlack(() => slack.client.chat.appendStream({ channel, ts: at, markdown_text: text }));
    return true;
  };
  return {
    shown: () => shown,
    async sink(piece) {
      if (!usable || shown.length + piece.length > LONGEST) return;
      const text = safe(piece);
      if (text === '') return;
      try {
        usable = await (ts === null ? begin(text) : more(text, ts));
        if (usable) shown += text;
      } catch (error) {
        // What can't be shown as it comes is shown whole at the end.
        usable = false;
        log.info({ delivery: reply.id, err: error }, 'stream broken off');
      }
    },
    async finish(text, feedback = null) {
      const answer = { text, feedback };
      if (ts === null) {
        // A stream that was asked for and not confirmed may be there all the same.
        if (shown !== '' || !usable) {
          const latest = await prisma.delivery.findUniqueOrThrow({ where: { id: reply.id } });
          return finishAgain(parts, person, latest, answer);
        }
        return postWhole(parts, reply, answer);
      }
      const isShown = shown.trim() === text;
      await endStream(parts, reply, ts, isShown ? feedback : null);
      return isShown ? { state: 'sent', slackTs: ts } : update(parts, reply, ts, answer);
    },
  };
}

/**
 * Opens the way out for an answer: streamed where Slack can, one message in any case. After a go that was cut
 * off, the same message is finished by update and no second one is begun.
 */
export function openStream(parts: Parts, person: Person, reply: Delivery): ReplyStream {
  const { responseUrl } = reply;
  const whole = (finish: ReplyStream['finish']): ReplyStream => ({ shown: () => '', finish });
  if (responseUrl !== null) {
    return whole((text) => respond(responseUrl, { text, blocks: [{ type: 'markdown', text }] }));
  }
  if (reply.attemptedAt !== null)
    return whole((text, feedback = null) => finishAgain(parts, person, reply, { text, feedback }));
  if (!parts.slack.offers('chat.startStream'))
    return whole((text, feedback = null) => postWhole(parts, reply, { text, feedback }));
  return startFresh(parts, person, reply);
}
