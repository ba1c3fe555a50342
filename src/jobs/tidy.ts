import { purgeWorkspaces } from '../assistant/switch-workspace.ts';
import { databaseNow } from '../db/clock.ts';
import { tidyErased } from '../db/erase.ts';
import { tidyForgetMarks } from '../db/forget-marks.ts';
import { tidyEvents } from '../db/inbound-events.ts';
import { tidyPaces } from '../db/pace.ts';
import { fadePatterns } from '../db/patterns.ts';
import { enqueue } from '../db/queue.ts';
import { keepIgnoredRuns } from '../db/run-history.ts';
import { keepWeeklyScores, tidyWithheld } from '../db/scores.ts';
import { tidyWorkspaceUsage } from '../db/usage.ts';
import type { JobParts } from './job-parts.ts';

const EVERY_MS = 30 * 60_000;
const DAY_MS = 86_400_000;
const WEEK_MS = 7 * DAY_MS;

/** The Monday on which the week of a moment began, by UTC: a week of many people has no zone of its own. */
function mondayOf(now: Date): Date {
  const day = Math.floor(now.getTime() / DAY_MS);
  return new Date((day - ((day + 3) % 7)) * DAY_MS);
}

/**
 * Forgets what is kept for a while only, and sees to it that this happens again in half an hour. Throws TryAgain when it is
 * to stop.
 */
export async function tidy(
  parts: Pick<JobParts, 'prisma' | 'queue' | 'workspaces' | 'graceMs' | 'log'>,
  stopping: AbortSignal,
): Promise<void> {
  const { prisma, queue, workspaces, graceMs } = parts;
  const now = await databaseNow(prisma);
  await tidyEvents(prisma, now);
  await tidyPaces(prisma);
  await tidyErased(prisma, now);
  await tidyForgetMarks(prisma, now);
  await tidyWorkspaceUsage(prisma, now);
  await keepIgnoredRuns(prisma, now);
  await fadePatterns(prisma, now);
  // The week that is under way and the one before, of which something may still be settled.
  const monday = mondayOf(now);
  await keepWeeklyScores(prisma, new Date(monday.getTime() - WEEK_MS));
  await keepWeeklyScores(prisma, monday);
  await tidyWithheld(prisma, now);
  await workspaces.review();
  await purgeWorkspaces(parts, new Date(now.getTime() - graceMs), stopping);
  const after = new Date(now.getTime() + EVERY_MS);
  await enqueue(queue, prisma, { kind: 'tidy', payload: {}, key: 'tidy', after });
}
