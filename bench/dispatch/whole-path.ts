import { setTimeout as wait } from 'node:timers/promises';

import type { Pool } from 'pg';

import { startCrew } from '../measure/children.ts';
import { row } from '../measure/rows.ts';
import type { Row } from '../measure/rows.ts';
import type { BenchServer } from '../measure/server.ts';
import { CASES } from './names.ts';
import { RECENT } from './schedules.ts';
import { CHILD } from './system.ts';
import { RUNS_AT_ONCE, SLOTS, THINKING_MS, WHOLE } from './systems/alfred-whole.ts';
import type { Alfred } from './systems/alfred.ts';

const LEAD_MS = 1_200;
const PATIENCE_MS = 120_000;
const NAME = 'whole path';

/** Stores schedules of people of their own, each with so many, all due at one instant a little ahead. */
async function storeDue(pool: Pool, task: 'remind' | 'think', each: readonly number[]): Promise<void> {
  await pool.query(
    // Each in a workspace of their own, so that Slack's pace for a workspace holds nobody up.
    `WITH workspace AS (
       INSERT INTO workspaces (id, team_id, bot_user_id, name)
       SELECT gen_random_uuid(), '${NAME} ' || n, 'U0', '${NAME}' FROM generate_series(1, cardinality($2::int[])) n
       RETURNING id, team_id
     ), person AS (
       INSERT INTO people (id, workspace_id, slack_user_id, name, zone, locale, dm_channel, refreshed_at)
       SELECT gen_random_uuid(), id, team_id, '${NAME}', 'UTC', 'en-GB', team_id, now() FROM workspace
       RETURNING id, slack_user_id
     ), schedule AS (
       INSERT INTO schedules (id, person_id, name, kind, expression, zone, task, state, source, next_run_at,
                              created_at, updated_at)
       SELECT gen_random_uuid(), p.id, 'requests', 'cron', '0 9 29 2 *', 'UTC', $1::task, 'active', 'person',
              now() + $3 * interval '1 millisecond', now(), now()
       FROM unnest($2::int[]) WITH ORDINALITY AS e (count, n) JOIN person p ON p.slack_user_id = '${NAME} ' || e.n,
            generate_series(1, e.count)
       RETURNING id, person_id
     )
     INSERT INTO schedule_texts (schedule_id, person_id, prompt)
     SELECT id, person_id, 'Look over the open requests.' FROM schedule`,
    [task, each, LEAD_MS],
  );
}

const RUNS = `(SELECT * FROM runs WHERE ${RECENT}) recent`;

/** Runs with their text; runs that are posted; people of whom one run has started. */
const DONE = {
  thought: 'count(thought_at)',
  posted: 'count(delivered_at)',
  begun: 'count(DISTINCT person_id) FILTER (WHERE started_at IS NOT NULL)',
};

/** Lets schedules fall due, each person's so many, and waits until as many are done; then the run rows tell. */
async function runAll(
  alfred: Alfred,
  task: 'remind' | 'think',
  each: readonly number[],
  [done, wanted]: readonly [keyof typeof DONE, number],
): Promise<void> {
  const { pool } = alfred;
  await alfred.clear();
  await pool.query(`DELETE FROM workspaces WHERE name = '${NAME}'`);
  await pool.query('TRUNCATE paces');
  await storeDue(pool, task, each);
  const giveUp = Date.now() + PATIENCE_MS;
  for (let count = 0; count < wanted;) {
    await wait(200);
    count = await one(pool, `SELECT (${DONE[done]})::int AS value FROM ${RUNS}`);
    if (Date.now() > giveUp) throw new Error(`only ${count} of ${wanted} were ${done}`);
  }
}

async function one(pool: Pool, sql: string): Promise<number> {
  const { rows } = await pool.query<{ value: number }>(sql);
  return rows[0]?.value ?? NaN;
}

const TOOK = `SELECT (extract(epoch FROM max(thought_at) - min(occurrence_at)) * 1000)::float8 AS value FROM ${RUNS}`;
/** A run holds its person's slot from its start until its text is stored. */
const MOST_AT_ONCE = `
  SELECT max(at_once)::int AS value FROM (
    SELECT sum(step) OVER (PARTITION BY person_id ORDER BY at, step) AS at_once FROM (
      SELECT person_id, started_at AS at, 1 AS step FROM ${RUNS}
      UNION ALL SELECT person_id, thought_at, -1 FROM ${RUNS}
    ) steps
  ) held`;
const UNTIL_EVERYONE = `
  SELECT max(place)::int AS value FROM (
    SELECT place FROM (
      SELECT row_number() OVER (ORDER BY started_at) AS place,
             row_number() OVER (PARTITION BY person_id ORDER BY started_at) AS nth FROM ${RUNS}
    ) placed WHERE nth = 1
  ) firsts`;

const thinkingSlots = SLOTS.model - SLOTS.conversation;

async function against(pool: Pool, name: string, total: number): Promise<Row[]> {
  const ideal = (total / thinkingSlots) * THINKING_MS;
  const took = await one(pool, TOOK);
  const told = (system: string, milliseconds: number) =>
    row({
      case: name,
      system,
      p50_ms: milliseconds,
      rows_per_s: (total / milliseconds) * 1_000,
      ratio_to_floor: milliseconds / ideal,
    });
  const setting = `${thinkingSlots} slots, ${THINKING_MS} ms a thought`;
  return [{ ...told('ideal', ideal), note: setting }, told('alfred', took)];
}

/**
 * What one process makes of runs from due to post, with stand-ins for the model and for Slack: the drain of a
 * burst, the limit of a person, fairness, and statements.
 */
export async function measureWholePath(server: BenchServer, alfred: Alfred): Promise<Row[]> {
  const { pool } = alfred;
  await using _crew = await startCrew(CHILD, 1, [WHOLE, alfred.url]);
  const each = (people: number, count: number) => Array<number>(people).fill(count);
  await runAll(alfred, 'remind', [1], ['posted', 1]);

  await runAll(alfred, 'think', each(150, 1), ['thought', 150]);
  const rows = await against(pool, CASES.drain, 150);

  await runAll(alfred, 'think', each(15, 10), ['thought', 150]);
  rows.push(...(await against(pool, CASES.cap, 150)));
  const over = Math.max(0, (await one(pool, MOST_AT_ONCE)) - RUNS_AT_ONCE);
  rows.push(row({ case: CASES.capOver, system: 'alfred', count: over }));

  await server.forgetStatements();
  await runAll(alfred, 'remind', each(1_000, 1), ['posted', 1_000]);
  const count = (await server.countStatements(alfred.database)) / 1_000;
  rows.push(row({ case: CASES.wholeStatements, system: 'alfred', count }));

  await runAll(alfred, 'think', [300, ...each(99, 1)], ['begun', 100]);
  rows.push(row({ case: CASES.fairness, system: 'alfred', count: await one(pool, UNTIL_EVERYONE) }));
  return rows;
}
