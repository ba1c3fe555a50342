import type { Model, Tool } from '@openai/agents';

import { hearPhrase } from './hear-phrase.ts';
import { judgeSchedule } from './judge-schedule.ts';
import type { Verdict } from './judge-schedule.ts';
import { categoryOf } from './schedule-case.ts';
import type { ScheduleCase } from './schedule-case.ts';

/** How many cases came to which verdict. */
type Tally = Readonly<Record<Verdict, number>>;

/** The verdicts on a golden set: in all, by category, and each case with what was said, for those allowed to look. */
export interface ScheduleReport {
  readonly total: number;
  readonly tally: Tally;
  readonly categories: Readonly<Record<string, Tally>>;
  readonly cases: readonly {
    readonly item: ScheduleCase;
    readonly verdict: Verdict;
    readonly said: string;
  }[];
}

const NONE: Tally = { right: 0, asked: 0, wrong: 0, 'silently wrong': 0 };

/** Has a model answer every case of a set and judges each; `besides` = tools that are offered as well. */
export async function reportSchedules(
  model: Model,
  cases: readonly ScheduleCase[],
  besides: readonly Tool[] = [],
): Promise<ScheduleReport> {
  const judged: { item: ScheduleCase; verdict: Verdict; said: string }[] = [];
  for (const item of cases) {
    const heard = await hearPhrase(model, item, besides);
    judged.push({ item, verdict: judgeSchedule(item, heard), said: heard.said });
  }
  const categories: Record<string, Record<Verdict, number>> = {};
  const tally = { ...NONE };
  for (const { item, verdict } of judged) {
    const category = (categories[categoryOf(item)] ??= { ...NONE });
    category[verdict]++;
    tally[verdict]++;
  }
  return { total: judged.length, tally, categories, cases: judged };
}

/** One line of totals; no phrase is in it. */
export function reportLine(name: string, { total, tally }: ScheduleReport): string {
  const share = (count: number) => `${((100 * count) / Math.max(total, 1)).toFixed(1)} %`;
  const { right, asked, wrong, 'silently wrong': silent } = tally;
  return `${name}: ${total} phrases, ${right} right (${share(right)}), ${asked} asked back, ${wrong} wrong, ${silent} silently wrong (${share(silent)})`;
}

/** Totals per category, a line each; no phrase is in them. */
export function categoryLines({ categories }: ScheduleReport): string[] {
  return Object.entries(categories)
    .sort(([a], [b]) => a.localeCompare(b))
    .map(
      ([name, tally]) =>
        `  ${name.padEnd(7)} ${Object.entries(tally)
          .map(([verdict, count]) => `${verdict} ${count}`)
          .join(', ')}`,
    );
}
