// What every run goes through, in as few statements as it takes.
import type { Pool } from 'pg';

import { POSTS_IN_CHANNEL, POSTS_IN_WORKSPACE } from '../domain/pace.ts';
import type { Person, PersonScope } from '../domain/person.ts';
import { countDelivery, countRuns, noteLag } from '../metrics.ts';
import { columns, fieldsOf } from './columns.ts';
import { Prisma } from './generated/client.ts';
import type { Delivery, Person as PersonRow, Run, Schedule as ScheduleRow } from './generated/client.ts';
import { newId } from './ids.ts';
import { hasGoSql, paceOf, takeGoSql } from './pace.ts';
import { toPerson } from './people.ts';
import { LONGEST_MS } from './runs.ts';
import type { Schedule } from './schedules.ts';
import type { Tokens } from './turns.ts';

/** A run in hand, with all that it takes to word and to show it. */
export interface TakenRun {
  readonly run: Run;
  readonly schedule: Schedule;
  readonly person: Person;
  /** What the schedule's last runs said, newest first. */
  readonly earlier: readonly { readonly text: string; readonly at: Date }[];
  /** True once the person has opened Home. */
  readonly homeOpened: boolean;
  /** True while nothing may be done in the person's workspace. */
  readonly off: boolean;
}

/** What became of an attempt to take a run. */
export type RunClaim =
  | { readonly outcome: 'taken'; readonly taken: TakenRun }
  /** Its text is stored, or it is done, cancelled or gone. */
  | { readonly outcome: 'over' }
  /** The person has as many running as they may; whichever ends first takes this one up. */
  | { readonly outcome: 'parked' };

/** As many earlier results come with a run, so that it does not repeat itself. */
const EARLIER = 3;

const CLAIM = `
  WITH wanted AS (
    SELECT s.id, s.task = 'remind' AS free, r.started_at IS NULL AS fresh FROM runs r JOIN schedules s ON s.id = r.schedule_id
    WHERE r.id = $1 AND r.person_id = $2
  ), taken AS (
    UPDATE runs r SET state = 'running', parked = false, attempt = $3, slot = s.slot,
      started_at = coalesce(r.started_at, alfred_now()),
      lag_ms = coalesce(r.lag_ms, least(extract(epoch FROM alfred_now() - r.occurrence_at) * 1000, ${LONGEST_MS}))
    FROM (
      SELECT CASE WHEN w.free THEN NULL ELSE n END AS slot FROM wanted w, generate_series(1, $4::int) n
      WHERE w.free OR NOT EXISTS (
        SELECT 1 FROM runs o WHERE o.person_id = $2 AND o.slot = n AND o.state = 'running' AND o.id <> $1)
      ORDER BY n LIMIT 1
    ) s
    WHERE r.id = $1 AND r.person_id = $2 AND (r.state = 'queued' OR (r.state = 'running' AND r.attempt < $3))
    RETURNING r.*
  )
  SELECT ${columns(Prisma.RunScalarFieldEnum, 'r', 'run')}, ${columns(Prisma.ScheduleScalarFieldEnum, 's', 'schedule')},
    ${columns(Prisma.PersonScalarFieldEnum, 'p', 'person')}, x.prompt, e.earlier,
    (SELECT fresh FROM wanted) AS fresh, w.off_reason IS NOT NULL AS off
  FROM taken r JOIN schedules s ON s.id = r.schedule_id JOIN people p ON p.id = r.person_id
    JOIN workspaces w ON w.id = p.workspace_id
    LEFT JOIN schedule_texts x ON x.schedule_id = s.id,
    LATERAL (
      SELECT coalesce(json_agg(json_build_object('text', l.text, 'at', l.occurrence_at)), '[]') AS earlier FROM (
        SELECT text, occurrence_at FROM runs WHERE schedule_id = s.id AND state = 'delivered' AND text IS NOT NULL
        ORDER BY occurrence_at DESC LIMIT ${EARLIER}
      ) l
    ) e`;

type TakenRow = Record<string, unknown> & {
  readonly prompt: string | null;
  readonly off: boolean;
  readonly earlier: readonly { readonly text: string; readonly at: string }[];
  /** True when no earlier go had started it. */
  readonly fresh: boolean;
};

function toTaken(row: TakenRow): TakenRun {
  const person = fieldsOf(row, 'person') as PersonRow;
  return {
    run: fieldsOf(row, 'run') as Run,
    schedule: { ...(fieldsOf(row, 'schedule') as ScheduleRow), prompt: row.prompt ?? '' },
    person: toPerson(person),
    earlier: row.earlier.map(({ text, at }) => ({ text, at: new Date(at) })),
    homeOpened: person.homeOpenedAt !== null,
    off: row.off,
  };
}

/** True when another got there first: the slot of a person, or a channel that one posts to at a time. */
function lostRace(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '23505';
}

async function tryClaim(pool: Pool, values: unknown[]): Promise<RunClaim | null> {
  for (let tries = 0; ; tries++) {
    try {
      const { rows } = await pool.query<TakenRow>(CLAIM, values);
      if (!rows[0]) return null;
      const taken = toTaken(rows[0]);
      if (rows[0].fresh) noteLag(taken.run.trigger, taken.run.lagMs ?? 0);
      return { outcome: 'taken', taken };
    } catch (error) {
      // Another run of the same person took the slot between the look and the update.
      if (!lostRace(error) || tries > 5) throw error;
    }
  }
}

/**
 * Takes a run for a job, from an earlier go if need be but not from the same one. At most `limit` thinking runs
 * of a person are taken at once; plain reminders need no slot.
 */
export async function claimRun(
  pool: Pool,
  { personId }: PersonScope,
  runId: string,
  claim: { attempt: number; limit: number },
): Promise<RunClaim> {
  const values = [runId, personId, claim.attempt, claim.limit];
  const found = await tryClaim(pool, values);
  if (found) return found;
  const { rows } = await pool.query<{ state: Run['state'] }>(
    `UPDATE runs SET parked = state = 'queued' WHERE id = $1 AND person_id = $2 RETURNING state`,
    [runId, personId],
  );
  const state = rows[0]?.state;
  if (state !== 'queued') return { outcome: 'over' };
  // A slot may have come free between the look and the parking; whoever frees one later sees it parked.
  return (await tryClaim(pool, values)) ?? { outcome: 'parked' };
}

const STORE = `
  WITH free AS (
    SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM deliveries WHERE channel = $9 AND state IN ('pending', 'posting'))
      AND ${hasGoSql('$11', POSTS_IN_WORKSPACE)}
  ), in_channel AS (${takeGoSql('$10', POSTS_IN_CHANNEL, 'free')}
  ), in_workspace AS (${takeGoSql('$11', POSTS_IN_WORKSPACE, 'in_channel')}
  ), kept AS (
    UPDATE runs SET state = 'thought', text = $4, tokens_in = $5, tokens_out = $6, thought_at = $7, error_kind = NULL
    WHERE id = $1 AND person_id = $2 AND state = 'running' AND attempt = $3 AND EXISTS (SELECT 1 FROM in_workspace)
    RETURNING id
  )
  INSERT INTO deliveries AS d (id, person_id, kind, cause_id, part, channel, text, state, job_id, attempts,
                               attempted_at, created_at)
  SELECT $12, $2, 'run', kept.id, 0, $9, $4, 'posting', $8, 1, $7, $7 FROM kept
  RETURNING ${columns(Prisma.DeliveryScalarFieldEnum, 'd', 'delivery')}`;

/**
 * Stores what a run is to say together with its delivery, which this job has in hand from then on: when
 * nothing else waits for or is being posted to the channel and Slack takes one more post just now. Otherwise
 * null, and nothing is stored.
 */
export async function storeToPost(
  pool: Pool,
  { run, person }: TakenRun,
  thought: { text: string } & Tokens,
  post: { channel: string; jobId: string; now: Date },
): Promise<Delivery | null> {
  const { channel, jobId, now } = post;
  const { text, tokensIn, tokensOut } = thought;
  const paces = [paceOf.channel(channel), paceOf.workspace(person.workspaceId)];
  const values = [run.id, run.personId, run.attempt, text, tokensIn, tokensOut, now, jobId, channel];
  try {
    const { rows } = await pool.query<Record<string, unknown>>(STORE, [...values, ...paces, newId()]);
    return rows[0] ? (fieldsOf(rows[0], 'delivery') as Delivery) : null;
  } catch (error) {
    if (lostRace(error)) return null;
    throw error;
  }
}

/** The schedule is locked first, in the order in which a cancellation locks it and its runs. */
const SETTLE = `
  WITH locked AS MATERIALIZED (
    SELECT id FROM schedules WHERE id = $3 AND person_id = $2 FOR UPDATE
  ), sent AS (
    UPDATE deliveries SET state = 'sent', slack_ts = $5, channel = $6, sent_at = $7
    WHERE id = $4 AND person_id = $2 AND state = 'posting'
  ), ended AS (
    UPDATE runs SET state = 'delivered', delivered_at = $7, finished_at = $7, duration_ms = $8
    WHERE id = $1 AND person_id = $2 AND state = 'thought' AND schedule_id IN (SELECT id FROM locked)
    RETURNING schedule_id
  )
  UPDATE schedules s SET consecutive_failures = 0, updated_at = $7,
    state = CASE WHEN (s.state = 'active' OR (s.state = 'paused' AND s.kind = 'once' AND s.last_run_at >= s.at))
      AND s.next_run_at IS NULL AND NOT EXISTS (
      SELECT 1 FROM runs o WHERE o.schedule_id = s.id AND o.id <> $1 AND o.state IN ('queued', 'running', 'thought'))
      THEN 'completed' ELSE s.state END
  WHERE s.id IN (SELECT schedule_id FROM ended)`;

/** Stores that a run is posted and ends it; completes a schedule that has no more to come. */
export async function settlePosted(
  pool: Pool,
  { run, schedule }: TakenRun,
  delivery: Delivery,
  post: { slackTs: string | null; channel: string; now: Date },
): Promise<void> {
  const { slackTs, channel, now } = post;
  const took = Math.max(0, now.getTime() - (run.startedAt ?? now).getTime());
  const values = [run.id, run.personId, schedule.id, delivery.id, slackTs, channel, now];
  const { rowCount } = await pool.query(SETTLE, [...values, Math.min(took, LONGEST_MS)]);
  countDelivery(delivery.kind, 'sent');
  if (rowCount) countRuns('delivered');
}
