import { SocketModeReceiver } from '@slack/bolt';
import type { App, ReceiverEvent } from '@slack/bolt';

import type { Log } from '../log.ts';
import { slackLogger } from './client.ts';
import { countedFetch } from './count-calls.ts';

/** Two sockets that are opened together, and closed together. */
export interface SocketPair {
  /** Resolves when both are open for the first time. */
  readonly opened: Promise<unknown>;
  /** How many are open now. */
  readonly open: () => number;
  /** Closes both; comes back from that before long, whatever the other side does. */
  close(): Promise<void>;
}

/** What sockets are opened with, and where what comes by them goes. */
export interface SocketOptions {
  readonly appToken: string;
  readonly apiUrl: string | null;
  readonly receive: (event: ReceiverEvent) => Promise<void>;
}

/** One socket is always there while the other is renewed. */
const EACH = 2;
const PATIENT = { forever: true, minTimeout: 500, factor: 1.5, maxTimeout: 30_000, randomize: true };
/** A socket whose other side does not take leave is left behind after this. */
const LEAVE_MS = 2_000;

/** Opens two sockets to Slack, which open themselves again whenever they are lost. */
export function openPair(log: Log, { appToken, apiUrl, receive }: SocketOptions): SocketPair {
  const logger = slackLogger(log);
  const up = new Set<SocketModeReceiver>();
  let closed = false;
  const sockets = Array.from({ length: EACH }, () => {
    // An object of its own each time: the socket client writes its retry policy into the one it is given.
    const clientOptions = {
      retryConfig: PATIENT,
      logger,
      fetch: countedFetch,
      ...(apiUrl ? { slackApiUrl: apiUrl } : {}),
    };
    const socket = new SocketModeReceiver({
      appToken,
      logger,
      clientPingTimeout: 5_000,
      installerOptions: { clientOptions },
    });
    socket.init({ processEvent: receive } as unknown as App);
    socket.client.on('connected', () => {
      // One that was about to be opened again when the pair was closed.
      if (closed) void socket.client.disconnect();
      else up.add(socket);
    });
    for (const state of ['close', 'disconnected', 'reconnecting'])
      socket.client.on(state, () => up.delete(socket));
    return socket;
  });
  const leave = async () => {
    const left = Promise.all(sockets.map((socket) => socket.client.disconnect()));
    await Promise.race([left, new Promise((resolve) => setTimeout(resolve, LEAVE_MS).unref())]);
  };
  const opened = Promise.all(sockets.map((socket) => socket.start()));
  return {
    // One that was closed while it was being opened would be there all the same.
    opened: opened.then(() => (closed ? leave() : undefined)),
    open: () => up.size,
    close() {
      closed = true;
      return leave();
    },
  };
}
