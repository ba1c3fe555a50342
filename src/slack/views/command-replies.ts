import type { KnownBlock } from '@slack/types';

import type { RunSummary } from '../../assistant/summarise-run.ts';
import type { ScheduleSummary } from '../../assistant/summarise-schedule.ts';
import type { MissPolicy, ScheduleAction } from '../../domain/schedule.ts';
import { spanWords } from '../../domain/words.ts';
import { runLine } from './run-row.ts';
import { scheduleLines } from './schedule-row.ts';
import { cut, escapeText } from './text.ts';

/** What a slash command is answered with, for the asker's eyes only. */
export interface CommandReply {
  readonly text: string;
  readonly blocks?: KnownBlock[];
}

const USAGE: readonly (readonly [string, string])[] = [
  ['help', 'this'],
  ['list', 'your schedules'],
  [
    'schedule <words>',
    'make one, in your own words: `/alfred schedule every weekday at 9:15 ask me for my plan`',
  ],
  ['edit <words>', 'change one, in your own words: `/alfred edit move plan to 10`'],
  ['pause <name>', 'stop one for a while'],
  ['resume <name>', 'start it again'],
  ['cancel <name>', 'end it'],
  ['run <name>', 'run it once, now'],
  ['skip <name>', 'leave its next run out'],
  ['snooze <name>', 'remind you of it again in an hour'],
  ['missed skip|latest|always <name>', 'what becomes of runs that I missed while I was down'],
  ['late <minutes>|never <name>', 'from when on a late run is left out'],
  ['nothing silent|tell <name>', 'whether I stay silent when there is nothing to tell'],
  ['history [name]', 'what happened last, of all or of one'],
  ['more', 'be more forward with offers'],
  ['less', 'be less so'],
  ['quiet 22:00-07:00|off', 'when I keep offers to myself'],
  ['hours 9-17 mon-fri', 'when you work, and offers may come'],
  ['types [on|off <kind>]', 'what I offer unasked'],
  ['why', 'why I was quiet'],
  ['score', 'what became of my offers'],
  ['profile', 'what I know about you'],
  ['forget <topic>|everything', 'take it out of my memory'],
  ['forget posts', 'delete what I posted in our DM'],
  ['export', 'all of it as a file, in our DM'],
  ['token [new|revoke <name>]', 'let a program of yours read it'],
];
/** Slack shows up to 50 blocks; each row is one. */
const ROWS = 40;

/** How the command is used; after input that made no sense, `unknown` is named first, with the command that is nearest to it. */
export function helpReply(unknown?: string, nearest: string | null = null): CommandReply {
  const guess = nearest === null ? '' : ` Did you mean \`/alfred ${nearest}\`?`;
  const lines = USAGE.map(([usage, meaning]) => `\`/alfred ${escapeText(usage)}\` ${meaning}`);
  const start =
    unknown === undefined ? [] : [`I don’t know “${escapeText(cut(unknown, 60))}”.${guess} What I do know:`];
  const end = 'Or just write to me in our DM: “remind me in 20 minutes to stretch”.';
  return { text: [...start, ...lines, end].join('\n') };
}

/** A person's schedules. */
export function listReply(schedules: readonly ScheduleSummary[], total: number, zone: string): CommandReply {
  if (schedules.length === 0) {
    return { text: 'Nothing is scheduled. Try `/alfred schedule every weekday at 9:15 ask me for my plan`.' };
  }
  const shown = schedules.slice(0, ROWS).map((schedule) => scheduleLines(schedule, zone));
  const more =
    total > shown.length ? `and ${total - shown.length} more; App Home shows the next ones first.` : '';
  const section = (text: string): KnownBlock => ({ type: 'section', text: { type: 'mrkdwn', text } });
  return {
    text: [...shown, more].filter(Boolean).join('\n\n'),
    blocks: [...shown, more].filter(Boolean).map(section),
  };
}

/** Says that a name means none, or more than one, of a person's schedules. */
export function whichReply(wanted: string, matches: readonly string[], all: readonly string[]): CommandReply {
  const names = (list: readonly string[]) =>
    list
      .slice(0, 20)
      .map((name) => `• ${escapeText(name)}`)
      .join('\n');
  const [first = ''] = matches;
  if (matches.length > 1 && matches.every((name) => name === first)) {
    return {
      text: `You have ${matches.length} called “${escapeText(first)}”. In App Home you can tell them apart.`,
    };
  }
  if (matches.length > 1) return { text: `Which one do you mean?\n${names(matches)}` };
  if (all.length === 0) return { text: 'Nothing is scheduled.' };
  const start = wanted ? `No schedule is called “${escapeText(cut(wanted, 60))}”.` : 'Say which one.';
  return { text: `${start} You have:\n${names(all)}` };
}

const MISSED_WORDS: Readonly<Record<MissPolicy, string>> = {
  latest_if_fresh: 'what I miss runs late, if it is less than a day old.',
  skip: 'what I miss is left out.',
  always_latest: 'what I miss runs late, however late.',
};

/** From when on a late run is left out. */
export function lateReply({ name, late_after_minutes: minutes }: ScheduleSummary): CommandReply {
  const told = minutes
    ? `is left out when it would come more than ${spanWords(minutes * 60_000)} late.`
    : 'comes however late it is.';
  return { text: `“${escapeText(name)}” ${told}` };
}

/** Whether there is silence when there is nothing to tell; a reminder always has its words. */
export function nothingReply({ name, task, only_if_something: quiet }: ScheduleSummary): CommandReply {
  if (quiet && task === 'remind')
    return { text: `“${escapeText(name)}” only passes on your words, so it always has something to tell.` };
  const told = quiet
    ? 'I say nothing when there is nothing to tell.'
    : 'I tell you also when there is nothing to tell.';
  return { text: `“${escapeText(name)}”: ${told}` };
}

/** A person's last runs. */
export function historyReply(runs: readonly RunSummary[], teamUrl: string): CommandReply {
  if (runs.length === 0) return { text: 'Nothing has run yet.' };
  return { text: runs.map((run) => runLine(run, teamUrl)).join('\n') };
}

/** Says what was done. */
export function doneReply(what: ScheduleAction, schedule: ScheduleSummary): CommandReply {
  const name = `“${escapeText(schedule.name)}”`;
  const next = schedule.next ? ` Next: ${schedule.next}.` : '';
  switch (what) {
    case 'pause':
      return { text: `Paused ${name}. \`/alfred resume ${escapeText(schedule.name)}\` starts it again.` };
    case 'resume':
      return { text: `${name} is running again.${next}` };
    case 'cancel':
      return { text: `Cancelled ${name}. It will not run again.` };
    case 'run_now':
      return { text: `Running ${name} now; it arrives in our DM.` };
    case 'skip_next':
      return { text: `Skipped the next run of ${name}.${next}` };
    case 'snooze':
      return { text: `I’ll come back to ${name}${schedule.next ? ` ${schedule.next}` : ''}.` };
    case 'edit':
      return { text: `${name}: ${MISSED_WORDS[schedule.if_missed]}` };
  }
}
