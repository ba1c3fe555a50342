import { SocketModeReceiver } from '@slack/bolt';
import type { App } from '@slack/bolt';

import type { Log } from '../log.ts';
import { slackLogger } from './client.ts';
import type { Line } from './line.ts';

/** One socket is always there while the other is renewed. */
const SOCKETS = 2;
const PATIENT = { forever: true, minTimeout: 500, factor: 1.5, maxTimeout: 30_000, randomize: true };

/** Socket Mode: Slack is asked for sockets, and sends over them. */
export function socketLine(options: { appToken: string; apiUrl: string | null; log: Log }): Line {
  const logger = slackLogger(options.log);
  const open = (): SocketModeReceiver => {
    // An object of its own each time: the socket client writes its retry policy into the one it is given.
    const clientOptions = {
      retryConfig: PATIENT,
      logger,
      ...(options.apiUrl ? { slackApiUrl: options.apiUrl } : {}),
    };
    return new SocketModeReceiver({
      appToken: options.appToken,
      logger,
      clientPingTimeout: 5_000,
      installerOptions: { clientOptions },
    });
  };
  const sockets = Array.from({ length: SOCKETS }, open);
  const up = new Set<SocketModeReceiver>();
  return {
    connected: () => up.size,
    async start(processEvent) {
      for (const socket of sockets) {
        socket.init({ processEvent } as unknown as App);
        socket.client.on('connected', () => up.add(socket));
        for (const state of ['close', 'disconnected', 'reconnecting'])
          socket.client.on(state, () => up.delete(socket));
      }
      await Promise.all(sockets.map((socket) => socket.start()));
    },
    async stop() {
      await Promise.all(sockets.map((socket) => socket.client.disconnect()));
    },
  };
}
