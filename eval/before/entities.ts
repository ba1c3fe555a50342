import { saveEntity, saveRelation } from '../../src/db/entities.ts';
import { DAY_MS } from '../local-time.ts';
import type { Scene } from './scene.ts';

const TOLD_DAYS = 30;

/** Writes whom and what the person speaks of; a relation is one to the person. */
export async function writeEntities({ item, app, person }: Scene): Promise<void> {
  const { prisma } = app.database;
  const told = new Date(app.clock.now().getTime() - TOLD_DAYS * DAY_MS);
  for (const { kind, name, relation: label } of item.before.entities) {
    const entity = await saveEntity(prisma, person, { kind, name, about: null }, told);
    if (label === undefined) continue;
    const relation = { from: entity.id, label, to: null, replaces: false, conversationId: null };
    await saveRelation(prisma, person, relation, told);
  }
}
