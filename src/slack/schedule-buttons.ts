import type { BlockAction } from '@slack/bolt';

import { manageSchedule } from '../assistant/manage-schedule.ts';
import type { ScheduleChange } from '../assistant/manage-schedule.ts';
import { reactToRun } from '../assistant/react-to-run.ts';
import type { Reaction } from '../assistant/react-to-run.ts';
import type { Person } from '../domain/person.ts';
import { isRefusal } from '../domain/refusal.ts';
import type { Parts } from './parts.ts';
import { readPress, tellPresser } from './press.ts';
import type { Press } from './press.ts';
import { openScheduleForm } from './schedule-forms.ts';
import { SNOOZES } from './views/run-message.ts';

function readReaction({ actionId, value, row }: Press): Reaction | null {
  const [, action] = actionId.split(':');
  switch (action) {
    case 'done':
    case 'skip_next':
    case 'pause':
    case 'resume':
      return { action, runId: value };
    case 'snooze': {
      if (!Object.hasOwn(SNOOZES, value)) return null;
      return { action, runId: row, until: value === 'tomorrow' ? value : Number(value) };
    }
    default:
      return null;
  }
}

/**
 * A button under a delivered run. The effect is stored before the press is acknowledged, so that a press is
 * either lost visibly or done.
 */
export async function pressOnRun(
  parts: Parts,
  person: Person,
  body: BlockAction,
  ack: () => Promise<void>,
): Promise<void> {
  const press = readPress(body);
  const reaction = press && readReaction(press);
  const refusal = reaction
    ? await parts.prisma.$transaction((tx) => reactToRun(parts, tx, person, reaction, parts.now()))
    : null;
  await ack();
  if (refusal) await tellPresser(parts, person, body, refusal.say);
}

const HOUR = 60;
/** What a press on a schedule's row asks for: a button names its action, the menu carries it in its choice. */
function readChange({ actionId, value }: Press): ScheduleChange | null {
  const [, pressed = ''] = actionId.split(':');
  const [choice = '', chosen = ''] = value.split(':');
  const [action, id] = pressed === 'more' ? [choice, chosen] : [pressed, value];
  switch (action) {
    case 'pause':
    case 'resume':
    case 'cancel':
    case 'run_now':
    case 'skip_next':
      return { action, id };
    case 'snooze':
      return { action, id, in_minutes: HOUR };
    case 'latest_if_fresh':
    case 'skip':
    case 'always_latest':
      return { action: 'edit', id, if_missed: action };
    default:
      return null;
  }
}

/** A button on a schedule's row in App Home. */
export async function pressOnSchedule(
  parts: Parts,
  person: Person,
  body: BlockAction,
  ack: () => Promise<void>,
): Promise<void> {
  const press = readPress(body);
  const form = press?.actionId.split(':')[1];
  if (press && (form === 'edit' || form === 'history')) {
    await ack();
    await openScheduleForm(parts, person, body, { id: press.value, form });
    return;
  }
  const change = press && readChange(press);
  if (!change) {
    await ack();
    return;
  }
  const now = parts.now();
  const done = await parts.prisma.$transaction((tx) =>
    manageSchedule(parts, tx, person, change, { askedAt: now, now }),
  );
  await ack();
  if (isRefusal(done)) await tellPresser(parts, person, body, done.say);
}
