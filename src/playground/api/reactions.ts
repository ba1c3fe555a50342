import { z } from 'zod';

import { messageObject } from '../messages/message-object.ts';
import { addReaction, removeReaction } from '../messages/react.ts';
import { findMessage } from '../messages/threads.ts';
import { refuse } from './answer.ts';
import { method, text } from './method.ts';

const item = { channel: text, timestamp: text };
const named = {
  ...item,
  name: z.string().regex(/^[a-z0-9_+'-]+(::skin-tone-\d)?$/, { error: 'invalid name' }),
};

/** Reactions of the app to messages, and reading everyone's. */
export const reactionMethods = {
  'reactions.add': method({
    scope: 'reactions:write',
    args: z.object(named),
    run: (workspace, { channel, timestamp, name }) => {
      const { state } = workspace.store;
      if (!state.channels[channel]) return refuse('channel_not_found');
      const message = findMessage(state, channel, timestamp);
      if (!message) return refuse('message_not_found');
      const added = addReaction(workspace, message, state.installation.bot_user_id, name);
      return added ? { ok: true } : refuse('already_reacted');
    },
  }),

  'reactions.remove': method({
    scope: 'reactions:write',
    args: z.object(named),
    run: (workspace, { channel, timestamp, name }) => {
      const { state } = workspace.store;
      const message = findMessage(state, channel, timestamp);
      if (!message) return refuse('message_not_found');
      const removed = removeReaction(workspace, message, state.installation.bot_user_id, name);
      return removed ? { ok: true } : refuse('no_reaction');
    },
  }),

  'reactions.get': method({
    scope: 'reactions:read',
    args: z.object(item),
    run: ({ store: { state } }, { channel, timestamp }) => {
      const message = findMessage(state, channel, timestamp);
      if (!message) return refuse('message_not_found');
      return { ok: true, type: 'message', channel, message: messageObject(state, message) };
    },
  }),
};
