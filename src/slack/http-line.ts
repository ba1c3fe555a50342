import { createHash } from 'node:crypto';
import type { Server, ServerResponse } from 'node:http';

import { HTTPReceiver } from '@slack/bolt';
import type { App, HTTPReceiverOptions } from '@slack/bolt';

import { SetupError } from '../errors.ts';
import type { Log } from '../log.ts';
import { slackLogger } from './client.ts';
import { SEAL } from './line.ts';
import type { Line } from './line.ts';

/** Where Slack sends what happens. */
const EVENTS_PATH = '/slack/events';
/** The longest that Slack sends is a view of 250 KB. */
const LONGEST_BODY = 1024 * 1024;
/** Whoever is slower than this is not Slack, which waits three seconds for an answer. */
const HEADERS_MS = 3_000;
const REQUEST_MS = 4_000;
/** Bolt answers what is not acknowledged after three seconds, but not what it stumbles over before that. */
const ANSWER_MS = 3_500;
/** How often it is seen who is too slow. */
const LOOK_MS = 500;

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}

function answerNothing(response: ServerResponse, status: number): void {
  if (!response.headersSent) response.writeHead(status).end();
}

/** What Bolt says of a request, without what a parser quotes of it. */
function plainly(told: unknown[]): unknown[] {
  return told.map((one) =>
    typeof one === 'string' ? one.replace(/^(Malformed request body).*/s, '$1') : one,
  );
}

/**
 * Slack's requests and people's visits to the install page, on one port. Bolt checks signatures, and that they are not
 * older than five minutes.
 */
export function httpLine(options: {
  signingSecret: string;
  host: string;
  port: number;
  install: Pick<
    HTTPReceiverOptions,
    'clientId' | 'clientSecret' | 'scopes' | 'redirectUri' | 'installationStore' | 'installerOptions'
  >;
  log: Log;
}): Line {
  const { signingSecret, host, port, install } = options;
  const log = options.log.child({ part: 'http' });
  const logger = slackLogger(log);
  const receiver = new HTTPReceiver({
    ...install,
    signingSecret,
    endpoints: EVENTS_PATH,
    bodyLimit: LONGEST_BODY,
    // What goes wrong with a request is not wrong with Alfred; what is, is told below.
    logger: {
      ...logger,
      warn: (...told) => logger.warn(...plainly(told)),
      error: (...told) => logger.warn(...told),
    },
    customPropertiesExtractor: ({ headers }) => {
      const hash = createHash('sha256').update(String(headers['x-slack-signature'])).digest('hex');
      return { [SEAL]: `request:${hash}` };
    },
    // Bolt's own would log the address, in which there may be a code.
    dispatchErrorHandler: ({ response }) => answerNothing(response, 404),
    processEventErrorHandler: ({ error, response }) => {
      log.error({ err: error }, 'a request could not be worked on');
      answerNothing(response, 500);
      return Promise.resolve(true);
    },
    unhandledRequestHandler: ({ response }) => {
      log.warn('a request was not acknowledged in time');
      answerNothing(response, 503);
    },
  });
  let listening = false;
  let server: Server | undefined;
  return {
    connected: () => (listening ? 1 : 0),
    hearing: () => listening,
    async start(processEvent) {
      receiver.init({ processEvent } as unknown as App);
      const patience = {
        headersTimeout: HEADERS_MS,
        requestTimeout: REQUEST_MS,
        connectionsCheckingInterval: LOOK_MS,
      };
      server = await receiver.start({ host, port }, patience).catch((error: unknown) => {
        const text = `Port ${port} is in use; set PORT to another one.`;
        throw isTaken(error) ? new SetupError(text) : error;
      });
      server.on('request', (request, response) => {
        if (!request.url?.startsWith(EVENTS_PATH)) return;
        // Whoever has not sent all of it is too slow, and is told so by the server.
        request.once('end', () => {
          const late = setTimeout(() => answerNothing(response, 503), ANSWER_MS);
          response.once('close', () => clearTimeout(late));
        });
      });
      listening = true;
    },
    async stop() {
      if (!listening) return;
      listening = false;
      // A connection that asks for nothing is waited for no longer than one that is slow.
      const late = setTimeout(() => server?.closeAllConnections(), REQUEST_MS);
      await receiver.stop().finally(() => clearTimeout(late));
    },
  };
}
