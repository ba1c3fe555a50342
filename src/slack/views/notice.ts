import type { KnownBlock } from '@slack/types';

import { cut, safeMarkdown } from './text.ts';

/** A notice of what was missed, with a button for each of the newest to run it now. */
export function noticeMessage(
  text: string,
  schedules: readonly { id: string; name: string }[],
): { text: string; blocks: KnownBlock[] } {
  const safe = safeMarkdown(text);
  const buttons = schedules.map(({ id, name }, i) => {
    const short = cut(`Run ${name}`, 60);
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
      { type: 'markdown', text: cut(safe, 11_900) || ' ' },
      ...(buttons.length > 0 ? [{ type: 'actions' as const, elements: buttons }] : []),
    ],
  };
}
