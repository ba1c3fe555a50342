import { setTimeout as wait } from 'node:timers/promises';

import type { KnownEventFromType } from '@slack/bolt';

import { admit } from '../assistant/admit.ts';
import { hear } from '../assistant/hear.ts';
import { editMessage, eraseMessage } from '../db/conversations.ts';
import { findPerson } from '../db/people.ts';
import { dropTurn } from '../db/turns.ts';
import { maskSecrets } from '../domain/secrets.ts';
import { knowPerson } from './know-person.ts';
import type { Parts } from './parts.ts';

/** Slack's ts as a time. */
export function timeOf(ts: string): Date {
  return new Date(Math.floor(Number(ts) * 1000));
}

/** Slack sends & < > escaped in what people type; Alfred reads what they meant. */
export function plainText(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

/** Subtypes of what a person says: with a file, from a thread to the DM too, and by `/me`. */
const SAID: ReadonlySet<string> = new Set(['file_share', 'thread_broadcast', 'me_message']);

/** The longest message that is kept whole. */
const LONGEST = 20_000;

/** An edit of a message that was never heard of is a message that is about to be heard of, if it is this young. */
const YOUNG_MS = 5 * 60_000;

/** To forget somebody takes two seconds, and longer only while something of theirs is still being written. */
const LOOK_MS = 250;
const MOST_LOOKS = 40;

type MessageEvent = KnownEventFromType<'message'>;
type Changed = Extract<MessageEvent, { subtype: 'message_changed' } | { subtype: 'message_deleted' }>;
/** What a message is, in an event of its own and inside one of its change. */
interface Said {
  readonly user?: string;
  readonly bot_id?: string;
  readonly ts: string;
  readonly thread_ts?: string;
  readonly text?: string;
  readonly subtype?: string;
  readonly files?: readonly { readonly name?: string | null; readonly title?: string | null }[];
}

/** The names of the files that came with a message; nobody here can look into them. */
function filesOf({ files }: Pick<Said, 'files'>): string[] {
  return (files ?? []).slice(0, 10).map(({ name, title }) => (name ?? title ?? 'a file').slice(0, 200));
}

/** Hears what a person says in their DM, reads their edits and forgets what they delete. */
export async function directMessage(parts: Parts, event: MessageEvent): Promise<void> {
  if (event.channel_type !== 'im') return;
  if (event.subtype === 'message_changed' || event.subtype === 'message_deleted') {
    await changedMessage(parts, event);
  } else if (event.subtype === undefined || SAID.has(event.subtype)) {
    await saidMessage(parts, event.channel, event as Said);
  }
}

async function saidMessage(parts: Parts, channel: string, said: Said): Promise<void> {
  if (!said.user || said.bot_id) return;
  let person = await knowPerson(parts, said.user, channel);
  // Whoever is just being forgotten is somebody new once that is done, and what they say then is heard.
  for (let looks = 0; person.erasing && looks < MOST_LOOKS; looks++) {
    await wait(LOOK_MS);
    person = await knowPerson(parts, said.user, channel);
  }
  if (!(await admit(parts, person))) return;
  const { text, kinds } = maskSecrets(plainText(said.text ?? '').slice(0, LONGEST));
  await hear(parts, person, {
    surface: 'dm',
    channel,
    rootTs: said.thread_ts ?? said.ts,
    slackTs: said.ts,
    text,
    masked: kinds,
    files: filesOf(said),
    sentAt: timeOf(said.ts),
  });
}

async function changedMessage(parts: Parts, event: Changed): Promise<void> {
  const before = event.previous_message as Said | undefined;
  if (!before?.user || before.bot_id) return;
  const { channel } = event;
  const { prisma, slack, now } = parts;
  const young = now().getTime() - timeOf(before.ts).getTime() < YOUNG_MS;
  const found = await findPerson(prisma, slack.teamId, before.user);
  // Of somebody who is not known, or was forgotten, there is nothing to change but what is yet to be heard.
  if (!found && !young) return;
  const person = found?.person ?? (await knowPerson(parts, before.user, channel));
  // A deleted message that has replies stays in Slack as a tombstone and comes as a change.
  const tombstone = event.subtype === 'message_changed' && (event.message as Said).subtype === 'tombstone';
  if (event.subtype === 'message_deleted' || tombstone) {
    const message = { channel, slackTs: before.ts };
    await prisma.$transaction(async (tx) => {
      const turnId = await eraseMessage(tx, person, message, now());
      if (turnId !== null) await dropTurn(tx, person, turnId, now());
    });
    return;
  }
  const after = event.message as Said;
  const { text, kinds } = maskSecrets(plainText(after.text ?? '').slice(0, LONGEST));
  const known = await editMessage(prisma, person, channel, after.ts, { text, masked: kinds });
  if (!known && young) await saidMessage(parts, channel, { ...after, user: before.user });
}
