import type { PrismaClient } from '../db/generated/client.ts';
import { getPerson } from '../db/people.ts';
import { enqueue } from '../db/queue.ts';
import type { Queue } from '../db/queue.ts';
import { getSettings } from '../db/settings.ts';
import { getSuggestion } from '../db/suggestions.ts';
import type { PersonScope } from '../domain/person.ts';
import { hadWorkingHours } from '../domain/quiet-hours.ts';
import type { Limits } from '../domain/schedule.ts';
import { IGNORED_AFTER_MS } from '../domain/suggestion.ts';
import { settleSuggestion } from './settle-suggestion.ts';

/** Takes an offer for ignored that nobody reacted to within a day that had working hours; else looks again in a day. */
export async function markIgnored(
  parts: { prisma: PrismaClient; queue: Pick<Queue, 'boss'>; limits: Limits; now: () => Date },
  scope: PersonScope,
  suggestionId: string,
): Promise<void> {
  const { prisma, queue } = parts;
  const now = parts.now();
  const person = await getPerson(prisma, scope);
  const suggestion = person && (await getSuggestion(prisma, scope, suggestionId));
  if (!person || suggestion?.state !== 'open') return;
  const settings = await getSettings(prisma, scope, now);
  await prisma.$transaction(async (tx) => {
    if (hadWorkingHours(settings, person.zone, suggestion.createdAt, now)) {
      await settleSuggestion(parts, tx, person, { suggestionId, step: 'ignore', source: 'button' }, now);
      return;
    }
    const { personId } = person;
    const after = new Date(now.getTime() + IGNORED_AFTER_MS);
    await enqueue(queue, tx, {
      kind: 'mark-ignored',
      payload: { personId, suggestionId },
      key: suggestionId,
      after,
    });
  });
}
