import { Client } from 'pg';

import { doubtful, good, wrong } from '../domain/finding.ts';
import type { Finding } from '../domain/finding.ts';
import { addressOf, OLDEST } from './client.ts';
import { migrationNames } from './migrate.ts';
import { openKeyRing } from './seal.ts';

const ABOUT = 'DATABASE_URL';
/** What one process takes besides its pool: the queue and the listeners. */
const BESIDES_POOL = 12;
const HEARD_WITHIN_MS = 2_000;
/** By more than this, what is due would be judged and told by different times. */
const CLOCKS_APART_MS = 5_000;

/** What to do when a connection fails, by Postgres' or the system's code. */
function adviceOn(code: string): string {
  if (code === '28P01' || code === '28000') return 'check user and password in DATABASE_URL';
  if (code === '3D000') return 'make the database (CREATE DATABASE …), or name one that is there';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'check the host in DATABASE_URL';
  if (code === 'ECONNREFUSED') return 'start Postgres, or check host and port in DATABASE_URL';
  if (code === '53300') return 'raise max_connections, or end what else is connected';
  return 'check DATABASE_URL; for a server that wants TLS add ?sslmode=require';
}

async function version(client: Client, where: string): Promise<Finding> {
  const { rows } = await client.query<{ number: string; words: string }>(
    `SELECT current_setting('server_version_num') AS number, current_setting('server_version') AS words`,
  );
  const { number = '0', words = '' } = rows[0] ?? {};
  if (Number(number) >= OLDEST) return good(ABOUT, `Postgres ${words} at ${where}`);
  return wrong(ABOUT, `Postgres ${words} at ${where} is too old`, 'upgrade it to 15 or newer');
}

async function migrations(client: Client): Promise<{ finding: Finding; missing: number }> {
  const names = await migrationNames();
  const { rows: there } = await client.query<{ made: boolean }>(
    `SELECT to_regclass('public._prisma_migrations') IS NOT NULL AS made`,
  );
  const { rows } = there[0]?.made
    ? await client.query<{ name: string; done: boolean }>(
        `SELECT migration_name AS name, finished_at IS NOT NULL AS done FROM _prisma_migrations
         WHERE rolled_back_at IS NULL`,
      )
    : { rows: [] };
  const done = new Set(rows.filter((row) => row.done).map(({ name }) => name));
  const missing = names.filter((name) => !done.has(name)).length;
  const unknown = rows.find(({ name }) => !names.includes(name))?.name;
  const broken = rows.find((row) => !row.done)?.name;
  if (unknown !== undefined) {
    const says = `its tables were made by a newer Alfred (${unknown})`;
    return { missing, finding: wrong(ABOUT, says, 'run that version, or restore the backup made before it') };
  }
  if (broken !== undefined) {
    const todo = 'see what it has done, then `prisma migrate resolve`; docs/operations.md, Upgrading';
    return { missing, finding: wrong(ABOUT, `the migration ${broken} was begun and not ended`, todo) };
  }
  const says =
    missing === 0
      ? 'its tables are up to date'
      : `${missing === 1 ? 'one migration is' : `${missing} migrations are`} applied at the next start`;
  return { missing, finding: good(ABOUT, says) };
}

interface Rights {
  readonly tables: boolean;
  readonly schemas: boolean;
  readonly rows: boolean;
  readonly trigrams: boolean;
}

/** What the user of a connection may do; of tables that are not there yet it may do all. */
async function readRights(client: Client): Promise<Rights> {
  const may = (table: string, right: string) =>
    `coalesce(has_table_privilege(to_regclass('public.${table}'), '${right}'), true)`;
  const { rows } = await client.query<Rights>(`
    SELECT has_schema_privilege('public', 'CREATE') AS tables,
      to_regnamespace('pgboss') IS NOT NULL OR has_database_privilege(current_database(), 'CREATE') AS schemas,
      EXISTS (SELECT 1 FROM pg_available_extensions WHERE name = 'pg_trgm') AS trigrams,
      ${may('_prisma_migrations', 'SELECT')} AND ${may('people', 'SELECT')} AND ${may('people', 'INSERT')}
        AND ${may('people', 'UPDATE')} AND ${may('people', 'DELETE')} AS rows`);
  return rows[0] ?? { tables: false, schemas: false, rows: false, trigrams: false };
}

function rights(may: Rights, missing: number): Finding {
  if (!may.trigrams)
    return wrong(ABOUT, 'the extension pg_trgm is not installed', 'install postgresql-contrib on its host');
  if (!may.schemas)
    return wrong(ABOUT, 'its user may not make a schema', 'GRANT CREATE ON DATABASE … TO its user');
  if (may.tables) return good(ABOUT, 'its user may make and write tables');
  const says = 'its user may not make tables';
  const todo = 'GRANT CREATE ON SCHEMA public TO its user';
  return missing > 0 ? wrong(ABOUT, says, todo) : doubtful(ABOUT, `${says}, as the next upgrade will`, todo);
}

async function room(client: Client, pool: number): Promise<Finding> {
  const each = pool + BESIDES_POOL;
  // What Alfred itself has open, should it be running, is not in its own way.
  const { rows } = await client.query<{ most: number; others: number }>(`
    SELECT current_setting('max_connections')::int - current_setting('superuser_reserved_connections')::int AS most,
      (SELECT count(*) FROM pg_stat_activity WHERE backend_type = 'client backend'
        AND NOT (usename = current_user AND datname = current_database()))::int AS others`);
  const { most = 0, others = 0 } = rows[0] ?? {};
  const processes = Math.max(0, Math.floor((most - others) / each));
  const says = `its connections are enough for ${processes} ${processes === 1 ? 'process' : 'processes'} of Alfred`;
  return processes > 0
    ? good(ABOUT, says)
    : doubtful(ABOUT, says, `raise max_connections or lower DATABASE_CONNECTIONS: each takes ${each}`);
}

/** Jobs are waited for by LISTEN, which a pooler in front of Postgres may swallow. */
async function hearing(client: Client): Promise<Finding> {
  const heard = new Promise<boolean>((resolve) => {
    client.on('notification', () => resolve(true));
    setTimeout(resolve, HEARD_WITHIN_MS, false).unref();
  });
  await client.query('LISTEN alfred_doctor');
  await client.query(`SELECT pg_notify('alfred_doctor', '')`);
  if (await heard) return good(ABOUT, 'LISTEN and NOTIFY get through');
  const todo = 'connect to Postgres itself, or by a pooler in session mode';
  return wrong(ABOUT, 'a notification did not come back: a pooler in transaction mode?', todo);
}

async function clocks(client: Client): Promise<Finding> {
  const before = Date.now();
  const { rows } = await client.query<{ ms: number }>(
    'SELECT extract(epoch FROM clock_timestamp())::float8 * 1000 AS ms',
  );
  const apart = Math.abs((rows[0]?.ms ?? 0) - (before + Date.now()) / 2);
  if (apart < CLOCKS_APART_MS) return good(ABOUT, 'its clock and this one agree');
  const says = `its clock and this one are ${Math.round(apart / 1_000)} s apart`;
  return doubtful(ABOUT, says, 'set both by NTP');
}

/** Looks whether the tokens of workspaces that are stored can be read with the given keys; null when that can't be told. */
export async function examineKeys(url: string, written: readonly string[]): Promise<Finding | null> {
  const keys = openKeyRing(written);
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ key: string; count: number }>(
      'SELECT key_id AS key, count(*)::int AS count FROM installations GROUP BY key_id ORDER BY key_id',
    );
    const all = rows.reduce((sum, { count }) => sum + count, 0);
    const lost = rows.filter(({ key }) => !keys.has(key));
    if (lost.length === 0)
      return good(
        'ENCRYPTION_KEYS',
        `the tokens of ${all === 1 ? 'one workspace' : `${all} workspaces`} can be read`,
      );
    const which = lost.map(({ key, count }) => `${count} by the key ${key}`).join(', ');
    const says = `some tokens can’t be read: ${which}`;
    const todo = 'put that key back, at the end of the list; “A lost key” in docs/installing.md';
    const none = lost.length === rows.length;
    return none ? wrong('ENCRYPTION_KEYS', says, todo) : doubtful('ENCRYPTION_KEYS', says, todo);
  } catch {
    // Not reached, or without tables yet: told of elsewhere.
    return null;
  } finally {
    await client.end();
  }
}

/** Looks whether Alfred can work with a database; changes nothing in it. */
export async function examineDatabase(url: string, connections = 20): Promise<Finding[]> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (error) {
    const { code = '', message = '' } = error as { code?: string; message?: string };
    return [
      wrong(ABOUT, `no Postgres at ${addressOf(url)}: ${message || code || 'refused'}`, adviceOn(code)),
    ];
  }
  try {
    const first = await version(client, addressOf(url));
    const may = await readRights(client);
    if (!may.rows)
      return [
        first,
        wrong(ABOUT, 'its user may not write to the tables', 'connect as the user who made them'),
      ];
    const { finding, missing } = await migrations(client);
    const others = [
      rights(may, missing),
      await room(client, connections),
      await hearing(client),
      await clocks(client),
    ];
    return [first, finding, ...others];
  } finally {
    await client.end();
  }
}
