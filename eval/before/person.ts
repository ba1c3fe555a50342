import type { App } from '../../src/app.ts';
import type { PrismaClient } from '../../src/db/generated/client.ts';
import { newId } from '../../src/db/ids.ts';
import { keepDmChannel, keepPerson } from '../../src/db/people.ts';
import type { Person } from '../../src/domain/person.ts';
import type { Actor } from '../../src/playground/playground.ts';
import type { Before } from '../case.ts';
import { DAY_MS } from '../local-time.ts';

const HOUR_MS = 3_600_000;

/** When somebody last talked with Alfred. */
function lastSeen({ last_seen_days: days }: Before, now: Date): Date {
  // Today was not within this conversation.
  return new Date(now.getTime() - (days === 0 ? 2 * HOUR_MS : days * DAY_MS));
}

/** A conversation that is over: something was said and answered, of which nothing follows. */
async function writeTalk(prisma: PrismaClient, { personId }: Person, dm: string, at: Date): Promise<void> {
  const [conversationId, threadId, turnId] = [newId(), newId(), newId()];
  const rootTs = `${Math.floor(at.getTime() / 1000)}.000100`;
  await prisma.conversation.create({
    data: { id: conversationId, personId, surface: 'dm', startedAt: at, lastMessageAt: at },
  });
  await prisma.thread.create({ data: { id: threadId, personId, channel: dm, rootTs, createdAt: at } });
  await prisma.turn.create({
    data: {
      id: turnId,
      personId,
      conversationId,
      threadId,
      state: 'done',
      jobId: newId(),
      askedAt: at,
      startedAt: at,
      finishedAt: at,
      text: 'Any time.',
    },
  });
  const said = { channel: dm, slackTs: rootTs, text: 'thanks', sentAt: at };
  await prisma.message.create({
    data: { id: newId(), personId, conversationId, threadId, turnId, ...said },
  });
}

/** Makes the person somebody whom Alfred knows: met long ago, onboarded, last heard of as the case says. */
export async function writePerson(app: App, actor: Actor, before: Before): Promise<Person> {
  const { prisma } = app.database;
  const now = app.clock.now();
  const { id: slackUserId, real_name: name, tz: zone, locale } = actor.user;
  const profile = { slackUserId, name, zone, locale, guest: false, foreign: false, deleted: false };
  const person = await keepPerson(prisma, app.playground?.teamId ?? '', profile, now);
  await keepDmChannel(prisma, person, actor.dm);
  const seen = lastSeen(before, now);
  const met = new Date(seen.getTime() - 60 * DAY_MS);
  await prisma.person.update({ where: { id: person.personId }, data: { createdAt: met } });
  await writeTalk(prisma, person, actor.dm, seen);
  await prisma.settings.create({
    data: {
      personId: person.personId,
      onboarding: 'done',
      ...(before.level === undefined ? {} : { level: before.level }),
      heldBack: before.held_back,
      updatedAt: met,
    },
  });
  return { ...person, dmChannel: actor.dm };
}
