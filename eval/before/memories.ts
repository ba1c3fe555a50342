import { newId } from '../../src/db/ids.ts';
import { DAY_MS, instantAt } from '../local-time.ts';
import type { Scene } from './scene.ts';

/** How long ago a memory was told when the case does not say. */
const USUAL_DAYS = 7;

/** Writes what is known of the person, each told when the case says, and never after they were last heard of. */
export async function writeMemories({ item, app, person }: Scene): Promise<void> {
  const { memories, last_seen_days: seen } = item.before;
  const now = app.clock.now().getTime();
  for (const { kind, content, on, days_ago: days } of memories) {
    const told = new Date(now - (days ?? Math.max(USUAL_DAYS, seen)) * DAY_MS);
    const at = on === undefined ? null : instantAt(on, person.zone);
    await app.database.prisma.memory.create({
      data: {
        id: newId(),
        personId: person.personId,
        kind,
        content,
        happensAt: kind === 'event' ? at : null,
        dueAt: kind === 'commitment' ? at : null,
        wholeDay: on !== undefined && !on.includes('T'),
        createdAt: told,
        updatedAt: told,
      },
    });
  }
}
