import { useState } from 'react';
import type { ReactNode } from 'react';

import { isStreaming } from '../messages/stream.ts';
import { messagesOf } from '../messages/threads.ts';
import type { Live } from './live.ts';
import { spokenText } from './untyped-text.ts';
import { nameOf, useViewer } from './viewer.tsx';

/** Says new messages of others to those who listen rather than look, once they are complete. */
export function Announcer({ live, channel }: { live: Live; channel: string }): ReactNode {
  const viewer = useViewer();
  const { me, now } = viewer;
  const last = messagesOf(live.state, channel).findLast(({ user }) => user !== me.id);
  const complete = last && !isStreaming(last, now()) ? last : undefined;
  const [first] = useState(complete?.ts);
  const isNew = complete !== undefined && complete.ts !== first;
  const said = isNew ? `${nameOf(viewer, complete.user)}: ${spokenText(viewer, complete.text)}` : '';
  return (
    <div className="unseen" role="log" aria-live="polite">
      {said}
    </div>
  );
}
