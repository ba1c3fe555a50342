import type { Pool } from 'pg';

import { morningOf } from '../../src/domain/local-date.ts';
import type { SuggestionType } from '../../src/domain/suggestion.ts';

/** Something that could be offered, as it was recorded: all that a policy may know of it. */
export interface Recorded {
  /** By type and reason, how often something was withheld. */
  readonly withheld: readonly { readonly type: string; readonly reason: string; readonly count: number }[];
  /** How each offer ended, by its id. */
  readonly ends: ReadonlyMap<string, string>;
  readonly opportunities: readonly RecordedOpportunity[];
}

export interface RecordedOpportunity {
  readonly person: string;
  readonly type: SuggestionType;
  readonly name: string;
  /** When it could be weighed first, and from when on no more. */
  readonly from: Date;
  readonly until: Date;
  /** When each of what it rests on happened, and when that was on the person's clock; for habits and interests. */
  readonly seen: readonly { readonly at: Date; readonly wall: number }[];
  /** When what a digest could be made of was told; for interests. */
  readonly fed: readonly Date[];
  /** When it begins or is due, of a whole day in the morning, for what is dated. */
  readonly dated: { readonly begins: Date; readonly wholeDay: boolean } | null;
  /** What it was worth, for the others. */
  readonly score: number;
}

const MINUTE = 60_000;
/** When what was said is known of: a conversation is looked over when it has been over for ten minutes. */
export const NOTICED_AFTER = 11 * MINUTE;
const HABIT_FOR = 60 * 24 * 60 * MINUTE;

interface PatternRow {
  readonly person: string;
  readonly kind: string;
  readonly label: string;
  readonly seen: { at: string; local: string }[] | null;
  readonly fed: Date[];
}

async function patterns(pool: Pool): Promise<RecordedOpportunity[]> {
  const { rows } = await pool.query<PatternRow>(
    `SELECT p.slack_user_id AS person, t.kind, t.label,
       (SELECT jsonb_agg(jsonb_build_object('at', e.at, 'local', e.local_at) ORDER BY e.at)
        FROM pattern_evidence e WHERE e.pattern_id = t.id) AS seen,
       ARRAY(SELECT m.created_at FROM memories m
             WHERE m.person_id = t.person_id AND m.content ILIKE '%' || t.label || '%' ORDER BY 1) AS fed
     FROM patterns t JOIN people p ON p.id = t.person_id ORDER BY t.created_at, t.id`,
  );
  return rows.flatMap(({ person, kind, label, seen, fed }): RecordedOpportunity[] => {
    const times = (seen ?? []).map(({ at, local }) => ({ at: new Date(at), wall: Date.parse(`${local}Z`) }));
    const [, , third] = times;
    const last = times.at(-1);
    if (!third || !last) return [];
    const type = kind === 'topic_interest' ? 'topic_digest' : 'schedule_habit';
    const from = new Date(third.at.getTime() + NOTICED_AFTER);
    const until = new Date(last.at.getTime() + HABIT_FOR);
    return [{ person, type, name: label, from, until, seen: times, fed, dated: null, score: 0 }];
  });
}

interface OtherRow {
  readonly person: string;
  readonly zone: string;
  readonly type: SuggestionType;
  readonly name: string | null;
  readonly made: Date;
  readonly until: Date;
  readonly at: Date | null;
  readonly whole: boolean | null;
  readonly score: number;
}

async function others(pool: Pool): Promise<RecordedOpportunity[]> {
  const { rows } = await pool.query<OtherRow>(
    `SELECT p.slack_user_id AS person, p.zone, o.type, coalesce(m.content, s.name, 'What lies ahead') AS name,
       o.created_at AS made, o.expires_at AS until, coalesce(m.happens_at, m.due_at) AS at, m.whole_day AS whole, o.score
     FROM opportunities o JOIN people p ON p.id = o.person_id
       LEFT JOIN memories m ON m.id::text = o.basis->'memories'->>0
       LEFT JOIN schedules s ON s.id::text = o.basis->'schedules'->>0
     WHERE o.type NOT IN ('schedule_habit', 'topic_digest') ORDER BY o.created_at, o.id`,
  );
  return rows.map(({ person, zone, type, name, made, until, at, whole, score }) => {
    const dated = at ? { begins: whole ? morningOf(at, zone) : at, wholeDay: whole ?? false } : null;
    return { person, type, name: name ?? '', from: made, until, seen: [], fed: [], dated, score };
  });
}

/** Reads what there was to be offered, what was withheld of it, and how what was offered ended. */
export async function readRecord(pool: Pool): Promise<Recorded> {
  const [withheld, ends, habits, rest] = await Promise.all([
    pool.query<{ type: string; reason: string; count: number }>(
      `SELECT o.type, r.key AS reason, sum(r.value::int)::int AS count
       FROM opportunities o, jsonb_each_text(o.refusals) r GROUP BY 1, 2 ORDER BY 1, 3 DESC, 2`,
    ),
    pool.query<{ id: string; state: string }>('SELECT id, state FROM suggestions'),
    patterns(pool),
    others(pool),
  ]);
  return {
    withheld: withheld.rows,
    ends: new Map(ends.rows.map(({ id, state }) => [id, state])),
    opportunities: [...habits, ...rest],
  };
}
