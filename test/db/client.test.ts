import { expect, test } from 'vitest';

import { isDatabaseGone, openDatabase } from '../../src/db/client.ts';
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

test('a database that went away is told from a mistake of ours, whichever client it is noticed by', async () => {
  await using store = await openStore({ connections: 1 });
  const caught = (work: Promise<unknown>) =>
    work.then(
      () => null,
      (error: unknown) => error,
    );
  const { pool, prisma } = store;
  const cut = () => pool.query('SELECT pg_terminate_backend(pg_backend_pid())');
  expect(isDatabaseGone(await caught(cut()))).toBe(true);
  expect(
    isDatabaseGone(await caught(prisma.$queryRaw`SELECT pg_terminate_backend(pg_backend_pid())::text`)),
  ).toBe(true);
  const nobody = openDatabase('postgresql://made:up@127.0.0.1:1/nowhere');
  expect(await caught(nobody)).toBeInstanceOf(SetupError);
  expect(isDatabaseGone(await caught(pool.query('SELECT nothing')))).toBe(false);
  expect(isDatabaseGone(await caught(prisma.$queryRaw`SELECT nothing`))).toBe(false);
});
