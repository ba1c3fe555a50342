import { storeTimed } from '../faults/schedules.ts';
import type { Expected } from '../faults/schedules.ts';
import { connect } from '../faults/settle.ts';
import { drawStanding, FAR_MARK, recurring } from './load.ts';
import type { Standing } from './load.ts';
import type { Options } from './options.ts';
import { VISITORS } from './world.ts';
import type { World } from './world.ts';

const MINUTE = 60_000;
/** Far enough to never fall due: the schedules that are paused and resumed in App Home. */
const FAR_MINUTES = 40 * 24 * 60;
/** The last occurrence of what recurs falls so long before the end. */
const BEFORE_END_MS = 5_000;

function visitorsSchedules(people: number): Standing[] {
  return Array.from({ length: VISITORS }, (_, nth) => ({
    tag: `${FAR_MARK}s0000${nth}`,
    person: people + nth,
    shape: 'minutely',
    task: 'remind',
    dueMs: 0,
    behind: 0,
    rule: true,
    everyMinutes: FAR_MINUTES,
  }));
}

/** Stores what is there all the time; returns what is to come of what recurs until the end. */
export async function storeStanding(options: Options, world: World, end: number): Promise<Expected[]> {
  const { url, playground } = world;
  const known = options.people + VISITORS;
  const last = end - BEFORE_END_MS;
  const standing = drawStanding(options).filter(({ everyMinutes }) => {
    const step = everyMinutes * MINUTE;
    return (Math.floor(Date.now() / step) + 1) * step < last;
  });
  await storeTimed(url, playground, visitorsSchedules(options.people), {
    known,
    time: (one, zone, now) => recurring(one, zone, now, now + 2 * FAR_MINUTES * MINUTE),
  });
  return storeTimed(url, playground, standing, {
    known,
    time: (one, zone, now) => recurring(one, zone, now, last),
  });
}

/** The ids of the schedules whose words carry a mark. */
export async function idsOf(url: string, mark: string): Promise<string[]> {
  await using client = await connect(url);
  const sql = 'SELECT schedule_id::text AS id FROM schedule_texts WHERE prompt LIKE $1';
  const { rows } = await client.query<{ id: string }>(sql, [`%${mark}%`]);
  return rows.map(({ id }) => id);
}
