import { dmOf, queueDelivery } from '../db/deliveries.ts';
import type { PrismaClient } from '../db/generated/client.ts';
import { questionIdOf } from '../db/ids.ts';
import { getPresent } from '../db/people.ts';
import type { Queue } from '../db/queue.ts';
import type { Person, PersonScope } from '../domain/person.ts';

const GUEST =
  'I’m sorry, I only work for full members of this workspace. Whoever runs me can open me to guests.';
const FOREIGN = 'I’m sorry, I only work for people of the organisation that runs me.';

/** Why a person may have nothing of Alfred, as they are told; null when they may. */
function unwelcome(person: Person, guests: boolean): string | null {
  if (person.foreign) return FOREIGN;
  return person.guest && !guests ? GUEST : null;
}

/** Whether a person may have anything of Alfred, without a word about it. */
export function isWelcome(person: Person, guests: boolean): boolean {
  return !person.erasing && unwelcome(person, guests) === null;
}

/** The person of a scope, when something may be thought or said of them unasked: they are there and welcome; else null. */
export async function findWelcome(
  { prisma, guests }: { prisma: PrismaClient; guests: boolean },
  scope: PersonScope,
): Promise<Person | null> {
  const person = await getPresent(prisma, scope);
  return person && isWelcome(person, guests) ? person : null;
}

/**
 * Whether a person may talk to Alfred. Guests, as long as they are not welcome, and people of other organisations
 * are told once, politely; somebody who is being erased is not heard any more.
 */
export async function admit(
  parts: { prisma: PrismaClient; queue: Pick<Queue, 'boss'>; guests: boolean; now: () => Date },
  person: Person,
): Promise<boolean> {
  if (person.erasing) return false;
  const refused = unwelcome(person, parts.guests);
  if (refused === null) return true;
  await parts.prisma.$transaction(async (tx) => {
    const causeId = questionIdOf(person.personId, 'refusal');
    const delivery = { kind: 'notice' as const, causeId, channel: dmOf(person), text: refused };
    await queueDelivery(parts, tx, person, delivery, parts.now());
  });
  return false;
}
