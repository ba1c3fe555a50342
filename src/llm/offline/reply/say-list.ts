import type { Schedule } from '../tool-answers.ts';

const SHOWN = 30;
/** A tool that shows as many as this may have more. */
const FULL = 100;
const STATES: Readonly<Record<string, string>> = {
  paused: 'paused',
  cancelled: 'cancelled',
  completed: 'done',
  invalid: 'broken',
};

/** A zone by its city: "Tokyo", "New York". */
function cityOf(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}

/** The next time, where it is not plain from the recurrence: that of a schedule in another zone never is. */
function nextWords(schedule: Schedule, elsewhere: boolean): string {
  if (STATES[schedule.state] || !schedule.next) return '';
  const once = schedule.recurrence.startsWith('once');
  if (elsewhere) return `; ${once ? 'that is' : 'next'} ${schedule.next} for you`;
  return once ? '' : `; next ${schedule.next}`;
}

function line(schedule: Schedule, zone: string): string {
  const state = STATES[schedule.state];
  const elsewhere = schedule.zone !== '' && schedule.zone !== zone;
  const where = elsewhere ? ` (${cityOf(schedule.zone)} time)` : '';
  const told = `${schedule.recurrence}${where}${state ? ` (${state})` : ''}`;
  return `- **${schedule.name}**: ${told}${nextWords(schedule, elsewhere)}`;
}

/** What a list is said with. */
export interface ListWords {
  /** The ended ones were asked for as well. */
  readonly all: boolean;
  /** The reader's zone. */
  readonly zone: string;
  /** How many there are, where these are only the next ones. */
  readonly total: number | undefined;
}

function countWords(shown: number, total: number | undefined): string {
  if (total === undefined && shown >= FULL) return `At least ${shown} things; the next ones:`;
  const whole = Math.max(total ?? shown, shown);
  if (whole > SHOWN) return `${whole} things; the next ones:`;
  return whole === 1 ? 'One thing:' : `${whole} things:`;
}

/** Schedules as a list in markdown, the first thirty of them, or a line that says there are none. */
export function sayList(schedules: readonly Schedule[], { all, zone, total }: ListWords): string {
  if (schedules.length === 0) {
    return all
      ? 'There is nothing: no schedule, past or present.'
      : 'Nothing is scheduled. Say something like “remind me every Friday at 4 to send the timesheets”.';
  }
  const lines = schedules.slice(0, SHOWN).map((schedule) => line(schedule, zone));
  const more = Math.max(total ?? 0, schedules.length) - lines.length;
  const rest = more > 0 ? [`… and ${more} more; \`/alfred list\` and my Home tab show more.`] : [];
  return [countWords(schedules.length, total), ...lines, ...rest].join('\n');
}
