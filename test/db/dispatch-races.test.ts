import type { Pool, PoolClient } from 'pg';
import { afterAll, beforeEach, expect, test } from 'vitest';

import { claimDue } from '../../src/db/dispatch.ts';
import { openStore } from '../support/store.ts';

const store = await openStore({ connections: 12 });
afterAll(() => store[Symbol.asyncDispose]());
const { pool, queue } = store;

beforeEach(() => pool.query('DELETE FROM people; DELETE FROM pgboss.job'));

/** Stores many schedules that are due at this moment, of as many people. */
async function addDue(count: number, people: number): Promise<void> {
  await pool.query(
    `WITH w AS (SELECT id FROM workspaces LIMIT 1), p AS (
       INSERT INTO people (id, workspace_id, slack_user_id, name, zone, locale, refreshed_at)
       SELECT gen_random_uuid(), w.id, 'U' || gen_random_uuid(), 'x', 'UTC', 'en', now()
       FROM w, generate_series(1, $2) RETURNING id
     ), n AS (SELECT id, row_number() OVER () AS n FROM p)
     INSERT INTO schedules (id, person_id, name, kind, expression, zone, task, state, source, next_run_at, created_at, updated_at)
     SELECT gen_random_uuid(), n.id, 'x', 'cron', '0 0 1 1 *', 'UTC', (ARRAY['remind', 'think'])[1 + i % 2]::task,
            'active', 'person', date_trunc('second', now()), now(), now()
     FROM generate_series(1, $1) i JOIN n ON n.n = 1 + i % $2`,
    [count, people],
  );
}

async function claimAll(): Promise<number> {
  let sum = 0;
  for (;;) {
    const { claimed } = await claimDue({ pool, queue });
    if (claimed === 0) return sum;
    sum += claimed;
  }
}

/** Every schedule has run once: one run row for the occurrence that was due, one job with that run's id. */
async function expectOnceEach(count: number): Promise<void> {
  const [found] = await store.rows(`
    SELECT count(*)::int AS schedules,
           count(*) FILTER (WHERE s.run_count = 1 AND s.next_run_at > now())::int AS advanced,
           (SELECT count(*)::int FROM runs WHERE state = 'queued') AS runs,
           (SELECT count(DISTINCT schedule_id)::int FROM runs) AS ran,
           (SELECT count(*)::int FROM pgboss.job) AS jobs,
           (SELECT count(*)::int FROM pgboss.job j JOIN runs r ON r.id = j.id AND j.data->>'runId' = r.id::text
              AND j.data->>'personId' = r.person_id::text JOIN schedules t ON t.id = r.schedule_id
              AND t.task::text = j.name AND t.last_run_at = r.occurrence_at) AS matching
    FROM schedules s`);
  expect(found).toEqual({
    schedules: count,
    advanced: count,
    runs: count,
    ran: count,
    jobs: count,
    matching: count,
  });
}

test('eight claimers at once on 2,000 due schedules: every occurrence has one run and one job', async () => {
  await addDue(2_000, 300);
  const sums = await Promise.all(Array.from({ length: 8 }, claimAll));
  expect(sums.reduce((sum, one) => sum + one)).toBe(2_000);
  await expectOnceEach(2_000);
});

/** A pool whose next client loses its connection to the server around one of its statements. */
function cutting(at: { statement: number; when: 'before' | 'after' }): { pool: Pool; cut: () => boolean } {
  let cut = false;
  const kill = async (pid: number | undefined) => {
    cut = true;
    await pool.query('SELECT pg_terminate_backend($1, 5000)', [pid]);
  };
  const connect = async (): Promise<PoolClient> => {
    const client = await pool.connect();
    const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    let statements = 0;
    const query = async (text: string, values?: unknown[]) => {
      const here = (statements += 1) === at.statement;
      if (here && at.when === 'before') await kill(rows[0]?.pid);
      const result = await client.query(text, values);
      if (here && at.when === 'after') await kill(rows[0]?.pid);
      return result;
    };
    return new Proxy(client, {
      get(target, name) {
        // One that was cut after its last statement may be given back before it has noticed.
        if (name === 'release') return (broken?: boolean) => target.release(broken === true || cut);
        const value: unknown = name === 'query' ? query : Reflect.get(target, name, target);
        return typeof value === 'function' && name !== 'query' ? value.bind(target) : value;
      },
    });
  };
  return { pool: { connect } as unknown as Pool, cut: () => cut };
}

test.each(['before', 'after'] as const)(
  'a claimer whose connection is cut %s any of its statements loses nothing and doubles nothing',
  async (when) => {
    const size = 40;
    for (let statement = 1, made = 0; ; statement++) {
      await addDue(size, 5);
      made += size;
      const { pool: fragile, cut } = cutting({ statement, when });
      await claimDue({ pool: fragile, queue }).catch(() => null);
      const [{ runs } = { runs: -1 }] = await store.rows<{ runs: number }>(
        'SELECT count(*)::int AS runs FROM runs',
      );
      // All or nothing of a batch.
      expect(runs % size).toBe(0);
      if (runs === made && !cut()) {
        expect(statement).toBeGreaterThan(5);
        break;
      }
    }
    await claimAll();
    const [sum] = await store.rows<{ n: number }>('SELECT count(*)::int AS n FROM schedules');
    await expectOnceEach(sum?.n ?? 0);
  },
);

test('claimers that die among others that go on: all that was due runs once', async () => {
  await addDue(1_500, 100);
  const claimers = Array.from({ length: 8 }, async (_, i) => {
    if (i % 2 === 0)
      await claimDue({ pool: cutting({ statement: 2 + i / 2, when: 'before' }).pool, queue }).catch(
        () => null,
      );
    await claimAll();
  });
  await Promise.all(claimers);
  await claimAll();
  await expectOnceEach(1_500);
});
