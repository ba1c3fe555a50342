import type { PrismaClient } from '../../src/db/generated/client.ts';
import { keepDmChannel, keepPerson } from '../../src/db/people.ts';
import { keepWorkspace } from '../../src/db/workspaces.ts';
import type { Person } from '../../src/domain/person.ts';
import type { Playground, PlaygroundOptions } from '../../src/playground/playground.ts';

const ZONES = ['Europe/Lisbon', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'UTC'] as const;

type Member = NonNullable<PlaygroundOptions['people']>[number];

/** So many made-up people, over several zones. */
export function makePeople(count: number): Member[] {
  return Array.from({ length: count }, (_, nth) => ({
    id: `U0TRIAL${String(nth).padStart(4, '0')}`,
    name: `person${nth}`,
    real_name: `Person ${nth} Example`,
    tz: ZONES[nth % ZONES.length] ?? 'UTC',
    locale: nth % 2 === 0 ? 'en-GB' : 'en-US',
  }));
}

/** Makes Alfred know the first so many people of a workspace, as if they had spoken to it before. */
export async function introduce(
  prisma: PrismaClient,
  playground: Playground,
  count: number,
): Promise<Person[]> {
  const { teamId, botUserId } = playground;
  await keepWorkspace(prisma, { teamId, botUserId, name: 'Playground' });
  const people: Person[] = [];
  for (const { id, name, tz: zone, locale } of playground.people().slice(0, count)) {
    const profile = { slackUserId: id, name, zone, locale, guest: false, foreign: false, deleted: false };
    const person = await keepPerson(prisma, teamId, profile, new Date());
    const dmChannel = playground.as(id).dm;
    await keepDmChannel(prisma, person, dmChannel);
    people.push({ ...person, dmChannel });
  }
  return people;
}
