import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';

/**
 * Writes the database client from schema.prisma. The Prisma CLI would first download an engine that
 * `generate` does not use; naming any executable in its place keeps the install offline.
 */
const cli = createRequire(import.meta.url).resolve('prisma/build/index.js');
const result = spawnSync(process.execPath, [cli, 'generate', '--no-hints'], {
  env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: '1' },
  encoding: 'utf8',
});
if (result.status !== 0) {
  process.stderr.write(`${result.stdout}${result.stderr}`);
  process.exit(1);
}
