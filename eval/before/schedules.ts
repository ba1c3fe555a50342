import { insertSchedule } from '../../src/db/schedules.ts';
import type { Schedule } from '../../src/db/schedules.ts';
import { isRefusal } from '../../src/domain/refusal.ts';
import { planTiming } from '../../src/domain/timing.ts';
import { DAY_MS } from '../local-time.ts';
import type { Scene } from './scene.ts';

/** Long enough ago to be nobody's last word. */
const MADE_DAYS = 14;
const EVERY_MINUTES = 5;

/** Writes the person's schedules, asked for by themselves; throws when one could not be made by asking either. */
export async function writeSchedules({ item, app, person }: Scene): Promise<Schedule[]> {
  const now = app.clock.now();
  const made = new Date(now.getTime() - MADE_DAYS * DAY_MS);
  const written: Schedule[] = [];
  for (const { name, prompt, cron, at } of item.before.schedules) {
    const { zone, locale } = person;
    const context = { zone, locale, askedAt: now, now, everyMinutes: EVERY_MINUTES };
    const timing = planTiming({ cron, at }, context);
    if (isRefusal(timing)) throw new Error(`the schedule “${name}” can't be: ${timing.say}`);
    const schedule = { name, prompt, task: 'remind' as const, source: 'person' as const, timing };
    written.push(
      await app.database.prisma.$transaction((tx) =>
        insertSchedule(tx, person, { ...schedule, askedAt: null }, made),
      ),
    );
  }
  return written;
}
