import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';

import { labelOf, optionsOf } from '../../block-kit/options.ts';
import { Icon } from '../icons.tsx';
import { useConfirm } from './confirm.tsx';
import { Emojis } from './emojis.tsx';
import { usePress } from './use-element.ts';
import type { ElementProps } from './use-element.ts';

/** The menu behind three dots. */
export function OverflowMenu(props: ElementProps): ReactNode {
  const { element } = props;
  const [open, setOpen] = useState(false);
  const { busy, press } = usePress(props);
  const [guard, dialog] = useConfirm(element['confirm']);
  const box = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!open) return undefined;
    box.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus();
    const leave = (event: Event): void => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', leave);
    return () => document.removeEventListener('pointerdown', leave);
  }, [open]);

  const close = (): void => {
    setOpen(false);
    box.current?.querySelector('button')?.focus();
  };
  const move = (event: KeyboardEvent): void => {
    if (open && event.key === 'Escape') {
      event.stopPropagation();
      close();
    }
    const items = [...(box.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
    const at = items.findIndex((item) => item === document.activeElement);
    const next = { ArrowDown: at + 1, ArrowUp: Math.max(at, 0) - 1, Home: 0, End: -1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    if (open) items.at(next % items.length)?.focus();
    else setOpen(true);
  };

  return (
    <div
      className="menu"
      ref={box}
      onKeyDown={move}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (relatedTarget !== null && !currentTarget.contains(relatedTarget)) setOpen(false);
      }}
    >
      <button
        type="button"
        className="button button-icon"
        aria-label={`More actions${props.label ? ` for ${props.label}` : ''}`}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-busy={busy}
        onClick={() => setOpen(!open)}
      >
        <Icon name="more" />
      </button>
      {open && (
        <ul className="menu-list" role="menu">
          {optionsOf(element).map((option) => (
            <li key={String(option['value'])} role="none">
              <button
                type="button"
                role="menuitem"
                onClick={() => {
                  close();
                  guard(() => press(String(option['value'])));
                }}
              >
                <Emojis text={labelOf(option) ?? ''} />
              </button>
            </li>
          ))}
        </ul>
      )}
      {dialog}
    </div>
  );
}
