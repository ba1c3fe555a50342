import { useState } from 'react';
import type { ReactNode } from 'react';

import type { Session } from '../state/state.ts';
import { EphemeralRow } from './ephemeral-row.tsx';
import { Icon } from './icons.tsx';
import { MessageRow } from './message-row.tsx';
import { SessionStatus } from './session-status.tsx';
import type { Item } from './timeline.ts';
import { useViewer } from './viewer.tsx';
import { dayName, momentOf, timeOfDay } from './when.ts';

const SHOWN = 6;

interface ThreadInlineProps {
  root: string;
  items: readonly Item[];
  session: Session | undefined;
  editing: string | undefined;
  onEdit: (ts: string | undefined) => void;
  onOpen: (root: string) => void;
}

/**
 * A thread below its root, in the flow of the conversation: the app answers in threads, and an answer should be
 * where the eye already is.
 */
export function ThreadInline({
  root,
  items,
  session,
  editing,
  onEdit,
  onOpen,
}: ThreadInlineProps): ReactNode {
  const [all, setAll] = useState(false);
  const hidden = all ? 0 : Math.max(0, items.length - SHOWN);
  if (items.length === 0 && session === undefined) return undefined;
  return (
    <div className="thread-inline">
      {hidden > 0 && (
        <button type="button" className="link" onClick={() => setAll(true)}>
          Show {hidden} earlier {hidden === 1 ? 'reply' : 'replies'}
        </button>
      )}
      {items.slice(hidden).map((item, index) => (
        <ThreadItem key={item.key} item={item} first={index === 0} editing={editing} onEdit={onEdit} />
      ))}
      <SessionStatus session={session} />
      {items.length > 0 && <RepliesLink root={root} items={items} onOpen={onOpen} />}
    </div>
  );
}

interface ThreadItemProps {
  item: Item;
  first?: boolean;
  editing: string | undefined;
  onEdit: (ts: string | undefined) => void;
}

/** One reply of a thread. */
export function ThreadItem({ item, first = false, editing, onEdit }: ThreadItemProps): ReactNode {
  if (item.kind === 'ephemeral') return <EphemeralRow ephemeral={item.ephemeral} />;
  const { message, follows } = item;
  return (
    <MessageRow
      message={message}
      follows={follows && !first}
      size={28}
      editing={editing === message.ts}
      onEdit={onEdit}
    />
  );
}

interface RepliesLinkProps {
  root: string;
  items: readonly Item[];
  unread?: boolean;
  onOpen: (root: string) => void;
}

/** How many replies a thread has and when the last one came; opens the thread at the side. */
export function RepliesLink({ root, items, unread = false, onOpen }: RepliesLinkProps): ReactNode {
  const { me, now } = useViewer();
  const replies = items.flatMap((item) => (item.kind === 'message' ? [item.message] : []));
  const last = replies.at(-1);
  if (!last) return undefined;
  const at = momentOf(last.ts);
  const day = dayName(at, now(), me);
  return (
    <button type="button" className={unread ? 'replies unread' : 'replies'} onClick={() => onOpen(root)}>
      <Icon name="reply" size={15} />
      <b>
        {replies.length} {replies.length === 1 ? 'reply' : 'replies'}
      </b>
      {unread && <span className="new-replies">New</span>}
      <span className="muted">
        Last {day === 'Today' ? 'today' : day} at {timeOfDay(at, me)}
      </span>
      <span className="replies-open">Reply in thread</span>
    </button>
  );
}
