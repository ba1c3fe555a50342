import type { Db } from '../db/client.ts';
import type { Queue } from '../db/queue.ts';
import { endRun, getRun } from '../db/runs.ts';
import { endSchedule } from '../db/schedules.ts';
import type { PersonScope } from '../domain/person.ts';
import { refreshHome } from './refresh-home.ts';

/** Ends a run whose text is delivered, or can't be; completes a schedule that has no more to come. */
export async function settleRun(
  parts: { queue: Pick<Queue, 'boss'> },
  tx: Db,
  scope: PersonScope,
  runId: string,
  end: { state: 'delivered' | 'failed'; errorKind?: string; now: Date },
): Promise<void> {
  const found = await getRun(tx, scope, runId);
  if (!found || !(await endRun(tx, found.run, end))) return;
  await endSchedule(tx, scope, found.schedule.id, end);
  await refreshHome(parts, tx, scope);
}
