import type { KnownBlock } from '@slack/types';

import type { PostOutcome } from '../db/deliveries.ts';
import { TryAgain } from '../errors.ts';
import { countedFetch } from './count-calls.ts';

const TIMEOUT_MS = 10_000;

/**
 * Answers a slash command where Slack said to, for the asker's eyes only. Slack takes such answers for half
 * an hour; later ones are lost. Whether one arrived can't be looked up, so one that failed is sent again and
 * may be shown twice, to one person.
 */
export async function respond(
  url: string,
  content: { text: string; blocks?: KnownBlock[]; replace_original?: boolean },
): Promise<PostOutcome> {
  let response: Response;
  try {
    response = await countedFetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ response_type: 'ephemeral', replace_original: false, ...content }),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
  } catch (cause) {
    throw new TryAgain('slack_unreachable', { cause });
  }
  if (response.ok) return { state: 'sent', slackTs: null };
  if (response.status >= 500 || response.status === 429) throw new TryAgain(`slack_http_${response.status}`);
  return { state: 'failed', error: `slack_http_${response.status}` };
}
