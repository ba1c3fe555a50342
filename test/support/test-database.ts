import { randomUUID } from 'node:crypto';

import { Client } from 'pg';
import { inject } from 'vitest';

/**
 * A database of the test's own, with all tables and no rows, or with `empty` without tables too; dropped with
 * the server at the end of the run.
 */
export async function makeDatabase(options: { empty?: boolean } = {}): Promise<string> {
  const admin = new Client({ connectionString: inject('postgresUrl') });
  await admin.connect();
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  try {
    await admin.query(`CREATE DATABASE ${name} TEMPLATE ${options.empty ? 'template0' : 'template'}`);
  } finally {
    await admin.end();
  }
  const url = new URL(inject('postgresUrl'));
  url.pathname = `/${name}`;
  return url.href;
}
