import type { App } from '../../src/app.ts';
import type { Actor } from '../../src/playground/playground.ts';
import type { Case } from '../case.ts';
import { writeEntities } from './entities.ts';
import { writeMemories } from './memories.ts';
import { writePerson } from './person.ts';
import type { Scene } from './scene.ts';
import { writeSchedules } from './schedules.ts';

/** Writes what is so before a case begins; of a stranger nothing is. */
export async function writeBefore(app: App, actor: Actor, item: Case): Promise<void> {
  if (!item.before.known) return;
  const person = await writePerson(app, actor, item.before);
  const scene: Scene = { item, app, person };
  await writeMemories(scene);
  await writeEntities(scene);
  await writeSchedules(scene);
}
