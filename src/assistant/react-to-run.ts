import type { Db } from '../db/client.ts';
import type { EngagementKind } from '../db/generated/client.ts';
import { isId } from '../db/ids.ts';
import { lockPerson } from '../db/people.ts';
import type { Queue } from '../db/queue.ts';
import { getRun, recordEngagement } from '../db/runs.ts';
import type { Person } from '../domain/person.ts';
import { isRefusal, refuse } from '../domain/refusal.ts';
import type { Refusal } from '../domain/refusal.ts';
import type { Limits } from '../domain/schedule.ts';
import { localTime } from '../domain/timing.ts';
import { manageSchedule } from './manage-schedule.ts';
import { refreshRun } from './refresh-run.ts';

/** What a person does with a delivered run. */
export interface Reaction {
  readonly runId: string;
  readonly action: 'done' | 'snooze' | 'skip_next' | 'pause' | 'resume';
  /** For a snooze: how many minutes from now, or the same time tomorrow. */
  readonly until?: number | 'tomorrow';
}

const KINDS: Readonly<Record<Reaction['action'], EngagementKind>> = {
  done: 'engaged',
  snooze: 'snoozed',
  skip_next: 'engaged',
  pause: 'dismissed',
  resume: 'engaged',
};
const DAY = 86_400_000;

/** The next day at the wall-clock time of an occurrence. */
function tomorrowAt(occurrence: Date, zone: string, now: Date): string {
  const day = new Date(new Date(`${localTime(now, zone)}Z`).getTime() + DAY).toISOString().slice(0, 10);
  return `${day}T${localTime(occurrence, zone).slice(11)}`;
}

/**
 * Does what a person's press on a delivered run asks for and has its message brought up to date. Needs a
 * transaction. What can be done once per run (done, snooze, skip next) has no effect the second time.
 */
export async function reactToRun(
  parts: { queue: Pick<Queue, 'boss'>; limits: Limits },
  tx: Db,
  person: Person,
  reaction: Reaction,
  now: Date,
): Promise<null | Refusal> {
  const { runId, action } = reaction;
  const gone = refuse('not_found', 'That isn’t here any more.');
  if (!isId(runId)) return gone;
  await lockPerson(tx, person);
  const found = await getRun(tx, person, runId);
  if (!found) return gone;
  const { run, schedule, engagement } = found;
  const already = engagement.some((event) => event.action === action);
  const once = action === 'done' || action === 'snooze' || action === 'skip_next';
  if (action !== 'done' && !(once && already)) {
    const { until } = reaction;
    const time =
      until === 'tomorrow'
        ? { at: tomorrowAt(run.occurrenceAt, person.zone, now) }
        : { in_minutes: until ?? 10 };
    const change = { action, id: schedule.id, ...(action === 'snooze' ? { ...time, runId } : {}) };
    const done = await manageSchedule(parts, tx, person, change, { askedAt: now, now });
    if (isRefusal(done)) return done;
  }
  await recordEngagement(tx, person, { runId, kind: KINDS[action], source: 'button', action }, now);
  await refreshRun(parts, tx, person, runId);
  return null;
}
