import { connect, createServer } from 'node:net';

import { Client } from 'pg';
import { expect, test } from 'vitest';

import { examineDatabase } from '../../src/db/examine.ts';
import type { Finding } from '../../src/domain/finding.ts';
import { freePort } from '../support/alfred-process.ts';
import { makeDatabase } from '../support/test-database.ts';

const bad = (findings: readonly Finding[]) => findings.filter(({ is }) => is !== 'good');

async function run(url: string, ...statements: string[]): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}

test('a database that Alfred uses, and one that it is to use, are found good, and nothing is changed in them', async () => {
  const used = await examineDatabase(await makeDatabase());
  expect(bad(used)).toEqual([]);
  const says = used.map((finding) => finding.says).join('\n');
  expect(says).toMatch(/^Postgres 1\d\.\d+ at 127\.0\.0\.1/);
  expect(says).toContain('its tables are up to date');
  expect(says).toContain('LISTEN and NOTIFY get through');
  expect(says).toMatch(/its connections are enough for \d+ processes of Alfred/);
  const greedy = await examineDatabase(await makeDatabase(), 1_000);
  expect(bad(greedy)).toMatchObject([
    { todo: 'raise max_connections or lower DATABASE_CONNECTIONS: each takes 1012' },
  ]);

  const empty = await makeDatabase({ empty: true });
  const fresh = await examineDatabase(empty);
  expect(bad(fresh)).toEqual([]);
  expect(fresh.some((finding) => /^\d+ migrations are applied at the next start$/.test(finding.says))).toBe(
    true,
  );
  await run(
    empty,
    `DO $$ BEGIN IF EXISTS (SELECT 1 FROM pg_tables WHERE schemaname = 'public') THEN
    RAISE EXCEPTION 'something was made'; END IF; END $$`,
  );
});

test('tables of a newer Alfred, and a migration that was broken off, are told with what to do', async () => {
  const newer = await makeDatabase();
  await run(
    newer,
    `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ('1', '', '29990101000000_ahead', now())`,
  );
  expect(bad(await examineDatabase(newer))).toMatchObject([
    { is: 'wrong', says: 'its tables were made by a newer Alfred (29990101000000_ahead)' },
  ]);
  const broken = await makeDatabase();
  await run(
    broken,
    `UPDATE _prisma_migrations SET finished_at = NULL WHERE migration_name = (SELECT max(migration_name) FROM _prisma_migrations)`,
  );
  expect(bad(await examineDatabase(broken))).toMatchObject([
    { is: 'wrong', todo: expect.stringContaining('prisma migrate resolve') as string },
  ]);
});

test('a user without rights is told which to grant', async () => {
  const url = new URL(await makeDatabase({ empty: true }));
  const name = `poor_${url.pathname.slice(-8)}`;
  await run(url.href, `CREATE ROLE ${name} LOGIN PASSWORD 'made-up'`);
  const poor = Object.assign(new URL(url), { username: name, password: 'made-up' }).href;
  expect(bad(await examineDatabase(poor))).toMatchObject([
    {
      is: 'wrong',
      says: 'its user may not make a schema',
      todo: expect.stringContaining('GRANT CREATE ON DATABASE') as string,
    },
  ]);
  await run(url.href, `GRANT CREATE ON DATABASE ${url.pathname.slice(1)} TO ${name}`);
  expect(bad(await examineDatabase(poor))).toMatchObject([
    { is: 'wrong', says: 'its user may not make tables', todo: 'GRANT CREATE ON SCHEMA public TO its user' },
  ]);
  await run(url.href, `GRANT CREATE ON SCHEMA public TO ${name}`);
  expect(bad(await examineDatabase(poor))).toEqual([]);

  const used = new URL(await makeDatabase());
  const other = Object.assign(new URL(used), { username: name, password: 'made-up' }).href;
  expect(bad(await examineDatabase(other))).toMatchObject([{ says: 'its user may not write to the tables' }]);
  await run(used.href, `GRANT ALL ON ALL TABLES IN SCHEMA public TO ${name}`);
  expect(bad(await examineDatabase(other))).toMatchObject([
    { is: 'doubtful', says: 'its user may not make tables, as the next upgrade will' },
  ]);
});

test('what keeps it from connecting is told by what to do about it, never with the password', async () => {
  const url = await makeDatabase();
  const change = (fields: Partial<URL>) => Object.assign(new URL(url), fields).href;
  const cases: [string, RegExp][] = [
    [change({ password: 'made-up-secret' }), /check user and password/],
    [change({ pathname: '/nowhere' }), /make the database/],
    [change({ port: String(await freePort()) }), /start Postgres/],
  ];
  for (const [address, todo] of cases) {
    const [finding, ...others] = await examineDatabase(address);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      about: 'DATABASE_URL',
      is: 'wrong',
      todo: expect.stringMatching(todo) as string,
    });
    expect(JSON.stringify(finding)).not.toContain(new URL(address).password);
  }
});

/** What a pooler in transaction mode comes to: all gets through but what was listened for. */
async function startDeafProxy(port: number): Promise<{ port: number } & AsyncDisposable> {
  const NOTIFICATION = 'A'.charCodeAt(0);
  const server = createServer((socket) => {
    const through = connect(port, '127.0.0.1');
    const end = () => [socket, through].forEach((one) => one.destroy());
    for (const one of [socket, through]) one.on('error', end).on('close', end);
    socket.pipe(through);
    let held = Buffer.alloc(0);
    through.on('data', (chunk: Buffer) => {
      held = Buffer.concat([held, chunk]);
      // A letter for its kind, then its length, which counts itself.
      for (let end = 0; held.length >= 5 && (end = 1 + held.readUInt32BE(1)) <= held.length;) {
        if (held[0] !== NOTIFICATION) socket.write(held.subarray(0, end));
        held = held.subarray(end);
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    [Symbol.asyncDispose]: () => new Promise((resolve) => void server.close(() => resolve())),
  };
}

test('a pooler that lets no notification through is found out', async () => {
  const url = await makeDatabase();
  await using proxy = await startDeafProxy(Number(new URL(url).port));
  const through = Object.assign(new URL(url), { port: String(proxy.port) }).href;
  expect(bad(await examineDatabase(through))).toMatchObject([
    { is: 'wrong', todo: 'connect to Postgres itself, or by a pooler in session mode' },
  ]);
});
