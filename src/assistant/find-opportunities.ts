import type { Db } from '../db/client.ts';
import type { Memory } from '../db/generated/client.ts';
import { isId } from '../db/ids.ts';
import { isOpen, keepOpportunity } from '../db/opportunities.ts';
import { unheededRuns } from '../db/run-history.ts';
import { getSchedule, isLive } from '../db/schedules.ts';
import type { Schedule } from '../db/schedules.ts';
import { morningOf, writeMoment } from '../domain/local-date.ts';
import { stillMatters } from '../domain/memory.ts';
import type { Person } from '../domain/person.ts';
import { AHEAD, datedScore, scoreReaches, UNHEEDED } from '../domain/suggestion.ts';
import { localTime } from '../domain/timing.ts';

const DAY = 86_400_000;
/** What talk made pointless is worth tidying up for so long. */
const MOOT_FOR = 14 * DAY;
const MOOT_SCORE = 0.85;
const UNHEEDED_SCORE = 0.7;
const WELCOME_SCORE = 0.75;
const WELCOME_FOR = 2 * DAY;

const DEADLINE =
  /\b(?:deadline|due|submit|submission|hand(?:ed)? in|deliver(?:y|able)?|launch|release|filing|expir\w+|closes?)\b/i;

/** What is to be done by a day is a deadline where it says so, and otherwise what somebody has undertaken. */
const DUE = /\b(?:deadline|due|expir\w+)\b/i;

/** What kind of help a dated memory may be offered. */
function typeOf({ kind, content }: Pick<Memory, 'kind' | 'content'>) {
  if (kind === 'commitment') return DUE.test(content) ? 'deadline_prep' : 'commitment_follow_up';
  return DEADLINE.test(content) ? 'deadline_prep' : 'event_prep';
}

/** Whether the day alone is known makes what can be done in time less sure. */
function certaintyOf({ kind, wholeDay }: Pick<Memory, 'kind' | 'wholeDay'>): number {
  return kind === 'commitment' || !wholeDay ? 1 : 0.9;
}

/** When something dated begins; of a day that is meant as a whole, in the morning. */
function beginOf(at: Date, { wholeDay }: Pick<Memory, 'wholeDay'>, { zone }: Pick<Person, 'zone'>): Date {
  return wholeDay ? morningOf(at, zone) : at;
}

/** Sees to it that help with something dated is weighed when it comes near. Needs a transaction. */
export async function foresee(tx: Db, person: Person, memory: Memory, now: Date): Promise<void> {
  const at = memory.happensAt ?? memory.dueAt;
  if (!at || !stillMatters(memory, now, person.zone)) return;
  const type = typeOf(memory);
  const begins = beginOf(at, memory, person);
  const weighAt = new Date(Math.max(now.getTime(), begins.getTime() - AHEAD[type]));
  const late = memory.kind === 'commitment' ? DAY : 0;
  await keepOpportunity(
    tx,
    person,
    {
      type,
      key: `memory:${memory.id}:${writeMoment({ at, wholeDay: memory.wholeDay }, person.zone).slice(0, 10)}`,
      basis: { memories: [memory.id] },
      score: datedScore(begins, weighAt, AHEAD[type], certaintyOf(memory)),
      weighAt,
      expiresAt: new Date(begins.getTime() + late),
    },
    now,
  );
}

/** The score of help with something dated as it stands now, nearer is more, and from when on it will be so much. */
export function weighDated(
  person: Pick<Person, 'zone'>,
  memory: Memory,
  now: Date,
): { readonly score: number; readonly sureFrom: (score: number) => Date | null } {
  const at = memory.happensAt ?? memory.dueAt;
  if (!at) return { score: 0, sureFrom: () => null };
  const begins = beginOf(at, memory, person);
  const [within, certainty] = [AHEAD[typeOf(memory)], certaintyOf(memory)];
  return {
    score: datedScore(begins, now, within, certainty),
    sureFrom: (score) => scoreReaches(score, begins, within, certainty),
  };
}

/** One schedule is one thing to tidy up, for whichever reason. */
const cleanupOf = ({ id }: Schedule) => `schedule:${id}`;

/** Keeps that something said has made a schedule pointless. Needs a transaction. */
export async function findMoot(
  tx: Db,
  person: Person,
  moot: { scheduleId: string; said: string; at: Date },
  now: Date,
): Promise<void> {
  const schedule = isId(moot.scheduleId) ? await getSchedule(tx, person, moot.scheduleId) : null;
  if (!schedule || !isLive(schedule.state)) return;
  await keepOpportunity(
    tx,
    person,
    {
      type: 'schedule_cleanup',
      key: cleanupOf(schedule),
      basis: {
        schedules: [schedule.id],
        said: moot.said,
        on: localTime(moot.at, person.zone).slice(0, 10),
      },
      score: MOOT_SCORE,
      weighAt: now,
      expiresAt: new Date(now.getTime() + MOOT_FOR),
    },
    now,
  );
}

/**
 * Keeps that nobody has reacted to what a schedule prepared ten times in a row; plain reminders never count. Looked for
 * when the next one is due, so that there was time to react to the tenth.
 */
export async function findUnheeded(tx: Db, person: Person, schedule: Schedule, now: Date): Promise<void> {
  if (schedule.task !== 'think' || !isLive(schedule.state)) return;
  if ((await unheededRuns(tx, person, schedule.id, UNHEEDED)) < UNHEEDED) return;
  const key = cleanupOf(schedule);
  // What talk said of it is the better reason.
  if (await isOpen(tx, person, 'schedule_cleanup', key, now)) return;
  await keepOpportunity(
    tx,
    person,
    {
      type: 'schedule_cleanup',
      key,
      basis: { schedules: [schedule.id] },
      score: UNHEEDED_SCORE,
      weighAt: now,
      expiresAt: new Date(now.getTime() + MOOT_FOR),
    },
    now,
  );
}

/**
 * Keeps that somebody has come back after a long absence; weighed at once, or when it says. Needs a transaction.
 */
export async function findReturn(
  tx: Db,
  person: Person,
  away: { since: Date; back: Date; weighAt?: Date },
  now: Date,
): Promise<void> {
  const [since, on] = [away.since, away.back].map((at) => localTime(at, person.zone).slice(0, 10));
  await keepOpportunity(
    tx,
    person,
    {
      type: 'welcome_back',
      // One return however often it is noticed, on whichever day: they were away from one day on.
      key: `away:${since}`,
      basis: { said: since, on },
      score: WELCOME_SCORE,
      weighAt: away.weighAt ?? now,
      expiresAt: new Date(now.getTime() + WELCOME_FOR),
    },
    now,
  );
}
