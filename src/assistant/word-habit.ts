import type { Db } from '../db/client.ts';
import type { PatternKind } from '../db/generated/client.ts';
import { memoriesAbout } from '../db/memories.ts';
import type { SeenPattern } from '../db/patterns.ts';
import { momentWords } from '../domain/local-date.ts';
import { stillMatters } from '../domain/memory.ts';
import type { Regularity } from '../domain/pattern.ts';
import { periodWords, saidTime, scheduleOf, slotsOf } from '../domain/period.ts';
import type { Period } from '../domain/period.ts';
import type { Person } from '../domain/person.ts';
import { isRefusal } from '../domain/refusal.ts';
import type { Task } from '../domain/schedule.ts';
import { localTime, planTiming } from '../domain/timing.ts';
import type { TimingRequest } from '../domain/timing.ts';
import { listWords, timeWords } from '../domain/words.ts';
import { wallAt } from '../domain/zone.ts';
import { dayWords, NO_TIME } from './worded-offer.ts';
import type { WordedOffer } from './worded-offer.ts';

const DAY = 86_400_000;

const DONE: Readonly<Record<PatternKind, string>> = {
  recurring_request: 'asked for',
  time_based: 'did',
  topic_interest: 'came back to',
};

/** What a schedule does that takes over a habit. */
export function taskOf(kind: PatternKind): Task {
  return kind === 'time_based' ? 'remind' : 'think';
}

/** What is kept of each time at which somebody had themselves reminded of something once. */
export const REMINDED = 'had a reminder set for it';

/** A habit that is told by reminders alone. */
function isReminded({ evidence }: SeenPattern): boolean {
  return evidence.slice(-3).every(({ summary }) => summary === REMINDED);
}

/**
 * The first day of one of the weeks in which something is done every other week, on the person's clock; for other periods
 * none, but for what is only to begin `tomorrow`.
 */
function startOf(period: Period, { zone }: Person, now: Date, tomorrow: boolean): string | null {
  const today = Math.floor(wallAt(zone, now.getTime()) / DAY) + (tomorrow ? 1 : 0);
  if (period.kind !== 'every_other_week')
    return tomorrow ? new Date(today * DAY).toISOString().slice(0, 10) : null;
  const [first = today] = slotsOf(period, today, today + 13).slots;
  return new Date(first * DAY).toISOString().slice(0, 10);
}

/** When a schedule would first run, in words, with its day on the person's clock; null when it never would. */
function firstTime(
  request: TimingRequest,
  { zone, locale }: Person,
  now: Date,
): { readonly words: string; readonly day: string } | null {
  const timing = planTiming(request, { zone, locale, askedAt: now, now, everyMinutes: 1 });
  if (isRefusal(timing)) return null;
  const { next: at } = timing;
  return {
    words: momentWords({ at, wholeDay: false }, zone, locale, now),
    day: localTime(at, zone).slice(0, 10),
  };
}

/** Puts a habit in words as a schedule that does it; null when it is not regular. */
export function wordHabit(pattern: SeenPattern, person: Person, now: Date): WordedOffer | null {
  const regularity = pattern.regularity as unknown as Regularity | null;
  if (!regularity) return null;
  const minutes = saidTime(regularity.minutes);
  const when = scheduleOf(regularity.period, minutes);
  const period = periodWords(regularity.period);
  const time = timeWords(minutes, person.locale);
  const days = pattern.evidence.slice(-3).map(({ at }) => dayWords(at, person, now));
  const count =
    pattern.count > 3
      ? `${pattern.count} times so far, the last on ${listWords(days)}`
      : `on ${listWords(days)}`;
  const reminded = isReminded(pattern);
  // Of today they are reminded already.
  const recurrence = { ...when, starts: startOf(regularity.period, person, now, reminded) };
  const first = firstTime(recurrence, person, now);
  if (first === null) return null;
  const { label } = pattern;
  return {
    offer: {
      do: 'schedule',
      name: label,
      prompt: label,
      task: taskOf(pattern.kind),
      ...NO_TIME,
      ...recurrence,
      // Also in another zone, where it may be earlier, it does not begin before the day that was told.
      starts: recurrence.starts ?? first.day,
    },
    name: label,
    text: `Shall I ${reminded ? 'remind you of' : 'see to'} “${label}” ${period} at ${time}?`,
    because: `You ${reminded ? 'had me remind you of' : DONE[pattern.kind]} it ${count}, around ${time}.`,
    onAccept: `I’ll ${reminded ? 'remind you of' : 'come with'} it ${period} at ${time}, the first time ${first.words}, until you tell me otherwise.`,
  };
}

/** So much must be known about a subject for a digest of it to be worth reading. */
const FEEDS_DIGEST = 3;
const DIGEST_AT = '0 16 * * 5';

/** A weekly digest of what is known about a subject: memory is all that can feed it, so there has to be enough of it. */
export async function wordDigest(
  db: Db,
  pattern: SeenPattern,
  person: Person,
  now: Date,
): Promise<WordedOffer | null> {
  const { label, count, lastSeenAt } = pattern;
  const known = await memoriesAbout(db, person, label);
  const live = known.filter(
    (memory) => memory.supersededBy === null && stillMatters(memory, now, person.zone),
  );
  if (live.length < FEEDS_DIGEST) return null;
  const time = timeWords(16 * 60, person.locale);
  const first = firstTime({ cron: DIGEST_AT }, person, now);
  if (first === null) return null;
  return {
    offer: {
      do: 'schedule',
      name: `${label} digest`,
      prompt: `Sum up in a few lines what I told you about ${label}: what I decided, what is open and what comes next.`,
      task: 'think',
      ...NO_TIME,
      cron: DIGEST_AT,
      starts: first.day,
    },
    name: label,
    text: `Shall I sum up what you told me about “${label}” every Friday at ${time}?`,
    because: `You came back to it ${count} times, the last on ${dayWords(lastSeenAt, person, now)}, and I keep ${live.length} things about it.`,
    onAccept: `A few lines every Friday at ${time}, the first ${first.words}, from what you told me; I can’t look things up elsewhere.`,
  };
}
