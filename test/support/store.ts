import type { Pool } from 'pg';
import type { JobWithMetadata } from 'pg-boss';

import { openDatabase } from '../../src/db/client.ts';
import { movableClock, realClock } from '../../src/db/clock.ts';
import type { Clock } from '../../src/db/clock.ts';
import type { Prisma, PrismaClient, Run, RunState } from '../../src/db/generated/client.ts';
import { newId, runIdOf } from '../../src/db/ids.ts';
import { keepPerson } from '../../src/db/people.ts';
import { openQueue } from '../../src/db/queue.ts';
import type { JobKind, Queue } from '../../src/db/queue.ts';
import type { Schedule } from '../../src/db/schedules.ts';
import { keepWorkspace } from '../../src/db/workspaces.ts';
import type { Person } from '../../src/domain/person.ts';
import type { Limits } from '../../src/domain/schedule.ts';
import { silentLog } from '../../src/log.ts';
import { dropDatabase, makeDatabase } from './test-database.ts';

/** A database of the test file's own with its queue and clock, and people who have nothing yet. */
export interface Store extends AsyncDisposable {
  readonly url: string;
  readonly prisma: PrismaClient;
  readonly pool: Pool;
  readonly queue: Queue;
  readonly clock: Clock;
  readonly now: () => Date;
  /** Somebody whom no other test knows. */
  newPerson(): Promise<Person>;
  /** The rows of a query. */
  rows<T extends object>(sql: string, values?: unknown[]): Promise<T[]>;
  /**
   * Takes up so many waiting jobs of a kind, as a worker does. Whether their time has come is not asked: the clock of a
   * machine may be set back a little between two statements.
   */
  takeUp<T extends object>(kind: JobKind, batchSize?: number): Promise<JobWithMetadata<T>[]>;
  /** The jobs of a kind about a person, oldest first. */
  jobsOf(kind: JobKind, person: Person): Promise<JobRow[]>;
}

/** A job as pg-boss keeps it. */
interface JobRow {
  readonly id: string;
  readonly state: string;
  readonly priority: number;
  readonly retry_count: number;
  readonly data: Record<string, string>;
}

/** What one person may have in these tests. */
export const LIMITS: Limits = {
  everyMinutes: 5,
  liveSchedules: 500,
  thinkingRunsADay: 300,
  thinkingRunsAtOnce: 2,
  tokensADay: 500_000,
  workspaceTokensADay: null,
  messagesAMinute: 20,
};

const TEAM = 'T0DB';

/** Opens a fresh database; by the real clock, or by one that starts at `at` and can be moved. */
export async function openStore(options: { at?: Date; connections?: number } = {}): Promise<Store> {
  await using stack = new AsyncDisposableStack();
  const url = await makeDatabase();
  stack.defer(() => dropDatabase(url));
  const { connections = 5 } = options;
  const { prisma, pool } = stack.use(await openDatabase(url, { connections }));
  const clock = options.at ? await movableClock({ pool }, options.at) : await realClock({ pool });
  const queue = stack.use(await openQueue(url, clock, silentLog(), { connections: 2 }));
  await keepWorkspace(prisma, { teamId: TEAM, botUserId: 'U0ALFRED', name: 'Tests' });
  const rows: Store['rows'] = async <T extends object>(sql: string, values: unknown[] = []) =>
    (await pool.query<T>(sql, values)).rows;
  let people = 0;
  const opened = stack.move();
  return {
    url,
    prisma,
    pool,
    queue,
    clock,
    now: clock.now,
    newPerson() {
      const name = `p${(people += 1)}`;
      const facts = {
        name,
        zone: 'Europe/Lisbon',
        locale: 'en-GB',
        guest: false,
        foreign: false,
        deleted: false,
      };
      return keepPerson(prisma, TEAM, { slackUserId: `U0${name}`, ...facts }, clock.now());
    },
    rows,
    takeUp: (kind, batchSize = 1) =>
      queue.boss.fetch(kind, { batchSize, includeMetadata: true, ignoreStartAfter: true }),
    jobsOf: (kind, { personId }) =>
      rows<JobRow>(
        `SELECT id, state, priority, retry_count, data FROM pgboss.job
         WHERE name = $1 AND data->>'personId' = $2 ORDER BY created_on, id`,
        [kind, personId],
      ),
    [Symbol.asyncDispose]: () => opened.disposeAsync(),
  };
}

/** Stores a schedule as it lies in the table: every ten minutes and a plain reminder, unless said otherwise. */
export async function addSchedule(
  { prisma, now }: Pick<Store, 'prisma' | 'now'>,
  { personId }: Person,
  columns: Partial<Prisma.ScheduleUncheckedCreateInput> = {},
): Promise<Schedule> {
  const prompt = 'stretch';
  const id = newId();
  const row = await prisma.schedule.create({
    data: {
      id,
      personId,
      name: 'stretch',
      kind: 'cron',
      expression: '*/10 * * * *',
      zone: 'UTC',
      task: 'remind',
      state: 'active',
      source: 'person',
      createdAt: now(),
      updatedAt: now(),
      ...columns,
      text: { create: { personId, prompt } },
    },
  });
  return { ...row, prompt };
}

/** Stores a run of a schedule as it lies in the table. */
export async function addRun(
  { prisma, now }: Pick<Store, 'prisma' | 'now'>,
  { id: scheduleId, personId }: Pick<Schedule, 'id' | 'personId'>,
  state: RunState,
  columns: Partial<Prisma.RunUncheckedCreateInput> = {},
): Promise<Run> {
  const occurrenceAt = new Date(columns.occurrenceAt ?? now());
  const id = runIdOf(scheduleId, occurrenceAt);
  const data = { id, scheduleId, personId, state, trigger: 'due' as const, queuedAt: now() };
  return prisma.run.create({ data: { ...data, ...columns, occurrenceAt } });
}
