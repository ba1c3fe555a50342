import type { Db } from '../db/client.ts';
import { listSchedules } from '../db/schedules.ts';
import type { Schedule } from '../db/schedules.ts';
import type { Person } from '../domain/person.ts';
import { isAbout } from '../domain/same-habit.ts';
import type { Task } from '../domain/schedule.ts';

const MOST = 500;

/**
 * A person's live schedule that is about something already, the one that comes next; null when there is none. What
 * does the same task is alike; of `again` one that comes only once is none.
 */
export async function scheduleAbout(
  db: Db,
  person: Person,
  about: string,
  { task: wanted, again = false }: { task: Task; again?: boolean },
): Promise<Schedule | null> {
  const live = await listSchedules(db, person, 'live', MOST);
  const found = live.find(
    ({ schedule: { name, prompt, kind, task } }) =>
      !(again && kind === 'once') &&
      [name, prompt].some((text) => isAbout(text, about, { alike: task === wanted })),
  );
  return found?.schedule ?? null;
}
