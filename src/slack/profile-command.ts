import type { BlockAction } from '@slack/bolt';

import { queueExport } from '../assistant/export-profile.ts';
import { forgetAbout, forgetEverything } from '../assistant/forget.ts';
import { profileOf } from '../assistant/profile.ts';
import { refreshHome } from '../assistant/refresh-home.ts';
import { CONFIRM_FORGETTING } from '../assistant/tools/forget-memory.ts';
import { newId } from '../db/ids.ts';
import { enqueue } from '../db/queue.ts';
import type { Person } from '../domain/person.ts';
import { knowPerson } from './know-person.ts';
import type { Parts } from './parts.ts';
import { respond } from './respond.ts';
import type { CommandReply } from './views/command-replies.ts';
import {
  deletePostsReply,
  forgetEverythingReply,
  forgottenReply,
  forgotWords,
  profileReply,
} from './views/profile.ts';

/** `/alfred profile`: all that is known about the asker. */
export async function showProfile(parts: Parts, person: Person): Promise<CommandReply> {
  return profileReply(await profileOf(parts.prisma, person, parts.now()));
}

/** `/alfred forget <topic>`, or `everything`, which has to be confirmed by a button. */
export async function forget(parts: Parts, person: Person, topic: string): Promise<CommandReply> {
  if (topic === '') return { text: 'Say what: `/alfred forget Acme`, or `/alfred forget everything`.' };
  if (/^(?:everything|all|me)$/i.test(topic)) return forgetEverythingReply(CONFIRM_FORGETTING);
  if (/^(?:your )?posts$/i.test(topic)) return deletePostsReply();
  const forgotten = await parts.prisma.$transaction(async (tx) => {
    const done = await forgetAbout(parts, tx, person, topic);
    await refreshHome(parts, tx, person);
    return done;
  });
  return forgottenReply(topic, forgotten);
}

/** `/alfred export`: one file with all that is known about the asker, into their DM. */
export async function exportProfile(parts: Parts, person: Person): Promise<CommandReply> {
  await parts.prisma.$transaction((tx) => queueExport(parts, tx, person, newId(), parts.now()));
  return { text: 'It’s on its way to our DM, as one JSON file.' };
}

/**
 * The buttons that confirm that everything is to be forgotten, that what Alfred posted is to be deleted, or both; a second
 * press finds nobody any more.
 */
export async function pressForget(parts: Parts, body: BlockAction, ack: () => Promise<void>): Promise<void> {
  const person = await knowPerson(parts, body.user.id);
  const [action] = body.actions;
  const everything = action?.action_id.startsWith('forget:everything') ?? false;
  const posts = action?.action_id.endsWith('posts') ?? false;
  await parts.prisma.$transaction(async (tx) => {
    const { dmChannel: channel, workspaceId } = person;
    if (posts && channel !== null && action) {
      const payload = { workspaceId, channel, before: action.action_ts };
      await enqueue(parts.queue, tx, { kind: 'delete-posts', payload, key: channel });
    }
    if (everything && !person.erasing) await forgetEverything(parts, tx, person, parts.now());
  });
  await ack();
  if (body.response_url) await respond(body.response_url, { text: forgotWords(everything, posts) });
}
