import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { judgeAudit } from '../../.ci/audit.ts';

const AUDIT = join(import.meta.dirname, '../../.ci/audit.ts');

/** Runs the audit against an address; what it said and how it ended. */
async function auditAt(registry: string): Promise<{ said: string; code: number | null }> {
  // What npm learns of a registry it keeps.
  const cache = await mkdtemp(join(tmpdir(), 'alfred-audit-'));
  const env = { ...process.env, npm_config_registry: registry, npm_config_cache: cache };
  const child = execFile(process.execPath, [AUDIT], { env });
  let said = '';
  child.stdout?.on('data', (piece: string) => (said += piece));
  await once(child, 'close');
  await rm(cache, { recursive: true, force: true });
  return { said, code: child.exitCode };
}

/** Runs it against a registry that answers its question so. */
async function auditWith(status: number, body: object): Promise<{ said: string; code: number | null }> {
  const server = createServer((request, response) => {
    request.resume();
    const name = decodeURIComponent(request.url ?? '').slice(1);
    const answer =
      request.method === 'POST' ? body : { name, versions: { '4.13.19': { name, version: '4.13.19' } } };
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    return await auditAt(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    server.close();
  }
}

const advisory = (severity: string) => ({
  hono: [{ id: 1, url: 'x', title: 'Made-up weakness', severity, vulnerable_versions: '<99', cwe: [] }],
});

test('a grave weakness that the registry knows of fails the audit and is named', async () => {
  const { said, code } = await auditWith(200, advisory('high'));
  expect(said).toContain('high: hono *; Made-up weakness');
  expect(code).toBe(1);
});

test('a small one is named and fails nothing', async () => {
  const { said, code } = await auditWith(200, advisory('moderate'));
  expect(said).toContain('moderate: hono *');
  expect(code).toBe(0);
});

test('a registry without an audit, and one that can’t be reached, are said to be so and fail nothing', async () => {
  expect(await auditWith(405, {})).toEqual({
    said: 'audit not run: the registry answers with 405\n',
    code: 0,
  });
  expect(await auditAt('http://127.0.0.1:9')).toEqual({
    said: 'audit not run: the registry can’t be reached (ECONNREFUSED)\n',
    code: 0,
  });
  expect(judgeAudit(null)).toMatchObject({ failed: false });
});

test('an audit that fails for a reason of ours is no audit that found nothing', () => {
  expect(judgeAudit('{"error":{"code":"ENOLOCK"}}')).toEqual({
    failed: true,
    lines: ['audit failed: ENOLOCK'],
  });
  expect(judgeAudit('')).toMatchObject({ failed: true });
});
