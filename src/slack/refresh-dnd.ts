import type { PrismaClient } from '../db/generated/client.ts';
import { getPerson, keepDnd } from '../db/people.ts';
import type { PersonScope } from '../domain/person.ts';
import type { Slack } from './client.ts';

/** Asks Slack, where it tells, until when a person does not want to be disturbed; only before something is offered. */
export async function refreshDnd(
  { slack, prisma, now }: { slack: Slack; prisma: PrismaClient; now: () => Date },
  scope: PersonScope,
): Promise<void> {
  const person = await getPerson(prisma, scope);
  if (!person) return;
  const { slackUserId: user, teamId } = person;
  // A token of a whole organisation does not say in which of its workspaces somebody is.
  const asked = teamId === null || teamId === slack.teamId ? { user } : { user, team_id: teamId };
  const dnd = await slack.optional('dnd.info', (client) => client.dnd.info(asked));
  if (!dnd) return;
  const at = now().getTime() / 1000;
  const { dnd_enabled: enabled, next_dnd_start_ts: start = 0, next_dnd_end_ts: end = 0 } = dnd;
  const until = enabled && start <= at && end > at ? new Date(end * 1000) : null;
  await keepDnd(prisma, scope, until);
}
