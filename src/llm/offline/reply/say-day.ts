import { instantWords } from '../../../domain/words.ts';
import type { Moment } from '../time/calendar.ts';
import type { Schedule } from '../tool-answers.ts';
import { quotedNames } from './options.ts';

/** What is due on one day. */
export interface DayPlan {
  /** A moment of that day. */
  readonly day: Date;
  readonly due: readonly { readonly schedule: Schedule; readonly at: Date }[];
  /** Those of which it cannot be told. */
  readonly unknown: readonly Schedule[];
}

function line({ schedule, at }: DayPlan['due'][number], now: Moment): string {
  const often = schedule.recurrence.startsWith('once') ? '' : ` (${schedule.recurrence})`;
  return `- **${schedule.name}**: ${instantWords(at, now.zone, now.locale, now.instant)}${often}`;
}

/** What is due on one day as a list in markdown; says so of those whose day is not known. */
export function sayDay({ day, due, unknown }: DayPlan, now: Moment): string {
  const [name = ''] = instantWords(day, now.zone, now.locale, now.instant).split(' at ');
  const ordered = [...due].sort((a, b) => a.at.getTime() - b.at.getTime());
  const count = due.length === 1 ? 'One thing' : `${due.length} things`;
  const still = name === 'today' ? 'still to come today' : name;
  const told =
    due.length === 0
      ? [`Nothing ${name === 'today' ? 'more is due today' : `is due ${name}`}.`]
      : [`${count} ${still}:`, ...ordered.map((one) => line(one, now))];
  const open = unknown.length > 0 ? [`I can’t tell the day of ${quotedNames(unknown, 'and')}.`] : [];
  return [...told, ...open].join('\n');
}
