import type { Button, KnownBlock } from '@slack/types';

import type { Profile, ProfileItem } from '../../assistant/profile.ts';
import { splitText } from '../../domain/split-text.ts';
import { dateWords, zoneWords } from '../../domain/words.ts';
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
  const start = `You are ${escapeText(profile.name)}, on ${escapeText(zoneWords(profile.zone))}; we’ve known each other since ${dateWords(profile.since, profile.locale)}. ${profile.proactiveness}`;
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

const label = (text: string) => ({ type: 'plain_text' as const, text });

/** A button that is asked about once more. */
function gravely(text: string, action_id: string, title: string, confirm: string): Button {
  const dialog = {
    title: label(title),
    text: label('This can’t be undone.'),
    confirm: label(confirm),
    deny: label('Keep it'),
    style: 'danger' as const,
  };
  return { type: 'button', text: label(text), action_id, style: 'danger', confirm: dialog };
}

function asking(question: string, elements: Button[]): CommandReply {
  const blocks = [
    { type: 'section' as const, text: { type: 'mrkdwn' as const, text: question } },
    { type: 'actions' as const, elements },
  ];
  return { text: question, blocks };
}

/** Asks whether really everything should be forgotten, and whether what was posted should go as well. */
export function forgetEverythingReply(question: string): CommandReply {
  const ask = (text: string, action_id: string) =>
    gravely(text, action_id, 'Forget everything?', 'Forget it all');
  return asking(question, [
    ask('Forget everything', 'forget:everything'),
    ask('Forget everything and delete my posts', 'forget:everything-and-posts'),
  ]);
}

/** Asks whether really everything that was posted should be deleted. */
export function deletePostsReply(): CommandReply {
  const question =
    'That takes everything I posted in our DM out of Slack, for good. What I know about you and your schedules stay. Shall I?';
  return asking(question, [gravely('Delete my posts', 'forget:posts', 'Delete my posts?', 'Delete them')]);
}

/** Says what becomes of what was known and what was posted, once it is confirmed. */
export function forgotWords(everything: boolean, posts: boolean): string {
  const going = 'I’m deleting what I posted in our DM, about fifty a minute.';
  if (!everything) return `Done: ${going}`;
  const rest = posts ? going : 'What I posted is still in Slack; `/alfred forget posts` deletes it there.';
  return `Done: I’ve forgotten everything, and stopped all your schedules. ${rest}`;
}

/** Says what was forgotten. */
export function forgottenReply(topic: string, forgotten: readonly string[]): CommandReply {
  if (forgotten.length === 0) return { text: `I know nothing about “${escapeText(cut(topic, 60))}”.` };
  return {
    text: ['Forgotten:', ...forgotten.slice(0, MOST).map((words) => `• ${escapeText(words)}`)].join('\n'),
  };
}
