import type { Db } from '../db/client.ts';
import type { Memory, Opportunity } from '../db/generated/client.ts';
import { getMemory, listMemories } from '../db/memories.ts';
import { basisOf } from '../db/opportunities.ts';
import { getPattern } from '../db/patterns.ts';
import { unheededRuns } from '../db/run-history.ts';
import { getSchedule, isLive, listSchedules } from '../db/schedules.ts';
import type { Schedule } from '../db/schedules.ts';
import { momentWords, morningOf, readMoment } from '../domain/local-date.ts';
import { stillMatters } from '../domain/memory.ts';
import type { Person } from '../domain/person.ts';
import { UNHEEDED } from '../domain/suggestion.ts';
import { listWords } from '../domain/words.ts';
import { scheduleAbout } from './schedule-about.ts';
import { taskOf, wordDigest, wordHabit } from './word-habit.ts';
import { dayWords, NO_TIME } from './worded-offer.ts';
import type { WordedOffer } from './worded-offer.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const QUARTER = 15 * MINUTE;
/** Help that is offered comes no sooner than this, so that there is time to take it up. */
const SOONEST = HOUR / 2;

/**
 * When to remind of something dated: the hour before a time, the morning of a day; where that is over or about to be, half
 * way to the time, or at twice the soonest. Null when that would be too soon, or too late.
 */
function reminderTime(memory: Memory, at: Date, zone: string, now: Date, soonest: number): Date | null {
  const best = memory.wholeDay ? morningOf(at, zone) : new Date(at.getTime() - HOUR);
  if (best.getTime() - now.getTime() >= soonest) return best;
  if (memory.wholeDay) return new Date(Math.ceil((now.getTime() + 2 * soonest) / QUARTER) * QUARTER);
  const halfWay = (now.getTime() + at.getTime()) / 2;
  return halfWay - now.getTime() >= soonest ? new Date(Math.floor(halfWay / MINUTE) * MINUTE) : null;
}

/** Says by itself that it was undertaken: "Promised Ben the price list". */
const SAYS_SO = /^(?:promised|owes?|agreed|has to|needs to|must)\b/i;

function wordDated(
  memory: Memory,
  type: Opportunity['type'],
  person: Person,
  now: Date,
  soonest: number,
): WordedOffer | null {
  const at = memory.happensAt ?? memory.dueAt;
  if (!at || !stillMatters(memory, now, person.zone)) return null;
  const { zone, locale } = person;
  const remindAt = reminderTime(memory, at, zone, now, soonest);
  if (!remindAt) return null;
  const due = momentWords({ at, wholeDay: memory.wholeDay }, zone, locale, now);
  const when = momentWords({ at: remindAt, wholeDay: false }, zone, locale, now);
  const told = dayWords(memory.createdAt, person, now);
  const promised = type === 'commitment_follow_up';
  return {
    offer: {
      do: 'schedule',
      name: memory.content.slice(0, 200),
      prompt:
        promised && !SAYS_SO.test(memory.content)
          ? `You wanted to: ${memory.content} (by ${due}).`
          : `${memory.content}: ${due}.`,
      task: 'remind',
      ...NO_TIME,
      at: remindAt.toISOString(),
    },
    name: memory.content,
    text: promised
      ? `“${memory.content}” is due ${due}. Shall I remind you ${when}?`
      : `“${memory.content}” is coming up, ${due}. Shall I remind you ${when}?`,
    because: `You told me of it on ${told}.`,
    onAccept: 'I’ll remind you then, once.',
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
  const live = await listSchedules(db, person, 'active', 500);
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
      prompt: 'Where did we leave off? What is coming up for me? Which of my schedules are running?',
      task: 'think',
      ...NO_TIME,
      in_minutes: 1,
    },
    name: 'What lies ahead',
    text: 'Shall I put together where we left off and what lies ahead of you?',
    because: `${last}${left} ${running}.`,
    onAccept: 'In a minute you get an overview of that, once.',
  };
}

/**
 * Puts an opportunity in words from its basis as it stands now; null when that does not hold any more. A reminder of
 * something dated comes no sooner than in `soonest` milliseconds.
 */
export async function wordOffer(
  db: Db,
  person: Person,
  opportunity: Opportunity,
  now: Date,
  soonest = SOONEST,
): Promise<WordedOffer | null> {
  const basis = basisOf(opportunity);
  switch (opportunity.type) {
    case 'schedule_habit': {
      const pattern = await getPattern(db, person, basis.patterns[0] ?? '');
      const over = !pattern || ['accepted', 'dismissed', 'faded'].includes(pattern.state);
      if (over || pattern.evidence.length < 3) return null;
      const like = { task: taskOf(pattern.kind), again: true };
      if (await scheduleAbout(db, person, pattern.label, like)) return null;
      return wordHabit(pattern, person, now);
    }
    case 'deadline_prep':
    case 'event_prep':
    case 'commitment_follow_up': {
      const memory = await getMemory(db, person, basis.memories[0] ?? '');
      return memory && !(await scheduleAbout(db, person, memory.content, { task: 'remind' }))
        ? wordDated(memory, opportunity.type, person, now, soonest)
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
      if (over || (await scheduleAbout(db, person, pattern.label, { task: 'think' }))) return null;
      return wordDigest(db, pattern, person, now);
    }
  }
}
