import type { KnownBlock } from '@slack/types';

import { zoneWords } from '../../domain/words.ts';
import { safeMarkdown } from './text.ts';

/** The question whether schedules follow their person into another zone. */
export function zoneQuestion(
  text: string,
  zones: { from: string; to: string },
): { text: string; blocks: KnownBlock[] } {
  const safe = safeMarkdown(text);
  const button = (label: string, action: string) => ({
    type: 'button' as const,
    text: { type: 'plain_text' as const, text: label.slice(0, 75) },
    action_id: action,
  });
  return {
    text: safe,
    blocks: [
      { type: 'markdown', text: safe },
      {
        type: 'actions',
        elements: [
          button(`Move to ${zoneWords(zones.to)}`, 'zone:follow'),
          button(`Stay on ${zoneWords(zones.from)}`, 'zone:keep'),
        ],
      },
    ],
  };
}
