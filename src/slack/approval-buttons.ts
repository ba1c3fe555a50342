import type { BlockAction } from '@slack/bolt';

import { settleApproval } from '../assistant/settle-approval.ts';
import type { Person } from '../domain/person.ts';
import type { Parts } from './parts.ts';
import { readPress, tellPresser } from './press.ts';

const STEPS = ['approve', 'reject'] as const;

/** A button on the card that asks whether a tool may act. Stored before it is acknowledged; a second press changes nothing. */
export async function pressOnApproval(
  parts: Parts,
  person: Person,
  body: BlockAction,
  ack: () => Promise<void>,
): Promise<void> {
  const press = readPress(body);
  const step = STEPS.find((one) => press?.actionId === `approval:${one}`);
  const id = press?.value ?? '';
  const done = step
    ? await parts.prisma.$transaction((tx) => settleApproval(parts, tx, person, { id, step }, parts.now()))
    : null;
  await ack();
  if (!done) await tellPresser(parts, person, body, 'That is settled already.');
}
