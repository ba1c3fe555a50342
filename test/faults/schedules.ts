import { openDatabase } from '../../src/db/client.ts';
import { insertSchedule } from '../../src/db/schedules.ts';
import type { NewSchedule } from '../../src/db/schedules.ts';
import type { Recurrence } from '../../src/domain/recurrence.ts';
import type { Playground } from '../../src/playground/playground.ts';
import { introduce } from './people.ts';
import { KNOWN, WINDOW_MS } from './plan.ts';
import type { PlannedSchedule } from './plan.ts';
import { promptOf, QUIET } from './words.ts';

const MINUTE = 60_000;

/** A schedule with the occurrences that it is to have. */
export interface Expected {
  readonly tag: string;
  readonly person: number;
  /** All of them, or for `counted` those among which the one run may be. */
  readonly occurrences: readonly Date[];
  /** What its runs are to come to. */
  readonly outcome: 'delivered' | 'missed' | 'quiet' | 'one delivered';
}

/** When a schedule is due, and what that is to come to. */
export interface Timed {
  readonly timing: NewSchedule['timing'];
  readonly expected: Pick<Expected, 'occurrences' | 'outcome'>;
}

/** At one instant. */
export function once(at: Date, zone: string, outcome: Expected['outcome']): Timed {
  const timing = { recurrence: { kind: 'once' as const, at }, zone, endsAt: null, runsLeft: null, next: at };
  return { timing, expected: { occurrences: [at], outcome } };
}

/** Every minute from some minutes before the last one until the next, if that falls into the trial. */
function timed({ shape, dueMs, behind, rule }: PlannedSchedule, zone: string, start: number): Timed {
  if (shape === 'once') return once(new Date(start + dueMs), zone, 'delivered');
  if (shape === 'quiet') return once(new Date(start + dueMs), zone, 'quiet');
  const last = Math.floor(start / MINUTE) * MINUTE;
  const soon = last + MINUTE < start + WINDOW_MS + 5_000;
  const first = shape === 'behind' || shape === 'skipped' ? last - behind * MINUTE : last;
  // Older than a minute is late, and late ones are what this shape leaves out.
  const end =
    shape === 'skipped'
      ? last - MINUTE
      : shape === 'counted'
        ? last + 5 * MINUTE
        : last + (soon ? MINUTE : 0);
  const next = new Date(first);
  const recurrence: Recurrence = rule
    ? { kind: 'rrule', expression: 'FREQ=MINUTELY', anchor: next }
    : { kind: 'cron', expression: '* * * * *' };
  const occurrences = Array.from(
    { length: (end - first) / MINUTE + 1 },
    (_, n) => new Date(first + n * MINUTE),
  );
  const outcome = shape === 'skipped' ? 'missed' : shape === 'counted' ? 'one delivered' : 'delivered';
  const counted = shape === 'counted';
  const endsAt = counted ? null : new Date(end);
  return {
    timing: { recurrence, zone, endsAt, runsLeft: counted ? 1 : null, next },
    expected: { occurrences, outcome },
  };
}

/** Stores the first people of a workspace and schedules of theirs, all at once; returns what is to come of them. */
export async function storeTimed<T extends Pick<PlannedSchedule, 'tag' | 'person' | 'task' | 'shape'>>(
  url: string,
  playground: Playground,
  planned: readonly T[],
  options: { known: number; time: (one: T, zone: string, now: number) => Timed },
): Promise<Expected[]> {
  await using database = await openDatabase(url, { connections: 2 });
  const { prisma } = database;
  const people = await introduce(prisma, playground, options.known);
  const now = new Date();
  const stored: Expected[] = [];
  await prisma.$transaction(async (tx) => {
    for (const one of planned) {
      const person = people[one.person];
      if (!person) throw new Error(`there is no person ${one.person}`);
      const { timing, expected } = options.time(one, person.zone, now.getTime());
      const quiet = one.shape === 'quiet';
      const words = promptOf(one.tag);
      const schedule: NewSchedule = {
        name: words,
        prompt: quiet ? `${words}, ${QUIET}` : words,
        task: one.task,
        source: 'person',
        timing,
        askedAt: null,
        policies: {
          onlyIfSomething: quiet,
          ...(one.shape === 'skipped' ? { missPolicy: 'skip' as const } : {}),
        },
      };
      await insertSchedule(tx, person, schedule, now);
      stored.push({ tag: one.tag, person: one.person, ...expected });
    }
  });
  return stored;
}

/** Stores the people that Alfred is to know and the schedules of a trial; returns what is to come of them. */
export function storeSchedules(
  url: string,
  playground: Playground,
  planned: readonly PlannedSchedule[],
): Promise<Expected[]> {
  return storeTimed(url, playground, planned, { known: KNOWN, time: timed });
}
