import { App, LogLevel, SocketModeReceiver } from '@slack/bolt';
import { WebAPIPlatformError, WebClient } from '@slack/web-api';
import type { ChatPostMessageArguments, WebAPICallResult } from '@slack/web-api';

import { startPlayground } from '../../src/playground/playground.ts';
import type { Actor, Playground, PlaygroundOptions } from '../../src/playground/playground.ts';

/** A playground, a real Bolt app connected to it by real Socket Mode, and one of its people. */
export interface World extends AsyncDisposable {
  playground: Playground;
  robin: Actor;
}

/** What may be said of a world; everything else is as in production, but impatient. */
export interface WorldOptions extends Partial<PlaygroundOptions> {
  /** How many sockets the app opens. */
  appSockets?: number;
}

const silent = {
  debug: () => {},
  info: () => {},
  warn: () => {},
  error: () => {},
  setLevel: () => {},
  getLevel: (): LogLevel => LogLevel.ERROR,
  setName: () => {},
};

/** A real Web API client that neither retries nor waits. */
export function clientOf({ apiUrl, botToken }: Playground, token = botToken): WebClient {
  return new WebClient(token, {
    slackApiUrl: apiUrl,
    logger: silent,
    retryConfig: { retries: 0 },
    timeout: 1_000,
    rejectRateLimitedCalls: true,
  });
}

/** Posts a message as the app; its ts. */
export async function post(playground: Playground, message: ChatPostMessageArguments): Promise<string> {
  const answer: WebAPICallResult & { ts?: string } = await clientOf(playground).apiCall('chat.postMessage', {
    ...message,
  });
  return answer.ts ?? '';
}

/** Slack's name for why a call is refused; throws if it is not. */
export async function refusal(call: Promise<unknown>): Promise<string> {
  const answer = await call.catch((error: unknown) => error);
  if (answer instanceof WebAPIPlatformError) return answer.data.error;
  throw new Error('the call was not refused', { cause: answer });
}

/** Disconnects a socket; while it is reconnecting, @slack/socket-mode 3.1 would reject that in nobody's hands. */
async function leave({ client }: SocketModeReceiver): Promise<void> {
  if (unsettled.has(client)) await new Promise((resolve) => void client.once('connected', resolve));
  await client.disconnect();
}

const unsettled = new Set<SocketModeReceiver['client']>();

/** Starts a playground and an app with these listeners; both stop when disposed. */
export async function startWorld(
  listen: (app: App) => void,
  { appSockets = 1, ...options }: WorldOptions = {},
): Promise<World> {
  const playground = await startPlayground({ port: 0, page: false, ...options });
  const { apiUrl: slackApiUrl, botToken: token, appToken } = playground;
  const [first, ...others] = Array.from({ length: appSockets }, () => {
    const retryConfig = { forever: true, minTimeout: 50, factor: 1.5, maxTimeout: 500 };
    // The ping timeout is also the pause before a reconnect, which tests need not sit out.
    const receiver = new SocketModeReceiver({
      appToken,
      logger: silent,
      clientPingTimeout: 300,
      installerOptions: { clientOptions: { slackApiUrl, retryConfig } },
    });
    receiver.client.on('close', () => unsettled.add(receiver.client));
    receiver.client.on('connected', () => unsettled.delete(receiver.client));
    return receiver;
  });
  if (!first) throw new Error('an app needs a socket');
  const app = new App({
    token,
    receiver: first,
    logger: silent,
    convoStore: false,
    clientOptions: { slackApiUrl, retryConfig: { retries: 0 }, timeout: 1_000, rejectRateLimitedCalls: true },
    deferInitialization: true,
  });
  await app.init();
  listen(app);
  await app.start();
  for (const receiver of others) {
    receiver.init(app);
    await receiver.start();
  }
  return {
    playground,
    robin: playground.as('Robin'),
    [Symbol.asyncDispose]: async () => {
      await Promise.all([first, ...others].map(leave));
      await playground.close();
    },
  };
}
