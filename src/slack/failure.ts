import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
} from '@slack/web-api';

import { GiveUp, TryAgain } from '../errors.ts';

/** Slack's own words for "something went wrong here"; the call may have taken effect all the same. */
const AMBIGUOUS = new Set([
  'internal_error',
  'fatal_error',
  'request_timeout',
  'service_unavailable',
  'team_added_to_org',
]);
/** How long to let a call of unknown outcome settle before looking what became of it. */
const SETTLE_MS = 2_000;

/** Translates a failed Web API call, where it comes in: to be tried again, given up, or a bug of ours. */
function translateSlackError(error: unknown): unknown {
  if (error instanceof WebAPIRateLimitedError) {
    return new TryAgain('slack_rate_limited', { after: error.retryAfter * 1000, cause: error });
  }
  if (error instanceof WebAPIPlatformError) {
    const kind = error.data.error;
    if (kind === 'ratelimited') return new TryAgain('slack_rate_limited', { after: 1_000, cause: error });
    if (!AMBIGUOUS.has(kind)) return new GiveUp(`slack_${kind}`, { cause: error });
    return new TryAgain(`slack_${kind}`, { after: SETTLE_MS, unknownOutcome: true, cause: error });
  }
  if (error instanceof WebAPIHTTPError && error.statusCode < 500) {
    return new GiveUp(`slack_http_${error.statusCode}`, { cause: error });
  }
  if (error instanceof WebAPIHTTPError || error instanceof WebAPIRequestError) {
    return new TryAgain('slack_unreachable', { after: SETTLE_MS, unknownOutcome: true, cause: error });
  }
  return error;
}

/** Calls Slack and translates what goes wrong. */
export async function callSlack<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    throw translateSlackError(error);
  }
}
