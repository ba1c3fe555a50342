import { randomUUID } from 'node:crypto';

import { Client } from 'pg';
import { inject } from 'vitest';

async function administer(sql: string): Promise<void> {
  const admin = new Client({ connectionString: inject('postgresUrl') });
  await admin.connect();
  try {
    await admin.query(sql);
  } finally {
    await admin.end();
  }
}

/** Drops a database that was made here, so that a run takes no more room than what is in use. */
export async function dropDatabase(url: string): Promise<void> {
  await administer(`DROP DATABASE IF EXISTS ${new URL(url).pathname.slice(1)} WITH (FORCE)`);
}

/**
 * A database of the test's own, with all tables and no rows, or with `empty` without tables too; what nobody drops goes
 * with the server at the end of the run.
 */
export async function makeDatabase(options: { empty?: boolean } = {}): Promise<string> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const template = options.empty ? 'template0' : 'template';
  await administer(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY FILE_COPY`);
  const url = new URL(inject('postgresUrl'));
  url.pathname = `/${name}`;
  return url.href;
}
