import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { Pool } from 'pg';

import { openDatabase } from '../../src/db/client.ts';
import { realClock } from '../../src/db/clock.ts';
import { startEmbedded } from '../../src/db/embedded.ts';
import { openQueue } from '../../src/db/queue.ts';
import { silentLog } from '../../src/log.ts';
import { fastFolder } from './fast-folder.ts';

/** A database and a data folder of one case's own. */
interface Room extends AsyncDisposable {
  readonly databaseUrl: string;
  readonly dataDir: string;
}

/** Where cases are played: one Postgres for all of them. */
export interface Stage extends AsyncDisposable {
  /** Makes a room with all tables and no rows; it is gone once disposed of. */
  room(): Promise<Room>;
}

const TEMPLATE = 'template_case';

/** Starts a Postgres that keeps nothing, with a template that the database of each case is copied from. */
export async function openStage(): Promise<Stage> {
  await using stack = new AsyncDisposableStack();
  const folder = await mkdtemp(join(await fastFolder(), 'alfred-eval-'));
  stack.defer(() => rm(folder, { recursive: true, force: true }));
  const postgres = stack.use(await startEmbedded(folder, { durable: false }));
  const at = (name: string) => {
    const url = new URL(postgres.url);
    url.pathname = `/${name}`;
    return url.href;
  };
  const admin = new Pool({ connectionString: postgres.url, max: 4 });
  // Its connections may still be closing when the server goes, which nobody else is to be told.
  admin.on('error', () => undefined);
  admin.on('connect', (client) => client.on('error', () => undefined));
  stack.defer(() => admin.end());
  await admin.query(`CREATE DATABASE ${TEMPLATE}`);
  {
    await using database = await openDatabase(at(TEMPLATE));
    await using _queue = await openQueue(database.url, await realClock(database), silentLog());
  }
  const leaving = new Set<Promise<unknown>>();
  stack.defer(async () => void (await Promise.all(leaving)));
  const opened = stack.move();
  return {
    async room() {
      const name = `case_${randomUUID().replaceAll('-', '')}`;
      const dataDir = join(folder, name);
      await admin.query(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE} STRATEGY FILE_COPY`);
      const clear = async () => {
        await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
        await rm(dataDir, { recursive: true, force: true });
      };
      return {
        databaseUrl: at(name),
        dataDir,
        // The next case need not wait for the files to be unlinked.
        [Symbol.asyncDispose]() {
          // One that can't be dropped goes with the server.
          const gone = clear().catch(() => undefined);
          leaving.add(gone);
          void gone.then(() => leaving.delete(gone));
          return Promise.resolve();
        },
      };
    },
    [Symbol.asyncDispose]: () => opened.disposeAsync(),
  };
}
