import type { App } from '../../src/app.ts';
import { foresee } from '../../src/assistant/find-opportunities.ts';
import { weighPattern } from '../../src/assistant/record-pattern.ts';
import { IDLE_MS } from '../../src/domain/conversation.ts';
import type { Actor } from '../../src/playground/playground.ts';
import type { Case } from '../case.ts';
import { writeEntities } from './entities.ts';
import { writeMemories } from './memories.ts';
import { writePatterns } from './patterns.ts';
import { writePerson } from './person.ts';
import type { Scene, Written } from './scene.ts';
import { writeSchedules } from './schedules.ts';
import { writeSuggestion } from './suggestion.ts';

const LOOKS_EVERY_MS = 15 * 60_000;

/** Sees to it that what is known is weighed as an offer when its time comes; what is on offer already stays as it is. */
async function lookAhead({ item, app, person }: Scene, { memories, patterns }: Written): Promise<void> {
  const { suggestion } = item.before;
  const next = new Date(app.clock.now().getTime() + LOOKS_EVERY_MS);
  const rest = memories.filter(({ content }) => content !== suggestion?.label);
  await app.database.prisma.$transaction(async (tx) => {
    for (const memory of rest) await foresee(tx, person, memory, memory.createdAt);
    for (const { id, lastSeen } of patterns)
      await weighPattern(tx, person, id, new Date(lastSeen.getTime() + IDLE_MS));
    // What was to be weighed by now is looked at when Alfred looks next.
    await tx.opportunity.updateMany({
      where: { state: 'open', weighAt: { lt: next } },
      data: { weighAt: next },
    });
  });
}

/** Writes what is so before a case begins; of a stranger nothing is. Returns the id of the open suggestion, if there is one. */
export async function writeBefore(app: App, actor: Actor, item: Case): Promise<string | null> {
  if (!item.before.known) return null;
  const person = await writePerson(app, actor, item.before);
  const scene: Scene = { item, app, person };
  const memories = await writeMemories(scene);
  await writeEntities(scene);
  const schedules = await writeSchedules(scene);
  const patterns = await writePatterns(scene);
  const written = { memories, schedules, patterns };
  const suggestion = await writeSuggestion(scene, written);
  await lookAhead(scene, written);
  return suggestion;
}
