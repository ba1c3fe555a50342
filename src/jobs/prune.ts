import { databaseNow } from '../db/clock.ts';
import { pruneConversations } from '../db/prune-conversations.ts';
import {
  pruneApprovals,
  pruneNotices,
  pruneOpportunities,
  pruneScores,
  pruneUsage,
} from '../db/prune-rest.ts';
import { pruneRuns } from '../db/prune-runs.ts';
import { enqueue } from '../db/queue.ts';
import type { NewJob } from '../db/queue.ts';
import { cutoffsOf } from '../domain/retention.ts';
import { TryAgain } from '../errors.ts';
import type { JobParts } from './job-parts.ts';

const DAY_MS = 86_400_000;
/** A start has better things to do. */
const AFTER_START_MS = 10 * 60_000;
/** What is not done by then is left to a job that follows at once. */
const LONGEST_MS = 60_000;

function pruning(after: Date): NewJob<'prune'> {
  return { kind: 'prune', payload: {}, key: 'prune', after };
}

/** The first look after a start; of any number of processes only one has it, and none while one waits. */
export function firstPruning(now: Date): NewJob<'prune'> {
  return pruning(new Date(now.getTime() + AFTER_START_MS));
}

/**
 * Lets go of what is over and has been kept long enough, in small batches, and sees to it that this happens again in a
 * day; any number of processes may be at it. Throws TryAgain when it is to stop.
 */
export async function prune(
  parts: Pick<JobParts, 'prisma' | 'queue' | 'retention' | 'log'>,
  signal: AbortSignal,
): Promise<void> {
  const { prisma, queue, retention, log } = parts;
  const now = await databaseNow(prisma);
  const { runs, conversations, figures } = cutoffsOf(retention, now);
  const steps = {
    runs: pruneRuns(prisma, runs),
    conversations: pruneConversations(prisma, conversations),
    notices: pruneNotices(prisma, conversations),
    opportunities: pruneOpportunities(prisma, conversations),
    approvals: pruneApprovals(prisma, conversations),
    usage: pruneUsage(prisma, figures),
    scores: pruneScores(prisma, figures),
  };
  const gone: Record<string, number> = {};
  const until = performance.now() + LONGEST_MS;
  const isLate = () => performance.now() > until;
  for (const [what, batches] of Object.entries(steps)) {
    if (isLate()) break;
    for await (const count of batches) {
      gone[what] = (gone[what] ?? 0) + count;
      if (signal.aborted) throw new TryAgain('stopping');
      if (isLate()) break;
    }
  }
  log.info(gone, 'let go of what is old');
  await enqueue(queue, prisma, pruning(isLate() ? now : new Date(now.getTime() + DAY_MS)));
}
