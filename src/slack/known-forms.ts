import type { BlockAction, ViewSubmitAction } from '@slack/bolt';

import { correct, forgetKnown, knownItem } from '../assistant/correct.ts';
import type { Person } from '../domain/person.ts';
import type { FormErrors } from './admitted.ts';
import { callSlack } from './failure.ts';
import type { Parts } from './parts.ts';
import { readPress, tellPresser } from './press.ts';
import { correctModal, forgetModal, readCorrection } from './views/known-modals.ts';
import { cut } from './views/text.ts';

/** The menu beside one thing that is known: a form to put it right, or the question whether to forget it. */
export async function pressOnKnown(
  parts: Parts,
  person: Person,
  body: BlockAction,
  ack: () => Promise<void>,
): Promise<void> {
  const [choice, id = ''] = readPress(body)?.value.split(':') ?? [];
  await ack();
  const known = await knownItem(parts.prisma, person, id);
  if (!known) {
    await tellPresser(parts, person, body, 'I don’t know that any more.');
    return;
  }
  const view = choice === 'forget' ? forgetModal(known) : correctModal(known);
  await callSlack(() => parts.slack.client.views.open({ trigger_id: body.trigger_id, view }));
}

/** Puts one thing right as the form says; returns what is wrong, at its field, or null. */
export async function submitCorrection(
  parts: Parts,
  person: Person,
  body: ViewSubmitAction,
): Promise<FormErrors> {
  const { content, on } = readCorrection(body.view.state.values);
  if (content === '') return { content: 'Say what is so, or have it forgotten instead.' };
  const correction = { id: body.view.private_metadata, content, on };
  const refusal = await parts.prisma.$transaction((tx) => correct(parts, tx, person, correction));
  if (!refusal) return null;
  const field = refusal.refused === 'past' || refusal.refused === 'impossible_date' ? 'date' : 'content';
  return { [field]: cut(refusal.say, 150) };
}

/** Forgets one thing once that was confirmed. */
export async function submitForgetting(
  parts: Parts,
  person: Person,
  body: ViewSubmitAction,
): Promise<FormErrors> {
  await parts.prisma.$transaction((tx) => forgetKnown(parts, tx, person, body.view.private_metadata));
  return null;
}
