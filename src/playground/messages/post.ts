import type { StoredMessage } from '../state/state.ts';
import type { Workspace } from '../workspace.ts';
import { changedEvent, deletedEvent, postedEvents, queued } from './events.ts';
import { messageObject } from './message-object.ts';
import { repliesTo } from './threads.ts';

type Parts = Pick<Workspace, 'store' | 'manifest' | 'now'>;

/** Posts a message, by a person or by the app, and tells the app of it. */
export function postMessage(parts: Parts, draft: Omit<StoredMessage, 'ts'>): StoredMessage {
  const { store } = parts;
  const message = { ...draft, ts: store.nextTs() };
  const events = postedEvents(store.state, message).flatMap((event) => queued(parts, event));
  store.commit({ type: 'message_posted', message }, ...events);
  return message;
}

/** Puts a new version in the place of a message and tells the app of it. */
export function changeMessage(parts: Parts, previous: StoredMessage, message: StoredMessage): StoredMessage {
  const { store } = parts;
  const { state } = store;
  const channel = state.channels[message.channel];
  const event =
    channel &&
    changedEvent(channel, messageObject(state, message), messageObject(state, previous), store.nextTs());
  store.commit({ type: 'message_changed', message }, ...(event ? queued(parts, event) : []));
  return message;
}

/**
 * Deletes a message and tells the app of it. As in Slack the root of a thread with replies is not removed but
 * becomes a tombstone, which the app hears of as a `message_changed`.
 */
export function deleteMessage(parts: Parts, message: StoredMessage): void {
  const { store } = parts;
  const { state } = store;
  const channel = state.channels[message.channel];
  if (!channel) return;
  if (repliesTo(state, channel.id, message.ts).length > 0) {
    const { channel: id, ts, thread_ts } = message;
    const tombstone = { channel: id, ts, ...(thread_ts && { thread_ts }), user: 'USLACKBOT' };
    changeMessage(parts, message, { ...tombstone, subtype: 'tombstone', text: 'This message was deleted.' });
    return;
  }
  const event = deletedEvent(channel, messageObject(state, message), message.ts, store.nextTs());
  store.commit({ type: 'message_changed', message: { ...message, deleted: true } }, ...queued(parts, event));
}
