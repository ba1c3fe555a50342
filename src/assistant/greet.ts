import type { Db } from '../db/client.ts';
import { lastSaid } from '../db/conversations.ts';
import { dmOf, queueDelivery } from '../db/deliveries.ts';
import type { PrismaClient } from '../db/generated/client.ts';
import { questionIdOf } from '../db/ids.ts';
import { lockPerson } from '../db/people.ts';
import type { Queue } from '../db/queue.ts';
import { getSettings, moveOnboarding } from '../db/settings.ts';
import { IDLE_MS } from '../domain/conversation.ts';
import { ABSENT_DAYS, absenceWords, stageOf } from '../domain/onboarding.ts';
import type { Person } from '../domain/person.ts';
import { localTime } from '../domain/timing.ts';
import { findReturn } from './find-opportunities.ts';
import { lookAhead } from './recall.ts';

function goodTime({ name, zone }: Person, now: Date): string {
  const hour = Number(localTime(now, zone).slice(11, 13));
  const time = hour < 12 ? 'morning' : hour < 18 ? 'afternoon' : 'evening';
  const [first = name] = name.split(/\s+/);
  return `Good ${time}, ${first}`;
}

const INTRODUCTION =
  'I’m Alfred; I keep in mind what you’d rather not have to. So that I’m of some use to you: what does a usual week of yours look like?';

/** Whoever was heard of less long ago than this is still here. */
const AWAY_MS = 20 * 3_600_000;
/** What is so far ahead or farther is not for a greeting. */
const SOON_DAYS = 7;
const MOST = 3;

/** What a person who comes back is met with: their name, how long it has been if that was long, and what is coming up. */
async function welcomeWords(tx: Db, person: Person, lastSeen: Date, now: Date): Promise<string> {
  const { days, words } = absenceWords(lastSeen, now);
  const ahead = (await lookAhead(tx, person, now)).filter((one) => one.days < SOON_DAYS).slice(0, MOST);
  const away = days > ABSENT_DAYS ? ` It has been ${words}; good to have you back.` : '';
  const next = ahead.map(({ what, when }) => `${what} (${when})`);
  return `${goodTime(person, now)}.${away}${next.length > 0 ? ` Coming up: ${next.join(', ')}.` : ''}`;
}

/**
 * Greets a person who opens their DM. Somebody who has never talked with Alfred is asked one open question, once and
 * never again; somebody who was away for most of a day is met by name with what is coming up, once a day, and after a
 * long absence may be offered to pick up where they left off.
 */
export async function greet(
  parts: { prisma: PrismaClient; queue: Pick<Queue, 'boss'>; now: () => Date },
  person: Person,
): Promise<void> {
  const { prisma } = parts;
  const now = parts.now();
  await prisma.$transaction(async (tx) => {
    await lockPerson(tx, person);
    const { onboarding } = await getSettings(tx, person, now);
    const lastSeen = await lastSaid(tx, person);
    const say = (about: string, text: string) => {
      const causeId = questionIdOf(person.personId, about);
      return queueDelivery(parts, tx, person, { kind: 'notice', causeId, channel: dmOf(person), text }, now);
    };
    if (onboarding === 'new' && !lastSeen) {
      await moveOnboarding(tx, person, 'new', 'asked', now);
      await say('greeting', `${goodTime(person, now)}. ${INTRODUCTION}`);
    } else if (onboarding === 'done' && lastSeen && now.getTime() - lastSeen.getTime() > AWAY_MS) {
      const today = localTime(now, person.zone).slice(0, 10);
      await say(`welcome ${today}`, await welcomeWords(tx, person, lastSeen, now));
      // They may have come to say something, which goes first.
      const weighAt = new Date(now.getTime() + IDLE_MS);
      if (stageOf(onboarding, lastSeen, now) === 'absent')
        await findReturn(tx, person, { since: lastSeen, back: now, weighAt }, now);
    }
  });
}
