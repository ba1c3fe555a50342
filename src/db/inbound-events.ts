import type { Db } from './client.ts';
import { Prisma } from './generated/client.ts';

/** Events are known by id this long, longer than Slack repeats them (24 hours of delayed delivery). */
const KEEP_IDS_MS = 28 * 3_600_000;
/** What is not worked on by then never will be; its payload is a person's words and must not lie about. */
const KEEP_PAYLOAD_MS = 3_600_000;
/** As often as an event is taken up within that time. */
const MOST_GOES = 180;

/** Stores an event before anything is done about it. False when it is known already, as repeats are. */
export async function storeEvent(db: Db, id: string, payload: object, now: Date): Promise<boolean> {
  const { count } = await db.inboundEvent.createMany({
    data: [{ id, payload, receivedAt: now }],
    skipDuplicates: true,
  });
  return count > 0;
}

/** Notes that something which happens once has happened. False when that was noted before, in the last 28 hours. */
export async function isFirstTime(db: Db, key: string, now: Date): Promise<boolean> {
  const { count } = await db.inboundEvent.createMany({
    data: [{ id: key, receivedAt: now, doneAt: now }],
    skipDuplicates: true,
  });
  return count > 0;
}

/** True when an event that was stored has not been worked on to its end. */
export async function isOpenEvent(db: Db, id: string): Promise<boolean> {
  return (await db.inboundEvent.count({ where: { id, doneAt: null } })) > 0;
}

/** So long is waited for what was told before by way of another process. */
const EARLIER_WITHIN_MS = 10_000;

/** True when an earlier message of a channel has come from Slack just now and is not heard yet. */
export async function isEarlierOnItsWay(
  db: Db,
  message: { channel: string; slackTs: string },
  now: Date,
): Promise<boolean> {
  const since = new Date(now.getTime() - EARLIER_WITHIN_MS);
  const rows = await db.$queryRaw<unknown[]>`
    SELECT 1 FROM inbound_events
    WHERE done_at IS NULL AND received_at > ${since} AND payload->'event'->>'type' IN ('message', 'app_mention')
      AND payload->'event'->>'channel' = ${message.channel} AND payload->'event'->>'ts' < ${message.slackTs} LIMIT 1`;
  return rows.length > 0;
}

/** Marks an event as worked on and forgets its payload. */
export async function finishEvent(db: Db, id: string, now: Date): Promise<void> {
  await db.inboundEvent.updateMany({ where: { id }, data: { doneAt: now, payload: Prisma.DbNull } });
}

/**
 * Takes up the events that were stored or last taken up before a time and are not finished, oldest first: their
 * process died or their handling failed. Nobody else is given them for as long again.
 */
export async function takeOpenEvents(
  db: Db,
  before: Date,
): Promise<{ id: string; payload: unknown; attempts: number }[]> {
  return db.$queryRaw`
    WITH open AS (
      SELECT id, received_at FROM inbound_events
      WHERE done_at IS NULL AND received_at < ${before} AND attempts < ${MOST_GOES}
      ORDER BY received_at LIMIT 50 FOR UPDATE SKIP LOCKED
    ), taken AS (
      UPDATE inbound_events e SET attempts = e.attempts + 1, received_at = alfred_now()
      FROM open WHERE e.id = open.id RETURNING e.id, e.payload, e.attempts, open.received_at AS since
    )
    SELECT id, payload, attempts FROM taken ORDER BY since, id`;
}

/** Forgets old event ids, and payloads that were never worked on. */
export async function tidyEvents(db: Db, now: Date): Promise<void> {
  const old = (age: number) => new Date(now.getTime() - age);
  await db.inboundEvent.deleteMany({ where: { receivedAt: { lt: old(KEEP_IDS_MS) } } });
  await db.inboundEvent.updateMany({
    where: {
      doneAt: null,
      OR: [{ receivedAt: { lt: old(KEEP_PAYLOAD_MS) } }, { attempts: { gte: MOST_GOES } }],
    },
    data: { doneAt: now, payload: Prisma.DbNull },
  });
}
