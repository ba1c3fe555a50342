import { afterAll, expect, test } from 'vitest';

import type { Db } from '../../src/db/client.ts';
import { keepOpportunity, lapseOpportunities, peopleToWeigh } from '../../src/db/opportunities.ts';
import type { Person } from '../../src/domain/person.ts';
import { openStore } from '../support/store.ts';

const store = await openStore();
afterAll(() => store[Symbol.asyncDispose]());
const { pool, prisma, now } = store;

const toWeigh = (limit: number, guests = false) => peopleToWeigh(prisma, { guests }, now(), limit);
const ago = (minutes: number) => new Date(now().getTime() - minutes * 60_000);
const add = (person: Person, key: string, weighAt: Date) =>
  keepOpportunity(
    prisma,
    person,
    { type: 'event_prep', key, basis: {}, score: 0.8, weighAt, expiresAt: ago(-60) },
    now(),
  );

test('somebody of whom much is to be weighed keeps nobody else waiting', async () => {
  const [busy, other, early] = [await store.newPerson(), await store.newPerson(), await store.newPerson()];
  for (let i = 0; i < 5; i++) await add(busy, `memory:${i}`, ago(30 - i));
  await add(other, 'memory:0', ago(10));
  await add(early, 'memory:0', ago(-10));
  expect(await toWeigh(2)).toEqual([busy.personId, other.personId]);
  expect(await toWeigh(1)).toEqual([busy.personId]);
});

test('guests are weighed only where they are welcome', async () => {
  const before = await toWeigh(10);
  const guest = await store.newPerson();
  await prisma.person.update({ where: { id: guest.personId }, data: { guest: true } });
  await add(guest, 'memory:0', ago(10));
  expect(await toWeigh(10)).toEqual(before);
  expect(await toWeigh(10, true)).toContain(guest.personId);
});

/** How Postgres goes about the one statement that is made of some work, which is not carried out by it. */
async function planOf(work: (db: Db) => Promise<unknown>): Promise<string> {
  let plan = '';
  const explain = async (sql: TemplateStringsArray, ...values: unknown[]) => {
    const text = sql.reduce((all, piece, i) => `${all}$${i}${piece}`);
    const { rows } = await pool.query<{ 'QUERY PLAN': string }>(`EXPLAIN ${text}`, values);
    plan = rows.map((row) => row['QUERY PLAN']).join('\n');
    return [];
  };
  await work({ $queryRaw: explain, $executeRaw: explain } as unknown as Db);
  return plan;
}

test('however much was weighed and offered, the look for what is due or expires reads nothing that is not', async () => {
  const { personId } = await store.newPerson();
  await pool.query(
    `INSERT INTO people SELECT r.* FROM people p, generate_series(1, 3000) n,
       LATERAL jsonb_populate_record(p, jsonb_build_object('id', gen_random_uuid(), 'slack_user_id', 'U0MANY' || n)) r
     WHERE p.id = $1`,
    [personId],
  );
  await pool.query(
    `INSERT INTO opportunities (id, person_id, type, key, basis, score, state, weigh_at, expires_at, created_at, updated_at)
     SELECT gen_random_uuid(), id, 'event_prep', 'many:' || s.state, '{}', 0.7, s.state::opportunity_state,
       now() + s.days * interval '1 day', now() + interval '60 days', now(), now()
     FROM people, (VALUES ('open', 58), ('closed', -7)) s (state, days)`,
  );
  await pool.query('ANALYZE people, opportunities');
  const at = new Date();
  expect(await planOf((db) => peopleToWeigh(db, { guests: false }, at, 100))).toContain(
    'opportunities_due_idx',
  );
  expect(await planOf((db) => lapseOpportunities(db, at))).toContain('opportunities_expiring_idx');
});
