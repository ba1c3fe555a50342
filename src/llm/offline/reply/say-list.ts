import type { Schedule } from '../tool-answers.ts';

const SHOWN = 30;
const STATES: Readonly<Record<string, string>> = {
  paused: 'paused',
  cancelled: 'cancelled',
  completed: 'done',
  invalid: 'broken',
};

function line(schedule: Schedule): string {
  const state = STATES[schedule.state];
  const next =
    !state && schedule.next && !schedule.recurrence.startsWith('once') ? `; next ${schedule.next}` : '';
  return `- **${schedule.name}**: ${schedule.recurrence}${state ? ` (${state})` : ''}${next}`;
}

/** All schedules as a list in markdown, the first thirty of them, or a line that says there are none. */
export function sayList(schedules: readonly Schedule[], all: boolean): string {
  if (schedules.length === 0) {
    return all
      ? 'There is nothing: no schedule, past or present.'
      : 'Nothing is scheduled. Say something like “remind me every Friday at 4 to send the timesheets”.';
  }
  const lines = schedules.slice(0, SHOWN).map(line);
  const more = schedules.length - SHOWN;
  const rest = more > 0 ? [`… and ${more} more; my Home tab shows them all.`] : [];
  const count = schedules.length === 1 ? 'One thing' : `${schedules.length} things`;
  return [`${count}:`, ...lines, ...rest].join('\n');
}

/** Names as a question puts them: “a”, “b” or “c”; at most six of them. */
export function quotedNames(schedules: readonly Schedule[], word: 'and' | 'or'): string {
  const names = schedules.slice(0, 6).map(({ name }) => `“${name}”`);
  if (schedules.length > 6) return `${names.join(', ')} ${word} ${schedules.length - 6} more`;
  return names.length > 1
    ? `${names.slice(0, -1).join(', ')} ${word} ${names.at(-1) ?? ''}`
    : (names[0] ?? '');
}
