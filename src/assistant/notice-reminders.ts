import type { Db } from '../db/client.ts';
import { forgottenSince } from '../db/forget-marks.ts';
import { remindersAskedSince } from '../db/once-asked.ts';
import type { OnceAsked } from '../db/once-asked.ts';
import type { Queue } from '../db/queue.ts';
import { LEAST } from '../domain/pattern.ts';
import type { Person } from '../domain/person.ts';
import { sameErrand } from '../domain/same-habit.ts';
import { sensitiveKind } from '../domain/sensitive.ts';
import { localTime } from '../domain/timing.ts';
import { recordPattern, reword } from './record-pattern.ts';
import { REMINDED } from './word-habit.ts';

const DAY = 86_400_000;
/** Those asked for longer ago than this are no part of a habit that begins now. */
const LOOKED_BACK = 120 * DAY;
/** Of so many days at most it is kept that they were reminded. */
const MOST_DAYS = 12;
const LONGEST_LABEL = 80;

/** All that are the same errand as one, and those that are the same as these under other words. */
function alike(one: OnceAsked, all: readonly OnceAsked[]): readonly OnceAsked[] {
  const same = all.filter(({ name }) => sameErrand(name, one.name));
  return all.filter(({ name }) => same.some((other) => sameErrand(name, other.name)));
}

/**
 * Notices from the schedules themselves that somebody has asked for the same reminder for once on three days or more, the
 * last time since `since`: a habit, seen at the times for which they wanted it, once a day. One that is for a later day
 * counts from that day on. What is private is left out, and what they had forgotten. Needs a transaction; safe to run twice.
 */
export async function noticeReminders(
  parts: { queue: Pick<Queue, 'boss'> },
  tx: Db,
  person: Person,
  { since, own }: { since: Date; own: readonly string[] },
  now: Date,
): Promise<void> {
  const from = new Date(now.getTime() - LOOKED_BACK);
  const asked = await remindersAskedSince(tx, person, from);
  if (!asked.some(({ askedAt }) => askedAt >= since)) return;
  const wasForgotten = await forgottenSince(tx, person, from);
  const dayOf = (at: Date) => localTime(at, person.zone).slice(0, 10);
  const today = dayOf(now);
  const all = asked.filter(
    ({ name, at }) => dayOf(at) <= today && sensitiveKind(name) === null && !wasForgotten(name),
  );
  for (const fresh of all.filter(({ askedAt }) => askedAt >= since)) {
    const days = new Map(
      alike(fresh, all)
        .toReversed()
        .map((reminder) => [dayOf(reminder.at), reminder]),
    );
    if (days.size < LEAST) continue;
    const seen = reword(
      {
        knownId: null,
        kind: 'time_based',
        label: fresh.name.slice(0, LONGEST_LABEL),
        description: `Has a reminder set for it: ${fresh.name}`,
        summary: REMINDED,
      },
      own,
    );
    let knownId: string | null = null;
    const times = [...days.values()].sort((a, b) => a.at.getTime() - b.at.getTime()).slice(-MOST_DAYS);
    // Each reminder is a time of its own: it stands where a conversation does for what else is seen.
    for (const { id, at } of times) {
      const pattern = await recordPattern(parts, tx, person, { ...seen, knownId }, { id, at }, now);
      knownId = pattern.id;
    }
  }
}
