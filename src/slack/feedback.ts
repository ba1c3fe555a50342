import type { KnownBlock } from '@slack/types';

import { GiveUp } from '../errors.ts';
import type { Slack } from './client.ts';

/** What it is remembered by that a Slack does not know buttons for feedback. */
const FEEDBACK = 'feedback_buttons';
/** How Slack refuses a block that it does not know, or does not show here. */
const UNKNOWN_BLOCK = new Set([
  'slack_invalid_blocks',
  'slack_invalid_blocks_format',
  'slack_feature_disabled',
  'slack_feature_not_enabled',
]);

/** Whether answers can be judged by buttons in a workspace, as far as is known. */
export function offersFeedback(slack: Slack): boolean {
  return slack.offers(FEEDBACK);
}

/**
 * Sends a message with buttons for feedback below it, if there are any. A Slack that refuses them gets it without, and from
 * then on always without. Throws what sending throws.
 */
export async function withFeedback<T>(
  slack: Slack,
  buttons: KnownBlock | null,
  send: (below: KnownBlock[]) => Promise<T>,
): Promise<T> {
  if (buttons === null || !offersFeedback(slack)) return send([]);
  try {
    return await send([buttons]);
  } catch (error) {
    if (!(error instanceof GiveUp) || !UNKNOWN_BLOCK.has(error.kind)) throw error;
    const sent = await send([]);
    // It was the buttons, and not what stands above them.
    slack.doWithout(FEEDBACK, error.kind);
    return sent;
  }
}
