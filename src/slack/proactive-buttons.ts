import type { BlockAction, ViewSubmitAction } from '@slack/bolt';

import { calibrate } from '../assistant/calibrate.ts';
import type { Calibration } from '../assistant/calibrate.ts';
import { forgetPattern } from '../assistant/forget.ts';
import { undoVerdict } from '../assistant/judge-reaction.ts';
import { refreshHome } from '../assistant/refresh-home.ts';
import { getSettings } from '../db/settings.ts';
import { VERDICTS } from '../domain/engagement.ts';
import type { Person } from '../domain/person.ts';
import { isRefusal } from '../domain/refusal.ts';
import { SUGGESTION_TYPES } from '../domain/suggestion.ts';
import type { FormErrors } from './admitted.ts';
import { callSlack } from './failure.ts';
import type { Parts } from './parts.ts';
import { putInPlace, readPress } from './press.ts';
import { readSettingsForm, settingsModal } from './views/settings-modal.ts';

function change(parts: Parts, person: Person, wish: Calibration) {
  return parts.prisma.$transaction((tx) => calibrate(parts, tx, person, wish, parts.now()));
}

/** Takes back the conclusion that a button names by verdict and type: `held_back:event_prep`. */
async function undo(parts: Parts, person: Person, value: string | undefined): Promise<string> {
  const [first, second] = value?.split(':') ?? [];
  const verdict = VERDICTS.find((one) => one === first);
  const type = SUGGESTION_TYPES.find((one) => one === second);
  if (!verdict || !type) return 'There is nothing to take back.';
  const now = parts.now();
  return parts.prisma.$transaction((tx) => undoVerdict(parts, tx, person, { verdict, type }, now));
}

/** A button that is about how forward Alfred is: more, less, the form for all of it, or taking a conclusion back. */
export async function pressProactive(
  parts: Parts,
  person: Person,
  body: BlockAction,
  ack: () => Promise<void>,
): Promise<void> {
  const press = readPress(body);
  const [, pressed = ''] = press?.actionId.split(':') ?? [];
  if (pressed === 'settings') {
    await ack();
    const view = settingsModal(await getSettings(parts.prisma, person, parts.now()), person);
    await callSlack(() => parts.slack.client.views.open({ trigger_id: body.trigger_id, view }));
  } else if (pressed === 'undo') {
    const say = await undo(parts, person, press?.value);
    await ack();
    await putInPlace(body, say);
  } else {
    const shownLevel = press?.value ? Number(press.value) : undefined;
    if (pressed === 'more' || pressed === 'less')
      await change(parts, person, { change: pressed, shownLevel });
    await ack();
  }
}

/** Keeps what was chosen in the form; returns what is wrong, at its field, or null. */
export async function submitSettings(
  parts: Parts,
  person: Person,
  body: ViewSubmitAction,
): Promise<FormErrors> {
  const form = readSettingsForm(body.view.state.values);
  if ('errors' in form) return form.errors;
  const done = await change(parts, person, form.wish);
  return isRefusal(done) ? { work_from: done.say.slice(0, 150) } : null;
}

/** The button in Home that has a habit forgotten, with what was offered because of it. */
export async function pressForgetHabit(
  parts: Parts,
  person: Person,
  body: BlockAction,
  ack: () => Promise<void>,
): Promise<void> {
  const press = readPress(body);
  if (press?.actionId === 'habit:forget') {
    await parts.prisma.$transaction(async (tx) => {
      await forgetPattern(parts, tx, person, press.value);
      await refreshHome(parts, tx, person);
    });
  }
  await ack();
}
