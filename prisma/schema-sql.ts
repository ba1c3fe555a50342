import { readFile, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import { SchemaEngine } from '@prisma/schema-engine-wasm';

import { startEmbedded } from '../src/db/embedded.ts';

/**
 * The SQL that makes an empty database what schema.prisma says. For writing migrations (`node
 * prisma/schema-sql.ts`) and for the test that migrations and schema agree. Needs some database to speak to,
 * which it leaves alone.
 */
export async function schemaSql(databaseUrl: string): Promise<string> {
  const path = join(import.meta.dirname, 'schema.prisma');
  const content = await readFile(path, 'utf8');
  const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPg({ connectionString: databaseUrl }));
  const engine = await SchemaEngine.new({ datamodels: [[path, content]] }, () => undefined, adapter);
  const { stdout } = await engine.diff({
    from: { tag: 'empty' },
    to: { tag: 'schemaDatamodel', files: [{ path, content }] },
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  });
  return stdout ?? '';
}

if (import.meta.main) {
  const folder = await mkdtemp(join(tmpdir(), 'alfred-schema-'));
  await using postgres = await startEmbedded(folder, { durable: false });
  process.stdout.write(await schemaSql(postgres.url));
}
