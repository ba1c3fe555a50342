import { setTimeout as wait } from 'node:timers/promises';

import type { Pool } from 'pg';

import { mayStillPost, unmakeOffer } from '../assistant/late-offer.ts';
import { ignoreLater } from '../assistant/mark-ignored.ts';
import { settleRun } from '../assistant/settle-run.ts';
import type { Db } from '../db/client.ts';
import {
  claimDelivery,
  isDelivered,
  keepAttempt,
  keepDoubt,
  keepOutcome,
  releaseDelivery,
} from '../db/deliveries.ts';
import type { PostOutcome } from '../db/deliveries.ts';
import type { Attempt } from '../db/executor.ts';
import type { Delivery, PrismaClient } from '../db/generated/client.ts';
import { schedulesInNotice } from '../db/notices.ts';
import { putOff } from '../db/opportunities.ts';
import { paceOf, takeGo } from '../db/pace.ts';
import { getPerson, previousZoneOf } from '../db/people.ts';
import { enqueue } from '../db/queue.ts';
import type { Queue } from '../db/queue.ts';
import { POSTS_IN_CHANNEL, POSTS_IN_WORKSPACE } from '../domain/pace.ts';
import type { PersonScope } from '../domain/person.ts';
import { GiveUp, TryAgain } from '../errors.ts';
import type { Log } from '../log.ts';
import type { Slack } from './client.ts';
import { callSlack } from './failure.ts';
import { deliveryMetadata, findPost } from './find-post.ts';
import { awaitEarlier, checkWindow, UNDER_WAY } from './post-window.ts';
import { refreshDnd } from './refresh-dnd.ts';
import { showApproval } from './show-approval.ts';
import { showRun } from './show-run.ts';
import { showSuggestion } from './show-suggestion.ts';
import { untilCurrent } from './until-current.ts';
import { uploadExport } from './upload-export.ts';
import { calibrationMessage } from './views/calibration.ts';
import { noticeMessage } from './views/notice.ts';
import { zoneQuestion } from './views/zone-question.ts';
import type { Workspaces } from './workspaces.ts';

interface Parts {
  readonly slack: Slack;
  readonly workspaces: Workspaces;
  readonly prisma: PrismaClient;
  readonly pool: Pool;
  readonly queue: Pick<Queue, 'boss'>;
  readonly now: () => Date;
  readonly log: Log;
}

const NOTICE_BUTTONS = 5;
/** An offer that could not be posted while it was a time for it. */
const TOO_LATE = 'too_late';
/** Nothing is said in a workspace that Alfred was taken out of, or is not let into. */
export const WORKSPACE_OFF = 'slack_workspace_off';
/** A post is tried for this long, whatever fails; what could not be said in a day is not worth saying. */
const PATIENCE_MS = 24 * 3_600_000;
/** A channel that another job posts to is looked at again after this. */
const BUSY_MS = 1_000;

async function askZone({ prisma }: Parts, scope: PersonScope, delivery: Delivery) {
  const [person, from] = await Promise.all([getPerson(prisma, scope), previousZoneOf(prisma, scope)]);
  return person && from ? zoneQuestion(delivery.text ?? '', { from, to: person.zone }) : null;
}

async function render(parts: Parts, scope: PersonScope, delivery: Delivery) {
  if (delivery.kind === 'run') return showRun(parts, scope, delivery.causeId);
  if (delivery.kind === 'zone') return askZone(parts, scope, delivery);
  if (delivery.kind === 'suggestion') return showSuggestion(parts, scope, delivery.causeId);
  if (delivery.kind === 'approval') return showApproval(parts, scope, delivery.causeId);
  if (delivery.kind === 'calibration') return calibrationMessage(delivery.text ?? '');
  const missed = await schedulesInNotice(parts.prisma, scope, delivery.causeId, NOTICE_BUTTONS);
  return noticeMessage(delivery.text ?? '', missed);
}

/** Posts what a delivery says, once it is stored that it is about to be. */
export async function postContent(
  { slack }: Pick<Parts, 'slack'>,
  delivery: Delivery,
  content: NonNullable<Awaited<ReturnType<typeof render>>>,
): Promise<PostOutcome & { state: 'sent'; channel: string }> {
  const { channel, threadTs } = delivery;
  const posted = await callSlack(() =>
    slack.client.chat.postMessage({
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

async function post(parts: Parts, scope: PersonScope, delivery: Delivery): Promise<PostOutcome> {
  if (delivery.kind === 'file') return uploadExport(parts, scope, delivery);
  if (delivery.kind === 'suggestion') {
    const askDnd = () => refreshDnd(parts, scope);
    const timely = await mayStillPost({ ...parts, askDnd }, scope, delivery.causeId);
    if (!timely) return { state: 'failed', error: TOO_LATE };
  }
  const content = await render(parts, scope, delivery);
  if (!content) return { state: 'failed', error: 'gone' };
  const since = performance.now();
  if (!(await keepAttempt(parts.prisma, delivery, parts.now()))) throw new TryAgain('delivery_taken_over');
  checkWindow(since);
  return postContent(parts, delivery, content);
}

/** Posts a delivery whose earlier post may or may not have arrived. */
async function postAgain(parts: Parts, scope: PersonScope, delivery: Delivery): Promise<PostOutcome> {
  await awaitEarlier(parts.prisma, delivery, parts.now());
  const isKnown = (ts: string) => isDelivered(parts.prisma, scope, delivery.channel, ts);
  const found = await findPost(parts.slack, delivery, isKnown);
  if (found.found === 'unknown') return { state: 'unknown' };
  return found.found === 'nothing' ? post(parts, scope, delivery) : { state: 'sent', slackTs: found.ts };
}

/** After which refusals it is asked whether Slack still lets us in at all. */
const REFUSALS: ReadonlySet<string> = new Set([
  'slack_account_inactive',
  'slack_invalid_auth',
  'slack_token_revoked',
]);

/** Has it looked into whether Alfred is still in a person's workspace, when Slack's refusal sounds as if it were not. */
export async function checkAccess(
  parts: { queue: Pick<Queue, 'boss'> },
  tx: Db,
  { personId }: PersonScope,
  error: string,
): Promise<void> {
  if (!REFUSALS.has(error)) return;
  await enqueue(parts.queue, tx, { kind: 'check-access', payload: { personId }, key: personId });
}

/** Stores what came of a delivery, and what follows for the run or the offer that it is about. */
export async function settleDelivery(
  parts: Pick<Parts, 'prisma' | 'queue' | 'now' | 'log'>,
  scope: PersonScope,
  delivery: Delivery,
  outcome: PostOutcome,
): Promise<void> {
  const now = parts.now();
  await parts.prisma.$transaction(async (tx) => {
    await keepOutcome(tx, delivery, outcome, now);
    // Also one of which it is not known whether it arrived: it can be seen, or it is in nobody's way.
    if (delivery.kind === 'suggestion' && (outcome.state === 'sent' || outcome.state === 'unknown')) {
      await ignoreLater(parts, tx, scope, delivery.causeId, now);
    }
    if (delivery.kind === 'suggestion' && outcome.state === 'failed') {
      const tooLate = outcome.error === TOO_LATE;
      const again = tooLate ? now : new Date(now.getTime() + PATIENCE_MS);
      await unmakeOffer(tx, scope, delivery.causeId, again, now);
      // Whatever else is due would be worded for nobody too; where Alfred is off nothing is.
      if (!tooLate && outcome.error !== WORKSPACE_OFF) await putOff(tx, scope, again, now);
    }
    if (outcome.state === 'failed') await checkAccess(parts, tx, scope, outcome.error);
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
    const outcome = await (again ? postAgain : post)(parts, scope, delivery);
    await settleDelivery(parts, scope, delivery, outcome);
  } catch (error) {
    const fail = (kind: string) => settleDelivery(parts, scope, delivery, { state: 'failed', error: kind });
    if (error instanceof GiveUp) return fail(error.kind);
    const tooLate = parts.now().getTime() - delivery.createdAt.getTime() > PATIENCE_MS;
    if (tooLate) await fail(error instanceof TryAgain ? error.kind : 'broken');
    // It stays marked as being posted, and the next go reads the channel first; after a bug or an outage of ours too.
    else if (!(error instanceof TryAgain)) throw error;
    else if (error.unknownOutcome && error.kind !== UNDER_WAY)
      await keepDoubt(parts.prisma, delivery, error.kind);
    else if (!again) await settleDelivery(parts, scope, delivery, { state: 'pending' });
    throw error;
  }
}

/** A clock that is moved is looked at again within this time. */
const LOOK_MS = 100;

/** Waits until the workspace takes one more post; it is everybody's turn soon. */
async function awaitWorkspace(
  { prisma, now }: Pick<Parts, 'prisma' | 'now'>,
  workspaceId: string,
  signal: AbortSignal,
): Promise<void> {
  for (;;) {
    const ms = await takeGo(prisma, paceOf.workspace(workspaceId), POSTS_IN_WORKSPACE);
    const until = now().getTime() + ms;
    for (let left = ms; left > 0 && !signal.aborted; left = until - now().getTime()) {
      await wait(Math.min(left, LOOK_MS));
    }
    if (ms === 0 || signal.aborted) return;
  }
}

/**
 * Posts what waits for a channel, one after the other, each once: the way out for whole messages. A channel that
 * has had enough for the moment, or that another job is posting to, is left to a later job, so that others come
 * before it. Throws TryAgain when Slack wants it later, and when it is to stop: what waits then needs a job.
 */
export async function deliver(
  given: Omit<Parts, 'slack'>,
  scopeOf: (personId: string) => PersonScope,
  { channel, personId }: { channel: string; personId: string },
  job: Pick<Attempt, 'jobId' | 'signal' | 'stopping'>,
): Promise<void> {
  const { prisma, pool, queue, workspaces, now } = given;
  const later = (tx: Db, ms: number) => {
    const after = new Date(now().getTime() + ms);
    return enqueue(queue, tx, { kind: 'deliver', payload: { personId, channel }, key: channel, after });
  };
  while (!job.signal.aborted && !job.stopping.aborted) {
    const claim = await claimDelivery(pool, channel, job.jobId, now());
    if (claim === 'busy') return prisma.$transaction((tx) => later(tx, BUSY_MS));
    if (!claim) return;
    const { delivery, workspaceId, again } = claim;
    const scope = scopeOf(delivery.personId);
    const slack = await workspaces.reach(workspaceId);
    if (!slack) {
      await settleDelivery(given, scope, delivery, { state: 'failed', error: WORKSPACE_OFF });
      continue;
    }
    const parts = { ...given, slack };
    const ms = again ? 0 : await takeGo(prisma, paceOf.channel(channel), POSTS_IN_CHANNEL);
    if (ms > 0) {
      await prisma.$transaction(async (tx) => {
        await releaseDelivery(tx, delivery);
        await later(tx, ms);
      });
      return;
    }
    await awaitWorkspace(parts, workspaceId, job.signal);
    await deliverOne(parts, scope, delivery, again);
  }
  throw new TryAgain('stopping');
}

const SHOWN_ANEW = { run: showRun, suggestion: showSuggestion, approval: showApproval };

/** Brings a posted run, offer or question up to date with what it shows now. */
export async function updateMessage(parts: Parts, scope: PersonScope, delivery: Delivery): Promise<void> {
  const { slackTs: ts, channel } = delivery;
  if (ts === null) return;
  try {
    await untilCurrent(
      () =>
        SHOWN_ANEW[delivery.kind === 'suggestion' || delivery.kind === 'approval' ? delivery.kind : 'run'](
          parts,
          scope,
          delivery.causeId,
        ),
      (content) => callSlack(() => parts.slack.client.chat.update({ channel, ts, ...content })),
    );
  } catch (error) {
    // The message may have been deleted; there is nothing left to bring up to date.
    if (!(error instanceof GiveUp)) throw error;
    parts.log.info({ delivery: delivery.id, error: error.kind }, 'message could not be updated');
  }
}
