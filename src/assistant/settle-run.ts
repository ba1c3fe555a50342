import type { Db } from '../db/client.ts';
import type { Run } from '../db/generated/client.ts';
import type { Queue } from '../db/queue.ts';
import { endRun, getRun } from '../db/runs.ts';
import { endSchedule, lockSchedule } from '../db/schedules.ts';
import type { RunOutcome } from '../db/schedules.ts';
import type { PersonScope } from '../domain/person.ts';
import { countsAgainst } from '../domain/run-failure.ts';
import { refreshHome } from './refresh-home.ts';
import { refreshOffer, refreshShown } from './refresh-run.ts';

function outcomeOf(
  state: 'delivered' | 'failed' | 'quiet' | 'skipped',
  errorKind: string,
  trigger: Run['trigger'],
): RunOutcome {
  if (state === 'skipped') return 'none';
  if (state !== 'failed') return 'good';
  // What was asked for beside its times is none of its occurrences.
  return countsAgainst(errorKind) && trigger !== 'manual' ? 'failed' : 'excused';
}

/**
 * Ends a run: its text is delivered or can't be, or there is none; completes a schedule that has no more to
 * come. A run whose text says why it failed has failed, also when that text is delivered.
 */
export async function settleRun(
  parts: { queue: Pick<Queue, 'boss'> },
  tx: Db,
  scope: PersonScope,
  runId: string,
  end: { state: 'delivered' | 'failed' | 'quiet' | 'skipped'; errorKind?: string; now: Date },
): Promise<void> {
  const found = await getRun(tx, scope, runId);
  // In the order in which a cancellation locks them: the schedule, then its runs.
  if (!found || !(await lockSchedule(tx, scope, found.schedule.id))) return;
  const { run, schedule } = found;
  const errorKind = end.errorKind ?? run.errorKind;
  const state = end.state === 'delivered' && errorKind !== null ? 'failed' : end.state;
  const { now } = end;
  if (!(await endRun(tx, run, { state, posted: end.state === 'delivered', errorKind, now }))) return;
  const outcome = outcomeOf(state, errorKind ?? '', run.trigger);
  if (await endSchedule(tx, scope, schedule.id, outcome, now)) {
    // What was posted just now says so itself.
    const refresh = end.state === 'delivered' ? refreshOffer : refreshShown;
    await refresh(parts, tx, scope, schedule);
  }
  await refreshHome(parts, tx, scope);
}
