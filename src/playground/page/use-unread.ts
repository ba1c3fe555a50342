import { useState } from 'react';

import { messagesOf } from '../messages/threads.ts';
import type { Live } from './live.ts';

/** The channels in which others have written since the viewer last looked; the one in view is being read. */
export function useUnread({ state, me }: Live, inView: string | undefined): ReadonlySet<string> {
  const latest = Object.fromEntries(
    Object.keys(state.channels).map((id) => [
      id,
      messagesOf(state, id).findLast(({ user }) => user !== me)?.ts ?? '',
    ]),
  );
  const [read, setRead] = useState(latest);
  const seen = inView === undefined ? '' : (latest[inView] ?? '');
  if (inView !== undefined && read[inView] !== seen) setRead({ ...read, [inView]: seen });
  return new Set(Object.keys(latest).filter((id) => id !== inView && (latest[id] ?? '') > (read[id] ?? '')));
}
