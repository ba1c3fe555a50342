import { expect, test } from 'vitest';

import { openDatabase } from '../../src/db/client.ts';
import { SetupError } from '../../src/errors.ts';
import { openStore } from '../support/store.ts';

test('a database user who may not make tables is told so in one sentence', async () => {
  await using store = await openStore();
  const role = `plain_${Date.now()}`;
  await store.pool.query(`CREATE ROLE ${role} LOGIN PASSWORD 'plain'`);
  const url = new URL(store.url);
  const name = `db_${role}`;
  await store.pool.query(`CREATE DATABASE ${name} TEMPLATE template0`);
  Object.assign(url, { username: role, password: 'plain', pathname: `/${name}` });
  const opening = openDatabase(url.href);
  await expect(opening).rejects.toThrow(SetupError);
  await expect(opening).rejects.toThrow(
    /^The user in DATABASE_URL may not make tables at \S+; grant it CREATE there\.$/,
  );
});
