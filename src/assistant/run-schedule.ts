import type { Pool } from 'pg';

import type { Db } from '../db/client.ts';
import { dmOf, queueDelivery } from '../db/deliveries.ts';
import type { PrismaClient, Run } from '../db/generated/client.ts';
import { getPerson } from '../db/people.ts';
import type { Queue } from '../db/queue.ts';
import { claimRun, getRun, storeThought, unparkRun } from '../db/runs.ts';
import type { Schedule } from '../db/schedules.ts';
import type { Person, PersonScope } from '../domain/person.ts';
import type { Limits } from '../domain/schedule.ts';
import { TryAgain } from '../errors.ts';
import type { Models } from '../llm/client.ts';
import type { ThinkLimits } from '../llm/think.ts';
import type { Log } from '../log.ts';
import { failRun, tellDelay } from './fail-run.ts';
import { settleRun } from './settle-run.ts';
import { skipRun } from './skip-run.ts';
import { wordRun } from './word-run.ts';
import type { Worded } from './word-run.ts';

interface Parts {
  readonly prisma: PrismaClient;
  readonly pool: Pool;
  readonly queue: Pick<Queue, 'boss'>;
  readonly models: Models;
  readonly limits: Limits;
  readonly thinking: ThinkLimits;
  readonly now: () => Date;
  readonly log: Log;
}

/** Keeps what a run came to: its text goes into the outbox, silence and failure end it. Needs a transaction. */
async function keep(parts: Parts, tx: Db, person: Person, run: Run, worded: Worded): Promise<void> {
  const now = parts.now();
  if ('failed' in worded) return failRun(parts, tx, person, run, worded, now);
  if ('quiet' in worded) return settleRun(parts, tx, person, run.id, { state: 'quiet', now });
  if (!(await storeThought(tx, run, { ...worded, errorKind: null, now }))) return;
  const delivery = { kind: 'run' as const, causeId: run.id, channel: dmOf(person), text: worded.text };
  await queueDelivery(parts, tx, person, delivery, now);
}

async function carryOut(parts: Parts, person: Person, schedule: Schedule, run: Run, signal: AbortSignal) {
  const { prisma } = parts;
  if (await skipRun(parts, person, schedule, run)) return;
  const go = { person, schedule, run, signal };
  const worded = await wordRun(parts, go).catch(async (error: unknown) => {
    if (error instanceof TryAgain && !signal.aborted) await tellDelay(parts, person, schedule, run);
    throw error;
  });
  await prisma.$transaction((tx) => keep(parts, tx, person, run, worded));
}

/**
 * Carries out a run up to its text in the outbox: claims it, thinks unless an earlier go has, and stores what
 * is to be said with its delivery. A run that is over, or whose person has no slot free, is left alone.
 */
export async function runSchedule(
  parts: Parts,
  scope: PersonScope,
  runId: string,
  attempt: { count: number; signal: AbortSignal },
): Promise<void> {
  const { prisma, limits } = parts;
  const found = await getRun(prisma, scope, runId);
  const person = found && (await getPerson(prisma, scope));
  if (!found || !person) return;
  const claim = await claimRun({ ...parts, db: prisma }, scope, runId, {
    attempt: attempt.count,
    free: found.schedule.task === 'remind',
    limit: limits.thinkingRunsAtOnce,
  });
  if (claim.outcome === 'taken') {
    const { run } = claim;
    await carryOut(parts, person, found.schedule, run, attempt.signal);
    const { lagMs: lag, trigger } = run;
    parts.log.info(
      { run: run.id, person: person.personId, attempt: attempt.count, trigger, lag },
      'run is worded',
    );
  }
  // Also when it was over already: an earlier go may have been cut off before this line.
  if (claim.outcome !== 'parked') await unparkRun({ ...parts, db: prisma }, scope);
}
