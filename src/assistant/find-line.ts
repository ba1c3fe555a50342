import type { Line } from '../db/lines.ts';
import type { Person } from '../domain/person.ts';
import { likeness } from '../domain/same-habit.ts';
import { localTime } from '../domain/timing.ts';

/**
 * When in a conversation something was said: the time of the person's line that was pointed at by its local time, else
 * of the one whose words are most like it; null when none is.
 */
export function findLine(
  lines: readonly Line[],
  person: Person,
  seen: { at: string | null; words: string },
): Date | null {
  const own = lines.filter(({ by }) => by === 'person');
  const named = own.find(({ at }) => localTime(at, person.zone) === seen.at);
  if (named) return named.at;
  const [best] = own
    .map(({ text, at }) => ({ at, like: likeness(text, seen.words) }))
    .filter(({ like }) => like > 0)
    .sort((a, b) => b.like - a.like);
  return best?.at ?? null;
}
