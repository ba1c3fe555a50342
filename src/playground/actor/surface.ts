import type { AnyBlock } from '@slack/types';

import { issueResponseUrl } from '../api/response-url.ts';
import { blocksOf, messageObject } from '../messages/message-object.ts';
import { dmOf } from '../state/dm-of.ts';
import type { Person, StoredView } from '../state/state.ts';
import { stateValues } from '../views/input-state.ts';
import type { Entered } from '../views/input-value.ts';
import type { Workspace } from '../workspace.ts';
import { noAnswerText, noteFrom } from './interaction.ts';

/** Something with elements to press: a message that the person sees, their Home, or an open modal. */
export interface Surface {
  blocks: readonly AnyBlock[];
  /** What it is, for error messages. */
  name: string;
  /** The fields that tell the app where something was pressed. */
  payload: () => object;
  /** Shows the person that the app did not answer. */
  failed: () => void;
}

/** What this person means by `where`: a message's ts, `home`, `modal` for the top one, or a view's id. */
export function surfaceOf(workspace: Workspace, user: Person, where: string, entered: Entered): Surface {
  const { state } = workspace.store;
  const modals = state.modals[user.id] ?? [];
  const modal = where === 'modal' ? modals.at(-1) : modals.find(({ view }) => view.id === where);
  if (modal) return viewSurface(workspace, user, modal.view, entered);
  const home = state.homes[user.id];
  if (home && (where === 'home' || where === home.id)) return viewSurface(workspace, user, home, entered);
  return messageSurface(workspace, user, where, entered);
}

function viewSurface(workspace: Workspace, user: Person, view: StoredView, entered: Entered): Surface {
  const state = { values: stateValues(view.blocks, entered) };
  return {
    blocks: view.blocks,
    name: view.type === 'home' ? 'Home' : `the modal "${view.title?.text ?? view.id}"`,
    payload: () => ({ container: { type: 'view', view_id: view.id }, view: { ...view, state }, state }),
    failed: () => {
      const { store } = workspace;
      const text = noAnswerText(workspace);
      if (view.type === 'home') noteFrom(workspace, { channel: dmOf(user.id), user: user.id }, text);
      else {
        const modals = (store.state.modals[user.id] ?? []).map((modal) =>
          modal.view.id === view.id ? { ...modal, failure: text } : modal,
        );
        store.commit({ type: 'modals_set', user: user.id, modals });
      }
    },
  };
}

function messageSurface(workspace: Workspace, user: Person, ts: string, entered: Entered): Surface {
  const { state } = workspace.store;
  const ephemeral = state.ephemerals[ts];
  const seen = ephemeral?.user === user.id ? ephemeral : undefined;
  const channel = Object.values(state.channels).find(
    ({ id, members }) => members.includes(user.id) && (seen?.channel === id || state.messages[id]?.[ts]),
  );
  const message = channel && state.messages[channel.id]?.[ts];
  if (!channel || (!seen && (!message || message.deleted))) {
    throw new Error(`${user.real_name} sees no message ${ts} to press anything on`);
  }
  const { thread_ts } = seen ?? message ?? {};
  const place = { channel: channel.id, user: user.id, ...(thread_ts !== undefined && { thread_ts }) };
  const blocks = seen ? (seen.blocks ?? []) : message ? blocksOf(message) : [];
  return {
    blocks,
    name: `message ${ts} ("${(seen ?? message)?.text.slice(0, 60) ?? ''}")`,
    payload: () => ({
      container: {
        type: 'message',
        message_ts: ts,
        channel_id: channel.id,
        is_ephemeral: seen !== undefined,
        ...(thread_ts !== undefined && { thread_ts }),
      },
      channel: { id: channel.id, name: channel.name },
      ...(message && !seen && { message: messageObject(state, message) }),
      state: { values: stateValues(blocks, entered) },
      response_url: issueResponseUrl(workspace, { ...place, message_ts: ts }),
    }),
    failed: () => noteFrom(workspace, place, noAnswerText(workspace)),
  };
}
