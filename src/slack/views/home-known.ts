import type { KnownBlock } from '@slack/types';

import type { Known, ProfileItem } from '../../assistant/profile.ts';
import { plain } from './form.ts';
import { cut, fit } from './text.ts';

/** How many things that are known are on one page of Home, one block each. */
export const HOME_KNOWN = 15;

/** The groups of what is known, in the order in which they are shown. */
export function knownGroups({
  memories,
  entities,
}: Known): readonly (readonly [string, readonly ProfileItem[]])[] {
  return [
    ['About you', memories.fact],
    ['What you like and don’t', memories.preference],
    ['What you decided', memories.decision],
    ['Notes', memories.note],
    ['Coming up', memories.event],
    ['What you promised', memories.commitment],
    ['People', entities.person],
    ['Projects', entities.project],
    ['Organisations', entities.organisation],
    ['Tools', entities.tool],
    ['Topics', entities.topic],
  ];
}

/** What Alfred knows, a page of it, grouped, each with ways to correct it and to have it forgotten. */
export function knownBlocks(known: Known, page: number): KnownBlock[] {
  const all = knownGroups(known).flatMap(([title, items]) => items.map((item) => ({ title, ...item })));
  if (all.length === 0) return [];
  const shown = all.slice(page * HOME_KNOWN, (page + 1) * HOME_KNOWN);
  const rows = shown.map(({ title, id, words, source }, index): KnownBlock => {
    const head = shown[index - 1]?.title === title ? '' : `*${title}*\n`;
    const option = (text: string, value: string) => ({ text: plain(text), value: `${value}:${id}` });
    return {
      type: 'section',
      block_id: `known:${id}`,
      text: { type: 'mrkdwn', text: `${head}${fit(words, 500)}  _${fit(source, 100)}_` },
      accessory: {
        type: 'overflow',
        action_id: 'known:more',
        options: [option('Correct…', 'correct'), option('Forget…', 'forget')],
      },
    };
  });
  const turn = (text: string, action: string, to: number) => ({
    type: 'button' as const,
    text: plain(text),
    action_id: `home:known_${action}`,
    value: String(to),
    accessibility_label: cut(`${text} page of what I know`, 75),
  });
  const turns = [
    ...(page > 0 ? [turn('Previous', 'previous', page - 1)] : []),
    ...((page + 1) * HOME_KNOWN < all.length ? [turn('Next', 'next', page + 1)] : []),
  ];
  return [
    { type: 'divider' },
    { type: 'header', text: plain('What I know') },
    ...rows,
    ...(turns.length > 0
      ? [{ type: 'actions' as const, block_id: `home:known:${page}`, elements: turns }]
      : []),
  ];
}
