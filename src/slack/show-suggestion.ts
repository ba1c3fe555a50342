import { summariseSchedule } from '../assistant/summarise-schedule.ts';
import type { PrismaClient, Suggestion } from '../db/generated/client.ts';
import { getPerson } from '../db/people.ts';
import { getSchedule } from '../db/schedules.ts';
import { getSuggestion, offerOf } from '../db/suggestions.ts';
import type { Person, PersonScope } from '../domain/person.ts';
import { suggestionCard } from './views/suggestion-card.ts';

async function outcomeOf(
  { prisma, now }: { prisma: PrismaClient; now: () => Date },
  person: Person,
  suggestion: Suggestion,
): Promise<string> {
  const schedule = suggestion.scheduleId && (await getSchedule(prisma, person, suggestion.scheduleId));
  if (suggestion.state !== 'accepted' || !schedule) return '';
  const { name, state, recurrence, next } = summariseSchedule(schedule, null, person, now());
  if (state === 'cancelled') return `“${name}” is cancelled`;
  return [`“${name}”`, recurrence, next ? `next ${next}` : ''].filter(Boolean).join(', ');
}

/** The card of an offer as things stand now; null when it or its person is gone. */
export async function showSuggestion(
  parts: { prisma: PrismaClient; now: () => Date },
  scope: PersonScope,
  id: string,
): Promise<ReturnType<typeof suggestionCard> | null> {
  const [suggestion, person] = await Promise.all([
    getSuggestion(parts.prisma, scope, id),
    getPerson(parts.prisma, scope),
  ]);
  if (!suggestion || !person) return null;
  return suggestionCard({
    suggestion,
    changeable: offerOf(suggestion).do === 'schedule',
    outcome: await outcomeOf(parts, person, suggestion),
  });
}
