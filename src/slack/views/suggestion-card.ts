import type { ActionsBlock, KnownBlock } from '@slack/types';

import type { Suggestion } from '../../db/generated/client.ts';
import type { SuggestionState } from '../../domain/suggestion.ts';
import { fit } from './text.ts';

/** What the card of an offer shows. */
export interface SuggestionCard {
  readonly suggestion: Pick<Suggestion, 'id' | 'text' | 'because' | 'onAccept' | 'state'>;
  /** Whether what is offered can be changed before it is accepted. */
  readonly changeable: boolean;
  /** What came of it, once it is settled: "every Monday at 09:00, next Mon 9 Mar at 09:00". */
  readonly outcome: string;
}

const SETTLED: Readonly<Record<Exclude<SuggestionState, 'open'>, string>> = {
  accepted: 'Accepted',
  dismissed: 'Left out; I won’t ask about it again',
  snoozed: 'Not now; I may ask once more, a week on at the soonest',
  ignored: '',
  withdrawn: 'No longer on offer',
};

function buttons({ suggestion, changeable }: SuggestionCard): ActionsBlock {
  const button = (text: string, step: string, style?: 'primary') => ({
    type: 'button' as const,
    text: { type: 'plain_text' as const, text },
    action_id: `suggestion:${step}`,
    value: suggestion.id,
    ...(style ? { style } : {}),
  });
  return {
    type: 'actions',
    block_id: suggestion.id,
    elements: [
      button('Accept', 'accept', 'primary'),
      ...(changeable ? [button('Change', 'change')] : []),
      button('Not now', 'not_now'),
      button('Stop these', 'stop'),
      button('Why?', 'why'),
    ],
  };
}

/** The card of an offer: what, why, what happens on accept, and what can be done with it as long as it is open. */
export function suggestionCard(card: SuggestionCard): { text: string; blocks: KnownBlock[] } {
  const { state, text, because, onAccept } = card.suggestion;
  const open = state === 'open' || state === 'ignored';
  const told = open ? onAccept : [SETTLED[state], card.outcome].filter(Boolean).join(' · ');
  const aside = (words: string): KnownBlock => ({
    type: 'context',
    elements: [{ type: 'mrkdwn', text: fit(words, 1_900) }],
  });
  return {
    text: fit([text, because, told].filter(Boolean).join('\n'), 3_900),
    blocks: [
      { type: 'section', text: { type: 'mrkdwn', text: `*${fit(text, 2_500)}*` } },
      aside(`Because: ${because}`),
      ...(told ? [aside(told)] : []),
      ...(open ? [buttons(card)] : []),
    ],
  };
}
