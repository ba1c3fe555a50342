import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';

import { Client } from 'pg';

import { startEmbedded } from '../../src/db/embedded.ts';

/** A Postgres for one measurement, gone with its data afterwards. */
export interface BenchServer extends AsyncDisposable {
  /** Makes an empty database; returns its address. */
  makeDatabase(name: string): Promise<string>;
  /** Forgets how often statements were run. */
  forgetStatements(): Promise<void>;
  /** How many statements clients sent to a database since; optionally only those like a pattern. */
  countStatements(database: string, like?: string): Promise<number>;
  /** Milliseconds that Postgres spent on what clients sent to a database since, without statements like some patterns. */
  spentOn(database: string, unlike: readonly string[]): Promise<{ calls: number; ms: number }>;
  /** Writes everything out, so that none of it falls into the next measurement. */
  checkpoint(): Promise<void>;
  /** The machine and its software in one line, without names, and how busy it was up to now. */
  about(): string;
}

/**
 * As durable as they come: fsync, synchronous_commit and full_page_writes are on. Vacuum and checkpoints happen
 * between measurements, by hand.
 */
const SETTINGS: Readonly<Record<string, string>> = {
  shared_preload_libraries: 'pg_stat_statements',
  shared_buffers: '1GB',
  max_wal_size: '16GB',
  checkpoint_timeout: '1h',
  autovacuum: 'off',
};

/** A foreign key that is checked at the end of a transaction counts as a statement of its own otherwise. */
const DEFERRED = `'SELECT % FROM ONLY % FOR KEY SHARE OF x'`;

async function connect(url: string): Promise<Client> {
  const client = new Client({ connectionString: url });
  await client.connect();
  return client;
}

/** How many processes wanted a core in the last minute. */
const load = () => loadavg()[0] ?? 0;

function aboutMachine(version: string, before: number): string {
  const cores = cpus();
  const model = cores[0]?.model.trim() ?? 'unknown processor';
  const memory = Math.round(totalmem() / 2 ** 30);
  const settings = Object.entries(SETTINGS).map(([name, value]) => `${name} = ${value}`);
  return (
    `${cores.length} cores (${model}), ${memory} GB of memory, ${process.platform}; Node ${process.versions.node}; ` +
    `load ${before.toFixed(1)} before the start and ${load().toFixed(1)} at the end; ` +
    `Postgres ${version} with fsync, synchronous_commit and full_page_writes on, ${settings.join(', ')}`
  );
}

/** Starts the Postgres that Alfred brings along, with the settings that `about` states. */
export async function startServer(): Promise<BenchServer> {
  await using stack = new AsyncDisposableStack();
  const before = load();
  const folder = await mkdtemp(join(tmpdir(), 'alfred-bench-'));
  stack.defer(() => rm(folder, { recursive: true, force: true }));
  {
    await using first = await startEmbedded(folder, { durable: true });
    const admin = await connect(first.url);
    for (const [name, value] of Object.entries(SETTINGS)) {
      await admin.query(`ALTER SYSTEM SET ${name} = '${value}'`);
    }
    await admin.end();
  }
  const postgres = stack.use(await startEmbedded(folder, { durable: true }));
  const admin = await connect(postgres.url);
  stack.defer(() => admin.end());
  await admin.query('CREATE EXTENSION pg_stat_statements');
  const { rows } = await admin.query<{ server_version: string }>('SHOW server_version');
  const version = rows[0]?.server_version.split(' ')[0] ?? '';
  const opened = stack.move();
  return {
    about: () => aboutMachine(version, before),
    async makeDatabase(name) {
      await admin.query(`CREATE DATABASE ${name}`);
      const url = new URL(postgres.url);
      url.pathname = `/${name}`;
      return url.href;
    },
    async forgetStatements() {
      await admin.query('SELECT pg_stat_statements_reset()');
    },
    async countStatements(database, like = '%') {
      const counted = await admin.query<{ calls: number }>(
        `SELECT coalesce(sum(calls), 0)::int AS calls FROM pg_stat_statements s JOIN pg_database d ON d.oid = s.dbid
         WHERE d.datname = $1 AND s.toplevel AND s.query LIKE $2 AND s.query NOT LIKE ${DEFERRED}`,
        [database, like],
      );
      return counted.rows[0]?.calls ?? 0;
    },
    async spentOn(database, unlike) {
      const spent = await admin.query<{ calls: number; ms: number }>(
        `SELECT coalesce(sum(calls), 0)::int AS calls, coalesce(sum(total_exec_time), 0)::float8 AS ms
         FROM pg_stat_statements s JOIN pg_database d ON d.oid = s.dbid
         WHERE d.datname = $1 AND s.toplevel AND s.query NOT LIKE ALL($2::text[]) AND s.query NOT LIKE ${DEFERRED}`,
        [database, unlike],
      );
      return spent.rows[0] ?? { calls: 0, ms: 0 };
    },
    async checkpoint() {
      await admin.query('CHECKPOINT');
    },
    [Symbol.asyncDispose]: () => opened.disposeAsync(),
  };
}
