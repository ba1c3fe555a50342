import { execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Client } from 'pg';
import { afterAll, describe, expect, test } from 'vitest';

import { startEmbedded } from '../../src/db/embedded.ts';
import { SetupError } from '../../src/errors.ts';
import { eventually } from '../support/eventually.ts';

const folders: string[] = [];
afterAll(async () => {
  await Promise.all(folders.map((made) => rm(made, { recursive: true, force: true, maxRetries: 10 })));
});

async function newFolder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'alfred-embedded-'));
  folders.push(made);
  return made;
}

async function answers(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ one: number }>('SELECT 1 AS one');
  await client.end();
  return rows[0]?.one === 1;
}

/** Starts Postgres in a folder, sees that it answers, and stops it. */
async function startsIn(folder: string): Promise<boolean> {
  await using postgres = await startEmbedded(folder, { durable: false });
  const answered = await answers(postgres.url);
  return answered;
}

async function refusalIn(folder: string): Promise<string> {
  const error: unknown = await startEmbedded(folder, { durable: false }).then(
    (postgres) => postgres[Symbol.asyncDispose](),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof SetupError)) throw new Error('there was no refusal in words', { cause: error });
  return error.message;
}

/** The processes that work in a folder. */
function processesIn(folder: string): string[] {
  return execFileSync('ps', ['-A', '-o', 'args='], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes(folder) && /postgres|initdb/.test(line.split(' ')[0] ?? ''));
}

const CHILD = new URL('embedded-child.ts', import.meta.url);

describe('the embedded Postgres', { timeout: 120_000 }, () => {
  test('a folder made empty beforehand and what a killed first start left do not keep it from starting', async () => {
    const folder = await newFolder();
    await mkdir(join(folder, 'postgres'));
    await mkdir(join(folder, 'postgres.new'));
    await writeFile(join(folder, 'postgres.new', 'PG_VERSION'), '18\n');
    await writeFile(join(folder, 'postgres.password'), 'half a pass');
    expect(await startsIn(folder)).toBe(true);
    expect(readdirSync(folder).toSorted()).toEqual(['postgres', 'postgres.log', 'postgres.password']);
    expect(await startsIn(folder)).toBe(true);
  });

  test('a first start that is killed at any step is made up for by the next', async () => {
    const folder = await newFolder();
    let told: { url?: string; error?: string } | undefined;
    let kills = 0;
    for (let step = 1; !told; step++) {
      const child = fork(CHILD, [folder, String(step)]);
      child.once('message', (message: { url?: string; error?: string }) => (told = message));
      await Promise.race([once(child, 'message'), once(child, 'exit')]);
      if (!told) kills += 1;
      else if (child.exitCode === null) child.kill();
    }
    expect(told).toEqual({ url: expect.any(String) });
    expect(kills).toBeGreaterThan(5);
    expect(await answers(told.url ?? '')).toBe(true);
    expect(await startsIn(folder)).toBe(true);
  });

  test('a first start that is killed while initdb works is made up for by the next', async () => {
    const folder = await newFolder();
    const child = fork(CHILD, [folder]);
    const exited = once(child, 'exit');
    await eventually(() => processesIn(folder).some((line) => line.includes('initdb')), 60_000);
    child.kill('SIGKILL');
    await exited;
    expect(existsSync(join(folder, 'postgres'))).toBe(false);
    expect(await startsIn(folder)).toBe(true);
  });

  test('a server that is killed is started again at the same address, with what it held', async () => {
    const folder = await newFolder();
    let gone = 0;
    await using postgres = await startEmbedded(folder, { durable: true, onGone: () => (gone += 1) });
    const ask = async (sql: string) => {
      const client = new Client({ connectionString: postgres.url });
      await client.connect();
      try {
        return (await client.query<{ n: number }>(sql)).rows;
      } finally {
        await client.end();
      }
    };
    await ask('CREATE TABLE kept AS SELECT 7 AS n');
    const [pid = ''] = (await readFile(join(folder, 'postgres/postmaster.pid'), 'utf8')).split('\n');
    process.kill(Number(pid), 'SIGKILL');
    await eventually(() =>
      ask('SELECT n FROM kept')
        .then((rows) => gone > 0 && rows[0]?.n === 7)
        .catch(() => false),
    );
    expect(gone).toBeGreaterThan(0);
  });

  test('a missing or empty password is told in one sentence, and no server is left running', async () => {
    const folder = await newFolder();
    expect(await startsIn(folder)).toBe(true);
    const file = join(folder, 'postgres.password');
    const password = await readFile(file);
    await rm(file);
    expect(await refusalIn(folder)).toContain(`the password of the embedded Postgres, ${file}`);
    await writeFile(file, '');
    expect(await refusalIn(folder)).toContain(`the password of the embedded Postgres, ${file}`);
    expect(processesIn(folder)).toEqual([]);
    await writeFile(file, password);
    expect(await startsIn(folder)).toBe(true);
  });

  test('a server left over by a killed process is stopped first, also where the password is missing', async () => {
    const folder = await newFolder();
    const child = fork(CHILD, [folder]);
    await once(child, 'message');
    child.kill('SIGKILL');
    await once(child, 'exit');
    const left = processesIn(folder);
    expect(left).not.toEqual([]);
    await cp(join(folder, 'postgres.password'), join(folder, 'kept'), { preserveTimestamps: true });
    await rm(join(folder, 'postgres.password'));
    await refusalIn(folder);
    expect(processesIn(folder)).toEqual([]);
    await cp(join(folder, 'kept'), join(folder, 'postgres.password'));
    expect(await startsIn(folder)).toBe(true);
  });

  test('a folder that is none of Postgres is told with its reason and left as it is', async () => {
    const folder = await newFolder();
    await mkdir(join(folder, 'postgres'));
    await writeFile(join(folder, 'postgres', 'mine.txt'), 'mine');
    await writeFile(join(folder, 'postgres.password'), 'secret\n');
    const message = await refusalIn(folder);
    expect(message).toContain('would not start');
    expect(message).not.toContain('no reason given');
    expect(await readFile(join(folder, 'postgres', 'mine.txt'), 'utf8')).toBe('mine');
  });

  test('a folder that cannot be written to is told in one sentence', async () => {
    const folder = await newFolder();
    await writeFile(join(folder, 'postgres'), 'a file');
    expect(await refusalIn(folder)).toMatch(/^The embedded Postgres cannot use \S+postgres/);
  });
});
