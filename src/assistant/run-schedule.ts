import type { Pool } from 'pg';

import { dmOf, queueDelivery } from '../db/deliveries.ts';
import type { PrismaClient, Run } from '../db/generated/client.ts';
import { getPerson } from '../db/people.ts';
import type { Queue } from '../db/queue.ts';
import { claimRun, getRun, storeThought, unparkRun } from '../db/runs.ts';
import type { Schedule } from '../db/schedules.ts';
import { recurrenceOf } from '../db/schedules.ts';
import type { Person, PersonScope } from '../domain/person.ts';
import { recurrenceWords } from '../domain/recurrence-words.ts';
import { ownWords } from '../domain/reminder.ts';
import { localTime } from '../domain/timing.ts';
import { GiveUp, TryAgain } from '../errors.ts';
import type { Models } from '../llm/client.ts';
import { think } from '../llm/think.ts';
import type { ThinkLimits } from '../llm/think.ts';
import type { Log } from '../log.ts';
import { INSTRUCTIONS } from './instructions.ts';
import { listSchedulesTool } from './tools/list-schedules.ts';

interface Parts {
  readonly prisma: PrismaClient;
  readonly pool: Pool;
  readonly queue: Pick<Queue, 'boss'>;
  readonly models: Models;
  readonly thinking: ThinkLimits;
  readonly now: () => Date;
  readonly log: Log;
}

/** A plain reminder waits this long for better words than the person's own. */
const REMINDER_PATIENCE_MS = 15_000;
/** A run that needs thought is tried again for this long. */
const THINK_PATIENCE_MS = 15 * 60_000;
/** Thinking runs of one person at once. */
const RUNS_AT_ONCE = 2;

const nothingSpent = { tokensIn: 0, tokensOut: 0 };

async function wordRun(
  parts: Parts,
  person: Person,
  schedule: Schedule,
  run: Run,
  milliseconds: number,
  signal: AbortSignal,
) {
  const { prisma, now } = parts;
  const told = {
    task: schedule.task,
    name: schedule.name,
    prompt: schedule.prompt,
    recurrence: recurrenceWords(recurrenceOf(schedule), schedule.zone, person.locale, now()),
    late: run.trigger === 'late',
    occurrence: localTime(run.occurrenceAt, person.zone),
  };
  const context = {
    now: localTime(now(), person.zone),
    zone: person.zone,
    locale: person.locale,
    person: person.name,
  };
  const thinking = schedule.task === 'think';
  return think(thinking ? parts.models.main : parts.models.small, {
    instructions: INSTRUCTIONS.run,
    said: [
      { by: 'system', text: `<context>${JSON.stringify(context)}</context>` },
      { by: 'person', text: `<run>${JSON.stringify(told)}</run>` },
    ],
    tools: thinking ? [listSchedulesTool({ prisma, person, now })] : [],
    limits: { ...parts.thinking, milliseconds },
    signal,
  });
}

/** What a plain reminder says: well put if that comes in time, else the person's own words. */
async function wordReminder(parts: Parts, person: Person, schedule: Schedule, run: Run, signal: AbortSignal) {
  const own = { text: ownWords(schedule.prompt), errorKind: null, ...nothingSpent };
  const left = run.occurrenceAt.getTime() + REMINDER_PATIENCE_MS - parts.now().getTime();
  // A late one has waited enough, but a moment for the wording harms nobody.
  const patience = Math.max(5_000, Math.min(left, REMINDER_PATIENCE_MS));
  try {
    const worded = await wordRun(parts, person, schedule, run, patience, signal);
    return worded.text ? { ...worded, errorKind: null } : own;
  } catch (error) {
    if (signal.aborted || !(error instanceof GiveUp || error instanceof TryAgain)) throw error;
    return { ...own, errorKind: error.kind };
  }
}

async function wordThought(parts: Parts, person: Person, schedule: Schedule, run: Run, signal: AbortSignal) {
  try {
    const thought = await wordRun(parts, person, schedule, run, parts.thinking.milliseconds, signal);
    if (thought.text) return { ...thought, errorKind: null };
    return {
      ...thought,
      text: `I had nothing to say for “${schedule.name}” this time.`,
      errorKind: 'nothing_said',
    };
  } catch (error) {
    if (signal.aborted) throw error;
    const waited = parts.now().getTime() - (run.startedAt ?? run.queuedAt).getTime();
    if (!(error instanceof GiveUp) && !(error instanceof TryAgain && waited > THINK_PATIENCE_MS)) throw error;
    const text = `I couldn’t prepare “${schedule.name}” this time: my language model isn’t answering. What you asked for: ${schedule.prompt}`;
    return { text, errorKind: error.kind, ...nothingSpent };
  }
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
  const { prisma, now } = parts;
  const found = await getRun(prisma, scope, runId);
  const person = found && (await getPerson(prisma, scope));
  if (!found || !person) return;
  const free = found.schedule.task === 'remind';
  const claim = await claimRun({ ...parts, db: prisma }, scope, runId, {
    attempt: attempt.count,
    free,
    limit: RUNS_AT_ONCE,
  });
  if (claim.outcome === 'taken') {
    const { run } = claim;
    const word = free ? wordReminder : wordThought;
    const thought = await word(parts, person, found.schedule, run, attempt.signal);
    await prisma.$transaction(async (tx) => {
      const stored = await storeThought(tx, run, { ...thought, now: now() });
      if (!stored) return;
      const delivery = { kind: 'run' as const, causeId: run.id, channel: dmOf(person), text: thought.text };
      await queueDelivery(parts, tx, person, delivery, now());
    });
    const { lagMs: lag, trigger } = run;
    parts.log.info(
      { run: run.id, person: person.personId, attempt: attempt.count, trigger, lag },
      'run is worded',
    );
  }
  // Also when it was over already: an earlier go may have been cut off before this line.
  if (claim.outcome !== 'parked') await unparkRun({ ...parts, db: prisma }, scope);
}
