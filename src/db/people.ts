import type { Person, PersonScope } from '../domain/person.ts';
import type { Db } from './client.ts';
import type { Person as PersonRow } from './generated/client.ts';
import { newId } from './ids.ts';

/** What Slack tells of a person. */
export interface SlackProfile {
  readonly slackUserId: string;
  readonly name: string;
  readonly zone: string;
  readonly locale: string;
  readonly guest: boolean;
  readonly foreign: boolean;
  readonly deleted: boolean;
  /** The workspace that they belong to, where Slack tells. */
  readonly teamId?: string;
}

/** A person as the rows hold them. */
export function toPerson(row: PersonRow): Person {
  return {
    personId: row.id as Person['personId'],
    workspaceId: row.workspaceId,
    slackUserId: row.slackUserId,
    teamId: row.teamId,
    name: row.name,
    zone: row.zone,
    locale: row.locale,
    dmChannel: row.dmChannel,
    guest: row.guest,
    foreign: row.foreign,
    erasing: row.erasingAt !== null,
  };
}

/** The scope named in the payload of a job that Alfred wrote. */
export function scopeOfJob(payload: { personId: string }): PersonScope {
  return { personId: payload.personId as PersonScope['personId'] };
}

/** The person behind a verified Slack event, with when their profile was last read; null when not met before. */
export async function findPerson(
  db: Db,
  teamId: string,
  slackUserId: string,
): Promise<{ person: Person; refreshedAt: Date; deleted: boolean } | null> {
  const row = await db.person.findFirst({ where: { slackUserId, workspace: { teamId } } });
  return row && { person: toPerson(row), refreshedAt: row.refreshedAt, deleted: row.deleted };
}

/** Keeps what Slack tells of a person of a workspace that is known. */
export async function keepPerson(db: Db, teamId: string, profile: SlackProfile, now: Date): Promise<Person> {
  const { id: workspaceId } = await db.workspace.findUniqueOrThrow({
    where: { teamId },
    select: { id: true },
  });
  const { slackUserId, ...facts } = profile;
  const row = await db.person.upsert({
    where: { workspaceId_slackUserId: { workspaceId, slackUserId } },
    create: { id: newId(), workspaceId, slackUserId, ...facts, refreshedAt: now, createdAt: now },
    update: { ...facts, refreshedAt: now },
  });
  return toPerson(row);
}

/** The person of a scope, or null when erased meanwhile. */
export async function getPerson(db: Db, { personId }: PersonScope): Promise<Person | null> {
  const row = await db.person.findUnique({ where: { id: personId } });
  return row && toPerson(row);
}

/** The person of a scope, or null when erased meanwhile or no longer in their workspace. */
export async function getPresent(db: Db, { personId }: PersonScope): Promise<Person | null> {
  const row = await db.person.findUnique({ where: { id: personId, deleted: false } });
  return row && toPerson(row);
}

/** Makes all who touch this person's conversations and limits take turns until the transaction ends. */
export async function lockPerson(tx: Db, { personId }: PersonScope): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM people WHERE id = ${personId}::uuid FOR NO KEY UPDATE`;
}

/** Until when a person does not want to be disturbed in Slack; null when they may be. */
export async function getDnd(db: Db, { personId }: PersonScope): Promise<Date | null> {
  const row = await db.person.findUnique({ where: { id: personId }, select: { dndUntil: true } });
  return row?.dndUntil ?? null;
}

/** Remembers until when a person does not want to be disturbed. */
export async function keepDnd(db: Db, { personId }: PersonScope, dndUntil: Date | null): Promise<void> {
  await db.person.updateMany({ where: { id: personId }, data: { dndUntil } });
}

/** When a person first met Alfred. */
export async function getJoined(db: Db, { personId }: PersonScope): Promise<Date | null> {
  const row = await db.person.findUnique({ where: { id: personId }, select: { createdAt: true } });
  return row?.createdAt ?? null;
}

/** Marks a person as being erased: whatever they say from then on is not heard. */
export async function keepErasing(db: Db, { personId }: PersonScope, now: Date): Promise<void> {
  await db.person.update({ where: { id: personId }, data: { erasingAt: now } });
}

/** Remembers the zone that a person left, or with null that nothing is open about it. */
export async function keepPreviousZone(
  db: Db,
  { personId }: PersonScope,
  zone: string | null,
): Promise<void> {
  await db.person.update({ where: { id: personId }, data: { previousZone: zone } });
}

/** The zone that a person left, as long as it is open whether their schedules follow. */
export async function previousZoneOf(db: Db, { personId }: PersonScope): Promise<string | null> {
  const row = await db.person.findUnique({ where: { id: personId }, select: { previousZone: true } });
  return row?.previousZone ?? null;
}

/** Remembers the channel of a person's DM. */
export async function keepDmChannel(db: Db, { personId }: PersonScope, dmChannel: string): Promise<void> {
  await db.person.updateMany({ where: { id: personId }, data: { dmChannel } });
}

/** Remembers that a person has opened Home, so that it is kept current from now on. */
export async function keepHomeOpened(db: Db, { personId }: PersonScope, now: Date): Promise<void> {
  await db.person.update({ where: { id: personId }, data: { homeOpenedAt: now } });
}

/** True once a person has opened Home. */
export async function hasOpenedHome(db: Db, { personId }: PersonScope): Promise<boolean> {
  return (await db.person.count({ where: { id: personId, homeOpenedAt: { not: null } } })) > 0;
}
