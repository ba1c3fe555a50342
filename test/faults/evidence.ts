import { cp, mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Playground } from '../../src/playground/playground.ts';
import { connect } from './settle.ts';

const TABLES = [
  'people',
  'schedules',
  'runs',
  'deliveries',
  'conversations',
  'threads',
  'messages',
  'turns',
  'tool_calls',
  'inbound_events',
  'pgboss.job',
] as const;

/** Keeps all that is known of a trial in a folder of its own, and returns that folder. */
export async function keepEvidence(
  from: string,
  url: string,
  known: { playground: Playground } & Record<string, unknown>,
): Promise<string> {
  const { playground, ...rest } = known;
  const folder = await mkdtemp(join(tmpdir(), 'alfred-faults-evidence-'));
  const keep = (name: string, content: unknown) =>
    writeFile(
      join(folder, name),
      typeof content === 'string' ? content : `${JSON.stringify(content, null, 1)}\n`,
    );
  for (const name of await readdir(from))
    if (name.endsWith('.log')) await cp(join(from, name), join(folder, name));
  await using client = await connect(url);
  for (const table of TABLES)
    await keep(`${table}.json`, (await client.query(`SELECT * FROM ${table}`)).rows);
  for (const [name, content] of Object.entries(rest)) await keep(`${name}.json`, content);
  await keep('calls.json', playground.calls);
  await keep('slack.txt', playground.transcript());
  return folder;
}
