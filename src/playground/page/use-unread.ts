import { useState, useSyncExternalStore } from 'react';

import { messagesOf, topLevel } from '../messages/threads.ts';
import type { Live } from './live.ts';

/** What others have written since the viewer last looked. */
export interface Unread {
  /** Channels by id. */
  channels: ReadonlySet<string>;
  /** Threads of channels by the ts of their root; in direct messages they are in view with their roots. */
  threads: ReadonlySet<string>;
  /** The ts of what was the first new message when the channel in view was opened. */
  firstNew: string | undefined;
}

type Marks = Readonly<Record<string, string>>;

interface Looked {
  read: Marks;
  view: string | undefined;
  firstNew: string | undefined;
}

/** The newest message of others in every channel and every channel's thread, by the channel's id or the root's ts. */
function latestOf({ state, me }: Live): Marks {
  const marks = Object.values(state.channels).flatMap(({ id, kind }) => {
    const others = messagesOf(state, id).filter(({ user }) => user !== me);
    const replies = kind === 'im' ? [] : others.filter(({ thread_ts, ts }) => (thread_ts ?? ts) !== ts);
    const threads = replies.map(({ thread_ts = '', ts }) => [thread_ts, ts] as const);
    return [[id, others.at(-1)?.ts ?? ''] as const, ...threads];
  });
  return Object.fromEntries(marks);
}

/**
 * Remembers what the viewer has read: the channel and the thread in view are being read as long as the window is to be
 * seen. What there was at first counts as read.
 */
export function useUnread(live: Live, inView: string | undefined, thread: string | undefined): Unread {
  const visible = useSyncExternalStore(onVisibility, () => !document.hidden);
  const latest = latestOf(live);
  const [looked, setLooked] = useState<Looked>({ read: latest, view: inView, firstNew: undefined });
  const view = visible ? inView : undefined;
  const reading = view === undefined ? [] : [view, ...(thread === undefined ? [] : [thread])];
  const seen = reading.filter((key) => latest[key] !== undefined && latest[key] !== looked.read[key]);
  if (seen.length > 0 || view !== looked.view) {
    const fresh = Object.fromEntries(seen.map((key) => [key, latest[key] ?? '']));
    const since = looked.read[view ?? ''] ?? '';
    const opened = view === looked.view ? looked.firstNew : firstAfter(live, view, since);
    setLooked({ read: { ...looked.read, ...fresh }, view, firstNew: opened });
  }
  const isUnread = (key: string): boolean =>
    !reading.includes(key) && (latest[key] ?? '') > (looked.read[key] ?? '');
  const unread = Object.keys(latest).filter(isUnread);
  const { channels } = live.state;
  return {
    channels: new Set(unread.filter((key) => channels[key] !== undefined)),
    threads: new Set(unread.filter((key) => channels[key] === undefined)),
    firstNew: looked.firstNew,
  };
}

function firstAfter({ state, me }: Live, channel: string | undefined, since: string): string | undefined {
  if (channel === undefined) return undefined;
  return topLevel(state, channel).find(({ user, ts }) => user !== me && ts > since)?.ts;
}

function onVisibility(listener: () => void): () => void {
  document.addEventListener('visibilitychange', listener);
  return () => document.removeEventListener('visibilitychange', listener);
}
