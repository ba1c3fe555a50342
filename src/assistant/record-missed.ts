import type { PrismaClient } from '../db/generated/client.ts';
import { enqueue } from '../db/queue.ts';
import type { Payload, Queue } from '../db/queue.ts';
import { recordMissed } from '../db/runs.ts';
import { getSchedule, isLive } from '../db/schedules.ts';
import type { PersonScope } from '../domain/person.ts';
import { refreshShown } from './refresh-run.ts';

/** All that an outage missed of one person is told in one notice, which waits this long for the rest. */
const GATHER_MS = 5_000;

/** Writes down what a schedule missed while Alfred was down, as it was due then, and has its person told, once for all of it. */
export async function recordMissedRuns(
  parts: { prisma: PrismaClient; queue: Pick<Queue, 'boss'>; now: () => Date },
  scope: PersonScope,
  { scheduleId, from, until, timing }: Payload<'record-missed'>,
): Promise<void> {
  const { prisma, queue, now } = parts;
  const schedule = await getSchedule(prisma, scope, scheduleId);
  if (!schedule) return;
  const { personId } = scope;
  await prisma.$transaction(async (tx) => {
    // Not what a clock that was ahead took for missed before it was set right.
    const last = new Date(Math.min(Date.parse(until), now().getTime() + 1));
    await recordMissed(tx, scope, { ...schedule, ...timing }, new Date(from), last, now());
    // It may have been the last that was to come.
    if (!isLive(schedule.state)) await refreshShown(parts, tx, scope, schedule);
    const after = new Date(now().getTime() + GATHER_MS);
    await enqueue(queue, tx, { kind: 'tell-missed', payload: { personId }, key: personId, after });
  });
}
