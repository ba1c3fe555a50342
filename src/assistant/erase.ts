import { erasePerson, isBusy } from '../db/erase.ts';
import type { PrismaClient } from '../db/generated/client.ts';
import { lockPerson } from '../db/people.ts';
import type { PersonScope } from '../domain/person.ts';
import { TryAgain } from '../errors.ts';
import type { Log } from '../log.ts';

const WAIT_MS = 1_000;

/**
 * Deletes all that is known of a person who asked for it, once the answer that tells them so is out. Throws
 * TryAgain as long as something of theirs is still being written.
 */
export async function erase(
  parts: {
    prisma: PrismaClient;
    /** Makes what is kept of them unreadable to whoever has not this. */
    key: string;
    now: () => Date;
    log: Log;
  },
  scope: PersonScope,
): Promise<void> {
  const { prisma, key, now, log } = parts;
  const gone = await prisma.$transaction(async (tx) => {
    await lockPerson(tx, scope);
    if (await isBusy(tx, scope)) throw new TryAgain('erase_waits', { after: WAIT_MS });
    return erasePerson(tx, scope, key, now());
  });
  if (gone) log.info('somebody was erased');
}
