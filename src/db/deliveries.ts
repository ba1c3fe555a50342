import type { Pool } from 'pg';

import type { Person, PersonScope } from '../domain/person.ts';
import { countDelivery } from '../metrics.ts';
import type { Db } from './client.ts';
import { columns, fieldsOf } from './columns.ts';
import { Prisma } from './generated/client.ts';
import type { Delivery, DeliveryKind } from './generated/client.ts';
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

/** What a job finds in a channel's outbox. */
export type DeliveryClaim =
  /** One to post; `again` when an earlier go at it was cut off, so that its outcome is unknown. */
  | { readonly delivery: Delivery; readonly workspaceId: string; readonly again: boolean }
  /** Another job is posting there. */
  | 'busy'
  /** Nothing waits. */
  | null;

const CLAIM = `
  WITH posting AS (
    SELECT id, job_id FROM deliveries WHERE channel = $1 AND state = 'posting'
  ), taken AS (
    UPDATE deliveries d SET state = 'posting', job_id = $2::uuid, attempts = d.attempts + 1,
      attempted_at = CASE WHEN n.again THEN d.attempted_at ELSE $3::timestamptz END
    FROM (
      SELECT id, true AS again FROM posting WHERE job_id = $2::uuid
      UNION ALL
      SELECT id, false FROM (
        SELECT id FROM deliveries w WHERE channel = $1 AND state = 'pending' AND NOT EXISTS (SELECT 1 FROM posting)
          AND NOT EXISTS (SELECT 1 FROM runs r WHERE r.id = w.cause_id AND r.state = 'cancelled')
        ORDER BY created_at, id LIMIT 1 FOR UPDATE
      ) oldest
    ) n
    WHERE d.id = n.id AND d.state = CASE WHEN n.again THEN 'posting' ELSE 'pending' END::delivery_state
    RETURNING n.again, ${columns(Prisma.DeliveryScalarFieldEnum, 'd', 'delivery')}
  )
  SELECT t.*, p.workspace_id AS "workspaceId", EXISTS (SELECT 1 FROM posting) AS busy
  FROM (SELECT 1) one LEFT JOIN taken t ON true LEFT JOIN people p ON p.id = t."delivery.personId"`;

/**
 * Takes the next delivery of a channel for a job: one that this job was at when it was cut off, else the oldest
 * waiting. What a run that was cancelled meanwhile would say is never taken. Each claim counts as an attempt, by
 * which `keepAttempt` fences off a go that has been taken over.
 */
export async function claimDelivery(
  pool: Pool,
  channel: string,
  jobId: string,
  now: Date,
): Promise<DeliveryClaim> {
  try {
    // Whoever is first at a row is waited for: to skip what is locked would be to post out of order.
    const { rows } = await pool.query<Record<string, unknown>>(CLAIM, [channel, jobId, now]);
    const [row] = rows;
    if (!row?.['workspaceId']) return row?.['busy'] ? 'busy' : null;
    const { again, workspaceId } = row as { again: boolean; workspaceId: string };
    return { delivery: fieldsOf(row, 'delivery') as Delivery, workspaceId, again };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === '23505') return 'busy';
    throw error;
  }
}

/**
 * Marks that a delivery is about to be posted by the go that claimed it. False when another go has taken it
 * over, or it was cancelled: then nothing may be posted.
 */
export async function keepAttempt(db: Db, delivery: Delivery, now: Date): Promise<boolean> {
  const { id, personId, state, attempts } = delivery;
  const { count } = await db.delivery.updateMany({
    where: { id, personId, state, attempts },
    data: { attemptedAt: now, error: null },
  });
  return count > 0;
}

/** Remembers that a call has ended without telling whether it took effect: nothing of it is under way any more. */
export async function keepDoubt(db: Db, delivery: Delivery, error: string): Promise<void> {
  const { id, personId, attempts } = delivery;
  await db.delivery.updateMany({ where: { id, personId, attempts }, data: { error } });
}

/**
 * Leaves a delivery that a job has in hand to a job of the outbox: it stays in hand, so that the next go looks
 * whether it is posted before it posts it. Needs a transaction.
 */
export async function handOver(
  parts: { queue: Pick<Queue, 'boss'> },
  tx: Db,
  delivery: Delivery,
  after: Date,
): Promise<void> {
  const { id, personId, channel, jobId } = delivery;
  const next = newId();
  const where = { id, personId, state: 'posting' as const, jobId };
  const { count } = await tx.delivery.updateMany({ where, data: { jobId: next } });
  // With a key of its own, since it must not be taken for one that waits already.
  const job = { kind: 'deliver' as const, id: next, key: next, payload: { personId, channel }, after };
  if (count > 0) await enqueue(parts.queue, tx, job);
}

/**
 * How a delivery is left that was certainly not posted: to be tried again, unless its run was cancelled meanwhile. That
 * cancels what waits then; whoever comes first is waited for. Needs a transaction.
 */
async function leftAs(tx: Db, { kind, causeId, personId }: Delivery): Promise<'pending' | 'cancelled'> {
  if (kind !== 'run') return 'pending';
  const [run] = await tx.$queryRaw<{ over: boolean }[]>`
    SELECT state = 'cancelled' AS over FROM runs
    WHERE id = ${causeId}::uuid AND person_id = ${personId}::uuid FOR SHARE`;
  return run?.over ? 'cancelled' : 'pending';
}

/** Gives a delivery back that was taken and not posted, to be taken again in its place. Needs a transaction. */
export async function releaseDelivery(tx: Db, delivery: Delivery): Promise<void> {
  const state = await leftAs(tx, delivery);
  await tx.delivery.updateMany({
    where: { id: delivery.id, personId: delivery.personId, state: 'posting', jobId: delivery.jobId },
    data: { state, jobId: null },
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

/** Stores what came of a delivery. Needs a transaction. */
export async function keepOutcome(
  tx: Db,
  delivery: Delivery,
  outcome: PostOutcome,
  now: Date,
): Promise<void> {
  const state = outcome.state === 'pending' ? await leftAs(tx, delivery) : outcome.state;
  const { count } = await tx.delivery.updateMany({
    where: { id: delivery.id, personId: delivery.personId, state: { in: ['posting', 'streaming'] } },
    data: {
      state,
      ...(outcome.state === 'sent' ? { slackTs: outcome.slackTs, sentAt: now, responseUrl: null } : {}),
      ...(outcome.state === 'sent' && outcome.channel ? { channel: outcome.channel } : {}),
      ...(outcome.state === 'failed' ? { error: outcome.error } : {}),
    },
  });
  if (count > 0 && outcome.state !== 'pending') countDelivery(delivery.kind, outcome.state);
}

const OPEN_REPLY = `
  INSERT INTO deliveries AS d (id, person_id, kind, cause_id, part, channel, thread_ts, response_url, state, created_at)
  VALUES ($1, $2, 'reply', $3, 0, $4, $5, $6, 'streaming', $7)
  ON CONFLICT (cause_id, part) DO UPDATE SET attempts = d.attempts + 1 WHERE d.person_id = $2
  RETURNING ${columns(Prisma.DeliveryScalarFieldEnum, 'd', 'delivery')}`;

/**
 * The delivery of a turn's answer, made before the first word of it is sent; the same one on a later go, which
 * `keepAttempt` then tells from the ones before.
 */
export async function openReply(
  pool: Pool,
  turn: PersonScope & { id: string; channel: string; rootTs: string; responseUrl: string | null },
  now: Date,
): Promise<Delivery> {
  const { personId, id: causeId, channel, responseUrl } = turn;
  const threadTs = responseUrl === null ? turn.rootTs : null;
  const values = [newId(), personId, causeId, channel, threadTs, responseUrl, now];
  const { rows } = await pool.query<Record<string, unknown>>(OPEN_REPLY, values);
  if (!rows[0]) throw new Error('a reply is somebody else’s');
  return fieldsOf(rows[0], 'delivery') as Delivery;
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

/** The delivery that a message in a channel is; null when it is none of ours. */
export async function deliveryAt(
  db: Db,
  { personId }: PersonScope,
  channel: string,
  slackTs: string,
): Promise<Delivery | null> {
  return db.delivery.findFirst({ where: { personId, channel, slackTs } });
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

/** The delivery of a kind that was made for a cause. */
export async function deliveryOf(
  db: Db,
  { personId }: PersonScope,
  causeId: string,
  kind: DeliveryKind,
): Promise<Delivery | null> {
  return db.delivery.findFirst({ where: { personId, causeId, kind } });
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
