import { settleRun } from '../assistant/settle-run.ts';
import { claimDelivery, isDelivered, keepOutcome } from '../db/deliveries.ts';
import type { PostOutcome } from '../db/deliveries.ts';
import type { Delivery, PrismaClient } from '../db/generated/client.ts';
import { schedulesInNotice } from '../db/notices.ts';
import { getPerson, previousZoneOf } from '../db/people.ts';
import type { Queue } from '../db/queue.ts';
import type { PersonScope } from '../domain/person.ts';
import { GiveUp, TryAgain } from '../errors.ts';
import type { Log } from '../log.ts';
import type { Slack } from './client.ts';
import { callSlack } from './failure.ts';
import { deliveryMetadata, findPost } from './find-post.ts';
import { showRun } from './show-run.ts';
import { untilCurrent } from './until-current.ts';
import { noticeMessage } from './views/notice.ts';
import { zoneQuestion } from './views/zone-question.ts';

interface Parts {
  readonly slack: Slack;
  readonly prisma: PrismaClient;
  readonly queue: Pick<Queue, 'boss'>;
  readonly now: () => Date;
  readonly log: Log;
}

const NOTICE_BUTTONS = 5;
/** A post is tried for this long; what could not be said in a day is not worth saying. */
const PATIENCE_MS = 24 * 3_600_000;

async function askZone({ prisma }: Parts, scope: PersonScope, delivery: Delivery) {
  const [person, from] = await Promise.all([getPerson(prisma, scope), previousZoneOf(prisma, scope)]);
  return person && from ? zoneQuestion(delivery.text ?? '', { from, to: person.zone }) : null;
}

async function render(parts: Parts, scope: PersonScope, delivery: Delivery) {
  if (delivery.kind === 'run') return showRun(parts, scope, delivery.causeId);
  if (delivery.kind === 'zone') return askZone(parts, scope, delivery);
  const missed = await schedulesInNotice(parts.prisma, scope, delivery.causeId, NOTICE_BUTTONS);
  return noticeMessage(delivery.text ?? '', missed);
}

async function post(parts: Parts, scope: PersonScope, delivery: Delivery): Promise<PostOutcome> {
  const content = await render(parts, scope, delivery);
  if (!content) return { state: 'failed', error: 'gone' };
  const { channel, threadTs } = delivery;
  const posted = await callSlack(() =>
    parts.slack.client.chat.postMessage({
      channel,
      ...content,
      ...(threadTs === null ? {} : { thread_ts: threadTs }),
      metadata: deliveryMetadata(delivery),
      unfurl_links: false,
      unfurl_media: false,
    }),
  );
  return { state: 'sent', slackTs: posted.ts ?? null, channel: posted.channel ?? channel };
}

/** Posts a delivery whose earlier post may or may not have arrived. */
async function postAgain(parts: Parts, scope: PersonScope, delivery: Delivery): Promise<PostOutcome> {
  const isKnown = (ts: string) => isDelivered(parts.prisma, scope, delivery.channel, ts);
  const found = await findPost(parts.slack, delivery, isKnown);
  if (found.found === 'unknown') return { state: 'unknown' };
  return found.found === 'nothing' ? post(parts, scope, delivery) : { state: 'sent', slackTs: found.ts };
}

async function keep(
  parts: Parts,
  scope: PersonScope,
  delivery: Delivery,
  outcome: PostOutcome,
): Promise<void> {
  const now = parts.now();
  await parts.prisma.$transaction(async (tx) => {
    await keepOutcome(tx, delivery, outcome, now);
    if (delivery.kind !== 'run' || outcome.state === 'pending') return;
    const failed = outcome.state === 'failed';
    const end = failed
      ? { state: 'failed' as const, errorKind: outcome.error }
      : { state: 'delivered' as const };
    await settleRun(parts, tx, scope, delivery.causeId, { ...end, now });
  });
  parts.log.info({ delivery: delivery.id, kind: delivery.kind, outcome: outcome.state }, 'delivery');
}

async function deliverOne(
  parts: Parts,
  scope: PersonScope,
  delivery: Delivery,
  again: boolean,
): Promise<void> {
  try {
    await keep(parts, scope, delivery, await (again ? postAgain : post)(parts, scope, delivery));
  } catch (error) {
    if (error instanceof GiveUp) {
      await keep(parts, scope, delivery, { state: 'failed', error: error.kind });
      return;
    }
    if (!(error instanceof TryAgain)) throw error;
    const tooLate = parts.now().getTime() - delivery.createdAt.getTime() > PATIENCE_MS;
    // Of unknown outcome: it stays marked as being posted, and the next go reads the channel first.
    if (tooLate) await keep(parts, scope, delivery, { state: 'failed', error: error.kind });
    else if (!error.unknownOutcome && !again) await keep(parts, scope, delivery, { state: 'pending' });
    throw error;
  }
}

/**
 * Posts what waits for a channel, one after the other, each once: the only way out for whole messages. `pace`
 * resolves when the next post to the channel may go out. Throws TryAgain when Slack wants it later.
 */
export async function deliver(
  parts: Parts,
  scopeOf: (personId: string) => PersonScope,
  channel: string,
  job: { jobId: string; signal: AbortSignal },
  pace: (channel: string) => Promise<void>,
): Promise<void> {
  while (!job.signal.aborted) {
    const claim = await claimDelivery(parts.prisma, channel, job.jobId, parts.now());
    if (!claim) return;
    await pace(channel);
    const { delivery, again } = claim;
    await deliverOne(parts, scopeOf(delivery.personId), delivery, again);
  }
}

/** Brings a posted run up to date with what it shows now. */
export async function updateRunMessage(parts: Parts, scope: PersonScope, delivery: Delivery): Promise<void> {
  const { slackTs: ts, channel } = delivery;
  if (ts === null) return;
  try {
    await untilCurrent(
      () => showRun(parts, scope, delivery.causeId),
      (content) => callSlack(() => parts.slack.client.chat.update({ channel, ts, ...content })),
    );
  } catch (error) {
    // The message may have been deleted; there is nothing left to bring up to date.
    if (!(error instanceof GiveUp)) throw error;
    parts.log.info({ delivery: delivery.id, error: error.kind }, 'message could not be updated');
  }
}
