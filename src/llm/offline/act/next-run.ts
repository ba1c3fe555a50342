import { nextOccurrence } from '../../../domain/recurrence.ts';
import { instantOf } from '../../../domain/zone.ts';
import { momentAt } from '../time/calendar.ts';
import type { Moment } from '../time/calendar.ts';
import type { Schedule } from '../tool-answers.ts';

type Timed = Pick<Schedule, 'when' | 'zone' | 'next_at'>;

const LOCAL = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

function instantAt(local: string, zone: string): Date {
  return new Date(instantOf(zone, Date.parse(`${local.slice(0, 16)}:00Z`)));
}

/** The next time of a schedule that is after an instant, as its recurrence says; undefined when that can't be told. */
function occurrenceAfter({ when, zone }: Timed, after: Date, now: Moment): Date | undefined {
  if (!when?.expression || when.kind === 'once') return undefined;
  const { expression } = when;
  const at = zone || now.zone;
  try {
    const anchor = when.at ? instantAt(when.at, at) : now.instant;
    const recurrence =
      when.kind === 'cron'
        ? ({ kind: 'cron', expression } as const)
        : ({ kind: 'rrule', expression, anchor } as const);
    return nextOccurrence(recurrence, at, after) ?? undefined;
  } catch {
    // The expression came from outside; one that cannot be read has no next time.
    return undefined;
  }
}

/** When a schedule is next due; undefined when its fields don't say. */
export function nextRun(schedule: Timed, now: Moment): Date | undefined {
  const { when, zone, next_at } = schedule;
  const local = next_at ?? (when?.kind === 'once' ? when.at : undefined);
  if (local) return LOCAL.test(local) ? instantAt(local, zone || now.zone) : undefined;
  return occurrenceAfter(schedule, now.instant, now);
}

/**
 * The first time a schedule is due on one of the person's days; undefined when it is not due then, 'unknown'
 * when its fields don't say.
 */
export function runOn(schedule: Timed, day: number, now: Moment): Date | 'unknown' | undefined {
  const next = nextRun(schedule, now);
  if (!next) return 'unknown';
  const dayOfRun = (at: Date) => momentAt(at, now.zone, now.locale).day;
  if (dayOfRun(next) >= day) return dayOfRun(next) === day ? next : undefined;
  const start = new Date(instantOf(now.zone, day * 86_400_000) - 1);
  const later = occurrenceAfter(schedule, start, now);
  return later && dayOfRun(later) === day ? later : undefined;
}
