import type { Pool } from 'pg';

import type { Db } from '../db/client.ts';
import { deliveryOfRun, dmOf, handOver, queueDelivery } from '../db/deliveries.ts';
import type { Delivery, PrismaClient } from '../db/generated/client.ts';
import type { Queue } from '../db/queue.ts';
import { claimRun, storeToPost } from '../db/run-path.ts';
import type { TakenRun } from '../db/run-path.ts';
import { getRun, storeThought, unparkRun } from '../db/runs.ts';
import { recordUsage } from '../db/usage.ts';
import type { PersonScope } from '../domain/person.ts';
import type { Limits } from '../domain/schedule.ts';
import { TryAgain } from '../errors.ts';
import type { Models } from '../llm/client.ts';
import type { ThinkLimits } from '../llm/think.ts';
import type { ToolServers } from '../llm/tool-servers.ts';
import type { Log } from '../log.ts';
import { failRun, tellDelay } from './fail-run.ts';
import { findUnheeded } from './find-opportunities.ts';
import { refreshHome } from './refresh-home.ts';
import { refreshOffer } from './refresh-run.ts';
import { settleRun } from './settle-run.ts';
import { dropRun, skipRun } from './skip-run.ts';
import { usedByRun, wordRun } from './word-run.ts';
import type { Worded } from './word-run.ts';

interface Parts {
  readonly prisma: PrismaClient;
  readonly pool: Pool;
  readonly queue: Pick<Queue, 'boss'>;
  readonly models: Models;
  readonly toolServers: ToolServers;
  readonly limits: Limits;
  readonly thinking: ThinkLimits;
  readonly now: () => Date;
  readonly log: Log;
}

/** A run whose words are stored and which this job is to post now. */
export interface RunToPost {
  readonly taken: TakenRun;
  readonly delivery: Delivery;
  /** When storing it began, by `performance.now()`. */
  readonly since: number;
}

/** One go at a run's job. */
interface Attempt {
  readonly jobId: string;
  readonly count: number;
  readonly signal: AbortSignal;
}

/** Keeps what a run came to: its text goes into the outbox, silence and failure end it. Needs a transaction. */
async function keep(parts: Parts, tx: Db, { person, run }: TakenRun, worded: Worded): Promise<void> {
  const now = parts.now();
  if ('failed' in worded) return failRun(parts, tx, person, run, worded, now);
  if ('quiet' in worded) return settleRun(parts, tx, person, run.id, { state: 'quiet', now });
  if (!(await storeThought(tx, run, { ...worded, errorKind: null, now }))) return;
  const delivery = { kind: 'run' as const, causeId: run.id, channel: dmOf(person), text: worded.text };
  await queueDelivery(parts, tx, person, delivery, now);
}

async function carryOut(parts: Parts, taken: TakenRun, attempt: Attempt): Promise<RunToPost | null> {
  const { prisma, pool, models } = parts;
  const { person, schedule, run } = taken;
  const { signal, jobId } = attempt;
  if (taken.off) {
    await dropRun(parts, person, run);
    return null;
  }
  if (await skipRun(parts, person, schedule, run)) return null;
  await findUnheeded(prisma, person, schedule, parts.now());
  const worded = await wordRun(parts, { ...taken, signal }).catch(async (error: unknown) => {
    if (error instanceof TryAgain && !signal.aborted) await tellDelay(parts, person, schedule, run);
    throw error;
  });
  await recordUsage(prisma, person, usedByRun(models, taken, worded), parts.now());
  const since = performance.now();
  if (!('failed' in worded || 'quiet' in worded)) {
    const post = { channel: dmOf(person), jobId, now: parts.now() };
    const delivery = await storeToPost(pool, taken, worded, post);
    if (delivery) return { taken, delivery, since };
  }
  await prisma.$transaction((tx) => keep(parts, tx, taken, worded));
  return null;
}

/**
 * Carries out a run up to its text in the outbox: claims it, thinks unless an earlier go has, and stores what is
 * to be said. Returns the run when this job is to post it at once; null when the outbox sees to it, or there is
 * nothing to post. A run that is over, or whose person has no slot free, is left alone.
 */
export async function runSchedule(
  parts: Parts,
  scope: PersonScope,
  runId: string,
  attempt: Attempt,
): Promise<RunToPost | null> {
  const { prisma, pool, limits } = parts;
  const db = { ...parts, db: prisma };
  const claim = await claimRun(pool, scope, runId, {
    attempt: attempt.count,
    limit: limits.thinkingRunsAtOnce,
  });
  if (claim.outcome === 'parked') return null;
  if (claim.outcome !== 'taken') {
    // What an earlier go may have been cut off before.
    await unparkRun(db, scope);
    await refreshHome(parts, prisma, scope);
    const found = await getRun(prisma, scope, runId);
    if (found?.schedule.nextRunAt === null) await refreshOffer(parts, prisma, scope, found.schedule);
    const delivery = await deliveryOfRun(prisma, scope, runId);
    if (delivery?.state === 'posting' && delivery.jobId === attempt.jobId)
      await prisma.$transaction((tx) => handOver(parts, tx, delivery, parts.now()));
    return null;
  }
  const { taken } = claim;
  const ready = await carryOut(parts, taken, attempt);
  const { id: run, personId: person, lagMs: lag, trigger, slot } = taken.run;
  parts.log.info({ run, person, attempt: attempt.count, trigger, lag }, 'run is worded');
  if (slot !== null) await unparkRun(db, scope);
  return ready;
}
