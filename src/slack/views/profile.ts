import type { KnownBlock } from '@slack/types';

import type { Profile, ProfileItem } from '../../assistant/profile.ts';
import { splitText } from '../../domain/split-text.ts';
import { zoneWords } from '../../domain/words.ts';
import type { CommandReply } from './command-replies.ts';
import { knownGroups } from './home-known.ts';
import { cut, escapeText } from './text.ts';

function groupsOf(profile: Profile): readonly (readonly [string, readonly ProfileItem[]])[] {
  return [...knownGroups(profile), ['Schedules', profile.schedules], ['Habits I noticed', profile.habits]];
}

/** More than this of one group is left to the export. */
const MOST = 40;
const BLOCKS = 45;

function group(title: string, items: readonly ProfileItem[]): string {
  const lines = items
    .slice(0, MOST)
    .map(({ words, source }) => `• ${escapeText(words)}  _${escapeText(source)}_`);
  const more =
    items.length > MOST ? [`• and ${items.length - MOST} more: \`/alfred export\` has them all`] : [];
  return [`*${title}*`, ...lines, ...more].join('\n');
}

/** All that is known about a person, grouped, each with when it was told; and how to put it right. */
export function profileReply(profile: Profile): CommandReply {
  const filled = groupsOf(profile).filter(([, items]) => items.length > 0);
  const start = `You are ${escapeText(profile.name)}, on ${escapeText(zoneWords(profile.zone))}; we’ve known each other since ${profile.since}. ${profile.proactiveness}`;
  const empty = filled.length === 0 ? ['That is all I know so far.'] : [];
  const end =
    'Something off? Tell me in our DM: “that’s not right, …”, “forget …”. `/alfred forget <topic>` and `/alfred forget everything` do it too; `/alfred export` sends you all of it as a file.';
  const texts = [start, ...empty, ...filled.map(([title, items]) => group(title, items)), end];
  const blocks = texts
    .flatMap((text) => splitText(text, 2_900))
    .slice(0, BLOCKS)
    .map((text): KnownBlock => ({ type: 'section', text: { type: 'mrkdwn', text } }));
  return { text: cut(texts.join('\n\n'), 39_000), blocks };
}

/** Asks whether really everything should be forgotten. */
export function forgetEverythingReply(question: string): CommandReply {
  const label = (text: string) => ({ type: 'plain_text' as const, text });
  const confirm = {
    title: label('Forget everything?'),
    text: label('This can’t be undone.'),
    confirm: label('Forget it all'),
    deny: label('Keep it'),
  };
  return {
    text: question,
    blocks: [
      { type: 'section', text: { type: 'mrkdwn', text: question } },
      {
        type: 'actions',
        elements: [
          {
            type: 'button',
            text: label('Forget everything'),
            action_id: 'forget:everything',
            style: 'danger',
            confirm,
          },
        ],
      },
    ],
  };
}

/** Says what was forgotten. */
export function forgottenReply(topic: string, forgotten: readonly string[]): CommandReply {
  if (forgotten.length === 0) return { text: `I know nothing about “${escapeText(cut(topic, 60))}”.` };
  return {
    text: ['Forgotten:', ...forgotten.slice(0, MOST).map((words) => `• ${escapeText(words)}`)].join('\n'),
  };
}
