import type { Onboarding } from '../domain/onboarding.ts';
import type { PersonScope } from '../domain/person.ts';
import type { Db } from './client.ts';
import type { Settings } from './generated/client.ts';

/** How Alfred treats a person; made with its defaults when it is first asked for. */
export async function getSettings(db: Db, { personId }: PersonScope, now: Date): Promise<Settings> {
  const known = await db.settings.findUnique({ where: { personId } });
  if (known) return known;
  await db.settings.createMany({ data: [{ personId, updatedAt: now }], skipDuplicates: true });
  return db.settings.findUniqueOrThrow({ where: { personId } });
}

/** Moves a person on from one state of onboarding; false when they were not in it any more. */
export async function moveOnboarding(
  db: Db,
  { personId }: PersonScope,
  from: Onboarding,
  to: Onboarding,
  now: Date,
): Promise<boolean> {
  const { count } = await db.settings.updateMany({
    where: { personId, onboarding: from },
    data: { onboarding: to, updatedAt: now },
  });
  return count > 0;
}

/** Changes how Alfred treats a person. */
export async function keepSettings(
  db: Db,
  { personId }: PersonScope,
  change: Partial<Omit<Settings, 'personId' | 'updatedAt'>>,
  now: Date,
): Promise<Settings> {
  return db.settings.update({ where: { personId }, data: { ...change, updatedAt: now } });
}
