import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Client } from 'pg';
import { expect, test } from 'vitest';

import { migrate } from '../../src/db/migrate.ts';
import { makeDatabase } from '../support/test-database.ts';
import { connect, deployWithPrisma, MIGRATIONS, readCatalog } from './catalog.ts';

async function ours(): Promise<string[]> {
  const entries = await readdir(MIGRATIONS, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

interface Recorded {
  migration_name: string;
  checksum: string;
  logs: string | null;
  rolled_back_at: Date | null;
  applied_steps_count: number;
  took: number;
  id: string;
}

async function record(client: Client): Promise<Recorded[]> {
  const { rows } = await client.query<Recorded>(
    `SELECT id, migration_name, checksum, logs, rolled_back_at, applied_steps_count,
            extract(epoch FROM finished_at - started_at)::float8 AS took
     FROM _prisma_migrations ORDER BY migration_name`,
  );
  return rows;
}

test('an empty database is given every migration, once', async () => {
  await using empty = await connect(await makeDatabase({ empty: true }));
  expect(await migrate(empty.client)).toEqual(await ours());
  const before = await record(empty.client);
  expect(await migrate(empty.client)).toEqual([]);
  expect(await record(empty.client)).toEqual(before);
});

test('two processes that start at once both end up with all tables, and each migration is applied once', async () => {
  const url = await makeDatabase({ empty: true });
  await using one = await connect(url);
  await using other = await connect(url);
  const applied = await Promise.all([migrate(one.client), migrate(other.client)]);
  expect(applied.flat()).toEqual(await ours());
  expect(await record(one.client)).toHaveLength((await ours()).length);
});

test('what is recorded is what `prisma migrate deploy` records, and either goes on where the other left off', async () => {
  const byUs = await makeDatabase({ empty: true });
  const byPrisma = await makeDatabase({ empty: true });
  await using mine = await connect(byUs);
  await using theirs = await connect(byPrisma);
  await migrate(mine.client);
  expect(await deployWithPrisma(byPrisma)).toEqual(await ours());

  const facts = ({ migration_name, checksum, logs, rolled_back_at, applied_steps_count }: Recorded) => ({
    migration_name,
    checksum,
    logs,
    rolled_back_at,
    applied_steps_count,
  });
  const written = await record(mine.client);
  expect(written.map(facts)).toEqual((await record(theirs.client)).map(facts));
  for (const { migration_name, checksum, id, took } of written) {
    const sql = await readFile(join(MIGRATIONS, migration_name, 'migration.sql'));
    expect(checksum).toBe(createHash('sha256').update(sql).digest('hex'));
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
    expect(took).toBeGreaterThanOrEqual(0);
  }
  const table = async (client: Client) => {
    const { rows } = await client.query(
      `SELECT column_name, data_type, character_maximum_length, is_nullable, column_default
       FROM information_schema.columns WHERE table_name = '_prisma_migrations' ORDER BY ordinal_position`,
    );
    return rows;
  };
  expect(await table(mine.client)).toEqual(await table(theirs.client));

  expect(await deployWithPrisma(byUs)).toEqual([]);
  expect(await migrate(theirs.client)).toEqual([]);
});

test('a migration that fails leaves nothing of itself behind, and is applied once it is mended', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'alfred-migrations-'));
  const broken = '20991231000000_broken';
  try {
    await cp(MIGRATIONS, folder, { recursive: true });
    await mkdir(join(folder, broken));
    const file = join(folder, broken, 'migration.sql');
    await writeFile(file, 'CREATE TABLE half (id int); INSERT INTO half VALUES (1); SELECT * FROM nowhere;');
    await using database = await connect(await makeDatabase({ empty: true }));

    await expect(migrate(database.client, folder)).rejects.toThrow(`migration ${broken} failed`);
    const { columns } = await readCatalog(database.client);
    expect(columns.has('half.id')).toBe(false);
    expect((await record(database.client)).map((row) => row.migration_name)).toEqual(await ours());

    // Nor does it keep the lock that others wait for.
    await using other = await connect(databaseOf(database.client));
    await writeFile(file, 'CREATE TABLE half (id int)');
    expect(await migrate(other.client, folder)).toEqual([broken]);
  } finally {
    await rm(folder, { recursive: true });
  }
});

function databaseOf(client: Client): string {
  const { user, password, host, port, database } = client;
  return `postgresql://${user}:${password}@${host}:${port}/${database}`;
}
