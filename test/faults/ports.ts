import { createServer } from 'node:net';

/** Below what systems give to outgoing connections, so that none takes a port whose server is down for a while. */
const LOWEST = 10_000;
const HIGHEST = 29_999;

let next = LOWEST + Math.floor(Math.random() * (HIGHEST - LOWEST));

async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  const listening = await new Promise<boolean>((resolve) => {
    server.once('error', () => resolve(false)).listen(port, '127.0.0.1', () => resolve(true));
  });
  if (listening) await new Promise((resolve) => server.close(resolve));
  return listening;
}

/** A port on loopback that is free, and that no other part of this process is given. */
export async function claimPort(): Promise<number> {
  for (;;) {
    next = next >= HIGHEST ? LOWEST : next + 1;
    const port = next;
    if (await isFree(port)) return port;
  }
}
