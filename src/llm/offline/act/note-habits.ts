import { findHabit } from '../habit/find-habit.ts';
import { readAsked } from '../habit/read-asked.ts';
import type { Turn } from '../turn.ts';
import type { Call } from './step.ts';

/** The calls that note, without a word about it, that the person asks again for what they asked for before. */
export function noteHabits({ context, messages, results, tools }: Turn): readonly Call[] {
  const habits = context?.habits ?? [];
  if (habits.length === 0 || !tools.has('record_pattern')) return [];
  const calls = messages.flatMap((text, i): readonly Call[] => {
    const asked = readAsked(text);
    const habit = asked && findHabit(asked, habits);
    if (!asked || !habit) return [];
    const { id, kind, label, description } = habit;
    const about = description || `Asks for ${label}`;
    const args = { known_id: id, kind, label, description: about, summary: `asked for ${asked.label} again` };
    return [{ id: `habit_${i + 1}`, name: 'record_pattern', args }];
  });
  return calls.filter(({ id }) => !results.has(id)).slice(0, 1);
}
