import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';

/**
 * Slack behind a firewall that lets its API through and no socket: calls get what `answer` says, which is told the address
 * of sockets, and whoever opens one there waits for ever.
 */
export async function startWalledOff(
  answer: (socketUrl: string, request: IncomingMessage) => object | Promise<object>,
): Promise<{ apiUrl: string } & AsyncDisposable> {
  const server = createServer((request, response) => {
    void (async () => {
      const said = await answer(`ws://127.0.0.1:${portOf()}`, request);
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(said));
    })();
  });
  const portOf = () => (server.address() as AddressInfo).port;
  const waiting = new Set<Duplex>();
  server.on('upgrade', (_request, socket) => waiting.add(socket.on('error', () => socket.destroy())));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    apiUrl: `http://127.0.0.1:${portOf()}/api/`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      for (const socket of waiting) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
