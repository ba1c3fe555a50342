import type { KnownEventFromType } from '@slack/bolt';

import { admit } from '../assistant/admit.ts';
import { hear } from '../assistant/hear.ts';
import { maskSecrets } from '../domain/secrets.ts';
import { plainText, timeOf } from './direct-message.ts';
import { knowPerson } from './know-person.ts';
import type { Parts } from './parts.ts';

/** Hears what a person says to Alfred in a channel; of the channel's talk only the asker's own words are kept. */
export async function mention(parts: Parts, event: KnownEventFromType<'app_mention'>): Promise<void> {
  if (!event.user || event.bot_id) return;
  const person = await knowPerson(parts, event.user);
  if (!(await admit(parts, person))) return;
  const rootTs = event.thread_ts ?? event.ts;
  const words = plainText(event.text.replaceAll(`<@${parts.slack.botUserId}>`, ' ')).trim();
  const { text, kinds } = maskSecrets(words.slice(0, 20_000));
  await hear(parts, person, {
    surface: `channel:${event.channel}:${rootTs}`,
    channel: event.channel,
    rootTs,
    slackTs: event.ts,
    text,
    masked: kinds,
    sentAt: timeOf(event.ts),
  });
}
