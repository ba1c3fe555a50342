import type { KnownBlock } from '@slack/types';

import type { Approval } from '../../db/generated/client.ts';
import type { ApprovalState } from '../../domain/approval.ts';
import { canBeShown, inputLines, toolWords } from '../../domain/connected-tool.ts';
import { cut, fit, safeMarkdown } from './text.ts';

const STANDS: Readonly<Record<ApprovalState, string>> = {
  open: '',
  rejected: 'Left alone. Nothing was done.',
  expired: 'That was asked too long ago. Nothing was done; ask me again.',
  approved: 'Doing it…',
  acting: 'Doing it…',
  done: 'Done.',
  failed: 'That didn’t work.',
  unknown: 'I was interrupted and can’t tell whether it was done. Please look before you ask me again.',
};

/** The card that asks whether a tool may act: which, with what, and what came of it. */
export function approvalCard(approval: Pick<Approval, 'id' | 'tool' | 'input' | 'state' | 'outcome'>): {
  text: string;
  blocks: KnownBlock[];
} {
  const { id, state, outcome } = approval;
  const asked = `May I use ${toolWords(approval.tool)}?`;
  const lines = inputLines(approval.input);
  const aside = (words: string): KnownBlock => ({
    type: 'context',
    elements: [{ type: 'plain_text', text: words.slice(0, 1_900).toWellFormed(), emoji: false }],
  });
  const stands = [STANDS[state], outcome ?? ''].filter(Boolean).join(' ');
  const button = (text: string, step: string, style?: 'primary') => ({
    type: 'button' as const,
    text: { type: 'plain_text' as const, text },
    action_id: `approval:${step}`,
    value: id,
    ...(style ? { style } : {}),
  });
  return {
    text: cut(safeMarkdown([asked, ...lines, stands].filter(Boolean).join('\n')), 3_900),
    blocks: [
      { type: 'section', text: { type: 'mrkdwn', text: `*${fit(asked, 300)}*` } },
      ...(lines.length > 0 ? [aside(lines.join('\n'))] : []),
      ...(stands ? [aside(stands)] : []),
      ...(state === 'open'
        ? [
            {
              type: 'actions' as const,
              block_id: id,
              elements: [
                // Nobody is to allow what they can't see.
                ...(canBeShown(approval.input) ? [button('Do it', 'approve', 'primary')] : []),
                button('Don’t', 'reject'),
              ],
            },
          ]
        : []),
    ],
  };
}
