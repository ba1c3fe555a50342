import type { Pool } from 'pg';

import { wallAt } from '../../src/domain/zone.ts';

/** The zones of the schedules and of the walks. */
export const ZONES = [
  'Europe/Lisbon',
  'Europe/Berlin',
  'America/New_York',
  'America/Los_Angeles',
  'America/Sao_Paulo',
  'Asia/Kolkata',
  'Asia/Tokyo',
  'Australia/Sydney',
] as const;

const HOUR = 3_600_000;
/** Nothing falls due by itself for so long: measuring must be over by then. */
const QUIET_HOURS = 8;

/** The runs of this measurement, as against those of days ago. */
export const RECENT = `occurrence_at > now() - interval '12 hours'`;

/** The table of the schedules that are made due, in a random order. */
export const PICKS = 'bench_picks';
/** At most as many are due at once. */
export const MOST_DUE = 10_000;
const SCHEDULES_EACH = 10;

/** An id that follows from a text, marked as a random one so that it counts as valid. */
const idOf = (text: string) => `overlay(overlay(md5(${text}) placing '4' from 13) placing '8' from 17)::uuid`;
const WORKSPACE = idOf("'workspace'");

/** Weekday crons of every zone at 80 different times of the day, none of them soon. */
function weekdayCrons(now: number): { zone: string; expression: string }[] {
  return ZONES.flatMap((zone) => {
    const hour = Math.floor((wallAt(zone, now) / HOUR) % 24);
    return Array.from({ length: 80 }, (_, i) => ({
      zone,
      expression: `${(i * 7) % 60} ${(hour + QUIET_HOURS + (i % 12)) % 24} * * 1-5`,
    }));
  });
}

/**
 * Stores active schedules with their words until there are as many as `size`, ten to a person: reminders by a
 * zoned weekday cron, due in one to eight days, each with a run that was delivered five days ago, which nothing looks at any more.
 */
export async function fillSchedules(pool: Pool, size: number): Promise<void> {
  const { rows } = await pool.query<{ count: number }>('SELECT count(*)::int FROM schedules');
  const first = (rows[0]?.count ?? 0) + 1;
  await pool.query(
    `INSERT INTO workspaces (id, team_id, bot_user_id, name)
     VALUES (${WORKSPACE}, 'T0BENCH', 'U0ALFRED', 'Bench') ON CONFLICT DO NOTHING`,
  );
  await pool.query(
    `INSERT INTO people (id, workspace_id, slack_user_id, name, zone, locale, dm_channel, refreshed_at)
     SELECT ${idOf("'person ' || n")}, ${WORKSPACE}, 'U0' || n, 'person ' || n, $1, 'en-GB', 'D0' || n, now()
     FROM generate_series(0, ($2::int - 1) / ${SCHEDULES_EACH}) n ON CONFLICT DO NOTHING`,
    [ZONES[0], size],
  );
  const crons = weekdayCrons(Date.now());
  await pool.query(
    `WITH stored AS (
       INSERT INTO schedules (id, person_id, name, kind, expression, zone, task, state, source, next_run_at,
                              created_at, updated_at)
       SELECT uuidv7(), ${idOf(`'person ' || (i - 1) / ${SCHEDULES_EACH}`)}, 'schedule ' || i, 'cron',
              ($3::text[])[1 + i % $5::int], ($4::text[])[1 + i % $5::int], 'remind', 'active', 'person',
              now() + interval '1 day' + random() * interval '7 days', now(), now()
       FROM generate_series($1::int, $2::int) i
       RETURNING id, person_id
     )
     INSERT INTO schedule_texts (schedule_id, person_id, prompt)
     SELECT id, person_id, 'Look over the open requests and tell me which ones wait for me.' FROM stored`,
    [first, size, crons.map((cron) => cron.expression), crons.map((cron) => cron.zone), crons.length],
  );
  await pool.query(
    `INSERT INTO runs (id, schedule_id, person_id, occurrence_at, trigger, state, attempt, queued_at, started_at,
                       thought_at, delivered_at, finished_at, lag_ms, duration_ms, text)
     SELECT gen_random_uuid(), id, person_id, t, 'due', 'delivered', 0, t, t, t, t, t, 100, 900, name
     FROM schedules, date_trunc('day', now() - interval '5 days') t ON CONFLICT DO NOTHING`,
  );
  await pool.query(`DROP TABLE IF EXISTS ${PICKS}`);
  await pool.query(
    `CREATE TABLE ${PICKS} AS SELECT id, row_number() OVER () AS n
     FROM (SELECT id FROM schedules ORDER BY random() LIMIT ${MOST_DUE}) picked`,
  );
  await pool.query(`ALTER TABLE ${PICKS} ADD PRIMARY KEY (n)`);
  await pool.query('VACUUM (ANALYZE) people, schedules, schedule_texts, runs');
  await pool.query(`ANALYZE ${PICKS}`);
}
