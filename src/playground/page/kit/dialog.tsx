import { useEffect, useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { createPortal } from 'react-dom';

import { useFocusBack } from '../focus-back.ts';
import { usePane } from '../pane.ts';

interface DialogProps {
  label: string;
  onClose: () => void;
  children: ReactNode;
}

const FIRST = ['.dialog-body :is(input, select, textarea)', '.dialog-foot button', 'button'];

/**
 * A dialog over everything else on its side of the window, which can't be used until it is closed; Escape and its own
 * buttons close it. The keyboard starts in its first field and afterwards is where it was before.
 */
export function Dialog({ label, onClose, children }: DialogProps): ReactNode {
  const { element } = usePane();
  const layer = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const here = layer.current;
    const covered = [...(element?.children ?? [])].filter(
      (one): one is HTMLElement => one instanceof HTMLElement && one !== here && !one.inert,
    );
    if (!here?.contains(document.activeElement))
      FIRST.map((selector) => here?.querySelector<HTMLElement>(selector))
        .find((found) => found)
        ?.focus();
    for (const one of covered) one.inert = true;
    return () => {
      for (const one of covered) one.inert = false;
    };
  }, [element]);
  useFocusBack();

  const keys = (event: KeyboardEvent): void => {
    // What is pressed here is no business of what the dialog came from.
    event.stopPropagation();
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    onClose();
  };
  if (!element) return undefined;
  return createPortal(
    <div className="layer" ref={layer} tabIndex={-1} onKeyDown={keys}>
      <div className="dialog" role="dialog" aria-modal="true" aria-label={label}>
        {children}
      </div>
    </div>,
    element,
  );
}
