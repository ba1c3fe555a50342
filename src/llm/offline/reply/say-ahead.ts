import type { Context } from '../turn.ts';
import { ofYou } from '../words/without-subject.ts';
import { daysAhead, onWords } from './on-words.ts';

/** Something dated that a person told of. */
interface Dated {
  readonly what: string;
  readonly when: string;
  readonly days: number;
}

/** As many are told one by one. */
const MOST = 10;

/** What a person told of that lies ahead, as the context has it; none of the schedules by these names. */
export function datedAhead(context: Context | undefined, schedules: readonly string[]): readonly Dated[] {
  if (!context) return [];
  const names = new Set(schedules.map((name) => name.toLowerCase()));
  const known = context.known.flatMap(({ content, on }): readonly Dated[] => {
    const days = on ? daysAhead(on, context.now) : -1;
    return on && days >= 0 ? [{ what: content, when: onWords(on, context.now, context.locale), days }] : [];
  });
  const told = context.upcoming.filter(({ what }) => !names.has(what.toLowerCase()));
  const listed = new Set(told.map(({ what }) => what.toLowerCase()));
  const all = [...told, ...known.filter(({ what }) => !listed.has(what.toLowerCase()))];
  return all.sort((a, b) => a.days - b.days);
}

/** What lies ahead as a list in markdown. */
export function sayAhead(dated: readonly Dated[]): string {
  const lines = dated.slice(0, MOST).map(({ what, when }) => `- **${ofYou(what)}**: ${when}`);
  const more = dated.length > MOST ? [`… and ${dated.length - MOST} more.`] : [];
  return ['From what you told me:', ...lines, ...more].join('\n');
}
