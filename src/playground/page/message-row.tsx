import { memo, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';

import type { StoredMessage } from '../state/state.ts';
import { Avatar } from './avatar.tsx';
import { useFocusBack } from './focus-back.ts';
import { Icon } from './icons.tsx';
import { useConfirm } from './kit/confirm.tsx';
import { MessageBody } from './message-body.tsx';
import { MESSAGE_KEYS } from './message-keys.ts';
import { ReactButton, Reactions } from './reactions.tsx';
import { untypedText } from './untyped-text.ts';
import { nameOf, useViewer } from './viewer.tsx';
import { inFull, momentOf, timeOfDay } from './when.ts';

interface RowProps {
  message: StoredMessage;
  /** True for a message right after another of the same author, which need not be named again. */
  follows?: boolean;
  size?: number;
  editing?: boolean;
  onEdit?: ((ts: string | undefined) => void) | undefined;
  onReply?: ((ts: string) => void) | undefined;
}

/** One message with its author, time, reactions and what can be done about it. */
export const MessageRow = memo((props: RowProps): ReactNode => {
  const { message, follows = false, size = 36, editing = false } = props;
  const viewer = useViewer();
  const { me } = viewer;
  const author = viewer.people[message.user];
  const name = nameOf(viewer, message.user);
  const at = momentOf(message.ts);
  return (
    <article
      className={follows ? 'message follows' : 'message'}
      aria-label={`${name}, ${inFull(at, me)}`}
      data-ts={message.ts}
      tabIndex={-1}
    >
      <div className="message-side">
        {follows ? (
          <time className="side-time">{timeOfDay(at, me)}</time>
        ) : (
          <Avatar
            id={message.user}
            name={name}
            isBot={author?.is_bot ?? message.subtype === 'tombstone'}
            size={size}
          />
        )}
      </div>
      <div className="message-main">
        {!follows && (
          <header>
            <strong>{name}</strong>
            {author?.is_bot && <span className="badge">App</span>}
            <time title={inFull(at, me)}>{timeOfDay(at, me)}</time>
          </header>
        )}
        {editing ? (
          <EditBox message={message} onDone={() => props.onEdit?.(undefined)} />
        ) : (
          <>
            <MessageBody message={message} />
            {message.edited && <span className="edited">(edited)</span>}
          </>
        )}
        <Reactions message={message} />
      </div>
      {!editing && message.subtype !== 'tombstone' && <Tools {...props} />}
    </article>
  );
});

const DELETING = {
  title: { type: 'plain_text', text: 'Delete message' },
  text: { type: 'plain_text', text: 'Are you sure you want to delete this message? This cannot be undone.' },
  confirm: { type: 'plain_text', text: 'Delete' },
  style: 'danger',
};

function Tools({ message, onReply, onEdit }: RowProps): ReactNode {
  const { me, act } = useViewer();
  const mine = message.user === me.id;
  const [guard, dialog] = useConfirm(DELETING);
  return (
    <div className="tools" role="group" aria-label="What to do with this message">
      <ReactButton ts={message.ts} />
      {onReply && (
        <button
          type="button"
          aria-label="Reply in thread"
          title="Reply in thread (T)"
          data-key={MESSAGE_KEYS.reply}
          onClick={() => onReply(message.thread_ts ?? message.ts)}
        >
          <Icon name="reply" />
        </button>
      )}
      {mine && onEdit && (
        <button
          type="button"
          aria-label="Edit message"
          title="Edit message (E)"
          data-key={MESSAGE_KEYS.edit}
          onClick={() => onEdit(message.ts)}
        >
          <Icon name="edit" />
        </button>
      )}
      {mine && (
        <button
          type="button"
          aria-label="Delete message"
          title="Delete message (Delete)"
          data-key={MESSAGE_KEYS.delete}
          onClick={() => guard(() => void act({ do: 'delete', ts: message.ts }))}
        >
          <Icon name="trash" />
        </button>
      )}
      {dialog}
    </div>
  );
}

function EditBox({ message, onDone }: { message: StoredMessage; onDone: () => void }): ReactNode {
  const viewer = useViewer();
  const [text, setText] = useState(() => untypedText(viewer, message.text));
  useFocusBack();
  const save = (): void => {
    onDone();
    if (text.trim() !== '') void viewer.act({ do: 'edit', ts: message.ts, text });
  };
  const keys = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      onDone();
    }
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    save();
  };
  return (
    <div className="edit-box">
      <textarea
        className="field"
        aria-label="Edit your message"
        value={text}
        autoFocus
        onFocus={({ target }) => target.setSelectionRange(text.length, text.length)}
        rows={Math.min(8, text.split('\n').length)}
        onChange={({ target }) => setText(target.value)}
        onKeyDown={keys}
      />
      <div className="kit-row">
        <button type="button" className="button" onClick={onDone}>
          Cancel
        </button>
        <button type="button" className="button button-primary" onClick={save}>
          Save
        </button>
      </div>
    </div>
  );
}
