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
import { enqueue, PRUNE_STEPS } from '../db/queue.ts';
import type { NewJob, PruneStep } from '../db/queue.ts';
import { cutoffsOf } from '../domain/retention.ts';
import { TryAgain } from '../errors.ts';
import type { JobParts } from './job-parts.ts';

const DAY_MS = 86_400_000;
/** A start has better things to do. */
const AFTER_START_MS = 10 * 60_000;
/** What is not done by then is left to a job that follows at once, and begins with the step behind. */
const LONGEST_MS = 60_000;

function pruning(after: Date, payload: { from?: PruneStep } = {}): NewJob<'prune'> {
  return { kind: 'prune', payload, key: 'prune', after };
}

/** The first look after a start; of any number of processes only one has it, and none while one waits. */
export function firstPruning(now: Date): NewJob<'prune'> {
  return pruning(new Date(now.getTime() + AFTER_START_MS));
}

/**
 * Lets go of what is over and has been kept long enough, in small batches, and sees to it that this happens again in a
 * day; any number of processes may be at it. It begins with the step `from` and goes round. Throws TryAgain when it is to
 * stop.
 */
export async function prune(
  parts: Pick<JobParts, 'prisma' | 'queue' | 'retention' | 'log'>,
  signal: AbortSignal,
  options: { from?: PruneStep | undefined; longestMs?: number } = {},
): Promise<void> {
  const { prisma, queue, retention, log } = parts;
  const now = await databaseNow(prisma);
  const { runs, conversations, figures } = cutoffsOf(retention, now);
  const steps: Record<PruneStep, AsyncGenerator<number>> = {
    runs: pruneRuns(prisma, runs),
    conversations: pruneConversations(prisma, conversations),
    notices: pruneNotices(prisma, conversations),
    opportunities: pruneOpportunities(prisma, conversations),
    approvals: pruneApprovals(prisma, conversations),
    usage: pruneUsage(prisma, figures),
    scores: pruneScores(prisma, figures),
  };
  const gone: Record<string, number> = {};
  const until = performance.now() + (options.longestMs ?? LONGEST_MS);
  const isLate = () => performance.now() > until;
  const first = PRUNE_STEPS.indexOf(options.from ?? 'runs');
  const order = [...PRUNE_STEPS.slice(first), ...PRUNE_STEPS.slice(0, first)];
  for (const [n, what] of order.entries()) {
    for await (const count of steps[what]) {
      gone[what] = (gone[what] ?? 0) + count;
      if (signal.aborted) throw new TryAgain('stopping');
      if (!isLate()) continue;
      log.info({ ...gone, late: what }, 'let go of what is old, and not of all');
      const from = order[(n + 1) % order.length];
      await enqueue(queue, prisma, pruning(now, { ...(from && { from }) }));
      return;
    }
  }
  log.info(gone, 'let go of what is old');
  await enqueue(queue, prisma, pruning(new Date(now.getTime() + DAY_MS)));
}
