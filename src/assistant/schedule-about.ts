import type { Db } from '../db/client.ts';
import { listSchedules } from '../db/schedules.ts';
import type { Schedule } from '../db/schedules.ts';
import type { Person } from '../domain/person.ts';
import { likeness, SAME_FROM } from '../domain/same-habit.ts';

const MOST = 500;

/**
 * A person's live schedule that is about something already, the one that comes next; null when there is none. Of `again`
 * one that comes only once is none.
 */
export async function scheduleAbout(
  db: Db,
  person: Person,
  about: string,
  again = false,
): Promise<Schedule | null> {
  const live = await listSchedules(db, person, 'live', MOST);
  const found = live.find(
    ({ schedule: { name, prompt, kind } }) =>
      !(again && kind === 'once') &&
      (likeness(name, about) >= SAME_FROM || likeness(prompt, about) >= SAME_FROM),
  );
  return found?.schedule ?? null;
}
