import type { Db } from '../db/client.ts';
import { dmOf, queueDelivery } from '../db/deliveries.ts';
import type { PrismaClient, Run } from '../db/generated/client.ts';
import type { Queue } from '../db/queue.ts';
import { failedBefore } from '../db/run-history.ts';
import { storeThought } from '../db/runs.ts';
import { lockSchedule, updateSchedule } from '../db/schedules.ts';
import type { Schedule } from '../db/schedules.ts';
import type { Tokens } from '../db/turns.ts';
import type { Person } from '../domain/person.ts';
import { failedText, judgeFailure } from '../domain/run-failure.ts';
import { instantWords } from '../domain/words.ts';
import { settleRun } from './settle-run.ts';
import { isToldOf, tellOfRun } from './tell-of-run.ts';
import { THINK_PATIENCE_MS } from './word-run.ts';

interface Parts {
  readonly prisma: PrismaClient;
  readonly queue: Pick<Queue, 'boss'>;
  readonly now: () => Date;
}

/** A run that is being tried again this long after its first go is told of. */
const TELL_AFTER_MS = 60_000;

/**
 * Ends a run that could not be carried out. Its person is told once however many fail in a row; after the
 * third in a row the schedule pauses itself and says so. Needs a transaction.
 */
export async function failRun(
  parts: Parts,
  tx: Db,
  person: Person,
  run: Run,
  failure: Tokens & { failed: string },
  now: Date,
): Promise<void> {
  const { failed: errorKind, tokensIn, tokensOut } = failure;
  const schedule = await lockSchedule(tx, person, run.scheduleId);
  if (!schedule) return;
  const { pause, tell } = judgeFailure({
    kind: errorKind,
    recurring: schedule.kind !== 'once' && schedule.state === 'active',
    failuresBefore: schedule.consecutiveFailures,
    failedBefore: (await failedBefore(tx, person, run)) || (await isToldOf(tx, person, run)),
    asked: run.trigger === 'manual',
  });
  const text = failedText(schedule, errorKind, pause);
  if (!(await storeThought(tx, run, { text, errorKind, tokensIn, tokensOut, now }))) return;
  if (pause) {
    const paused = { state: 'paused' as const, nextRunAt: null, reason: 'failures' };
    await updateSchedule(tx, person, schedule.id, paused, now);
  }
  // Delivered like any run, so that the buttons under it are those of the schedule.
  const delivery = { kind: 'run' as const, causeId: run.id, channel: dmOf(person), text };
  if (tell) await queueDelivery(parts, tx, person, delivery, now);
  else await settleRun(parts, tx, person, run.id, { state: 'failed', errorKind, now });
}

/** Tells a person that a run is late because it has to be tried again; once a run, and not after one that failed. */
export async function tellDelay(parts: Parts, person: Person, schedule: Schedule, run: Run): Promise<void> {
  const { prisma } = parts;
  const now = parts.now();
  const since = run.startedAt ?? run.queuedAt;
  if (now.getTime() - since.getTime() < TELL_AFTER_MS) return;
  await prisma.$transaction(async (tx) => {
    if (run.trigger !== 'manual' && (await failedBefore(tx, person, run))) return;
    const patience = since.getTime() + THINK_PATIENCE_MS;
    const limit =
      schedule.lateAfter === null ? patience : run.occurrenceAt.getTime() + schedule.lateAfter * 1000;
    const until = new Date(Math.min(patience, limit));
    const words = instantWords(until, person.zone, person.locale, now);
    const text = `I can’t prepare “${schedule.name}” yet: my language model isn’t answering. I keep trying until ${words}.`;
    await tellOfRun(parts, tx, person, run, text, now);
  });
}
