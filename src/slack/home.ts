import { summariseRun } from '../assistant/summarise-run.ts';
import { summariseSchedule } from '../assistant/summarise-schedule.ts';
import type { PrismaClient } from '../db/generated/client.ts';
import { getPerson, keepHomeOpened } from '../db/people.ts';
import { listRuns } from '../db/run-history.ts';
import { countLive, listSchedules } from '../db/schedules.ts';
import type { Person, PersonScope } from '../domain/person.ts';
import { GiveUp } from '../errors.ts';
import type { Slack } from './client.ts';
import { callSlack } from './failure.ts';
import { HOME_ROWS, HOME_RUNS, homeView } from './views/home.ts';

interface Parts {
  readonly slack: Slack;
  readonly prisma: PrismaClient;
  readonly now: () => Date;
}

/** Publishes a person's Home as things stand now. Nothing happens for a person who is gone. */
export async function publishHome(parts: Parts, scope: PersonScope, notice?: string): Promise<void> {
  const { slack, prisma, now } = parts;
  const person = await getPerson(prisma, scope);
  if (!person) return;
  const [found, total, runs] = await Promise.all([
    listSchedules(prisma, scope, 'live', HOME_ROWS),
    countLive(prisma, scope),
    listRuns(prisma, scope, null, HOME_RUNS),
  ]);
  const view = homeView({
    name: person.name,
    zone: person.zone,
    schedules: found.map(({ schedule, last }) => summariseSchedule(schedule, last, person, now())),
    total,
    runs: runs.map((run) => summariseRun(run, person, now())),
    teamUrl: slack.teamUrl,
    ...(notice === undefined ? {} : { notice }),
  });
  try {
    await callSlack(() => slack.client.views.publish({ user_id: person.slackUserId, view }));
  } catch (error) {
    // Home can be switched off in the app's settings; that is no reason to try for ever.
    if (!(error instanceof GiveUp)) throw error;
  }
}

/** Shows Home to a person who opened it, and keeps it current from then on. */
export async function openHome(parts: Parts, person: Person): Promise<void> {
  await keepHomeOpened(parts.prisma, person, parts.now());
  await publishHome(parts, person);
}
