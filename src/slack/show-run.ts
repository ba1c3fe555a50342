import { summariseSchedule } from '../assistant/summarise-schedule.ts';
import type { EngagementEvent, PrismaClient, Run } from '../db/generated/client.ts';
import { getPerson } from '../db/people.ts';
import { snoozeOf } from '../db/run-history.ts';
import { getRun } from '../db/runs.ts';
import type { Schedule } from '../db/schedules.ts';
import type { Person, PersonScope } from '../domain/person.ts';
import { instantWords } from '../domain/words.ts';
import { runMessage } from './views/run-message.ts';

/** The message of a run, from what is known of it. */
export function messageOfRun(
  found: {
    run: Run;
    schedule: Schedule;
    person: Person;
    engagement: readonly Pick<EngagementEvent, 'action'>[];
    /** When it comes again after a snooze. */
    snooze: Date | null;
  },
  now: Date,
): ReturnType<typeof runMessage> {
  const { run, schedule, person, engagement, snooze } = found;
  const words = (at: Date) => instantWords(at, person.zone, person.locale, now);
  return runMessage({
    run,
    schedule: summariseSchedule(schedule, run, person, now),
    engagement,
    dueAt: words(run.occurrenceAt),
    snoozedTo: snooze && words(snooze),
  });
}

/** The message of a run as things stand now; null when the run was cancelled, or it or its person is gone. */
export async function showRun(
  parts: { prisma: PrismaClient; now: () => Date },
  scope: PersonScope,
  runId: string,
): Promise<ReturnType<typeof runMessage> | null> {
  const { prisma, now } = parts;
  const [found, person, snooze] = await Promise.all([
    getRun(prisma, scope, runId),
    getPerson(prisma, scope),
    snoozeOf(prisma, scope, runId),
  ]);
  if (!found || !person) return null;
  if (found.run.state === 'cancelled') return null;
  return messageOfRun({ ...found, person, snooze }, now());
}
