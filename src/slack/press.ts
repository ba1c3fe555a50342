import type { BlockAction } from '@slack/bolt';
import type { KnownBlock } from '@slack/types';

import type { Person } from '../domain/person.ts';
import { publishHome } from './home.ts';
import type { Parts } from './parts.ts';
import { respond } from './respond.ts';
import { escapeText } from './views/text.ts';

/** One press: its action id, the opaque id or choice that it carries, and the id of the row it is in. */
export interface Press {
  readonly actionId: string;
  readonly value: string;
  readonly row: string;
}

/** Reads a press from the payload; the person comes from Slack's envelope, never from the button. */
export function readPress(body: BlockAction): Press | null {
  const [action] = body.actions;
  if (!action) return null;
  const { action_id: actionId, block_id: row } = action;
  if (action.type === 'button' || action.type === 'feedback_buttons')
    return { actionId, row, value: action.value ?? '' };
  if (action.type === 'overflow') return { actionId, row, value: action.selected_option.value };
  if (action.type === 'static_select') return { actionId, row, value: action.selected_option.value };
  return null;
}

/** Tells a person something about their press, where they pressed and for their eyes only; plain words, no markup. */
export async function tellPresser(
  parts: Parts,
  person: Person,
  body: BlockAction,
  text: string,
): Promise<void> {
  if (body.view?.type === 'home') await publishHome(parts, person, text);
  else if (body.response_url) await respond(body.response_url, { text: escapeText(text) });
}

/** Puts a sentence in the place of the message whose button was pressed, which is of no more use; plain words, no markup. */
export async function putInPlace(body: BlockAction, text: string): Promise<void> {
  const said = escapeText(text);
  const blocks: KnownBlock[] = [{ type: 'section', text: { type: 'mrkdwn', text: said } }];
  if (body.response_url) await respond(body.response_url, { text: said, blocks, replace_original: true });
}
