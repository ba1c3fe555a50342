import type { PersonScope } from '../domain/person.ts';
import { mayAct } from '../domain/schedule.ts';
import type { ScheduleState } from '../domain/schedule.ts';
import type { Db } from './client.ts';
import type { Schedule } from './schedules.ts';

/** A schedule that missed something, as one notice tells of it. */
export interface Missed {
  readonly scheduleId: string;
  readonly name: string;
  /** How many occurrences. */
  readonly count: number;
  readonly latest: Date;
}

/** As many jobs are looked through for those of one person; behind more of them everybody waits. */
const MOST_JOBS = 1_000;

/** True while more of what a person missed is being written down, or is due and not looked at yet. */
export async function isGathering(db: Db, { personId }: PersonScope): Promise<boolean> {
  const [found] = await db.$queryRaw<{ gathering: boolean }[]>`
    SELECT coalesce(bool_or(j.person = ${personId}), false) OR count(*) = ${MOST_JOBS} OR EXISTS (
      SELECT 1 FROM schedules WHERE person_id = ${personId}::uuid AND next_run_at <= alfred_now()) AS gathering
    FROM (
      SELECT data->>'personId' AS person FROM pgboss.job
      WHERE name = 'record-missed' AND state < 'completed' LIMIT ${MOST_JOBS}
    ) j`;
  return found?.gathering ?? false;
}

async function missedIn(
  db: Db,
  { personId }: PersonScope,
  noticeId: string,
): Promise<(Missed & { readonly state: ScheduleState })[]> {
  return db.$queryRaw`
    SELECT r.schedule_id AS "scheduleId", s.name, s.state::text AS state, sum(r.count)::int AS count,
      max(r.occurrence_at) AS latest
    FROM runs r JOIN schedules s ON s.id = r.schedule_id
    WHERE r.person_id = ${personId}::uuid AND r.notice_id = ${noticeId}::uuid AND NOT EXISTS (
      SELECT 1 FROM runs l WHERE l.schedule_id = r.schedule_id AND l.trigger = 'late'
        AND l.occurrence_at > r.occurrence_at AND l.queued_at BETWEEN r.queued_at - interval '1 hour' AND r.queued_at
    )
    GROUP BY r.schedule_id, s.name, s.state ORDER BY max(r.occurrence_at) DESC, r.schedule_id`;
}

/**
 * Takes what was missed and not told of yet into a notice; the same again for a notice that is out, whose
 * words can no longer change. Left out is what a late run of the same schedule has made up for.
 */
export async function takeMissed(tx: Db, scope: PersonScope, noticeId: string): Promise<Missed[]> {
  await tx.$executeRaw`
    UPDATE runs SET notice_id = ${noticeId}::uuid
    WHERE person_id = ${scope.personId}::uuid AND state = 'missed' AND notice_id IS NULL
      AND NOT EXISTS (SELECT 1 FROM deliveries WHERE cause_id = ${noticeId}::uuid)`;
  const missed = await missedIn(tx, scope, noticeId);
  return missed.map(({ state: _state, ...told }) => told);
}

/**
 * Takes the schedules that were set aside as invalid and not told of yet into a notice; the same again for a
 * notice that is out.
 */
export async function takeBroken(
  tx: Db,
  { personId }: PersonScope,
  noticeId: string,
): Promise<Pick<Schedule, 'id' | 'name' | 'source'>[]> {
  await tx.$executeRaw`
    UPDATE schedules SET notice_id = ${noticeId}::uuid
    WHERE person_id = ${personId}::uuid AND state = 'invalid' AND notice_id IS NULL
      AND NOT EXISTS (SELECT 1 FROM deliveries WHERE cause_id = ${noticeId}::uuid)`;
  return tx.schedule.findMany({
    where: { personId, state: 'invalid', noticeId },
    select: { id: true, name: true, source: true },
    orderBy: { name: 'asc' },
  });
}

/** The schedules that a notice tells were missed and that can be run now, in the order in which it tells of them. */
export async function schedulesInNotice(
  db: Db,
  scope: PersonScope,
  noticeId: string,
  limit: number,
): Promise<{ id: string; name: string }[]> {
  const missed = await missedIn(db, scope, noticeId);
  return missed
    .filter(({ name, state }) => mayAct('run_now', state, name) === null)
    .map(({ scheduleId: id, name }) => ({ id, name }))
    .slice(0, limit);
}
