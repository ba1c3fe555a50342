import { createHmac } from 'node:crypto';

import { isRecord } from '../block-kit/check.ts';
import type { Line } from '../sockets/line.ts';
import type { Delivery, Envelope } from '../sockets/socket-mode.ts';

/** A request as it went to the app, and the status that it was answered with. */
export interface SentRequest {
  url: string;
  headers: Record<string, string>;
  body: string;
  /** Undefined while there is no answer, or when none came. */
  status?: number;
}

const PATIENCE_MS = 3_000;
const FORM = 'application/x-www-form-urlencoded';

/** The headers by which an app knows that a request is from Slack: a time in seconds and a signature over it and the body. */
export function signatureOf(signingSecret: string, body: string, seconds: number): Record<string, string> {
  const hash = createHmac('sha256', signingSecret).update(`v0:${seconds}:${body}`).digest('hex');
  return { 'x-slack-request-timestamp': String(seconds), 'x-slack-signature': `v0=${hash}` };
}

function contentOf({ type, payload }: Envelope): { type: string; body: string } {
  if (type === 'events_api') return { type: 'application/json', body: JSON.stringify(payload) };
  const fields =
    type === 'slash_commands'
      ? Object.fromEntries(Object.entries(payload).map(([name, value]) => [name, String(value)]))
      : { payload: JSON.stringify(payload) };
  return { type: FORM, body: new URLSearchParams(fields).toString() };
}

function read(text: string): Record<string, unknown> {
  if (text === '') return {};
  try {
    const parsed: unknown = JSON.parse(text);
    return isRecord(parsed) ? parsed : {};
  } catch {
    // A command may be answered with bare words.
    return { text };
  }
}

/**
 * Delivers to a request URL as Slack does: signed, with three seconds for the answer. `prepare` has the last word on
 * what is sent; what it gives nothing for is not delivered and counts as taken.
 */
export function httpLine(options: {
  requestUrl: () => string | undefined;
  signingSecret: string;
  prepare: (envelope: Envelope) => Envelope | undefined;
  onSent: (request: SentRequest) => void;
}): Line {
  const post = async (envelope: Envelope): Promise<Delivery> => {
    const url = options.requestUrl();
    if (url === undefined) return { acked: false, reason: 'no_socket' };
    const { type, body } = contentOf(envelope);
    const { retry_attempt: attempt = 0, retry_reason: reason = '' } = envelope;
    // Slack signs by the real time, whatever a playground's clock says.
    const signature = signatureOf(options.signingSecret, body, Math.floor(Date.now() / 1_000));
    const headers = {
      'content-type': type,
      'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
      ...signature,
      ...(attempt > 0 && { 'x-slack-retry-num': String(attempt), 'x-slack-retry-reason': reason }),
    };
    const request: SentRequest = { url, headers, body };
    options.onSent(request);
    try {
      const signal = AbortSignal.timeout(PATIENCE_MS);
      const response = await fetch(url, { method: 'POST', headers, body, signal, redirect: 'manual' });
      request.status = response.status;
      const text = await response.text();
      return response.ok ? { acked: true, payload: read(text) } : { acked: false, reason: 'timeout' };
    } catch {
      return { acked: false, reason: 'timeout' };
    }
  };
  return {
    count: 1,
    onChange: () => () => undefined,
    deliver: async (envelope) => {
      const prepared = options.prepare(envelope);
      return prepared ? post(prepared) : { acked: true, payload: {} };
    },
  };
}
