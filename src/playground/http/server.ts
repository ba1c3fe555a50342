import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { getRequestListener } from '@hono/node-server';

import type { SocketMode } from '../sockets/socket-mode.ts';
import { refusalOf } from './guard.ts';

type Fetch = Parameters<typeof getRequestListener>[0];

/** A listening server that answers nothing yet. */
export interface Listening {
  server: Server;
  port: number;
}

/** Listens; rejects with the system's own error, such as code EADDRINUSE, when it can't. */
export async function listen(port: number, host: string): Promise<Listening> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server listens on no port');
  return { server, port: address.port };
}

/** Serves the app over HTTP and, where there are sockets, Socket Mode over its upgrades, to callers on this machine alone. */
export function serve({ server, port }: Listening, fetch: Fetch, sockets?: SocketMode): void {
  // The process is shared with the app: its global Request and Response stay Node's own.
  const handle = getRequestListener(fetch, { overrideGlobalObjects: false });
  server.on('request', (request, response) => {
    const refusal = refusalOf(request.headers, port, {
      isPage: request.method === 'GET' && /^\/($|archives\/|oauth\/)/.test(request.url ?? ''),
    });
    if (refusal === undefined) {
      void handle(request, response);
      return;
    }
    response.writeHead(403, { 'content-type': 'text/plain' }).end(`Forbidden: ${refusal}`);
  });
  server.on('upgrade', (request, stream, head) => {
    const refusal = refusalOf(request.headers, port, { isPage: false });
    if (sockets && refusal === undefined && request.url?.startsWith('/link/'))
      sockets.upgrade(request, stream, head);
    else stream.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
  });
}

/** Stops listening and breaks what is still open. */
export async function close({ server }: Listening): Promise<void> {
  server.closeAllConnections();
  await new Promise<void>((resolve) => void server.close(() => resolve()));
}
