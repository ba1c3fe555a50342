import type { BlockAction } from '@slack/bolt';

import { queueExport } from '../assistant/export-profile.ts';
import { forgetAbout, forgetEverything } from '../assistant/forget.ts';
import { profileOf } from '../assistant/profile.ts';
import { refreshHome } from '../assistant/refresh-home.ts';
import { CONFIRM_FORGETTING } from '../assistant/tools/forget-memory.ts';
import { newId } from '../db/ids.ts';
import type { Person } from '../domain/person.ts';
import { knowPerson } from './know-person.ts';
import type { Parts } from './parts.ts';
import { respond } from './respond.ts';
import type { CommandReply } from './views/command-replies.ts';
import { forgetEverythingReply, forgottenReply, profileReply } from './views/profile.ts';

/** `/alfred profile`: all that is known about the asker. */
export async function showProfile(parts: Parts, person: Person): Promise<CommandReply> {
  return profileReply(await profileOf(parts.prisma, person, parts.now()));
}

/** `/alfred forget <topic>`, or `everything`, which has to be confirmed by a button. */
export async function forget(parts: Parts, person: Person, topic: string): Promise<CommandReply> {
  if (topic === '') return { text: 'Say what: `/alfred forget Acme`, or `/alfred forget everything`.' };
  if (/^(?:everything|all|me)$/i.test(topic)) return forgetEverythingReply(CONFIRM_FORGETTING);
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

/** The button that confirms that everything is to be forgotten; a second press finds nobody any more. */
export async function pressForget(parts: Parts, body: BlockAction, ack: () => Promise<void>): Promise<void> {
  const person = await knowPerson(parts, body.user.id);
  if (!person.erasing) {
    await parts.prisma.$transaction((tx) => forgetEverything(parts, tx, person, parts.now()));
  }
  await ack();
  const text =
    'Done: I’ve forgotten everything, and stopped all your schedules. What I posted is still in Slack; you can delete it there.';
  if (body.response_url) await respond(body.response_url, { text });
}
