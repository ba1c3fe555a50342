import { dmOf, queueDelivery } from '../db/deliveries.ts';
import type { PrismaClient } from '../db/generated/client.ts';
import { questionIdOf } from '../db/ids.ts';
import type { Queue } from '../db/queue.ts';
import type { Person } from '../domain/person.ts';

const GUEST =
  'I’m sorry, I only work for full members of this workspace. Whoever runs me can open me to guests.';
const FOREIGN = 'I’m sorry, I only work for people of the organisation that runs me.';

/**
 * Whether a person may talk to Alfred. Guests, as long as they are not welcome, and people of other organisations
 * are told once, politely; somebody who is being erased is not heard any more.
 */
export async function admit(
  parts: { prisma: PrismaClient; queue: Pick<Queue, 'boss'>; guests: boolean; now: () => Date },
  person: Person,
): Promise<boolean> {
  if (person.erasing) return false;
  const refused = person.foreign ? FOREIGN : person.guest && !parts.guests ? GUEST : null;
  if (refused === null) return true;
  await parts.prisma.$transaction(async (tx) => {
    const causeId = questionIdOf(person.personId, 'refusal');
    const delivery = { kind: 'notice' as const, causeId, channel: dmOf(person), text: refused };
    await queueDelivery(parts, tx, person, delivery, parts.now());
  });
  return false;
}
