import { serve } from '@hono/node-server';
import { Hono } from 'hono';

import { SetupError } from '../errors.ts';
import { healthRoutes } from './health.ts';
import type { Vitals } from './health.ts';
import { metricsRoutes } from './metrics.ts';
import type { Gauged } from './metrics.ts';

/** Serves what whoever looks after Alfred asks for: health and metrics. Throws SetupError when the port is taken. */
export async function serveOps(
  parts: Vitals & Gauged,
  options: { host: string; port: number },
): Promise<AsyncDisposable> {
  const app = new Hono();
  app.route('/', healthRoutes(parts));
  app.route('/', metricsRoutes(parts));
  const server = serve({ fetch: app.fetch, hostname: options.host, port: options.port });
  await new Promise<void>((resolve, reject) => {
    server.once('listening', resolve);
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE';
      const text = `Port ${options.port} is in use; set OPS_PORT to another one.`;
      reject(taken ? new SetupError(text) : error);
    });
  });
  return {
    async [Symbol.asyncDispose]() {
      await new Promise((resolve) => {
        server.close(resolve);
        // Whoever keeps a connection open for the next question would keep the process waiting.
        if ('closeAllConnections' in server) server.closeAllConnections();
      });
    },
  };
}
