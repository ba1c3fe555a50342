import { z } from 'zod';

import type { Verdict } from '../domain/engagement.ts';
import type { Onboarding } from '../domain/onboarding.ts';
import type { PersonScope } from '../domain/person.ts';
import type { SuggestionType } from '../domain/suggestion.ts';
import type { Db } from './client.ts';
import type { Prisma, Settings } from './generated/client.ts';

/** What may be changed of how Alfred treats a person. */
export type SettingsChange = Partial<Omit<Settings, 'personId' | 'updatedAt' | 'countsFrom'>> & {
  readonly countsFrom?: Prisma.InputJsonObject;
};

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
  change: SettingsChange,
  now: Date,
): Promise<Settings> {
  return db.settings.update({ where: { personId }, data: { ...change, updatedAt: now } });
}

const CountsFrom = z.record(z.string(), z.iso.datetime());

/** From when on what a person makes of offers of a type counts towards a verdict on it; null = from the beginning. */
export function countedFrom(
  { countFrom, countsFrom }: Pick<Settings, 'countFrom' | 'countsFrom'>,
  type: SuggestionType,
  verdict: Verdict,
): Date | null {
  const own = CountsFrom.parse(countsFrom)[`${verdict}:${type}`];
  if (own === undefined) return countFrom;
  const since = new Date(own);
  return countFrom && countFrom > since ? countFrom : since;
}

/** `countsFrom` with verdicts on some types counted anew from now on. */
export function countedAnew(
  { countsFrom }: Pick<Settings, 'countsFrom'>,
  types: readonly SuggestionType[],
  verdicts: readonly Verdict[],
  now: Date,
): Prisma.InputJsonObject {
  const anew = types.flatMap((type) => verdicts.map((verdict) => [`${verdict}:${type}`, now.toISOString()]));
  return { ...CountsFrom.parse(countsFrom), ...Object.fromEntries(anew) };
}
