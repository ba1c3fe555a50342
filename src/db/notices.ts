import type { PersonScope } from '../domain/person.ts';
import type { Db } from './client.ts';

/** A schedule that missed something, as one notice tells of it. */
export interface Missed {
  readonly scheduleId: string;
  readonly name: string;
  /** How many occurrences. */
  readonly count: number;
  readonly latest: Date;
}

/**
 * Takes what was missed and not told of yet into a notice; the same again for a notice that is out, whose
 * words can no longer change. Left out is what a late run of the same schedule has made up for.
 */
export async function takeMissed(tx: Db, { personId }: PersonScope, noticeId: string): Promise<Missed[]> {
  await tx.$executeRaw`
    UPDATE runs SET notice_id = ${noticeId}::uuid
    WHERE person_id = ${personId}::uuid AND state = 'missed' AND notice_id IS NULL
      AND NOT EXISTS (SELECT 1 FROM deliveries WHERE cause_id = ${noticeId}::uuid)`;
  return tx.$queryRaw<Missed[]>`
    SELECT r.schedule_id AS "scheduleId", s.name, sum(r.count)::int AS count, max(r.occurrence_at) AS latest
    FROM runs r JOIN schedules s ON s.id = r.schedule_id
    WHERE r.person_id = ${personId}::uuid AND r.notice_id = ${noticeId}::uuid AND NOT EXISTS (
      SELECT 1 FROM runs l WHERE l.schedule_id = r.schedule_id AND l.trigger = 'late'
        AND l.occurrence_at > r.occurrence_at AND l.queued_at BETWEEN r.queued_at - interval '1 hour' AND r.queued_at
    )
    GROUP BY r.schedule_id, s.name ORDER BY max(r.occurrence_at) DESC`;
}

/**
 * Takes the schedules that were set aside as invalid and not told of yet into a notice; the same again for a
 * notice that is out.
 */
export async function takeBroken(
  tx: Db,
  { personId }: PersonScope,
  noticeId: string,
): Promise<{ name: string }[]> {
  await tx.$executeRaw`
    UPDATE schedules SET notice_id = ${noticeId}::uuid
    WHERE person_id = ${personId}::uuid AND state = 'invalid' AND notice_id IS NULL
      AND NOT EXISTS (SELECT 1 FROM deliveries WHERE cause_id = ${noticeId}::uuid)`;
  return tx.schedule.findMany({
    where: { personId, state: 'invalid', noticeId },
    select: { name: true },
    orderBy: { name: 'asc' },
  });
}

/** The schedules that a notice tells were missed, newest first. */
export async function schedulesInNotice(
  db: Db,
  { personId }: PersonScope,
  noticeId: string,
  limit: number,
): Promise<{ id: string; name: string }[]> {
  return db.schedule.findMany({
    where: { personId, runs: { some: { noticeId } } },
    select: { id: true, name: true },
    orderBy: { lastRunAt: { sort: 'desc', nulls: 'last' } },
    take: limit,
  });
}
