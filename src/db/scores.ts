import type { PersonScope } from '../domain/person.ts';
import type { Db } from './client.ts';
import type { SuggestionType } from './generated/client.ts';

/** What became of the offers of one type in some time. */
export interface TypeScore {
  readonly type: SuggestionType;
  readonly offered: number;
  readonly accepted: number;
  readonly dismissed: number;
  readonly snoozed: number;
  readonly ignored: number;
}

/** What became of a person's offers since a time, by type. */
export async function scoresSince(db: Db, { personId }: PersonScope, since: Date): Promise<TypeScore[]> {
  return db.$queryRaw<TypeScore[]>`
    SELECT type::text AS type, count(*)::int AS offered, (count(*) FILTER (WHERE state = 'accepted'))::int AS accepted,
      (count(*) FILTER (WHERE state = 'dismissed'))::int AS dismissed,
      (count(*) FILTER (WHERE state = 'snoozed'))::int AS snoozed,
      (count(*) FILTER (WHERE state = 'ignored'))::int AS ignored
    FROM suggestions WHERE person_id = ${personId}::uuid AND created_at >= ${since} GROUP BY type ORDER BY type`;
}

/** How often what could have been offered to a person was withheld since the day of a time, by reason. */
export async function withheldSince(
  db: Db,
  { personId }: PersonScope,
  since: Date,
): Promise<{ reason: string; count: number }[]> {
  return db.$queryRaw`
    SELECT reason, sum(count)::int AS count FROM withheld
    WHERE person_id = ${personId}::uuid AND day >= (${since}::timestamptz AT TIME ZONE 'UTC')::date
    GROUP BY reason ORDER BY 2 DESC, 1`;
}

/** Scores look back so far. */
const WITHHELD_FOR_MS = 35 * 86_400_000;

/** Lets go of how often something was withheld longer ago than anything looks; the weekly scores have it. */
export async function tidyWithheld(db: Db, now: Date): Promise<void> {
  await db.withheld.deleteMany({ where: { day: { lt: new Date(now.getTime() - WITHHELD_FOR_MS) } } });
}

/**
 * Writes down what became of the offers of the week that begins on a Monday, for each person who had any and for
 * each workspace; the same again for a week that was written down before.
 */
export async function keepWeeklyScores(db: Db, monday: Date): Promise<void> {
  const next = new Date(monday.getTime() + 7 * 86_400_000);
  await db.$executeRaw`
    WITH offered AS (
      SELECT p.workspace_id, s.person_id, s.state FROM suggestions s JOIN people p ON p.id = s.person_id
      WHERE s.created_at >= ${monday} AND s.created_at < ${next}
    ), kept AS (
      SELECT p.workspace_id, w.person_id, w.reason, w.count FROM withheld w JOIN people p ON p.id = w.person_id
      WHERE w.day >= ${monday}::date AND w.day < ${next}::date
    ), sums AS (
      SELECT workspace_id, person_id, count(*)::int AS offered,
        (count(*) FILTER (WHERE state = 'accepted'))::int AS accepted,
        (count(*) FILTER (WHERE state = 'dismissed'))::int AS dismissed,
        (count(*) FILTER (WHERE state = 'snoozed'))::int AS snoozed,
        (count(*) FILTER (WHERE state = 'ignored'))::int AS ignored
      FROM offered GROUP BY GROUPING SETS ((workspace_id, person_id), (workspace_id))
    ), reasons AS (
      SELECT workspace_id, person_id, jsonb_object_agg(reason, count) AS withheld FROM (
        SELECT workspace_id, person_id, reason, sum(count)::int AS count FROM kept
        GROUP BY GROUPING SETS ((workspace_id, person_id, reason), (workspace_id, reason))
      ) each GROUP BY workspace_id, person_id
    )
    INSERT INTO weekly_scores (id, workspace_id, person_id, week, offered, accepted, dismissed, snoozed, ignored, withheld)
    SELECT gen_random_uuid(), coalesce(s.workspace_id, r.workspace_id), coalesce(s.person_id, r.person_id), ${monday}::date,
      coalesce(s.offered, 0), coalesce(s.accepted, 0), coalesce(s.dismissed, 0), coalesce(s.snoozed, 0),
      coalesce(s.ignored, 0), coalesce(r.withheld, '{}')
    FROM sums s FULL JOIN reasons r ON r.workspace_id = s.workspace_id AND r.person_id IS NOT DISTINCT FROM s.person_id
    ON CONFLICT (workspace_id, person_id, week) DO UPDATE SET offered = excluded.offered, accepted = excluded.accepted,
      dismissed = excluded.dismissed, snoozed = excluded.snoozed, ignored = excluded.ignored, withheld = excluded.withheld`;
}
