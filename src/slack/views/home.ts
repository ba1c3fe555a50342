import type { HomeView, KnownBlock } from '@slack/types';

import type { RunSummary } from '../../assistant/summarise-run.ts';
import type { ScheduleSummary } from '../../assistant/summarise-schedule.ts';
import { proactiveBlocks } from './home-proactive.ts';
import type { HomeProactive } from './home-proactive.ts';
import { runLine } from './run-row.ts';
import { scheduleRow } from './schedule-row.ts';
import { escapeText } from './text.ts';

/** Rows that fit beside the rest (at most 17) within Slack's 100 blocks, three blocks each. */
const ROWS = 27;

/** What App Home shows. */
export interface HomeContent extends HomeProactive {
  readonly name: string;
  readonly zone: string;
  readonly schedules: readonly ScheduleSummary[];
  /** How many live schedules there are in all. */
  readonly total: number;
  /** The last runs, newest first. */
  readonly runs: readonly RunSummary[];
  readonly teamUrl: string;
  /** Said once on top, for example why the last press had no effect. */
  readonly notice?: string;
}

/** How many schedules and past runs Home needs. */
export const HOME_ROWS = ROWS;
export const HOME_RUNS = 5;

function section(text: string): KnownBlock {
  return { type: 'section', text: { type: 'mrkdwn', text } };
}

function aside(text: string): KnownBlock {
  return { type: 'context', elements: [{ type: 'mrkdwn', text }] };
}

function history({ runs, teamUrl }: HomeContent): KnownBlock[] {
  if (runs.length === 0) return [];
  return [
    section('*What happened last*'),
    aside(runs.map((run) => runLine(run, teamUrl)).join('\n')),
    aside('More: `/alfred history`, or with a name for one of them.'),
  ];
}

/** App Home of a person: their schedules, what can be done with each, and how to make one. */
export function homeView(content: HomeContent): HomeView {
  const { schedules, total, zone } = content;
  const rows = schedules
    .slice(0, ROWS)
    .flatMap((schedule) => [...scheduleRow(schedule, zone), { type: 'divider' as const }]);
  const empty = section(
    'Nothing is scheduled yet. Tell me in *Messages*, in your own words:\n“remind me in 20 minutes to stretch” · “every weekday at 9:15 ask me for my plan”',
  );
  const more =
    total > schedules.length ? [aside(`and ${total - schedules.length} more: \`/alfred list\``)] : [];
  return {
    type: 'home',
    blocks: [
      { type: 'header', text: { type: 'plain_text', text: 'Your schedules' } },
      aside(
        `Times are yours: ${escapeText(zone)}. To change one, tell me in *Messages*; \`/alfred help\` lists the commands.`,
      ),
      ...(content.notice ? [section(escapeText(content.notice))] : []),
      { type: 'divider' },
      ...(rows.length > 0 ? rows : [empty]),
      ...more,
      ...history(content),
      { type: 'divider' },
      ...proactiveBlocks(content),
    ],
  };
}
