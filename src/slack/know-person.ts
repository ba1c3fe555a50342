import { keepProfile } from '../assistant/follow-zone.ts';
import type { PrismaClient } from '../db/generated/client.ts';
import { findPerson, keepDmChannel } from '../db/people.ts';
import type { SlackProfile } from '../db/people.ts';
import type { Queue } from '../db/queue.ts';
import type { Person } from '../domain/person.ts';
import { isZone } from '../domain/zone.ts';
import type { Slack } from './client.ts';
import { callSlack } from './failure.ts';

interface Parts {
  readonly slack: Slack;
  readonly prisma: PrismaClient;
  readonly queue: Pick<Queue, 'boss'>;
  readonly hashKey: string;
  readonly now: () => Date;
}

/** What Slack says of somebody, as it comes in `users.info` and in the `user_change` event. */
export interface SlackUser {
  id?: string;
  name?: string;
  real_name?: string;
  tz?: string;
  locale?: string;
  deleted?: boolean;
  is_bot?: boolean;
  is_restricted?: boolean;
  is_ultra_restricted?: boolean;
  is_stranger?: boolean;
  team_id?: string;
  enterprise_user?: { enterprise_id?: string; teams?: string[] };
  profile?: { display_name?: string; real_name?: string };
}

const FRESH_MS = 24 * 3_600_000;

/** Whether somebody belongs to a workspace, or to the organisation that Alfred was installed in; true when Slack does not tell. */
function belongs({ team_id: own, enterprise_user: wide }: SlackUser, teamId: string): boolean {
  if (own === undefined || own === teamId) return true;
  return wide?.enterprise_id === teamId || Boolean(wide?.teams?.includes(teamId));
}

/** The profile that Alfred keeps of a Slack user. Without a zone that we know, UTC. */
export function toProfile(user: SlackUser, slackUserId: string, teamId: string): SlackProfile {
  const name =
    user.profile?.real_name || user.real_name || user.profile?.display_name || user.name || 'there';
  return {
    slackUserId,
    name: name.slice(0, 200),
    zone: user.tz !== undefined && isZone(user.tz) ? user.tz : 'UTC',
    locale: user.locale ?? 'en-US',
    guest: Boolean(user.is_restricted) || Boolean(user.is_ultra_restricted),
    foreign: Boolean(user.is_stranger) || !belongs(user, teamId),
    deleted: Boolean(user.deleted),
    ...(user.team_id === undefined ? {} : { teamId: user.team_id }),
  };
}

/**
 * The person behind a verified event: known already, or read from Slack now. Their zone is known before
 * anything is done for them, so this throws (TryAgain) when Slack can't be asked about a stranger.
 */
export async function knowPerson(parts: Parts, slackUserId: string, dmChannel?: string): Promise<Person> {
  const { slack, prisma, now } = parts;
  const known = await findPerson(prisma, slack.teamId, slackUserId);
  const fresh = known && now().getTime() - known.refreshedAt.getTime() < FRESH_MS;
  const person = fresh ? known.person : await readPerson(parts, slackUserId, known?.person ?? null);
  if (person.dmChannel !== null) return person;
  const channel = dmChannel ?? (await openDm(slack, slackUserId));
  if (channel === null) return person;
  await keepDmChannel(prisma, person, channel);
  return { ...person, dmChannel: channel };
}

async function readPerson(parts: Parts, slackUserId: string, known: Person | null): Promise<Person> {
  const { slack, hashKey: key, now } = parts;
  try {
    const { user } = await callSlack(() =>
      slack.client.users.info({ user: slackUserId, include_locale: true }),
    );
    return await keepProfile(parts, slack.teamId, toProfile(user ?? {}, slackUserId, slack.teamId), {
      key,
      now: now(),
    });
  } catch (error) {
    // What was known yesterday serves until Slack answers again.
    if (known) return known;
    throw error;
  }
}

/** The channel of a DM, which must be known before anything in it can be looked up. */
async function openDm(slack: Slack, slackUserId: string): Promise<string | null> {
  const opened = await slack.optional('conversations.open', (client) =>
    client.conversations.open({ users: slackUserId }),
  );
  return opened?.channel?.id ?? null;
}
