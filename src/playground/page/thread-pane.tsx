import { useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';

import { sessionOf } from '../messages/session-status.ts';
import { Composer } from './composer.tsx';
import { useFocusBack } from './focus-back.ts';
import { Icon } from './icons.tsx';
import type { Live } from './live.ts';
import { moveAmongMessages } from './message-keys.ts';
import { MessageRow } from './message-row.tsx';
import { NewBelow } from './new-below.tsx';
import { SessionStatus } from './session-status.tsx';
import { useStickToBottom } from './stick-to-bottom.ts';
import { ThreadItem } from './thread-inline.tsx';
import { lastOwn, threadOf } from './timeline.ts';
import { useViewer } from './viewer.tsx';

interface ThreadPaneProps {
  live: Live;
  channel: string;
  root: string;
  onClose: () => void;
}

/** A thread of its own at the side, with a composer to reply in it. */
export function ThreadPane({ live, channel, root, onClose }: ThreadPaneProps): ReactNode {
  const { me } = useViewer();
  const [editing, setEditing] = useState<string>();
  const { state } = live;
  const own = lastOwn(state, channel, me.id, root);
  const message = state.messages[channel]?.[root];
  const items = threadOf(state, channel, root);
  const others = items.findLast((item) => item.kind === 'message' && item.message.user !== me.id)?.key;
  const { box, ...end } = useStickToBottom(own, others);
  const session = sessionOf(state, channel, root);
  useFocusBack();
  const keys = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.defaultPrevented) onClose();
  };
  return (
    <aside className="thread-pane" aria-label="Thread" onKeyDown={keys}>
      <header className="pane-head">
        <h2>{session?.title ?? 'Thread'}</h2>
        <button type="button" aria-label="Close thread" onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      <div
        className="scroll"
        role="group"
        aria-label="Messages"
        tabIndex={0}
        {...box}
        onKeyDown={moveAmongMessages}
      >
        <div className="messages">
          {message && !message.deleted ? (
            <MessageRow message={message} editing={editing === root} onEdit={setEditing} />
          ) : (
            <p className="muted">This message was deleted.</p>
          )}
          <p className="replies-rule">
            <span className="muted">
              {items.length} {items.length === 1 ? 'reply' : 'replies'}
            </span>
          </p>
          {items.map((item) => (
            <ThreadItem key={item.key} item={item} editing={editing} onEdit={setEditing} />
          ))}
          <SessionStatus session={session} />
        </div>
      </div>
      <NewBelow {...end} />
      <Composer
        key={root}
        channel={channel}
        thread={root}
        placeholder="Reply…"
        onEditLast={() => setEditing(own)}
      />
    </aside>
  );
}
