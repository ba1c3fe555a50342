import { z } from 'zod';

import type { Refusal } from '../domain/engagement.ts';
import type { PersonScope } from '../domain/person.ts';
import type { SuggestionType } from '../domain/suggestion.ts';
import type { Db } from './client.ts';
import type { Opportunity } from './generated/client.ts';
import { newId } from './ids.ts';

/** What an offer rests on: ids of what must still be there, and what was said where talk is all there is. */
const Basis = z.object({
  patterns: z.array(z.string()).default([]),
  memories: z.array(z.string()).default([]),
  schedules: z.array(z.string()).default([]),
  /** What was said, in a few words that are not the person's own, and on which local date. */
  said: z.string().optional(),
  on: z.string().optional(),
});
export type Basis = z.infer<typeof Basis>;

/** The basis of a row. Throws when it is none, which is a bug. */
export function basisOf(row: { basis: unknown }): Basis {
  return Basis.parse(row.basis);
}

/** Something that could be offered. */
export interface NewOpportunity {
  readonly type: SuggestionType;
  readonly key: string;
  readonly basis: Partial<Basis>;
  readonly score: number;
  readonly weighAt: Date;
  readonly expiresAt: Date;
}

/** Keeps an opportunity, or what is known better of one that is open; one that is over stays so. */
export async function keepOpportunity(
  db: Db,
  { personId }: PersonScope,
  opportunity: NewOpportunity,
  now: Date,
): Promise<void> {
  const { type, key, score, weighAt, expiresAt } = opportunity;
  const basis = Basis.parse(opportunity.basis);
  const known = await db.opportunity.findUnique({ where: { personId_type_key: { personId, type, key } } });
  if (!known) {
    const times = { weighAt, expiresAt, createdAt: now, updatedAt: now };
    const data = { id: newId(), personId, type, key, basis, score, ...times };
    await db.opportunity.createMany({ data: [data], skipDuplicates: true });
    return;
  }
  await db.opportunity.updateMany({
    where: { id: known.id, personId, state: { in: ['open', 'lapsed'] } },
    data: { basis, score, weighAt, expiresAt, state: 'open', updatedAt: now },
  });
}

/** A person's open opportunities that are to be weighed by now, the best first. */
export async function dueOpportunities(db: Db, { personId }: PersonScope, now: Date): Promise<Opportunity[]> {
  return db.opportunity.findMany({
    where: { personId, state: 'open', weighAt: { lte: now }, expiresAt: { gt: now } },
    orderBy: [{ score: 'desc' }, { createdAt: 'asc' }],
    take: 50,
  });
}

/** A person's opportunity by id. */
export async function getOpportunity(
  db: Db,
  { personId }: PersonScope,
  id: string,
): Promise<Opportunity | null> {
  return db.opportunity.findUnique({ where: { id, personId } });
}

/** Whether an opportunity waits to be offered. */
export async function isOpen(
  db: Db,
  { personId }: PersonScope,
  type: SuggestionType,
  key: string,
  now: Date,
): Promise<boolean> {
  const where = { personId, type, key, state: 'open' as const, expiresAt: { gt: now } };
  return (await db.opportunity.count({ where })) > 0;
}

/** All of a person's open opportunities, the best first. */
export async function openOpportunities(
  db: Db,
  { personId }: PersonScope,
  now: Date,
): Promise<Opportunity[]> {
  return db.opportunity.findMany({
    where: { personId, state: 'open', expiresAt: { gt: now } },
    orderBy: [{ score: 'desc' }, { createdAt: 'asc' }],
    take: 50,
  });
}

/** Some people of whom something is to be weighed by now, who are still there and welcome; nobody else costs anything. */
export async function peopleToWeigh(
  db: Db,
  { guests }: { guests: boolean },
  now: Date,
  limit: number,
): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    WITH due AS MATERIALIZED (
      SELECT person_id, min(weigh_at) AS since FROM opportunities
      WHERE state = 'open' AND weigh_at <= ${now} GROUP BY person_id
    )
    SELECT p.id FROM due d
      JOIN people p ON p.id = d.person_id AND NOT p.deleted AND NOT p.foreign AND (${guests} OR NOT p.guest)
      JOIN workspaces w ON w.id = p.workspace_id AND w.off_reason IS NULL
    ORDER BY d.since LIMIT ${limit}`;
  return rows.map(({ id }) => id);
}

const isSameDay = (one: Date, other: Date) =>
  one.toISOString().slice(0, 10) === other.toISOString().slice(0, 10);

/**
 * Writes down why something was not offered, with its day, and when to look again; never again without that. Of two who
 * weighed the same at once, one writes. However often it is weighed on a day by UTC, it counts for one reason once.
 */
export async function keepRefusal(
  db: Db,
  opportunity: Opportunity,
  refusal: { reason: Refusal; again: Date | null },
  now: Date,
): Promise<void> {
  const { id, personId, weighAt, lastRefusal, lastRefusalAt } = opportunity;
  const { reason, again } = refusal;
  const counted = lastRefusal === reason && lastRefusalAt !== null && isSameDay(lastRefusalAt, now);
  await db.$executeRaw`
    WITH kept AS (
      UPDATE opportunities SET last_refusal = ${reason}, last_refusal_at = ${now}, updated_at = ${now},
        refusals = jsonb_set(refusals, ARRAY[${reason}], to_jsonb(coalesce((refusals->>${reason})::int, 0) + 1)),
        weigh_at = coalesce(${again}::timestamptz, ${now}::timestamptz + interval '100 years')
      WHERE id = ${id}::uuid AND person_id = ${personId}::uuid AND state = 'open' AND weigh_at = ${weighAt}
      RETURNING person_id
    )
    INSERT INTO withheld AS w (person_id, day, reason, count)
    SELECT person_id, (${now}::timestamptz AT TIME ZONE 'UTC')::date, ${reason}, 1 FROM kept
    WHERE ${!counted}
    ON CONFLICT (person_id, day, reason) DO UPDATE SET count = w.count + 1`;
}

/** Has an opportunity weighed again later, unless another has weighed it meanwhile. */
export async function weighLater(db: Db, opportunity: Opportunity, again: Date, now: Date): Promise<void> {
  const { id, personId, weighAt } = opportunity;
  const where = { id, personId, state: 'open' as const, weighAt };
  await db.opportunity.updateMany({ where, data: { weighAt: again, updatedAt: now } });
}

/** Moves an opportunity to a state; `weighAt` says when it may come back. */
export async function moveOpportunity(
  db: Db,
  { personId }: PersonScope,
  id: string,
  to: { state: Opportunity['state']; offered?: true; weighAt?: Date; expiresAt?: Date },
  now: Date,
): Promise<void> {
  const { state, offered, weighAt, expiresAt } = to;
  await db.opportunity.updateMany({
    where: { id, personId },
    data: {
      state,
      updatedAt: now,
      ...(offered ? { offers: { increment: 1 } } : {}),
      ...(weighAt ? { weighAt } : {}),
      ...(expiresAt ? { expiresAt } : {}),
    },
  });
}

/** Opens an opportunity again whose offer never reached its person, as if it had not been offered. */
export async function reopenOpportunity(
  db: Db,
  { personId }: PersonScope,
  id: string,
  weighAt: Date,
  now: Date,
): Promise<void> {
  const data = { state: 'open' as const, offers: { decrement: 1 }, weighAt, updatedAt: now };
  await db.opportunity.updateMany({ where: { id, personId, state: 'offered' }, data });
}

/** Closes the opportunities that rest on one thing, by the table it is in; returns their ids. */
export async function closeResting(
  db: Db,
  { personId }: PersonScope,
  on: 'patterns' | 'memories' | 'schedules',
  id: string,
  now: Date,
): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    UPDATE opportunities SET state = 'closed', updated_at = ${now}
    WHERE person_id = ${personId}::uuid AND basis->${on} @> to_jsonb(${id}::text) RETURNING id`;
  return rows.map(({ id: closed }) => closed);
}

/** Closes some opportunities: they are not offered, or not again. */
export async function closeOpportunities(
  db: Db,
  { personId }: PersonScope,
  ids: readonly string[],
  now: Date,
): Promise<void> {
  const data = { state: 'closed' as const, updatedAt: now };
  await db.opportunity.updateMany({ where: { personId, id: { in: [...ids] } }, data });
}

/** Has all that waits for a person weighed again by now: their settings have changed. */
export async function weighAgain(db: Db, { personId }: PersonScope, now: Date): Promise<void> {
  await db.opportunity.updateMany({ where: { personId, state: 'open' }, data: { weighAt: now } });
}

/** Has nothing of a person weighed before a time: what is offered does not reach them. */
export async function putOff(db: Db, { personId }: PersonScope, until: Date, now: Date): Promise<void> {
  const where = { personId, state: 'open' as const, weighAt: { lt: until } };
  await db.opportunity.updateMany({ where, data: { weighAt: until, updatedAt: now } });
}

/** Lets go of what nobody offered in time. */
export async function lapseOpportunities(db: Db, now: Date): Promise<void> {
  // The state and the year as literals, or the index of what expires, which is for this alone, is of no use.
  await db.$executeRaw`
    UPDATE opportunities SET state = 'lapsed', updated_at = ${now}
    WHERE state = 'open' AND expires_at > '2000-01-01T00:00:00Z'::timestamptz AND expires_at < ${now}`;
}

/** What was not offered of late, though some of it was later, with why; the newest first. */
export async function lastRefusals(
  db: Db,
  { personId }: PersonScope,
  since: Date,
  limit: number,
): Promise<Opportunity[]> {
  return db.opportunity.findMany({
    where: { personId, lastRefusalAt: { gte: since } },
    orderBy: { lastRefusalAt: 'desc' },
    take: limit,
  });
}
