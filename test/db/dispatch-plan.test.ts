import type { Pool, PoolClient } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { claimDue, untilNextDue } from '../../src/db/dispatch.ts';
import { addSchedule, openStore } from '../support/store.ts';

const store = await openStore();
afterAll(() => store[Symbol.asyncDispose]());
const { pool, queue } = store;

beforeAll(() => pool.query('ALTER TABLE schedules SET (autovacuum_enabled = off)'));

/**
 * Stores 10,000 schedules of which 600 are due, in no order on disk. What the planner knows was gathered before
 * they fell due: with them still ahead, or in the other case before they were put there.
 */
async function fill(known: 'foreseen' | 'unforeseen'): Promise<void> {
  await pool.query('DELETE FROM schedules');
  const { id } = await addSchedule(store, await store.newPerson());
  const insert = (from: number, until: number) =>
    pool.query(
      `INSERT INTO schedules SELECT r.* FROM schedules s, generate_series($2::int, $3::int) i,
         LATERAL jsonb_populate_record(s, jsonb_build_object('id', gen_random_uuid(),
           'next_run_at', date_trunc('minute', now()) + i * interval '1 minute')) r
       WHERE s.id = $1 ORDER BY random()`,
      [id, from, until],
    );
  await insert(1, 9_400);
  if (known === 'unforeseen') await pool.query('ANALYZE schedules');
  await insert(-599, 0);
  if (known === 'foreseen') await pool.query('ANALYZE schedules');
}

/** The statements of a claim, in their order, as they reach Postgres; the claim itself is taken back. */
async function statements(): Promise<string[]> {
  const seen: string[] = [];
  const connect = async (): Promise<PoolClient> => {
    const client = await pool.connect();
    const query = async (text: string, values?: unknown[]) => {
      seen.push(text);
      if (text !== 'COMMIT') return client.query(text, values);
      // Before the connection is dropped: until Postgres notices that, the rows would be locked.
      await client.query('ROLLBACK');
      throw new Error('taken back');
    };
    return { query, release: client.release.bind(client) } as unknown as PoolClient;
  };
  await expect(claimDue({ pool: { connect } as unknown as Pool, queue })).rejects.toThrow('taken back');
  return seen;
}

async function explain(before: string, sql: string): Promise<string> {
  const client = await pool.connect();
  try {
    await client.query(before);
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(`EXPLAIN (ANALYZE, BUFFERS OFF) ${sql}`);
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  } finally {
    await client.query('ROLLBACK');
    client.release();
  }
}

test.each(['foreseen', 'unforeseen'] as const)(
  'a batch of due schedules, %s by the planner, is read off the index in its order',
  async (known) => {
    await fill(known);
    const [begin = '', select = ''] = await statements();
    const plan = await explain(begin, select);
    expect(plan).not.toContain('Sort');
    // It stops at the batch, and does not look at the rest of what is due.
    expect(plan).toMatch(/Index Scan using schedules_due_idx .*rows=500(\.00)? loops=1\)/);
    // The clock is inlined, so that the index is searched by it.
    expect(plan).toContain('Index Cond: (next_run_at <= now())');
    expect(plan).not.toContain('alfred_now');
  },
);

test('a look at whether anything is due reads one row off the index', async () => {
  await fill('foreseen');
  const seen: string[] = [];
  const query = (text: string) => {
    seen.push(text);
    return pool.query(text);
  };
  await untilNextDue({ query } as unknown as Pool);
  const plan = await explain('BEGIN', seen[0] ?? '');
  expect(plan).toMatch(/Index (Only )?Scan using schedules_due_idx .*rows=1(\.00)? loops=1\)/);
  expect(plan).not.toContain('Sort');
  expect(plan).not.toContain('alfred_now');
});
