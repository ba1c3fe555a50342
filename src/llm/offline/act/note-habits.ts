import type { Asked } from '../habit/asked.ts';
import { findHabit, habitCalled } from '../habit/find-habit.ts';
import { readAllAsked } from '../habit/read-asked.ts';
import { readNamed } from '../habit/read-named.ts';
import type { Habit } from '../known.ts';
import type { Turn } from '../turn.ts';
import type { Call } from './step.ts';

/** The habit among those known that a message is part of. */
export function habitIn(text: string, habits: readonly Habit[]): { asked: Asked; habit: Habit } | undefined {
  const requests = habits.filter(({ kind }) => kind !== 'time_based');
  if (requests.length === 0) return undefined;
  const all = readAllAsked(text);
  for (const asked of all) {
    const habit = findHabit(asked, requests);
    if (habit) return { asked, habit };
  }
  const named = all.length > 0 ? undefined : readNamed(text);
  const called = named && habitCalled(named, requests);
  return called ? { asked: named, habit: called } : undefined;
}

/** The calls that note, without a word about it, that the person asks again for what they asked for before. */
export function noteHabits({ context, messages, results, tools }: Turn): readonly Call[] {
  const habits = context?.habits ?? [];
  if (habits.length === 0 || !tools.has('record_pattern')) return [];
  const calls = messages.flatMap((text, i): readonly Call[] => {
    const found = habitIn(text, habits);
    if (!found) return [];
    const { asked } = found;
    const { id, kind, label, description } = found.habit;
    const about = description || `Asks for ${label}`;
    const args = { known_id: id, kind, label, description: about, summary: `asked for ${asked.label} again` };
    return [{ id: `habit_${i + 1}`, name: 'record_pattern', args }];
  });
  return calls.filter(({ id }) => !results.has(id)).slice(0, 1);
}
