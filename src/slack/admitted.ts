import type { BlockAction, ViewSubmitAction } from '@slack/bolt';

import { admit } from '../assistant/admit.ts';
import type { Person } from '../domain/person.ts';
import { knowPerson } from './know-person.ts';
import type { Parts } from './parts.ts';
import { tellPresser } from './press.ts';

/** What somebody is told who does something that Alfred does not do for them. */
export const NOT_FOR_YOU = 'I’m sorry, I can’t work for you here.';

/** What is wrong with a submitted form, at its fields; null when it is done. */
export type FormErrors = Readonly<Record<string, string>> | null;

/** A press is acknowledged by whoever handles it, once its effect is stored. */
type OnPress = (parts: Parts, person: Person, body: BlockAction, ack: () => Promise<void>) => Promise<void>;
type OnSubmit = (parts: Parts, person: Person, body: ViewSubmitAction) => Promise<FormErrors>;

/** Hands a press on with the person that Slack's envelope names; one who may not talk to Alfred is told so instead. */
export function pressed(parts: Parts, handle: OnPress) {
  return async ({ body, ack }: { body: BlockAction; ack: () => Promise<void> }): Promise<void> => {
    const person = await knowPerson(parts, body.user.id);
    if (await admit(parts, person)) return handle(parts, person, body, ack);
    await ack();
    if (!person.erasing) await tellPresser(parts, person, body, NOT_FOR_YOU);
  };
}

/** Hands a submitted form on in the same way; what is wrong with it is returned. */
export function submitted(parts: Parts, handle: OnSubmit) {
  return async (body: ViewSubmitAction): Promise<FormErrors> => {
    const person = await knowPerson(parts, body.user.id);
    if (await admit(parts, person)) return handle(parts, person, body);
    const field = body.view.blocks.find(({ type }) => type === 'input');
    return person.erasing || !field?.block_id ? null : { [field.block_id]: NOT_FOR_YOU };
  };
}
