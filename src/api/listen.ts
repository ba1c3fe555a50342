import { createServer } from 'node:http';

import { getRequestListener } from '@hono/node-server';

import { SetupError } from '../errors.ts';

/** What one client may ask of a server: nobody holds a connection for long, sends much, or brings many others. */
const BOUNDS = {
  maxHeaderSize: 8_192,
  headersTimeout: 3_000,
  requestTimeout: 10_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 500,
};
const MOST_CONNECTIONS = 200;
/** A client that takes nothing of its answer for so long has gone. */
const IDLE_MS = 15_000;
/** When the server is closed, answers that are under way have so long. */
const LAST_ANSWERS_MS = 2_000;

/**
 * Serves answers over HTTP until it is disposed of. Throws SetupError naming `setting` when the port is taken.
 */
export async function listen(
  fetch: Parameters<typeof getRequestListener>[0],
  { host, port, setting }: { host: string; port: number; setting: string },
): Promise<AsyncDisposable> {
  // The process is shared with the app: its global Request and Response stay Node's own.
  const handle = getRequestListener(fetch, { overrideGlobalObjects: false });
  const server = createServer(BOUNDS, (request, response) => void handle(request, response));
  server.maxConnections = MOST_CONNECTIONS;
  server.setTimeout(IDLE_MS);
  await new Promise<void>((resolve, reject) => {
    server.once('listening', resolve);
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE';
      reject(taken ? new SetupError(`Port ${port} is in use; set ${setting} to another one.`) : error);
    });
    server.listen(port, host);
  });
  return {
    async [Symbol.asyncDispose]() {
      const late = setTimeout(() => server.closeAllConnections(), LAST_ANSWERS_MS);
      await new Promise((resolve) => server.close(resolve));
      clearTimeout(late);
    },
  };
}
