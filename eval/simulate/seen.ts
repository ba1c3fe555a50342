import type { Pool } from 'pg';

import type { OfferLog } from './log.ts';

/** An offer that stands in Slack, before anything was done with it. */
export interface SeenOffer extends Omit<OfferLog, 'reactions'> {
  /** The ts of its message; null when it was never posted. */
  readonly ts: string | null;
}

interface Row {
  readonly id: string;
  readonly person: string;
  readonly person_id: string;
  readonly type: string;
  readonly name: string;
  readonly basis: {
    readonly patterns?: string[];
    readonly memories?: string[];
    readonly schedules?: string[];
    readonly on?: string;
  };
  readonly made: Date;
  readonly conversation: string | null;
  readonly ts: string | null;
}

function basisOf({ type, basis }: Row): string[] {
  const { patterns = [], memories = [], schedules = [], on } = basis;
  return [
    ...patterns.map((id) => `pattern:${id}`),
    ...memories.map((id) => `memory:${id}`),
    ...schedules.map((id) => `schedule:${id}`),
    // That somebody is back again rests on what they said before and on what they said then.
    ...(type === 'welcome_back' && on !== undefined ? [`return:${on}`] : []),
  ];
}

/** What is there of what an offer rests on: read at once, since it may be forgotten later. */
async function evidenceOf(pool: Pool, row: Row): Promise<OfferLog['evidence']> {
  const { patterns = [], memories = [], schedules = [] } = row.basis;
  const { rows } = await pool.query<{ of: string; at: Date }>(
    `SELECT 'pattern:' || pattern_id AS of, at FROM pattern_evidence WHERE person_id = $1 AND pattern_id = ANY($2::uuid[])
     UNION ALL SELECT 'memory:' || id, created_at FROM memories WHERE person_id = $1 AND id = ANY($3::uuid[])
     UNION ALL SELECT 'schedule:' || id, created_at FROM schedules WHERE person_id = $1 AND id = ANY($4::uuid[])
     UNION ALL SELECT 'return:' || $5, started_at FROM conversations WHERE person_id = $1 AND $5::text IS NOT NULL`,
    [
      row.person_id,
      patterns,
      memories,
      schedules,
      row.type === 'welcome_back' ? (row.basis.on ?? null) : null,
    ],
  );
  return rows;
}

/** The offers that are new since some were seen, oldest first; those that are not posted yet only at the end. */
export async function newOffers(
  pool: Pool,
  seen: ReadonlySet<string>,
  atTheEnd: boolean,
): Promise<SeenOffer[]> {
  const { rows } = await pool.query<Row>(
    `SELECT s.id, p.slack_user_id AS person, s.person_id, s.type, s.name, s.basis, s.created_at AS made,
       s.conversation_id AS conversation, d.slack_ts AS ts
     FROM suggestions s JOIN people p ON p.id = s.person_id
       LEFT JOIN deliveries d ON d.cause_id = s.id AND d.kind = 'suggestion' AND d.part = 0
     WHERE s.id <> ALL($1::uuid[]) AND (d.slack_ts IS NOT NULL OR $2) ORDER BY s.created_at, s.id`,
    [[...seen], atTheEnd],
  );
  return Promise.all(
    rows.map(async (row) => {
      const { id, person, type, name, made, conversation, ts } = row;
      const shown = ts === null ? null : new Date(Math.floor(Number(ts) * 1000));
      const evidence = await evidenceOf(pool, row);
      return { id, person, type, name, basis: basisOf(row), evidence, made, shown, conversation, ts };
    }),
  );
}

/** What Alfred delivered of its own accord and on schedules that it offered, by the ids of these deliveries. */
export async function newRuns(
  pool: Pool,
  seen: ReadonlySet<string>,
): Promise<{ id: string; person: string; ts: string }[]> {
  const { rows } = await pool.query<{ id: string; person: string; ts: string }>(
    `SELECT d.id, p.slack_user_id AS person, d.slack_ts AS ts
     FROM deliveries d JOIN people p ON p.id = d.person_id JOIN runs r ON r.id = d.cause_id
       JOIN schedules s ON s.id = r.schedule_id
     WHERE d.kind = 'run' AND d.slack_ts IS NOT NULL AND s.source = 'suggestion' AND d.id <> ALL($1::uuid[])`,
    [[...seen]],
  );
  return rows;
}
