import type { PersonScope } from '../domain/person.ts';
import { nextRun } from '../domain/timing.ts';
import type { Timing } from '../domain/timing.ts';
import type { Db } from './client.ts';
import type { Run } from './generated/client.ts';

/** True when the last run of the same schedule that was carried out before this one failed. */
export async function failedBefore(db: Db, { personId }: PersonScope, run: Run): Promise<boolean> {
  const last = await db.run.findFirst({
    where: {
      personId,
      scheduleId: run.scheduleId,
      id: { not: run.id },
      state: { in: ['delivered', 'failed', 'quiet'] },
      occurrenceAt: { lt: run.occurrenceAt },
    },
    orderBy: { occurrenceAt: 'desc' },
  });
  return last?.state === 'failed';
}

/** How many of a person's runs were thought about since a time, but for one. */
export async function countThinkingSince(
  db: Db,
  { personId }: PersonScope,
  since: Date,
  exceptId: string,
): Promise<number> {
  return db.run.count({
    where: {
      personId,
      id: { not: exceptId },
      startedAt: { gt: since },
      schedule: { task: 'think' },
      state: { not: 'skipped' },
    },
  });
}

/** True when a run of a person's was skipped for a reason since a time. */
export async function wasSkippedSince(
  db: Db,
  { personId }: PersonScope,
  errorKind: string,
  since: Date,
): Promise<boolean> {
  const where = { personId, state: 'skipped' as const, errorKind, finishedAt: { gt: since } };
  return (await db.run.count({ where })) > 0;
}

/** When a snoozed run comes again; null when it was not snoozed. */
export async function snoozeOf(db: Db, { personId }: PersonScope, runId: string): Promise<Date | null> {
  const snooze = await db.schedule.findFirst({
    where: { personId, snoozedRunId: runId },
    select: { at: true },
  });
  return snooze?.at ?? null;
}

/** The last run of a schedule whose message is in Slack; null when there is none. */
export async function lastDelivered(
  db: Db,
  { personId }: PersonScope,
  scheduleId: string,
): Promise<string | null> {
  const where = { personId, scheduleId, NOT: { deliveredAt: null } };
  const run = await db.run.findFirst({ where, orderBy: { deliveredAt: 'desc' }, select: { id: true } });
  return run?.id ?? null;
}

/** More occurrences in a row than this nobody has skipped. */
const MOST_SKIPPED = 100;

/** The first of a timing's occurrences, from `next` on, that has not been skipped or run already. */
export async function firstFree(
  db: Db,
  { personId }: PersonScope,
  scheduleId: string,
  timing: Timing,
  next: Date,
): Promise<Date | null> {
  let free: Date | null = next;
  for (let i = 0; free && i < MOST_SKIPPED; i++) {
    const taken = await db.run.count({ where: { personId, scheduleId, occurrenceAt: free } });
    if (taken === 0) break;
    free = nextRun(timing, free);
  }
  return free;
}

/** A run with its schedule's name and the message that it became. */
export interface PastRun {
  readonly run: Run;
  readonly name: string;
  readonly message: { readonly channel: string; readonly ts: string } | null;
}

/** How many runs of a schedule of a person's are remembered. */
export async function countRuns(db: Db, { personId }: PersonScope, scheduleId: string): Promise<number> {
  return db.run.count({ where: { personId, scheduleId } });
}

/** A person's last runs, of all schedules or of some, newest first. Leaves out so many of the newest ones. */
export async function listRuns(
  db: Db,
  { personId }: PersonScope,
  scheduleIds: readonly string[] | null,
  limit: number,
  offset = 0,
): Promise<PastRun[]> {
  const rows = await db.run.findMany({
    where: { personId, ...(scheduleIds === null ? {} : { scheduleId: { in: [...scheduleIds] } }) },
    orderBy: [{ occurrenceAt: 'desc' }, { id: 'desc' }],
    include: { schedule: { select: { name: true } } },
    take: limit,
    skip: offset,
  });
  const posts = await db.delivery.findMany({
    where: { personId, kind: 'run', causeId: { in: rows.map(({ id }) => id) }, slackTs: { not: null } },
    select: { causeId: true, channel: true, slackTs: true },
  });
  const messages = new Map(
    posts.map(({ causeId, channel, slackTs }) => [causeId, { channel, ts: slackTs ?? '' }]),
  );
  return rows.map(({ schedule, ...run }) => ({
    run,
    name: schedule.name,
    message: messages.get(run.id) ?? null,
  }));
}

/** How many of the newest delivered runs of a schedule, in a row and at most so many, their person did nothing with. */
export async function unheededRuns(
  db: Db,
  { personId }: PersonScope,
  scheduleId: string,
  most: number,
): Promise<number> {
  const runs = await db.run.findMany({
    where: { personId, scheduleId, state: 'delivered' },
    orderBy: { occurrenceAt: 'desc' },
    take: most,
    select: { engagement: { where: { kind: { not: 'ignored' } }, take: 1, select: { id: true } } },
  });
  const heeded = runs.findIndex(({ engagement }) => engagement.length > 0);
  return heeded < 0 ? runs.length : heeded;
}

const DAY_MS = 86_400_000;
/** Tidying up may have been away for so long. */
const CAUGHT_UP_MS = 3 * DAY_MS;
/** So many at a time, so that nothing is held up. */
const BATCH = 5_000;

/** Records of the runs that came a day ago or longer, and that nobody has done anything with, that they were ignored. */
export async function keepIgnoredRuns(db: Db, now: Date): Promise<void> {
  const [from, to] = [DAY_MS + CAUGHT_UP_MS, DAY_MS].map((ms) => new Date(now.getTime() - ms));
  for (let kept = BATCH; kept === BATCH;) {
    kept = await db.$executeRaw`
      INSERT INTO engagement_events (id, person_id, run_id, kind, source, action, created_at)
      SELECT gen_random_uuid(), r.person_id, r.id, 'ignored', 'silence', 'ignore', ${now}
      FROM runs r
      WHERE r.delivered_at > ${from} AND r.delivered_at <= ${to} AND r.state = 'delivered'
        AND NOT EXISTS (SELECT 1 FROM engagement_events e WHERE e.run_id = r.id)
      LIMIT ${BATCH} ON CONFLICT DO NOTHING`;
  }
}
