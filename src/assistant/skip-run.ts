import type { PrismaClient, Run } from '../db/generated/client.ts';
import type { Queue } from '../db/queue.ts';
import { countThinkingSince, wasSkippedSince } from '../db/run-history.ts';
import type { Schedule } from '../db/schedules.ts';
import { holdSchedules } from '../db/workspaces.ts';
import { startOfDay } from '../domain/local-date.ts';
import type { Person } from '../domain/person.ts';
import type { Limits } from '../domain/schedule.ts';
import { instantWords } from '../domain/words.ts';
import { isOverBudget } from './refuse-turn.ts';
import { settleRun } from './settle-run.ts';
import { tellOfRun } from './tell-of-run.ts';
import { endOfWorkspaceDay, isWorkspaceOverBudget, renewalWords } from './workspace-budget.ts';

interface Parts {
  readonly prisma: PrismaClient;
  readonly queue: Pick<Queue, 'boss'>;
  readonly limits: Limits;
  readonly now: () => Date;
}

const DAY_MS = 86_400_000;

/** Why a run that has been taken is not carried out after all; null when it is. `say` is null when that was told. */
async function reasonToSkip(
  parts: Parts,
  person: Person,
  schedule: Schedule,
  run: Run,
): Promise<{ kind: 'late' | 'daily_limit' | 'budget' | 'workspace_budget'; say: string | null } | null> {
  const { prisma, limits, now } = parts;
  const at = now();
  const lateness = at.getTime() - run.occurrenceAt.getTime();
  if (schedule.lateAfter !== null && run.trigger !== 'manual' && lateness > schedule.lateAfter * 1000) {
    const due = instantWords(run.occurrenceAt, person.zone, person.locale, at);
    return {
      kind: 'late',
      say: `I left out “${schedule.name}”: it was due ${due}, and it is too late for it now.`,
    };
  }
  if (schedule.task !== 'think') return null;
  if (await isWorkspaceOverBudget(parts, person)) {
    const kind = 'workspace_budget';
    const told = await wasSkippedSince(
      prisma,
      person,
      kind,
      new Date(endOfWorkspaceDay(at).getTime() - DAY_MS),
    );
    const say = `I left out “${schedule.name}”: this workspace has used up all the thinking that I may do for it in a day. I leave out what else needs thought until ${renewalWords(person, at)} your time; reminders still come.`;
    return { kind, say: told ? null : say };
  }
  if (await isOverBudget(parts, person)) {
    const told = await wasSkippedSince(prisma, person, 'budget', startOfDay(at, person.zone));
    const say = `I left out “${schedule.name}”: I’ve done as much thinking for you today as I may. I leave out what else needs thought until midnight; reminders still come.`;
    return { kind: 'budget', say: told ? null : say };
  }
  const since = new Date(at.getTime() - DAY_MS);
  const most = limits.thinkingRunsADay;
  if ((await countThinkingSince(prisma, person, since, run.id)) < most) return null;
  const told = await wasSkippedSince(prisma, person, 'daily_limit', since);
  const say = `I left out “${schedule.name}”: I have prepared ${most} things for you in 24 hours, the most I do. I leave out the others too until it is less.`;
  return { kind: 'daily_limit', say: told ? null : say };
}

/** Ends a run that was on its way when its workspace was switched off, and holds what was made there since. */
export async function dropRun(parts: Parts, person: Person, run: Run): Promise<void> {
  const now = parts.now();
  await parts.prisma.$transaction(async (tx) => {
    await settleRun(parts, tx, person, run.id, { state: 'skipped', errorKind: 'workspace_off', now });
    await holdSchedules(tx, person.workspaceId);
  });
}

/** Ends a run without carrying it out when it comes too late for its schedule or is one too many; true when so. */
export async function skipRun(parts: Parts, person: Person, schedule: Schedule, run: Run): Promise<boolean> {
  const reason = await reasonToSkip(parts, person, schedule, run);
  if (!reason) return false;
  const now = parts.now();
  await parts.prisma.$transaction(async (tx) => {
    await settleRun(parts, tx, person, run.id, { state: 'skipped', errorKind: reason.kind, now });
    if (reason.say !== null) await tellOfRun(parts, tx, person, run, reason.say, now);
  });
  return true;
}
