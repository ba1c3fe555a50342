import { newId } from '../../src/db/ids.ts';
import { DAY_MS } from '../local-time.ts';
import type { Scene } from './scene.ts';

const TOLD_DAYS = 30;

function keyOf(name: string): string {
  return name
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .toLowerCase();
}

/** Writes whom and what the person speaks of; a relation is one to the person. */
export async function writeEntities({ item, app, person }: Scene): Promise<void> {
  const { prisma } = app.database;
  const { personId } = person;
  const told = new Date(app.clock.now().getTime() - TOLD_DAYS * DAY_MS);
  for (const { kind, name, relation } of item.before.entities) {
    const id = newId();
    const times = { lastMentionAt: told, createdAt: told };
    await prisma.entity.create({ data: { id, personId, kind, name, key: keyOf(name), ...times } });
    if (relation !== undefined) {
      await prisma.relation.create({
        data: { id: newId(), personId, fromId: id, label: relation, toId: null, createdAt: told },
      });
    }
  }
}
