import type { ActionsBlock, HomeView, KnownBlock } from '@slack/types';

import type { Known } from '../../assistant/profile.ts';
import type { RunSummary } from '../../assistant/summarise-run.ts';
import type { ScheduleSummary } from '../../assistant/summarise-schedule.ts';
import { HOME_FILTERS } from '../../db/home-place.ts';
import type { HomeFilter } from '../../db/home-place.ts';
import { plain } from './form.ts';
import { knownBlocks } from './home-known.ts';
import { proactiveBlocks } from './home-proactive.ts';
import type { HomeProactive } from './home-proactive.ts';
import { runLine } from './run-row.ts';
import { scheduleRow } from './schedule-row.ts';
import { escapeText } from './text.ts';

/** Schedules on one page, three blocks each: with the rest they stay within Slack's 100 blocks. */
const ROWS = 10;

/** What App Home shows. */
export interface HomeContent extends HomeProactive {
  readonly name: string;
  readonly zone: string;
  /** One page of the schedules that the filter lets through. */
  readonly schedules: readonly ScheduleSummary[];
  readonly filter: HomeFilter;
  /** How many schedules each filter lets through. */
  readonly counts: Readonly<Record<HomeFilter, number>>;
  /** Which page this is, from 0. */
  readonly page: number;
  /** The last runs, newest first. */
  readonly runs: readonly RunSummary[];
  /** What is known, and which page of it, from 0. */
  readonly known: Known;
  readonly knownPage: number;
  readonly teamUrl: string;
  /** Said once on top, for example why the last press had no effect. */
  readonly notice?: string;
}

/** How many schedules and past runs Home needs. */
export const HOME_ROWS = ROWS;
export const HOME_RUNS = 5;

/** How many pages so many rows fill; never none. */
export function pagesOf(rows: number, onOne: number): number {
  return Math.max(1, Math.ceil(rows / onOne));
}

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

const FILTER_WORDS: Readonly<Record<HomeFilter, string>> = {
  live: 'Running and paused',
  paused: 'Paused',
  past: 'Past',
};
const EMPTY: Readonly<Record<HomeFilter, string>> = {
  live: 'Nothing is scheduled yet. Tell me in *Messages*, in your own words:\n“remind me in 20 minutes to stretch” · “every weekday at 9:15 ask me for my plan”',
  paused: 'Nothing is paused.',
  past: 'Nothing is over yet.',
};

/** Which schedules are shown and which page of them, with ways to the others. */
function placeBlock({ filter, counts, page }: HomeContent): ActionsBlock {
  const option = (one: HomeFilter) => ({ text: plain(`${FILTER_WORDS[one]} (${counts[one]})`), value: one });
  const turn = (text: string, action: string, to: number) => ({
    type: 'button' as const,
    text: plain(text),
    action_id: `home:${action}`,
    value: String(to),
    accessibility_label: `${text} page of schedules`,
  });
  return {
    type: 'actions',
    // A menu shows what was chosen before unless its block is another one.
    block_id: `home:${filter}:${page}`,
    elements: [
      {
        type: 'static_select',
        action_id: 'home:filter',
        placeholder: plain('Which schedules'),
        options: HOME_FILTERS.map(option),
        initial_option: option(filter),
      },
      ...(page > 0 ? [turn('Previous', 'previous', page - 1)] : []),
      ...((page + 1) * ROWS < counts[filter] ? [turn('Next', 'next', page + 1)] : []),
    ],
  };
}

/** App Home of a person: their schedules, what can be done with each, and how to make one. */
export function homeView(content: HomeContent): HomeView {
  const { schedules, zone, filter, counts, page } = content;
  const pages = pagesOf(counts[filter], ROWS);
  const rows = schedules
    .slice(0, ROWS)
    .flatMap((schedule) => [...scheduleRow(schedule, zone), { type: 'divider' as const }]);
  const below = [...(pages > 1 ? [aside(`Page ${page + 1} of ${pages}`)] : []), ...history(content)];
  return {
    type: 'home',
    blocks: [
      { type: 'header', text: { type: 'plain_text', text: 'Your schedules' } },
      aside(
        `Times are yours: ${escapeText(zone)}. Change one here or in *Messages*; \`/alfred help\` lists the commands.`,
      ),
      ...(content.notice ? [section(escapeText(content.notice))] : []),
      ...(counts.live + counts.past > 0 ? [placeBlock(content)] : []),
      { type: 'divider' },
      ...(rows.length > 0 ? rows : [section(EMPTY[filter])]),
      ...below,
      // The last row ends with a line of its own.
      ...(rows.length > 0 && below.length === 0 ? [] : [{ type: 'divider' as const }]),
      ...proactiveBlocks(content),
      ...knownBlocks(content.known, content.knownPage),
    ],
  };
}
