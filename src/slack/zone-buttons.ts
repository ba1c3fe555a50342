import type { BlockAction } from '@slack/bolt';

import { settleZone } from '../assistant/follow-zone.ts';
import type { Person } from '../domain/person.ts';
import type { Parts } from './parts.ts';
import { respond } from './respond.ts';
import { escapeText } from './views/text.ts';

const CHOICES = ['follow', 'keep'] as const;

/** A button under the question whether schedules follow their person into another zone. */
export async function pressOnZone(
  parts: Parts,
  person: Person,
  body: BlockAction,
  ack: () => Promise<void>,
): Promise<void> {
  const choice = CHOICES.find((one) => body.actions[0]?.action_id === `zone:${one}`);
  const say = choice
    ? await parts.prisma.$transaction((tx) => settleZone(parts, tx, person, choice, parts.now()))
    : null;
  await ack();
  if (say !== null && body.response_url) await respond(body.response_url, { text: escapeText(say) });
}
