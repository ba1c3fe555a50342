import type { Pool } from 'pg';

/** The one who is active, as Slack knows them. */
export const personOf = (nth: number) => ({
  id: `U0IDLE${String(nth).padStart(6, '0')}`,
  name: `p${nth}`,
  real_name: `Person ${nth} Example`,
  tz: 'UTC',
  locale: 'en-GB',
});

/**
 * Stores people with some weeks behind them: what they said, a habit that was seen four times and offered, a subject, a date
 * in two months that will be offered help with, and nothing that is due. In the order of `personOf`.
 */
export async function storePeople(pool: Pool, count: number, now: Date): Promise<void> {
  const query = (sql: string, ...values: unknown[]) => pool.query(sql, values);
  await query(
    `INSERT INTO people (id, workspace_id, slack_user_id, name, zone, locale, dm_channel, refreshed_at)
     SELECT gen_random_uuid(), w.id, 'U0IDLE' || lpad(n::text, 6, '0'), 'Person ' || n, 'UTC', 'en-GB',
       'D0IDLE' || lpad(n::text, 6, '0'), $1::timestamptz + interval '1 day'
     FROM workspaces w, generate_series(0, $2::int - 1) n`,
    now,
    count,
  );
  await query(
    `INSERT INTO proactiveness_settings (person_id, onboarding, updated_at) SELECT id, 'done', $1 FROM people`,
    now,
  );
  const weeks = `generate_series(1, 4) w`;
  await query(
    `INSERT INTO conversations (id, person_id, surface, started_at, last_message_at)
     SELECT gen_random_uuid(), id, 'dm', $1::timestamptz - w * interval '7 days', $1::timestamptz - w * interval '7 days'
     FROM people, ${weeks}`,
    now,
  );
  await query(
    `INSERT INTO episodes (id, person_id, conversation_id, summary, created_at)
     SELECT gen_random_uuid(), person_id, id, 'They asked for something.', last_message_at FROM conversations`,
  );
  await query(
    `INSERT INTO patterns (id, person_id, kind, label, description, count, first_seen_at, last_seen_at, confidence, state,
       created_at, updated_at)
     SELECT gen_random_uuid(), id, k.kind::pattern_kind, k.label, 'Asks for it.', 4, $1::timestamptz - interval '28 days',
       $1::timestamptz - interval '7 days', 0.7, k.state::pattern_state, $1, $1
     FROM people, (VALUES ('recurring_request', 'expense overview', 'dismissed'),
                          ('topic_interest', 'greenhouse', 'watching')) k (kind, label, state)`,
    now,
  );
  await query(
    `INSERT INTO pattern_evidence (id, person_id, pattern_id, conversation_id, at, local_at, summary)
     SELECT gen_random_uuid(), t.person_id, t.id, c.id, c.started_at, to_char(c.started_at, 'YYYY-MM-DD"T"HH24:MI'), 'asked'
     FROM patterns t JOIN conversations c ON c.person_id = t.person_id`,
  );
  await query(
    `INSERT INTO memories (id, person_id, kind, content, happens_at, created_at, updated_at)
     SELECT gen_random_uuid(), id, 'event', 'Board meeting', $1::timestamptz + interval '60 days', $1, $1 FROM people`,
    now,
  );
  const opportunity = (from: string, type: string, key: string, on: string, state: string, weigh: string) =>
    query(
      `INSERT INTO opportunities (id, person_id, type, key, basis, score, state, weigh_at, expires_at, offers, created_at,
         updated_at)
       SELECT gen_random_uuid(), person_id, '${type}', '${key}:' || id, jsonb_build_object('${on}', jsonb_build_array(id)),
         0.7, '${state}', $1::timestamptz + interval '${weigh}', $1::timestamptz + interval '60 days', ${state === 'open' ? 0 : 1}, $1, $1
       FROM ${from}`,
      now,
    );
  await opportunity('memories', 'event_prep', 'memory', 'memories', 'open', '58 days');
  await opportunity(
    `patterns WHERE state = 'dismissed'`,
    'schedule_habit',
    'pattern',
    'patterns',
    'closed',
    '-7 days',
  );
  await query(
    `INSERT INTO suggestions (id, person_id, opportunity_id, type, basis, offer, name, text, because, on_accept, state,
       created_at, settled_at)
     SELECT gen_random_uuid(), person_id, id, type, basis, '{"do": "cancel", "schedules": []}', 'expense overview', 'Shall I?',
       'You asked for it.', 'I’ll come with it.', 'dismissed', $1::timestamptz - interval '28 days',
       $1::timestamptz - interval '28 days'
     FROM opportunities WHERE state = 'closed'`,
    now,
  );
  await pool.query('VACUUM ANALYZE');
}
