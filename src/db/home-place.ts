import type { PersonScope } from '../domain/person.ts';
import type { Db } from './client.ts';

/** Which schedules Home can show. */
export const HOME_FILTERS = ['live', 'paused', 'past'] as const;
export type HomeFilter = (typeof HOME_FILTERS)[number];

/** Where a person is in their Home: which schedules, which page of them, which page of what is known; pages count from 0. */
export interface HomePlace {
  readonly filter: HomeFilter;
  readonly page: number;
  readonly knownPage: number;
}

/** Where a person is in their Home; at its beginning when they never turned a page. */
export async function getHomePlace(db: Db, { personId }: PersonScope): Promise<HomePlace> {
  const row = await db.person.findUnique({
    where: { id: personId },
    select: { homeFilter: true, homePage: true, homeKnownPage: true },
  });
  const filter = HOME_FILTERS.find((one) => one === row?.homeFilter) ?? 'live';
  return { filter, page: row?.homePage ?? 0, knownPage: row?.homeKnownPage ?? 0 };
}

/** Remembers where a person went in their Home. */
export async function keepHomePlace(
  db: Db,
  { personId }: PersonScope,
  { filter, page, knownPage }: Partial<HomePlace>,
): Promise<void> {
  const data = {
    ...(filter === undefined ? {} : { homeFilter: filter }),
    ...(page === undefined ? {} : { homePage: page }),
    ...(knownPage === undefined ? {} : { homeKnownPage: knownPage }),
  };
  await db.person.updateMany({ where: { id: personId }, data });
}

/** Slack's hash of a person's Home as it was published last; null when it is not known. */
export async function getHomeHash(db: Db, { personId }: PersonScope): Promise<string | null> {
  const row = await db.person.findUnique({ where: { id: personId }, select: { homeHash: true } });
  return row?.homeHash ?? null;
}

/** Remembers the hash of the Home that was just published. */
export async function keepHomeHash(db: Db, { personId }: PersonScope, hash: string | null): Promise<void> {
  await db.person.updateMany({ where: { id: personId }, data: { homeHash: hash } });
}
