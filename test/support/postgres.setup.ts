import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { Client } from 'pg';
import type { TestProject } from 'vitest/node';

import { fastFolder } from '../../eval/play/fast-folder.ts';
import { openDatabase } from '../../src/db/client.ts';
import { realClock } from '../../src/db/clock.ts';
import { startEmbedded } from '../../src/db/embedded.ts';
import { openQueue } from '../../src/db/queue.ts';
import { silentLog } from '../../src/log.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of a Postgres whose database `template` has all tables and no rows. */
    postgresUrl: string;
  }
}

/** Starts one Postgres for the whole test run, with a template that every test file's database is copied from. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(await fastFolder(), 'alfred-test-'));
  const postgres = await startEmbedded(folder, { durable: false });
  const admin = new Client({ connectionString: postgres.url });
  await admin.connect();
  await admin.query('CREATE DATABASE template');
  await admin.end();
  const url = new URL(postgres.url);
  url.pathname = '/template';
  {
    await using database = await openDatabase(url.href);
    await using _queue = await openQueue(database.url, await realClock(database), silentLog());
  }
  project.provide('postgresUrl', postgres.url);
  return async () => {
    await postgres[Symbol.asyncDispose]();
    await rm(folder, { recursive: true, force: true });
  };
}
