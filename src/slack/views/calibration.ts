import type { KnownBlock } from '@slack/types';

import { fit } from './text.ts';

/** What was concluded about a type of offers, as it is stored: verdict, type and sentence. */
function read(stored: string): { concluded: string; text: string } {
  const [, concluded = '', text = stored] = /^(\w+:\w+):([\s\S]*)$/.exec(stored) ?? [];
  return { concluded, text };
}

/** Tells what was concluded from what a person made of offers, with a way to take it back. */
export function calibrationMessage(stored: string): { text: string; blocks: KnownBlock[] } {
  const { concluded, text } = read(stored);
  const undo = {
    type: 'button' as const,
    text: { type: 'plain_text' as const, text: 'Undo' },
    action_id: 'proactive:undo',
    value: concluded,
  };
  return {
    text,
    blocks: [{ type: 'section', text: { type: 'mrkdwn', text: fit(text, 2_900) }, accessory: undo }],
  };
}
