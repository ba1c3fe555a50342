import type { Person, PersonScope } from '../domain/person.ts';
import type { Db } from './client.ts';
import type { Delivery, DeliveryKind, PrismaClient } from './generated/client.ts';
import { newId } from './ids.ts';
import { enqueue } from './queue.ts';
import type { Queue } from './queue.ts';

/** Where a person's own posts go: their DM, which their user id opens when the channel is not known yet. */
export function dmOf(person: Person): string {
  return person.dmChannel ?? person.slackUserId;
}

/** Puts a text into the outbox with the job that posts it, once per cause and part. Needs a transaction. */
export async function queueDelivery(
  parts: { queue: Pick<Queue, 'boss'> },
  tx: Db,
  { personId }: PersonScope,
  delivery: {
    kind: DeliveryKind;
    causeId: string;
    part?: number;
    channel: string;
    threadTs?: string | null;
    responseUrl?: string | null;
    text: string;
  },
  now: Date,
): Promise<void> {
  const { kind, causeId, part = 0, channel, threadTs = null, responseUrl = null, text } = delivery;
  await tx.delivery.createMany({
    data: [
      {
        id: newId(),
        personId,
        kind,
        causeId,
        part,
        channel,
        threadTs,
        responseUrl,
        text,
        state: 'pending',
        createdAt: now,
      },
    ],
    skipDuplicates: true,
  });
  await enqueue(parts.queue, tx, { kind: 'deliver', payload: { personId, channel }, key: channel });
}

/**
 * Takes the next delivery of a channel for a job: one that this job was at when it was cut off (its outcome
 * is unknown), else the oldest waiting. Null when nothing waits or another job is posting there; that one
 * looks for more when it is done. What a run that was cancelled meanwhile would say is never taken.
 */
export async function claimDelivery(
  prisma: PrismaClient,
  channel: string,
  jobId: string,
  now: Date,
): Promise<{ delivery: Delivery; again: boolean } | null> {
  const cutOff = await prisma.delivery.findFirst({ where: { channel, state: 'posting', jobId } });
  if (cutOff) return { delivery: cutOff, again: true };
  const busy = await prisma.delivery.count({ where: { channel, state: 'posting' } });
  if (busy > 0) return null;
  try {
    // Whoever is first at a row is waited for: to skip what is locked would be to post out of order.
    const [claimed] = await prisma.$queryRaw<{ id: string }[]>`
      UPDATE deliveries SET state = 'posting', job_id = ${jobId}::uuid, attempts = attempts + 1, attempted_at = ${now}
      WHERE id = (
        SELECT id FROM deliveries d WHERE channel = ${channel} AND state = 'pending'
        AND NOT EXISTS (SELECT 1 FROM runs r WHERE r.id = d.cause_id AND r.state = 'cancelled')
        ORDER BY created_at, id LIMIT 1 FOR UPDATE
      ) AND state = 'pending'
      RETURNING id`;
    if (!claimed) return null;
    return { delivery: await prisma.delivery.findUniqueOrThrow({ where: claimed }), again: false };
  } catch (error) {
    const busyNow =
      error instanceof Error && /23505|deliveries_posting_key/.test(JSON.stringify(error) + error.message);
    if (busyNow) return null;
    throw error;
  }
}

/** Gives a delivery back that was taken and not posted, to be taken again in its place. */
export async function releaseDelivery(db: Db, delivery: Delivery): Promise<void> {
  await db.delivery.updateMany({
    where: { id: delivery.id, personId: delivery.personId, state: 'posting', jobId: delivery.jobId },
    data: { state: 'pending', jobId: null, attempts: { decrement: 1 } },
  });
}

/** What came of posting a delivery. */
export type PostOutcome =
  /** `channel` is where it went: a person's id is answered with the id of their DM. */
  | { readonly state: 'sent'; readonly slackTs: string | null; readonly channel?: string }
  /** May have been posted or not, and it can't be told. */
  | { readonly state: 'unknown' }
  | { readonly state: 'failed'; readonly error: string }
  /** Was certainly not posted; to be tried again. */
  | { readonly state: 'pending' };

/** Stores what came of a delivery. */
export async function keepOutcome(
  tx: Db,
  delivery: Delivery,
  outcome: PostOutcome,
  now: Date,
): Promise<void> {
  await tx.delivery.updateMany({
    where: { id: delivery.id, personId: delivery.personId, state: { in: ['posting', 'streaming'] } },
    data: {
      state: outcome.state,
      ...(outcome.state === 'sent' ? { slackTs: outcome.slackTs, sentAt: now, responseUrl: null } : {}),
      ...(outcome.state === 'sent' && outcome.channel ? { channel: outcome.channel } : {}),
      ...(outcome.state === 'failed' ? { error: outcome.error } : {}),
    },
  });
}

/** The delivery of a turn's answer, made before the first word of it is sent; the same one on a later go. */
export async function openReply(
  db: Db,
  turn: PersonScope & { id: string; channel: string; rootTs: string; responseUrl: string | null },
  now: Date,
): Promise<Delivery> {
  const { personId, id: causeId, channel, responseUrl } = turn;
  await db.delivery.createMany({
    data: [
      {
        id: newId(),
        personId,
        kind: 'reply',
        causeId,
        channel,
        threadTs: responseUrl === null ? turn.rootTs : null,
        responseUrl,
        state: 'streaming',
        createdAt: now,
      },
    ],
    skipDuplicates: true,
  });
  return db.delivery.findUniqueOrThrow({ where: { causeId_part: { causeId, part: 0 }, personId } });
}

/** Marks that a stream is about to be started: from here on its outcome may be unknown. */
export async function keepStreamAttempt(db: Db, delivery: Delivery, now: Date): Promise<void> {
  const data = { attemptedAt: now, attempts: { increment: 1 } };
  await db.delivery.update({ where: { id: delivery.id, personId: delivery.personId }, data });
}

/** Takes back that something may have been posted: Slack has said that it was not. */
export async function forgetStreamAttempt(db: Db, delivery: Delivery): Promise<void> {
  await db.delivery.update({
    where: { id: delivery.id, personId: delivery.personId },
    data: { attemptedAt: null },
  });
}

/** Remembers the message that a stream became. */
export async function keepStreamTs(db: Db, delivery: Delivery, slackTs: string): Promise<void> {
  await db.delivery.update({ where: { id: delivery.id, personId: delivery.personId }, data: { slackTs } });
}

/** True when a message in a channel is one that a delivery is known to be. */
export async function isDelivered(
  db: Db,
  { personId }: PersonScope,
  channel: string,
  slackTs: string,
): Promise<boolean> {
  return (await db.delivery.count({ where: { personId, channel, slackTs } })) > 0;
}

/** The delivered run whose message a person replied under; null when the root is no such message. */
export async function runUnder(
  db: Db,
  { personId }: PersonScope,
  channel: string,
  rootTs: string,
): Promise<{ runId: string; deliveryId: string } | null> {
  const found = await db.delivery.findFirst({ where: { personId, channel, slackTs: rootTs, kind: 'run' } });
  return found && { runId: found.causeId, deliveryId: found.id };
}

/** True when a part of what is said about a cause is in the outbox or out. */
export async function isQueued(
  db: Db,
  { personId }: PersonScope,
  causeId: string,
  part: number,
): Promise<boolean> {
  return (await db.delivery.count({ where: { personId, causeId, part } })) > 0;
}

/** The delivery that posted a run. */
export async function deliveryOfRun(
  db: Db,
  { personId }: PersonScope,
  runId: string,
): Promise<Delivery | null> {
  return db.delivery.findFirst({ where: { personId, causeId: runId, kind: 'run' } });
}

/** A person's delivery by id. */
export async function getDelivery(db: Db, { personId }: PersonScope, id: string): Promise<Delivery | null> {
  return db.delivery.findUnique({ where: { id, personId } });
}
