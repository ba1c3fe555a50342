import type { PrismaClient } from '../db/generated/client.ts';
import { getPerson, keepDnd } from '../db/people.ts';
import type { Dnd } from '../domain/engagement.ts';
import type { PersonScope } from '../domain/person.ts';
import type { Slack } from './client.ts';

/**
 * Asks Slack until when a person does not want to be disturbed, and keeps it; where this Slack does not tell of it, they
 * may be. Only asked before something is offered.
 */
export async function refreshDnd(
  { slack, prisma, now }: { slack: Slack; prisma: PrismaClient; now: () => Date },
  scope: PersonScope,
): Promise<Dnd> {
  const person = await getPerson(prisma, scope);
  if (!person) return null;
  const { slackUserId: user, teamId } = person;
  // A token of a whole organisation does not say in which of its workspaces somebody is.
  const asked = teamId === null || teamId === slack.teamId ? { user } : { user, team_id: teamId };
  const dnd = await slack.optional('dnd.info', (client) => client.dnd.info(asked));
  if (!dnd && slack.offers('dnd.info')) return 'unknown';
  const at = now().getTime() / 1000;
  const { dnd_enabled: enabled = false, next_dnd_start_ts: start = 0, next_dnd_end_ts: end = 0 } = dnd ?? {};
  const until = enabled && start <= at && end > at ? new Date(end * 1000) : null;
  await keepDnd(prisma, scope, until);
  return until;
}
