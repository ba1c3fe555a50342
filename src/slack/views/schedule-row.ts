import type { KnownBlock } from '@slack/types';

import type { ScheduleSummary } from '../../assistant/summarise-schedule.ts';
import { isLive } from '../../db/schedules.ts';
import { mayAct } from '../../domain/schedule.ts';
import type { MissPolicy, ScheduleAction } from '../../domain/schedule.ts';
import { zoneWords } from '../../domain/words.ts';
import { plain } from './form.ts';
import { cut, fit } from './text.ts';

const STATE_WORDS: Readonly<Record<ScheduleSummary['state'], string>> = {
  active: 'Active',
  paused: 'Paused',
  cancelled: 'Cancelled',
  completed: 'Done',
  invalid: 'Needs attention',
};

/** A schedule's zone as people name it, when it is not the reader's own: " (New York time)". */
function elsewhere(schedule: ScheduleSummary, readerZone: string): string {
  if (schedule.zone === readerZone) return '';
  return ` (${zoneWords(schedule.zone)})`;
}

/** What a schedule is, in three lines of mrkdwn for its person. */
export function scheduleLines(schedule: ScheduleSummary, readerZone: string): string {
  const recurrence = schedule.recurrence.charAt(0).toUpperCase() + schedule.recurrence.slice(1);
  const facts = [
    STATE_WORDS[schedule.state],
    // One instant is its own next run, unless it is told in another zone.
    schedule.next && (schedule.when.kind !== 'once' || schedule.zone !== readerZone)
      ? `next ${schedule.next}`
      : '',
    schedule.ends ? `until ${schedule.ends}` : '',
    schedule.runs_left !== null && schedule.when.kind !== 'once' ? `${schedule.runs_left} left` : '',
    schedule.may_act ? `may use ${schedule.may_act.join(', ')}` : '',
    schedule.last ? `last: ${schedule.last}` : '',
  ];
  return [
    `*${fit(schedule.name, 300)}*`,
    fit(`${recurrence}${elsewhere(schedule, readerZone)}`, 500),
    fit(facts.filter(Boolean).join(' · '), 500),
  ].join('\n');
}

function button(text: string, action: string, { id, name }: ScheduleSummary) {
  const spoken = cut(`${text}: ${name}`, 75);
  return {
    type: 'button' as const,
    text: plain(text),
    action_id: `schedule:${action}`,
    value: id,
    accessibility_label: spoken,
  };
}

/** What happens to runs that were missed, as the menu of a row says it. */
const MISS_CHOICES: Readonly<Record<MissPolicy, string>> = {
  latest_if_fresh: 'If missed: run within a day',
  skip: 'If missed: leave it out',
  always_latest: 'If missed: run however late',
};

function more(schedule: ScheduleSummary) {
  const option = (text: string, value: string) => ({
    text: { type: 'plain_text' as const, text },
    value: `${value}:${schedule.id}`,
  });
  const recurring = schedule.when.kind !== 'once' && schedule.state === 'active';
  // One that has not come yet cannot come again.
  const ahead = schedule.when.kind === 'once' && schedule.next !== null;
  const policies = Object.entries(MISS_CHOICES).map(([policy, text]) =>
    option(`${policy === schedule.if_missed ? '✓ ' : ''}${text}`, policy),
  );
  const options = [
    ...(recurring ? [option('Skip the next one', 'skip_next')] : []),
    ...(ahead ? [] : [option('Remind me again in an hour', 'snooze')]),
    ...policies,
  ];
  return { type: 'overflow' as const, action_id: 'schedule:more', options };
}

/** A schedule in App Home: what it is, and what can be done with it as it stands. */
export function scheduleRow(schedule: ScheduleSummary, readerZone: string): KnownBlock[] {
  const { state, name } = schedule;
  const live = isLive(state);
  const cancel = {
    ...button('Cancel', 'cancel', schedule),
    confirm: {
      title: plain('Cancel this schedule?'),
      text: plain(`“${cut(name, 200)}” will not run again.`),
      confirm: plain('Cancel it'),
      deny: plain('Keep it'),
      style: 'danger' as const,
    },
  };
  const may = (action: ScheduleAction) => mayAct(action, state, name) === null;
  const elements = [
    ...(may('run_now') ? [button('Run now', 'run_now', schedule)] : []),
    ...(state === 'active' ? [button('Pause', 'pause', schedule)] : []),
    ...(state !== 'active' && may('resume') ? [button('Resume', 'resume', schedule)] : []),
    button('Edit', 'edit', schedule),
    button('History', 'history', schedule),
    ...(live ? [cancel, more(schedule)] : []),
  ];
  return [
    { type: 'section', text: { type: 'mrkdwn', text: scheduleLines(schedule, readerZone) } },
    { type: 'actions', elements },
  ];
}
