import type { KnownBlock } from '@slack/types';

import { safeMarkdown } from './text.ts';

/** A notice of what was missed, with a button for each of the newest to run it now. */
export function noticeMessage(
  text: string,
  schedules: readonly { id: string; name: string }[],
): { text: string; blocks: KnownBlock[] } {
  const safe = safeMarkdown(text);
  const buttons = schedules.map(({ id, name }, i) => {
    const label = `Run ${name}`;
    const short = label.length > 60 ? `${label.slice(0, 59)}…` : label;
    return {
      type: 'button' as const,
      text: { type: 'plain_text' as const, text: short },
      action_id: `schedule:run_now:${i}`,
      value: id,
    };
  });
  return {
    text: safe,
    blocks: [
      { type: 'markdown', text: safe.slice(0, 11_900) || ' ' },
      ...(buttons.length > 0 ? [{ type: 'actions' as const, elements: buttons }] : []),
    ],
  };
}
