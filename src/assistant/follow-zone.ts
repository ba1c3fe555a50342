import { deleteTokens } from '../db/api-tokens.ts';
import type { Db } from '../db/client.ts';
import { dmOf, queueDelivery } from '../db/deliveries.ts';
import { erasedTokens } from '../db/erase.ts';
import type { PrismaClient } from '../db/generated/client.ts';
import { questionIdOf } from '../db/ids.ts';
import { findPerson, keepPerson, keepPreviousZone, lockPerson, previousZoneOf } from '../db/people.ts';
import type { SlackProfile } from '../db/people.ts';
import type { Queue } from '../db/queue.ts';
import { recurringIn } from '../db/schedules.ts';
import { getSettings, moveOnboarding } from '../db/settings.ts';
import { bringBackUsage } from '../db/usage.ts';
import type { Person } from '../domain/person.ts';
import { isRefusal } from '../domain/refusal.ts';
import type { Limits } from '../domain/schedule.ts';
import { zoneWords } from '../domain/words.ts';
import { manageSchedule } from './manage-schedule.ts';

interface Parts {
  readonly queue: Pick<Queue, 'boss'>;
  readonly limits: Limits;
}

/** Somebody who was erased a short while ago comes back: they are not greeted as new, and their day's tokens count. */
async function recogniseErased(tx: Db, person: Person, key: string, now: Date): Promise<void> {
  const tokens = await erasedTokens(tx, person, key, now);
  if (tokens === null) return;
  await getSettings(tx, person, now);
  await moveOnboarding(tx, person, 'new', 'done', now);
  await bringBackUsage(tx, person, tokens, now);
}

/**
 * Keeps what Slack tells of a person. When their zone has changed and they have recurring schedules in the one
 * before, they are asked whether those follow; once for each such move.
 */
export async function keepProfile(
  parts: { prisma: PrismaClient; queue: Pick<Queue, 'boss'> },
  teamId: string,
  profile: SlackProfile,
  { key, now }: { key: string; now: Date },
): Promise<Person> {
  return parts.prisma.$transaction(async (tx) => {
    const known = await findPerson(tx, teamId, profile.slackUserId);
    if (known) await lockPerson(tx, known.person);
    const person = await keepPerson(tx, teamId, profile, now);
    // Whoever has left the workspace reads nothing of it any more, also when they come back.
    if (profile.deleted) await deleteTokens(tx, person);
    if (!known) await recogniseErased(tx, person, key, now);
    const before = known?.person.zone;
    if (before === undefined || before === person.zone) return person;
    const moved = await recurringIn(tx, person, before);
    if (moved.length === 0) return person;
    await keepPreviousZone(tx, person, before);
    const which = moved.length === 1 ? 'Your schedule is' : `Your ${moved.length} schedules are`;
    const text = `You are on ${zoneWords(person.zone)} now. ${which} set to ${zoneWords(before)}. Shall I move ${moved.length === 1 ? 'it' : 'them'}, so that the clock shows the same?`;
    const causeId = questionIdOf(person.personId, `${before} ${person.zone}`);
    await queueDelivery(parts, tx, person, { kind: 'zone', causeId, channel: dmOf(person), text }, now);
    return person;
  });
}

/** Does what a person has chosen for the schedules in the zone that they left; returns what to tell them. */
export async function settleZone(
  parts: Parts,
  tx: Db,
  person: Person,
  choice: 'follow' | 'keep',
  now: Date,
): Promise<string> {
  await lockPerson(tx, person);
  const before = await previousZoneOf(tx, person);
  if (before === null) return 'That is settled already.';
  await keepPreviousZone(tx, person, null);
  if (choice === 'keep') return `They stay on ${zoneWords(before)}.`;
  let moved = 0;
  for (const id of await recurringIn(tx, person, before)) {
    const change = { action: 'edit' as const, id, zone: person.zone };
    const done = await manageSchedule(parts, tx, person, change, { askedAt: now, now });
    if (!isRefusal(done)) moved++;
  }
  return `Moved ${moved === 1 ? 'it' : moved} to ${zoneWords(person.zone)}.`;
}
