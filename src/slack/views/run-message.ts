import type { ActionsBlock, KnownBlock } from '@slack/types';

import type { ScheduleSummary } from '../../assistant/summarise-schedule.ts';
import type { EngagementEvent, Run } from '../../db/generated/client.ts';
import { LATE_AFTER } from '../../domain/schedule.ts';
import { splitText } from '../../domain/split-text.ts';
import { fit, safeMarkdown } from './text.ts';

/** What a delivered run shows. */
export interface RunMessage {
  readonly run: Pick<Run, 'id' | 'text' | 'trigger' | 'occurrenceAt' | 'thoughtAt'>;
  readonly schedule: ScheduleSummary;
  /** What its person did with it so far. */
  readonly engagement: readonly Pick<EngagementEvent, 'action'>[];
  /** When it was due and when it will come again after a snooze, in words. */
  readonly dueAt: string;
  readonly snoozedTo: string | null;
}

/** The choices of the snooze menu with what each is called. */
export const SNOOZES = { '10': '10 minutes', '60': '1 hour', tomorrow: 'Tomorrow' } as const;

function button(text: string, action: string, runId: string, style?: 'primary' | 'danger') {
  const label = { type: 'plain_text' as const, text, emoji: true };
  return {
    type: 'button' as const,
    text: label,
    action_id: action,
    value: runId,
    ...(style ? { style } : {}),
  };
}

function actions({ run, schedule, engagement }: RunMessage): ActionsBlock | null {
  const did = new Set(engagement.map(({ action }) => action));
  if (did.has('done') || did.has('snooze')) return null;
  const recurring = schedule.when.kind !== 'once';
  const running = schedule.state === 'active';
  const elements: ActionsBlock['elements'] = [
    button('Done', 'run:done', run.id, 'primary'),
    {
      type: 'static_select',
      action_id: 'run:snooze',
      placeholder: { type: 'plain_text', text: 'Snooze' },
      options: Object.entries(SNOOZES).map(([value, text]) => ({
        text: { type: 'plain_text', text },
        value,
      })),
    },
  ];
  if (recurring && running && schedule.next && !did.has('skip_next')) {
    elements.push(button('Skip next', 'run:skip_next', run.id));
  }
  // Of one with nothing to come there is nothing to pause.
  if (recurring && running && schedule.next) elements.push(button('Pause', 'run:pause', run.id));
  if (recurring && schedule.state === 'paused') elements.push(button('Resume', 'run:resume', run.id));
  return { type: 'actions', block_id: run.id, elements };
}

function lateness({ run, dueAt }: RunMessage): string {
  if (run.trigger === 'late') return `Late: this was due ${dueAt}, and I was not running then.`;
  const waited =
    run.trigger === 'due' && run.thoughtAt && run.thoughtAt.getTime() - run.occurrenceAt.getTime();
  return waited && waited > LATE_AFTER ? `Late: this was due ${dueAt}.` : '';
}

function footnote(message: RunMessage): string {
  const { schedule, engagement, snoozedTo } = message;
  const did = new Set(engagement.map(({ action }) => action));
  const recurring = schedule.when.kind !== 'once';
  const parts = [
    lateness(message),
    recurring ? `${schedule.recurrence.charAt(0).toUpperCase()}${schedule.recurrence.slice(1)}` : '',
    recurring && schedule.state === 'active' && schedule.next
      ? `${did.has('skip_next') ? 'one skipped, ' : ''}next ${schedule.next}`
      : '',
    recurring && schedule.state === 'paused' ? 'paused' : '',
    schedule.state === 'cancelled' ? 'cancelled' : '',
    did.has('done') ? 'Done' : '',
    snoozedTo ? `Snoozed until ${snoozedTo}` : '',
  ];
  return parts.filter(Boolean).join(' · ');
}

/** The message of a delivered run: its text, what it belongs to, and what can be done with it. */
export function runMessage(message: RunMessage): { text: string; blocks: KnownBlock[] } {
  const text = safeMarkdown(message.run.text ?? '');
  const note = footnote(message);
  const buttons = actions(message);
  return {
    // An update takes no longer a text than this.
    text: splitText([text, note].filter(Boolean).join('\n'), 3_900)[0] ?? ' ',
    blocks: [
      { type: 'markdown', text: splitText(text, 11_900)[0] ?? ' ' },
      ...(note
        ? [{ type: 'context' as const, elements: [{ type: 'mrkdwn' as const, text: fit(note, 1_900) }] }]
        : []),
      ...(buttons ? [buttons] : []),
    ],
  };
}
