import { useState } from 'react';
import type { ReactNode } from 'react';

import type { StoredMessage } from '../state/state.ts';
import { Icon } from './icons.tsx';
import { Emojis } from './kit/emojis.tsx';
import { nameOf, useViewer } from './viewer.tsx';

const QUICK = ['thumbsup', 'thumbsdown', 'heart', 'white_check_mark', 'eyes', 'tada'];

/** The reactions to a message; one's own is taken back by a click. */
export function Reactions({ message }: { message: StoredMessage }): ReactNode {
  const viewer = useViewer();
  const { me, act } = viewer;
  const { reactions = [], ts } = message;
  if (reactions.length === 0) return undefined;
  return (
    <div className="reactions">
      {reactions.map(({ name, users }) => {
        const mine = users.includes(me.id);
        const who = users.map((user) => nameOf(viewer, user)).join(', ');
        return (
          <button
            type="button"
            key={name}
            className="reaction"
            aria-pressed={mine}
            title={`${who} reacted with :${name}:`}
            aria-label={`${name}, ${users.length}, by ${who}`}
            onClick={() => void act({ do: mine ? 'unreact' : 'react', ts, name })}
          >
            <Emojis text={`:${name}:`} />
            {users.length}
          </button>
        );
      })}
    </div>
  );
}

/** A button that offers a few reactions to choose from. */
export function ReactButton({ ts }: { ts: string }): ReactNode {
  const { act } = useViewer();
  const [open, setOpen] = useState(false);
  return (
    <div
      className="menu"
      onBlur={({ currentTarget, relatedTarget }) => !currentTarget.contains(relatedTarget) && setOpen(false)}
    >
      <button type="button" aria-label="Add a reaction" aria-expanded={open} onClick={() => setOpen(!open)}>
        <Icon name="smile" />
      </button>
      {open && (
        <div className="menu-list quick-reactions">
          {QUICK.map((name) => (
            <button
              type="button"
              key={name}
              aria-label={name}
              onClick={() => {
                setOpen(false);
                void act({ do: 'react', ts, name });
              }}
            >
              <Emojis text={`:${name}:`} />
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
