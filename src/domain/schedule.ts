import { IDLE_MS } from './conversation.ts';
import { nextOccurrence } from './recurrence.ts';
import { refuse } from './refusal.ts';
import type { Refusal } from './refusal.ts';
import { nextRun } from './timing.ts';
import type { Timing } from './timing.ts';

/** Where a schedule is in its life. */
export type ScheduleState = 'active' | 'paused' | 'cancelled' | 'completed' | 'invalid';

/** What a schedule does: `remind` passes on the person's own words, `think` has the agent prepare something. */
export type Task = 'remind' | 'think';

/** What happens to occurrences that fell due while Alfred was down. */
export type MissPolicy = 'latest_if_fresh' | 'skip' | 'always_latest';

/** What can be done with a schedule, by any surface. */
export type ScheduleAction = 'pause' | 'resume' | 'cancel' | 'edit' | 'run_now' | 'skip_next' | 'snooze';

/** What one person may have. */
export interface Limits {
  /** Nothing recurs more often than this. */
  readonly everyMinutes: number;
  /** Active and paused schedules of one person. */
  readonly liveSchedules: number;
  /** Runs that need thought, of one person in 24 hours. */
  readonly thinkingRunsADay: number;
  /** Runs that need thought, of one person at once. */
  readonly thinkingRunsAtOnce: number;
  /** Tokens that a model may be paid for, for one person on one of their days. */
  readonly tokensADay: number;
  /** The same for all people of a workspace on one day by UTC; null = as many as they like. */
  readonly workspaceTokensADay: number | null;
  /** Messages of one person that are answered. */
  readonly messagesAMinute: number;
}

const LEGAL: Readonly<Record<ScheduleAction, readonly ScheduleState[]>> = {
  pause: ['active', 'paused'],
  resume: ['paused', 'invalid', 'cancelled', 'active'],
  cancel: ['active', 'paused', 'invalid', 'cancelled'],
  edit: ['active', 'paused', 'invalid', 'completed', 'cancelled'],
  run_now: ['active', 'paused', 'completed'],
  skip_next: ['active'],
  snooze: ['active', 'paused', 'completed', 'cancelled'],
};
const ACTION_WORDS: Readonly<Record<ScheduleAction, string>> = {
  pause: 'pause it',
  resume: 'resume it',
  cancel: 'cancel it',
  edit: 'change it',
  run_now: 'run it now',
  skip_next: 'skip its next run',
  snooze: 'snooze it',
};
/** What a state is called in a sentence. */
export const STATE_WORDS: Readonly<Record<ScheduleState, string>> = {
  active: 'running',
  paused: 'paused',
  cancelled: 'cancelled',
  completed: 'already done',
  invalid: 'broken',
};

/** Says whether an action is legal in a state; null when it is, else why not. Actions that change nothing are legal. */
export function mayAct(action: ScheduleAction, state: ScheduleState, name: string): Refusal | null {
  if (LEGAL[action].includes(state)) return null;
  return refuse('wrong_state', `“${name}” is ${STATE_WORDS[state]}, so I can’t ${ACTION_WORDS[action]}.`);
}

const MINUTE = 60_000;
const HOUR = 3_600_000;
/** A run that starts later than this after its time is told to be late. */
export const LATE_AFTER = MINUTE;
/** An occurrence older than this is no longer fresh. */
const FRESH_FOR = 24 * HOUR;

/** What becomes of a due schedule: which occurrence runs, which were missed, and when it is due next. */
export interface Due {
  /** The occurrence to run; null when all that was due is missed. */
  readonly run: Date | null;
  readonly late: boolean;
  /** The occurrences at or after `from` and before `until` are not run; null when there are none. */
  readonly missed: { readonly from: Date; readonly until: Date } | null;
  readonly next: Date | null;
}

/**
 * Judges a schedule that fell due at `due`, as seen at `now`: at most one of the occurrences up to now runs,
 * the newest, and only if the miss policy lets it (`latest_if_fresh`: not older than 24 hours).
 */
export function judgeDue(timing: Timing, due: Date, now: Date, policy: MissPolicy): Due {
  let latest = due;
  const last = timing.endsAt && timing.endsAt < now ? timing.endsAt : now;
  const recent = new Date(last.getTime() - FRESH_FOR - HOUR);
  if (due < recent) {
    const jump = nextOccurrence(timing.recurrence, timing.zone, recent);
    if (jump && jump <= last && jump > due) latest = jump;
  }
  let next = nextRun(timing, latest);
  while (next && next <= now) {
    latest = next;
    next = nextRun(timing, latest);
  }
  const age = now.getTime() - latest.getTime();
  const late = age > LATE_AFTER;
  const runs = !late || policy === 'always_latest' || (policy === 'latest_if_fresh' && age <= FRESH_FOR);
  if (runs && timing.runsLeft !== null && timing.runsLeft <= 1) next = null;
  if (!runs) return { run: null, late, missed: { from: due, until: new Date(latest.getTime() + 1) }, next };
  return { run: latest, late, missed: latest > due ? { from: due, until: latest } : null, next };
}

/**
 * From where a relative time counts when a schedule is edited: "make it 3 minutes" within ten minutes of "remind
 * me in 2 minutes" means three minutes after the first request, unless that has gone by.
 */
export function relativeBase(firstAskedAt: Date | null, askedAt: Date, inMinutes: number): Date {
  if (!firstAskedAt || askedAt.getTime() - firstAskedAt.getTime() > IDLE_MS) return askedAt;
  return firstAskedAt.getTime() + inMinutes * MINUTE > askedAt.getTime() ? firstAskedAt : askedAt;
}
