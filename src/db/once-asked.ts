import type { PersonScope } from '../domain/person.ts';
import type { Db } from './client.ts';

/** A reminder for once that a person asked for: what it is called, for when, and when they asked. */
export interface OnceAsked {
  readonly id: string;
  readonly name: string;
  readonly at: Date;
  readonly askedAt: Date;
}

/** More of them than this are not looked through; of more, the newest. */
const MOST = 200;

/** The reminders for once that a person asked for since a time and did not cancel, oldest first. */
export async function remindersAskedSince(
  db: Db,
  { personId }: PersonScope,
  since: Date,
): Promise<readonly OnceAsked[]> {
  const rows = await db.schedule.findMany({
    where: {
      personId,
      kind: 'once',
      task: 'remind',
      source: 'person',
      state: { in: ['active', 'paused', 'completed'] },
      createdAt: { gte: since },
    },
    select: { id: true, name: true, at: true, createdAt: true },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: MOST,
  });
  return rows
    .flatMap(({ id, name, at, createdAt }) => (at ? [{ id, name, at, askedAt: createdAt }] : []))
    .toReversed();
}
