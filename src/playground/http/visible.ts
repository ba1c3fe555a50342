import type { Change } from '../state/change.ts';
import type { State } from '../state/state.ts';

/** Whether this person is in the channel that something belongs to. */
function isIn(state: Readonly<State>, user: string, channel: string): boolean {
  return state.channels[channel]?.members.includes(user) ?? false;
}

function pick<Value>(
  from: Record<string, Value>,
  keep: (value: Value, key: string) => boolean,
): Record<string, Value> {
  return Object.fromEntries(Object.entries(from).filter(([key, value]) => keep(value, key)));
}

/** The part of the state that this person may see; no tokens, no bytes of files, nothing of others. */
export function visibleState(state: Readonly<State>, user: string): State {
  const { installation, people, files } = state;
  const isMine = (key: string): boolean => isIn(state, user, key.split(':')[0] ?? '');
  return {
    installation: { ...installation, bot_token: '', app_token: '' },
    ...(state.uninstalled && { uninstalled: true }),
    last_ts: state.last_ts,
    people,
    channels: pick(state.channels, ({ members }) => members.includes(user)),
    messages: Object.fromEntries(
      Object.entries(state.messages)
        .filter(([channel]) => isMine(channel))
        .map(([channel, messages]) => [channel, pick(messages, ({ deleted }) => !deleted)]),
    ),
    ephemerals: pick(state.ephemerals, (ephemeral) => ephemeral.user === user),
    homes: pick(state.homes, (_view, owner) => owner === user),
    modals: pick(state.modals, (_modals, owner) => owner === user),
    sessions: pick(state.sessions, (_session, key) => isMine(key)),
    prompts: pick(state.prompts, (_prompts, key) => isMine(key)),
    dnd: pick(state.dnd, (_dnd, owner) => owner === user),
    files,
    contents: {},
    pending_events: {},
    response_urls: {},
  };
}

/** A change as this person may see it, or undefined if it is none of theirs. */
export function visibleChange(state: Readonly<State>, user: string, change: Change): Change | undefined {
  switch (change.type) {
    case 'message_posted':
      return isIn(state, user, change.message.channel) ? change : undefined;
    case 'message_changed': {
      const { message } = change;
      if (!isIn(state, user, message.channel)) return undefined;
      const { channel, ts, user: author } = message;
      return message.deleted
        ? { ...change, message: { channel, ts, user: author, text: '', deleted: true } }
        : change;
    }
    case 'channel_set':
      return change.channel.members.includes(user) ? change : undefined;
    case 'ephemeral_set':
      return change.ephemeral.user === user ? change : undefined;
    case 'home_published':
    case 'modals_set':
    case 'dnd_set':
      return change.user === user ? change : undefined;
    case 'session_set':
      return isIn(state, user, change.session.channel) ? change : undefined;
    case 'prompts_set':
      return isIn(state, user, change.key.split(':')[0] ?? '') ? change : undefined;
    case 'file_set':
      return { type: 'file_set', file: change.file };
    case 'person_set':
    case 'ephemeral_removed':
    case 'uninstalled':
      return change;
    case 'response_url_set':
    case 'event_queued':
    case 'event_settled':
      return undefined;
  }
}
