import type { KnownBlock } from '@slack/types';

import type { ProfileItem } from '../../assistant/profile.ts';
import { cut, fit } from './text.ts';

/** How many of the habits that were noticed Home shows; `/alfred profile` has them all. */
export const HOME_HABITS = 5;

/** What Home shows of how forward Alfred is. */
export interface HomeProactive {
  /** How forward, in words. */
  readonly settings: string;
  /** The same as a figure, from 0 to 1. */
  readonly level: number;
  readonly habits: readonly ProfileItem[];
}

const label = (text: string) => ({ type: 'plain_text' as const, text });
const button = (text: string, actionId: string, more: object = {}) => ({
  type: 'button' as const,
  text: label(text),
  action_id: actionId,
  ...more,
});

/**
 * What was noticed, each with a way to have it forgotten, and how forward Alfred is, with ways to change that. “More” and
 * “Less” carry the level that is shown, so that a second press on the same Home is known as one.
 */
export function proactiveBlocks({ settings, level, habits }: HomeProactive): KnownBlock[] {
  const rows = habits.slice(0, HOME_HABITS).map(({ id, words, source }): KnownBlock => {
    const confirm = {
      title: label('Forget this habit?'),
      text: label('What was offered because of it goes too. Schedules stay.'),
      confirm: label('Forget it'),
      deny: label('Keep it'),
      style: 'danger' as const,
    };
    return {
      type: 'section',
      block_id: `habit:${id}`,
      text: { type: 'mrkdwn', text: `${fit(words, 200)}\n_${fit(source, 100)}_` },
      accessory: button('Forget', 'habit:forget', {
        value: id,
        confirm,
        accessibility_label: cut(`Forget: ${words}`, 75),
      }),
    };
  });
  const noticed: KnownBlock[] = [
    { type: 'section', text: { type: 'mrkdwn', text: '*What I noticed*' } },
    ...rows,
    { type: 'divider' },
  ];
  return [
    ...(rows.length > 0 ? noticed : []),
    { type: 'section', text: { type: 'mrkdwn', text: `*How forward I am*\n${fit(settings, 1_000)}` } },
    {
      type: 'actions',
      block_id: 'proactive',
      elements: [
        button('More', 'proactive:more', { value: String(level) }),
        button('Less', 'proactive:less', { value: String(level) }),
        button('Hours and kinds', 'proactive:settings'),
      ],
    },
  ];
}
