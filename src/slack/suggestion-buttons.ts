import type { BlockAction, ViewSubmitAction } from '@slack/bolt';

import { settleSuggestion } from '../assistant/settle-suggestion.ts';
import type { Reaction } from '../assistant/settle-suggestion.ts';
import { isId } from '../db/ids.ts';
import { getSuggestion, offerOf } from '../db/suggestions.ts';
import type { Person } from '../domain/person.ts';
import { isRefusal } from '../domain/refusal.ts';
import type { SuggestionStep } from '../domain/suggestion.ts';
import type { FormErrors } from './admitted.ts';
import { callSlack } from './failure.ts';
import type { Parts } from './parts.ts';
import { readPress, tellPresser } from './press.ts';
import { readFormSubject, readSuggestionForm, suggestionModal } from './views/suggestion-modal.ts';

const STEPS: ReadonlyMap<string, SuggestionStep> = new Map([
  ['accept', 'accept'],
  ['not_now', 'not_now'],
  ['stop', 'stop'],
]);
const OVER = 'That offer is settled already.';

function settleNow(parts: Parts, person: Person, reaction: Reaction) {
  return parts.prisma.$transaction((tx) => settleSuggestion(parts, tx, person, reaction, parts.now()));
}

/** The person’s own offer of that id; null when it is none, or is gone. */
function offered({ prisma }: Parts, person: Person, id: string) {
  return isId(id) ? getSuggestion(prisma, person, id) : null;
}

/** What an offer rests on, for the one who asks why. */
async function explain(parts: Parts, person: Person, id: string): Promise<string> {
  const suggestion = await offered(parts, person, id);
  if (!suggestion) return 'That offer isn’t there any more.';
  const { because, onAccept } = suggestion;
  return `${because}\nIf you accept: ${onAccept}\n\`/alfred types\` shows what I offer, \`/alfred less\` makes it less, \`/alfred forget\` takes away what it rests on.`;
}

/** A button on an offer's card. The effect is stored before the press is acknowledged; a second press changes nothing. */
export async function pressOnSuggestion(
  parts: Parts,
  person: Person,
  body: BlockAction,
  ack: () => Promise<void>,
): Promise<void> {
  const press = readPress(body);
  const [, pressed = ''] = press?.actionId.split(':') ?? [];
  const suggestionId = press?.value ?? '';
  if (pressed === 'why') {
    await ack();
    await tellPresser(parts, person, body, await explain(parts, person, suggestionId));
  } else if (pressed === 'change') {
    await ack();
    await openChange(parts, person, body, suggestionId);
  } else {
    const step = STEPS.get(pressed);
    const done = step ? await settleNow(parts, person, { suggestionId, step, source: 'button' }) : null;
    await ack();
    if (isRefusal(done)) await tellPresser(parts, person, body, done.say);
    else if (done && !done.isNew) await tellPresser(parts, person, body, OVER);
  }
}

async function openChange(parts: Parts, person: Person, body: BlockAction, id: string): Promise<void> {
  const suggestion = await offered(parts, person, id);
  const offer = suggestion && offerOf(suggestion);
  const open = suggestion?.state === 'open' || suggestion?.state === 'ignored';
  if (!suggestion || !open || offer?.do !== 'schedule') {
    await tellPresser(parts, person, body, OVER);
    return;
  }
  const view = suggestionModal(suggestion, offer, person);
  await callSlack(() => parts.slack.client.views.open({ trigger_id: body.trigger_id, view }));
}

/** Accepts an offer with what its person changed in the form. */
export async function submitChange(
  parts: Parts,
  person: Person,
  body: ViewSubmitAction,
): Promise<FormErrors> {
  const { suggestionId, zone } = readFormSubject(body.view.private_metadata);
  const suggestion = await offered(parts, person, suggestionId);
  const offer = suggestion && offerOf(suggestion);
  if (offer?.do !== 'schedule') return { name: OVER };
  const form = readSuggestionForm(body.view.state.values, offer, zone ?? person.zone);
  if ('errors' in form) return form.errors;
  const done = await settleNow(parts, person, {
    suggestionId,
    step: 'accept',
    source: 'button',
    change: form.change,
  });
  if (isRefusal(done)) return { time: done.say.slice(0, 150) };
  return done.isNew ? null : { name: OVER };
}
