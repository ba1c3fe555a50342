import { countMessages } from '../db/conversations.ts';
import { dmOf, queueDelivery } from '../db/deliveries.ts';
import type { PrismaClient } from '../db/generated/client.ts';
import { questionIdOf } from '../db/ids.ts';
import { lockPerson } from '../db/people.ts';
import type { Queue } from '../db/queue.ts';
import { getSettings, moveOnboarding } from '../db/settings.ts';
import type { Person } from '../domain/person.ts';
import { localTime } from '../domain/timing.ts';

function greetingWords({ name, zone }: Person, now: Date): string {
  const hour = Number(localTime(now, zone).slice(11, 13));
  const time = hour < 5 || hour >= 18 ? 'evening' : hour < 12 ? 'morning' : 'afternoon';
  const [first = name] = name.split(/\s+/);
  return `Good ${time}, ${first}. I’m Alfred; I keep in mind what you’d rather not have to. So that I’m of some use to you: what does a usual week of yours look like?`;
}

/**
 * Greets a person who opens their DM and has never talked with Alfred: one open question, once and never again.
 * Nothing is said to anybody who has said something themselves, or was here before.
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
    if (onboarding !== 'new' || (await countMessages(tx, person)) > 0) return;
    await moveOnboarding(tx, person, 'new', 'asked', now);
    const causeId = questionIdOf(person.personId, 'greeting');
    const text = greetingWords(person, now);
    await queueDelivery(parts, tx, person, { kind: 'notice', causeId, channel: dmOf(person), text }, now);
  });
}
