import { afterAll, expect, test } from 'vitest';

import { keepInstallation, lockInstallation, sealTokens } from '../../src/db/installations.ts';
import { openKeyRing } from '../../src/db/seal.ts';
import { KEYS } from '../support/many.ts';
import { openStore } from '../support/store.ts';

const store = await openStore();
afterAll(() => store[Symbol.asyncDispose]());
const { prisma } = store;

test('who waits for an installation that another process is at gives up in time, and the next one gets it', async () => {
  const { id } = await prisma.workspace.findFirstOrThrow();
  const sealed = sealTokens(openKeyRing([KEYS.old]), id, { token: 'xoxb-made-up', refreshToken: null });
  const about = {
    expiresAt: null,
    enterpriseId: null,
    botId: 'B1',
    teamUrl: 'https://acme.example/',
    scopes: [],
  };
  await keepInstallation(prisma, id, { ...sealed, ...about }, store.now());
  const lock = () => prisma.$transaction((tx) => lockInstallation(tx, id, 50));

  const other = await store.pool.connect();
  await other.query('BEGIN');
  await other.query('SELECT 1 FROM installations FOR UPDATE');
  await expect(lock()).rejects.toThrow(/lock timeout/);
  await other.query('COMMIT');
  other.release();
  expect(await lock()).toMatchObject({ workspaceId: id });
});
