import { newId } from '../../src/db/ids.ts';
import { addEvidence, insertPattern } from '../../src/db/patterns.ts';
import { instantAt } from '../local-time.ts';
import type { Scene, WrittenPattern } from './scene.ts';

/** Writes what was noticed, seen at each of its dates in a conversation of its own; nothing is concluded from it yet. */
export async function writePatterns({ item, app, person }: Scene): Promise<WrittenPattern[]> {
  const { prisma } = app.database;
  const written: WrittenPattern[] = [];
  for (const { kind, label, description, dates } of item.before.patterns) {
    const times = dates.toSorted().map((localAt) => ({ localAt, at: instantAt(localAt, person.zone) }));
    const first = times[0]?.at ?? app.clock.now();
    const { id } = await insertPattern(prisma, person, { kind, label, description }, first, first);
    for (const { localAt, at } of times) {
      const evidence = { conversationId: newId(), at, localAt, summary: description };
      await addEvidence(prisma, person, id, evidence, at);
    }
    written.push({ id, label, lastSeen: times.at(-1)?.at ?? first });
  }
  return written;
}
