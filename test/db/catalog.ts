import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import { SchemaEngine } from '@prisma/schema-engine-wasm';
import { Client, Pool } from 'pg';

export const MIGRATIONS = join(import.meta.dirname, '../../prisma/migrations');

/** A connection that is closed at the end of its block. */
export async function connect(url: string): Promise<{ client: Client } & AsyncDisposable> {
  const client = new Client({ connectionString: url });
  await client.connect();
  return { client, [Symbol.asyncDispose]: () => client.end() };
}

const OURS = `n.nspname = 'public' AND c.relname <> '_prisma_migrations'`;
const QUERIES = {
  columns: `
    SELECT c.relname || '.' || a.attname AS name,
           concat_ws(' ', format_type(a.atttypid, a.atttypmod), CASE WHEN a.attnotnull THEN 'not null' END,
                     'default ' || pg_get_expr(d.adbin, d.adrelid)) AS is
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
    WHERE ${OURS} AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped`,
  enums: `
    SELECT t.typname AS name, string_agg(e.enumlabel, ', ' ORDER BY e.enumsortorder) AS is
    FROM pg_type t JOIN pg_enum e ON e.enumtypid = t.oid JOIN pg_namespace n ON n.oid = t.typnamespace
    WHERE n.nspname = 'public' GROUP BY t.typname`,
  indexes: `
    SELECT i.relname AS name, pg_get_indexdef(i.oid) AS is
    FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_class c ON c.oid = x.indrelid
    JOIN pg_namespace n ON n.oid = c.relnamespace WHERE ${OURS}`,
  // Not-null constraints are rows of the catalog since Postgres 18; the columns tell them already.
  constraints: `
    SELECT c.relname || '.' || o.conname AS name, pg_get_constraintdef(o.oid) AS is
    FROM pg_constraint o JOIN pg_class c ON c.oid = o.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE ${OURS} AND o.contype <> 'n'`,
  // Those of an extension come and go with it.
  functions: `
    SELECT p.proname AS name, p.prosrc AS is FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
    WHERE n.nspname = 'public'
      AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')`,
  triggers: `
    SELECT t.tgname AS name, pg_get_triggerdef(t.oid) AS is FROM pg_trigger t WHERE NOT t.tgisinternal`,
} as const;

/** What a database consists of: by kind, each thing with its name and its definition. */
export type Catalog = Record<keyof typeof QUERIES, Map<string, string>>;

/** Reads what a database consists of, from Postgres's own catalogs. */
export async function readCatalog(client: Client): Promise<Catalog> {
  const read = async (sql: string) => {
    const { rows } = await client.query<{ name: string; is: string }>(`${sql} ORDER BY 1`);
    return new Map(rows.map((row) => [row.name, row.is]));
  };
  const { columns, enums, indexes, constraints, functions, triggers } = QUERIES;
  return {
    columns: await read(columns),
    enums: await read(enums),
    indexes: await read(indexes),
    constraints: await read(constraints),
    functions: await read(functions),
    triggers: await read(triggers),
  };
}

/** Applies our migrations as `prisma migrate deploy` does, with Prisma's own engine. Returns the names applied. */
export async function deployWithPrisma(url: string): Promise<string[]> {
  // The engine keeps its lock as long as its connection lives.
  const pool = new Pool({ connectionString: url });
  await using _closed = { [Symbol.asyncDispose]: () => pool.end() };
  const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPg(pool));
  const schema = join(MIGRATIONS, '../schema.prisma');
  const datamodels: [string, string][] = [[schema, await readFile(schema, 'utf8')]];
  const engine = await SchemaEngine.new({ datamodels }, () => undefined, adapter);
  const entries = await readdir(MIGRATIONS, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const read = (name: string) => readFile(join(MIGRATIONS, name, 'migration.sql'), 'utf8');
  const migrationDirectories = await Promise.all(
    names.sort().map(async (path) => ({
      path,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value: await read(path) } },
    })),
  );
  const lock = 'migration_lock.toml';
  const { appliedMigrationNames } = await engine.applyMigrations({
    migrationsList: {
      baseDir: MIGRATIONS,
      lockfile: { path: lock, content: await readFile(join(MIGRATIONS, lock), 'utf8') },
      shadowDbInitScript: '',
      migrationDirectories,
    },
    filters: { externalTables: [], externalEnums: [] },
  });
  return appliedMigrationNames;
}
