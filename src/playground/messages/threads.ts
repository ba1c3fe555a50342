import type { State, StoredMessage } from '../state/state.ts';

/** Every message of a channel that is still there, oldest first. */
export function messagesOf(state: Readonly<State>, channel: string): StoredMessage[] {
  return Object.values(state.messages[channel] ?? {}).filter(({ deleted }) => !deleted);
}

/** The replies of a thread, oldest first, without its root. */
export function repliesTo(state: Readonly<State>, channel: string, root: string): StoredMessage[] {
  return messagesOf(state, channel).filter(({ thread_ts, ts }) => thread_ts === root && ts !== root);
}

/** A message that is still there. */
export function findMessage(state: Readonly<State>, channel: string, ts: string): StoredMessage | undefined {
  const message = state.messages[channel]?.[ts];
  return message?.deleted ? undefined : message;
}

/**
 * The root of the thread that a message with this `thread_ts` belongs to: a reply's ts leads to its thread, and a
 * root that was deleted still holds its thread together. Undefined if there never was such a message.
 */
export function threadRoot(state: Readonly<State>, channel: string, ts: string): string | undefined {
  const message = state.messages[channel]?.[ts];
  return message && (message.thread_ts ?? message.ts);
}

/** What a conversation shows outside its threads, oldest first: roots and replies that were also sent to it. */
export function topLevel(state: Readonly<State>, channel: string): StoredMessage[] {
  return messagesOf(state, channel).filter(
    ({ thread_ts, ts, subtype }) =>
      thread_ts === undefined || thread_ts === ts || subtype === 'thread_broadcast',
  );
}
