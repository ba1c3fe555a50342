import type { ContextActionsBlock } from '@slack/types';

/** The buttons below an answer by which its person says whether it was a good one. */
export function feedbackButtons(turnId: string): ContextActionsBlock {
  const button = (text: string, verdict: 'good' | 'bad', spoken: string) => ({
    text: { type: 'plain_text' as const, text },
    value: `${verdict}:${turnId}`,
    accessibility_label: spoken,
  });
  return {
    type: 'context_actions',
    elements: [
      {
        type: 'feedback_buttons',
        action_id: 'feedback:answer',
        positive_button: button('Good answer', 'good', 'This was a good answer'),
        negative_button: button('Bad answer', 'bad', 'This was not a good answer'),
      },
    ],
  };
}
