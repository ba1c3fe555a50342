import type { Memory } from '../../src/db/generated/client.ts';
import { insertMemory } from '../../src/db/memories.ts';
import { readMoment } from '../../src/domain/local-date.ts';
import { DAY_MS } from '../local-time.ts';
import type { Scene } from './scene.ts';

/** How long ago a memory was told when the case does not say. */
const USUAL_DAYS = 7;

/** Writes what is known of the person, each told when the case says, and never after they were last heard of. */
export async function writeMemories({ item, app, person }: Scene): Promise<Memory[]> {
  const { memories, last_seen_days: seen } = item.before;
  const now = app.clock.now().getTime();
  const written: Memory[] = [];
  for (const { kind, content, on, days_ago: days } of memories) {
    const told = new Date(now - (days ?? Math.max(USUAL_DAYS, seen)) * DAY_MS);
    const moment = on === undefined ? null : readMoment(on, person.zone);
    const when = { at: moment?.at ?? null, wholeDay: moment?.wholeDay ?? false };
    const memory = { kind, content, ...when, conversationId: null };
    written.push(await insertMemory(app.database.prisma, person, memory, told));
  }
  return written;
}
