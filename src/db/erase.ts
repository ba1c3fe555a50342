import { createHmac } from 'node:crypto';

import type { PersonScope } from '../domain/person.ts';
import type { Db } from './client.ts';
import { tokensSince } from './usage.ts';

/** What is remembered of somebody who was erased is remembered this long. */
const KEPT_MS = 26 * 3_600_000;

/** Takes back what waits to be posted to a person. */
export async function eraseDeliveries(tx: Db, { personId }: PersonScope): Promise<void> {
  await tx.delivery.updateMany({ where: { personId, state: 'pending' }, data: { state: 'cancelled' } });
}

/** A person of a workspace under a key, so that the name cannot be worked out without it. */
function hashOf(key: string, workspaceId: string, slackUserId: string): string {
  return createHmac('sha256', key).update(`${workspaceId} ${slackUserId}`).digest('hex');
}

/** True while something of a person is still being worked on that will be written to their rows. */
export async function isBusy(db: Db, { personId }: PersonScope): Promise<boolean> {
  const turns = await db.turn.count({ where: { personId, state: 'running' } });
  const posts = await db.delivery.count({ where: { personId, state: 'posting' } });
  return turns + posts > 0;
}

/**
 * Deletes all rows of a person. Under a keyed hash it stays known for 26 hours that they were here and how many
 * tokens they used, and nothing else. False when nobody of that id was there. Needs a transaction.
 */
export async function erasePerson(tx: Db, scope: PersonScope, key: string, now: Date): Promise<boolean> {
  const { personId } = scope;
  const person = await tx.person.findUnique({ where: { id: personId } });
  if (!person) return false;
  const tokens = await tokensSince(tx, scope, new Date(now.getTime() - KEPT_MS));
  const hash = hashOf(key, person.workspaceId, person.slackUserId);
  const until = new Date(now.getTime() + KEPT_MS);
  await tx.erasedPerson.upsert({
    where: { hash },
    create: { hash, tokens, until },
    // What was brought back to somebody who came back is among them.
    update: { tokens, until },
  });
  // Deleted messages are remembered by an event id that names the person.
  await tx.inboundEvent.deleteMany({ where: { id: { startsWith: `erased:${personId}:` } } });
  await tx.person.delete({ where: { id: personId } });
  return true;
}

/** What is still known of somebody who was erased: the tokens of their last day; null when they were not. */
export async function erasedTokens(
  db: Db,
  person: { workspaceId: string; slackUserId: string },
  key: string,
  now: Date,
): Promise<number | null> {
  const hash = hashOf(key, person.workspaceId, person.slackUserId);
  const row = await db.erasedPerson.findUnique({ where: { hash } });
  return row && row.until > now ? row.tokens : null;
}

/** Forgets whom it has forgotten long enough ago. */
export async function tidyErased(db: Db, now: Date): Promise<void> {
  await db.erasedPerson.deleteMany({ where: { until: { lt: now } } });
}
