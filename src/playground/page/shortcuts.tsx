import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';

import { Icon } from './icons.tsx';
import { Dialog } from './kit/dialog.tsx';
import { usePane } from './pane.ts';

const SHORTCUTS = [
  ['Send what is written', 'Enter'],
  ['Start a new line', 'Shift Enter'],
  ['Edit your last message', '↑'],
  ['Commands, and what they take', '/'],
  ['Take a completion', 'Tab'],
  ['To the next part of the page', 'F6'],
  ['From message to message', '↑ ↓'],
  ['React to the message', 'R'],
  ['Reply to it in its thread', 'T'],
  ['Edit it, if it is yours', 'E'],
  ['Delete it, if it is yours', 'Delete'],
  ['Close a thread, a form or a menu', 'Esc'],
  ['Show these', 'Ctrl /'],
] as const;

/** A button that shows what the keyboard can do, as Ctrl+/ does. */
export function Shortcuts(): ReactNode {
  const { side } = usePane();
  const [open, setOpen] = useState(false);
  useEffect(() => {
    if (side !== 0) return undefined;
    const show = (event: KeyboardEvent): void => {
      if (event.key !== '/' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      setOpen(true);
    };
    document.addEventListener('keydown', show);
    return () => document.removeEventListener('keydown', show);
  }, [side]);
  return (
    <>
      <button type="button" className="place shortcuts-button" onClick={() => setOpen(true)}>
        Keyboard shortcuts <kbd>Ctrl /</kbd>
      </button>
      {open && (
        <Dialog label="Keyboard shortcuts" onClose={() => setOpen(false)}>
          <header className="pane-head">
            <h2>Keyboard shortcuts</h2>
            <button type="button" aria-label="Close" onClick={() => setOpen(false)}>
              <Icon name="close" />
            </button>
          </header>
          <dl className="dialog-body shortcuts">
            {SHORTCUTS.map(([what, keys]) => (
              <div key={what}>
                <dt>{what}</dt>
                <dd>
                  {keys.split(' ').map((key) => (
                    <kbd key={key}>{key}</kbd>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </Dialog>
      )}
    </>
  );
}
