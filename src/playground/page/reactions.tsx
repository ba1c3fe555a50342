import { useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';

import type { StoredMessage } from '../state/state.ts';
import { Icon } from './icons.tsx';
import { Emojis } from './kit/emojis.tsx';
import { MESSAGE_KEYS } from './message-keys.ts';
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
  const box = useRef<HTMLDivElement>(null);
  const close = (): void => {
    setOpen(false);
    box.current?.closest<HTMLElement>('.message')?.focus();
  };
  const keys = (event: KeyboardEvent): void => {
    const faces = [...(box.current?.querySelectorAll<HTMLElement>('.menu-list button') ?? [])];
    const at = faces.findIndex((face) => face === document.activeElement);
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1 }[event.key];
    if (next !== undefined) faces.at(next % faces.length)?.focus();
    else if (open && event.key === 'Escape') close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      className="menu"
      ref={box}
      onKeyDown={keys}
      onBlur={({ currentTarget, relatedTarget }) => !currentTarget.contains(relatedTarget) && setOpen(false)}
    >
      <button
        type="button"
        aria-label="Add a reaction"
        title="Add a reaction (R)"
        data-key={MESSAGE_KEYS.react}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <Icon name="smile" />
      </button>
      {open && (
        <div className="menu-list quick-reactions">
          {QUICK.map((name, index) => (
            <button
              type="button"
              key={name}
              autoFocus={index === 0}
              aria-label={name}
              onClick={() => {
                close();
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
