import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

import { expect, test } from 'vitest';

const DOCKERFILE = readFileSync(join(import.meta.dirname, '../../Dockerfile'), 'utf8');

/** How the container's look at its health ends where Alfred serves it at a port. */
function look(opsPort: number): Promise<number> {
  const [, script = ''] = /^ +CMD node -e "([^"]+)"$/m.exec(DOCKERFILE) ?? [];
  return new Promise((resolve) => {
    const env = { OPS_PORT: String(opsPort) };
    const child = execFile(process.execPath, ['-e', script], { env });
    child.once('exit', (code) => resolve(code ?? -1));
  });
}

test('a container is healthy while Alfred lives, wherever it is asked, also while it is not ready', async () => {
  const server = createServer(({ url }, response) => {
    response.writeHead(url === '/healthz' ? 200 : 503).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  expect(await look(port)).toBe(0);
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  expect(await look(port)).toBe(1);
});
