import { findHabit } from '../habit/find-habit.ts';
import { readAsked } from '../habit/read-asked.ts';
import type { Asked } from '../habit/read-asked.ts';
import type { Habit } from '../known.ts';
import type { Turn } from '../turn.ts';
import type { Call } from './step.ts';

/** The habit among those known that a message is part of. */
export function habitIn(text: string, habits: readonly Habit[]): { asked: Asked; habit: Habit } | undefined {
  const asked = habits.length > 0 ? readAsked(text) : undefined;
  const habit = asked && findHabit(asked, habits);
  return asked && habit ? { asked, habit } : undefined;
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
