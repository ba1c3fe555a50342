import type { Db } from '../db/client.ts';
import type { Memory, Opportunity, PatternKind } from '../db/generated/client.ts';
import { getMemory, listMemories, memoriesAbout } from '../db/memories.ts';
import { basisOf } from '../db/opportunities.ts';
import { getPattern } from '../db/patterns.ts';
import type { SeenPattern } from '../db/patterns.ts';
import { unheededRuns } from '../db/run-history.ts';
import { getSchedule, isLive, listSchedules } from '../db/schedules.ts';
import type { Schedule } from '../db/schedules.ts';
import type { Offer } from '../db/suggestions.ts';
import { momentWords, readMoment, writeMoment } from '../domain/local-date.ts';
import { stillMatters } from '../domain/memory.ts';
import type { Regularity } from '../domain/pattern.ts';
import { periodWords, saidTime, scheduleOf } from '../domain/period.ts';
import type { Person } from '../domain/person.ts';
import { likeness, SAME_FROM } from '../domain/same-habit.ts';
import { UNHEEDED } from '../domain/suggestion.ts';
import { listWords, timeWords } from '../domain/words.ts';

/** An offer in words, made of its basis alone. */
export interface WordedOffer {
  readonly offer: Offer;
  readonly name: string;
  /** The offer, as a question. */
  readonly text: string;
  /** What it rests on, with dates and counts. */
  readonly because: string;
  /** What happens on accept. */
  readonly onAccept: string;
}

const DAY = 86_400_000;

const nothing = { at: null, cron: null, rrule: null, starts: null, in_minutes: null };

function dayWords(at: Date, person: Person, now: Date): string {
  return momentWords({ at, wholeDay: true }, person.zone, person.locale, now);
}

/** True when a live schedule is about the same thing already. */
async function hasSchedule(db: Db, person: Person, about: string): Promise<boolean> {
  const live = await listSchedules(db, person, 'live', 500);
  return live.some(
    ({ schedule: { name, prompt } }) =>
      likeness(name, about) >= SAME_FROM || likeness(prompt, about) >= SAME_FROM,
  );
}

/** The first day of the right week for something that is done every other week, on the person's clock. */
function startOf(pattern: SeenPattern, parity: number | undefined): string | null {
  if (parity === undefined) return null;
  const last = pattern.evidence.at(-1)?.localAt ?? '';
  // Two weeks after the last time that it was done, as it fits the week that it is done in.
  const day = Date.parse(`${last.slice(0, 10)}T00:00:00Z`) + 14 * DAY;
  return new Date(day).toISOString().slice(0, 10);
}

const DONE: Readonly<Record<PatternKind, string>> = {
  recurring_request: 'asked for',
  time_based: 'did',
  topic_interest: 'came back to',
};

function wordHabit(pattern: SeenPattern, person: Person, now: Date): WordedOffer | null {
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
  const starts = 'parity' in when ? startOf(pattern, when.parity) : null;
  const recurrence = 'cron' in when ? { cron: when.cron } : { rrule: when.rrule };
  const { label } = pattern;
  return {
    offer: {
      do: 'schedule',
      name: label,
      prompt: label,
      task: pattern.kind === 'time_based' ? 'remind' : 'think',
      ...nothing,
      ...recurrence,
      starts,
    },
    name: label,
    text: `Shall I see to “${label}” ${period} at ${time}?`,
    because: `You ${DONE[pattern.kind]} it ${count}, around ${time}.`,
    onAccept: `I’ll come with it ${period} at ${time}, until you tell me otherwise.`,
  };
}

/** So much must be known about a subject for a digest of it to be worth reading. */
const FEEDS_DIGEST = 3;
const DIGEST_AT = '0 16 * * 5';

/** A weekly digest of what is known about a subject: memory is all that can feed it, so there has to be enough of it. */
async function wordDigest(
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
  return {
    offer: {
      do: 'schedule',
      name: `${label} digest`,
      prompt: `Sum up in a few lines what I told you about ${label}: what I decided, what is open and what comes next.`,
      task: 'think',
      ...nothing,
      cron: DIGEST_AT,
    },
    name: label,
    text: `Shall I sum up what you told me about “${label}” every Friday at ${time}?`,
    because: `You came back to it ${count} times, the last on ${dayWords(lastSeenAt, person, now)}, and I keep ${live.length} things about it.`,
    onAccept: `A few lines every Friday at ${time}, from what you told me; I can’t look things up elsewhere.`,
  };
}

/** When to remind of something dated: the hour before a time, the morning of a day, and not in the past. */
function reminderTime(memory: Memory, at: Date, now: Date): Date {
  const morning = new Date(at.getTime() + DAY * 0.375);
  const best = memory.wholeDay ? morning : new Date(at.getTime() - 3_600_000);
  const soon = new Date(now.getTime() + 15 * 60_000);
  return best > soon ? best : soon;
}

function wordDated(memory: Memory, person: Person, now: Date): WordedOffer | null {
  const at = memory.happensAt ?? memory.dueAt;
  if (!at || !stillMatters(memory, now, person.zone)) return null;
  const remindAt = reminderTime(memory, at, now);
  if (!memory.wholeDay && remindAt >= at) return null;
  const { zone, locale } = person;
  const due = momentWords({ at, wholeDay: memory.wholeDay }, zone, locale, now);
  const when = momentWords({ at: remindAt, wholeDay: false }, zone, locale, now);
  const told = dayWords(memory.createdAt, person, now);
  const promised = memory.kind === 'commitment';
  return {
    offer: {
      do: 'schedule',
      name: memory.content.slice(0, 200),
      prompt: promised ? `You wanted to: ${memory.content} (by ${due}).` : `${memory.content}: ${due}.`,
      task: 'remind',
      ...nothing,
      at: writeMoment({ at: remindAt, wholeDay: false }, zone),
    },
    name: memory.content,
    text: promised
      ? `“${memory.content}” is due ${due}. Shall I remind you ${when}?`
      : `“${memory.content}” is coming up, ${due}. Shall I remind you ${when}?`,
    because: promised
      ? `On ${told} you told me you would, by ${due}.`
      : `On ${told} you told me of it: ${due}.`,
    onAccept: `I’ll remind you of it ${when}, once.`,
  };
}

function wordCleanup(
  schedule: Schedule,
  basis: { said?: string | undefined; on?: string | undefined },
  person: Person,
  now: Date,
): WordedOffer {
  const { name } = schedule;
  const on = basis.on ? readMoment(basis.on, person.zone) : null;
  const day = on ? dayWords(on.at, person, now) : '';
  return {
    offer: { do: 'cancel', schedules: [schedule.id] },
    name,
    text: basis.said ? `Is “${name}” still any use, or shall I cancel it?` : `Shall I cancel “${name}”?`,
    because: basis.said
      ? `On ${day} you spoke of it: ${basis.said}`
      : `I prepared it for you ten times in a row, the last ${schedule.lastRunAt ? dayWords(schedule.lastRunAt, person, now) : ''}, and you did nothing with it.`,
    onAccept: `I cancel “${name}”; it will not run again unless you resume it.`,
  };
}

/** What they were at when they were last heard of: the last things that they told of it. */
function threadOf(memories: readonly Memory[]): string[] {
  return memories
    .filter(({ kind }) => kind === 'note' || kind === 'decision')
    .slice(0, 2)
    .map(({ content }) => `“${content}”`);
}

async function wordReturn(
  db: Db,
  person: Person,
  basis: { said?: string | undefined },
  now: Date,
): Promise<WordedOffer | null> {
  const memories = await listMemories(db, person);
  const ahead = memories.some(
    (memory) => (memory.happensAt ?? memory.dueAt) !== null && stillMatters(memory, now, person.zone),
  );
  const thread = threadOf(memories);
  const since = basis.said ? readMoment(basis.said, person.zone) : null;
  const live = await listSchedules(db, person, 'live', 500);
  // Of nothing there is nothing to put together.
  if (live.length === 0 && !ahead && thread.length === 0) return null;
  const names = live.slice(0, 3).map(({ schedule: { name } }) => `“${name}”`);
  const running =
    live.length === 0
      ? 'nothing is scheduled'
      : `${listWords(names)}${live.length > 3 ? ' and more' : ''} went on`;
  const last = `We last spoke on ${since ? dayWords(since.at, person, now) : 'some day'}`;
  const left =
    thread.length > 0 ? `, and this is where we left off: ${listWords(thread)}. Meanwhile` : '; meanwhile';
  return {
    offer: {
      do: 'schedule',
      name: 'What lies ahead',
      prompt:
        'Tell me in a few lines where we left off, what is coming up for me in the next two weeks, and which of my schedules are running.',
      task: 'think',
      ...nothing,
      in_minutes: 1,
    },
    name: 'What lies ahead',
    text: 'Good to have you back. Shall I put together where we left off and what lies ahead of you?',
    because: `${last}${left} ${running}.`,
    onAccept: 'In a minute you get an overview of that and of the next two weeks, once.',
  };
}

/** Puts an opportunity in words from its basis as it stands now; null when that does not hold any more. */
export async function wordOffer(
  db: Db,
  person: Person,
  opportunity: Opportunity,
  now: Date,
): Promise<WordedOffer | null> {
  const basis = basisOf(opportunity);
  switch (opportunity.type) {
    case 'schedule_habit': {
      const pattern = await getPattern(db, person, basis.patterns[0] ?? '');
      const over = !pattern || ['accepted', 'dismissed', 'faded'].includes(pattern.state);
      if (over || pattern.evidence.length < 3 || (await hasSchedule(db, person, pattern.label))) return null;
      return wordHabit(pattern, person, now);
    }
    case 'deadline_prep':
    case 'event_prep':
    case 'commitment_follow_up': {
      const memory = await getMemory(db, person, basis.memories[0] ?? '');
      return memory && !(await hasSchedule(db, person, memory.content))
        ? wordDated(memory, person, now)
        : null;
    }
    case 'schedule_cleanup': {
      const schedule = await getSchedule(db, person, basis.schedules[0] ?? '');
      if (!schedule || !isLive(schedule.state)) return null;
      // Somebody may have done something with it meanwhile.
      const heeded =
        basis.said === undefined && (await unheededRuns(db, person, schedule.id, UNHEEDED)) < UNHEEDED;
      return heeded ? null : wordCleanup(schedule, basis, person, now);
    }
    case 'welcome_back':
      return wordReturn(db, person, basis, now);
    case 'topic_digest': {
      const pattern = await getPattern(db, person, basis.patterns[0] ?? '');
      const over = !pattern || ['accepted', 'dismissed', 'faded'].includes(pattern.state);
      if (over || (await hasSchedule(db, person, pattern.label))) return null;
      return wordDigest(db, pattern, person, now);
    }
  }
}
