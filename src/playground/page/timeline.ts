import { messagesOf, repliesTo, topLevel } from '../messages/threads.ts';
import type { Ephemeral, State, StoredMessage } from '../state/state.ts';
import { compareTimestamps } from '../state/timestamp.ts';
import { dayOf, momentOf } from './when.ts';
import type { Reader } from './when.ts';

/** One thing in a conversation. */
export type Item =
  | { kind: 'message'; key: string; message: StoredMessage; follows: boolean }
  | { kind: 'ephemeral'; key: string; ephemeral: Ephemeral };

/** What was said on one day. */
export interface Day {
  key: string;
  at: Date;
  items: readonly Item[];
}

const GROUP_MICROS = 5 * 60 * 1_000_000;

type Said = StoredMessage | Ephemeral;

/** An item that follows another of the same author closely, with nothing in between, need not name them again. */
function itemOf(said: Said, before: Said | undefined): Item {
  if ('from' in said) return { kind: 'ephemeral', key: said.ts, ephemeral: said };
  const follows =
    before !== undefined &&
    !('from' in before) &&
    before.user === said.user &&
    compareTimestamps(said.ts, before.ts) < GROUP_MICROS;
  return { kind: 'message', key: said.ts, message: said, follows };
}

function inOrder(said: Said[]): Said[] {
  return said.toSorted((a, b) => compareTimestamps(a.ts, b.ts));
}

/** A conversation: outside its threads day by day, and each thread below its root. */
export function conversationOf(
  state: State,
  channel: string,
  reader: Reader,
): { days: readonly Day[]; threads: ReadonlyMap<string, readonly Item[]> } {
  const alone = Object.values(state.ephemerals).filter((one) => one.channel === channel);
  const replies = messagesOf(state, channel).filter(
    ({ thread_ts, ts }) => thread_ts !== undefined && thread_ts !== ts,
  );
  const inThreads = Map.groupBy([...replies, ...alone], ({ thread_ts }) => thread_ts);
  const outside = inOrder([
    ...topLevel(state, channel),
    ...alone.filter(({ thread_ts }) => thread_ts === undefined),
  ]);
  const days = Map.groupBy(outside, ({ ts }) => dayOf(momentOf(ts), reader));
  const threads = new Map<string, readonly Item[]>();
  for (const [root, said] of inThreads) if (root !== undefined) threads.set(root, itemsOf(inOrder(said)));
  return {
    threads,
    days: [...days].map(([key, said]) => ({
      key,
      at: momentOf(said[0]?.ts ?? '0'),
      items: said.map((one, index) => {
        const before = said[index - 1];
        return itemOf(one, before && threads.has(before.ts) ? undefined : before);
      }),
    })),
  };
}

function itemsOf(said: readonly Said[]): Item[] {
  return said.map((one, index) => itemOf(one, said[index - 1]));
}

/** What is in one thread below its root. */
export function threadOf(state: State, channel: string, root: string): Item[] {
  const alone = Object.values(state.ephemerals).filter(
    (one) => one.channel === channel && one.thread_ts === root,
  );
  return itemsOf(inOrder([...repliesTo(state, channel, root), ...alone]));
}

/** The last message of a person's own in a conversation or one of its threads, which the arrow up edits. */
export function lastOwn(state: State, channel: string, user: string, thread?: string): string | undefined {
  const own = messagesOf(state, channel).findLast(
    (message) =>
      message.user === user && (thread === undefined || (message.thread_ts ?? message.ts) === thread),
  );
  return own?.ts;
}
