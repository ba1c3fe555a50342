import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';

import { COMPILE_CACHE } from './compile-cache.ts';

/** Alfred as operators run it: a process of its own. */
export interface AlfredProcess extends AsyncDisposable {
  /** Everything it has written. */
  output(): string;
  /** Ends it without a word, as a crash does. */
  kill(): Promise<void>;
  /** Asks it to stop and resolves with its exit code. */
  stop(): Promise<number | null>;
  /** Resolves with its exit code when it ends by itself. */
  readonly ended: Promise<number | null>;
}

const MAIN = join(import.meta.dirname, '../../src/main.ts');

/** So many different ports on loopback that were free a moment ago. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer());
  for (const server of servers) {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  }
  const ports = servers.map((server) => {
    const address = server.address();
    return typeof address === 'object' && address ? address.port : 0;
  });
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}

/** A port on loopback that was free a moment ago. */
export async function freePort(): Promise<number> {
  const [port = 0] = await freePorts(1);
  return port;
}

/** Starts Alfred with nothing but the given settings; resolves at once, see `ready`. */
export function launch(settings: Readonly<Record<string, string>>): AlfredProcess {
  const base = { ...COMPILE_CACHE, PATH: process.env['PATH'] ?? '', LOG_LEVEL: 'warn', API_PORT: 'off' };
  const environment = { ...base, ...settings };
  const child = spawn(process.execPath, [MAIN], { env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const take = (chunk: Buffer) => {
    output += chunk.toString();
  };
  child.stdout.on('data', take);
  child.stderr.on('data', take);
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const end = async (signal: 'SIGKILL' | 'SIGTERM') => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    return ended;
  };
  return {
    output: () => output,
    kill: async () => {
      await end('SIGKILL');
    },
    stop: () => end('SIGTERM'),
    ended,
    async [Symbol.asyncDispose]() {
      await end('SIGKILL');
    },
  };
}

/** Starts Alfred and resolves when it says that it is ready. Throws with its output when it ends instead. */
export async function start(settings: Readonly<Record<string, string>>): Promise<AlfredProcess> {
  const [port, opsPort] = await freePorts(2);
  const alfred = launch({ PORT: String(port), OPS_PORT: String(opsPort), ...settings });
  const over = alfred.ended.then((code) => {
    throw new Error(`Alfred ended with ${code}: ${alfred.output()}`);
  });
  over.catch(() => undefined);
  while (!alfred.output().includes('ready in')) {
    await Promise.race([over, new Promise((resolve) => setTimeout(resolve, 20))]);
  }
  return alfred;
}
