import { useEffect, useRef, useState } from 'react';
import type { FormEvent, ReactNode } from 'react';

import type { Modal } from '../state/state.ts';
import { Icon } from './icons.tsx';
import { Blocks } from './kit/blocks.tsx';
import { Dialog } from './kit/dialog.tsx';
import { Emojis } from './kit/emojis.tsx';
import { SurfaceProvider } from './kit/surface.tsx';
import { copy, useSurfaceOf } from './surface-of.ts';
import { useViewer } from './viewer.tsx';

const WRONG = '.kit-input-wrong :is(input, select, textarea)';

/** The modal on top of the viewer's stack. */
export function ModalDialog({ modal }: { modal: Modal }): ReactNode {
  const { act } = useViewer();
  const [busy, setBusy] = useState(false);
  const { view, errors, failure } = modal;
  const surface = useSurfaceOf(view.id, errors);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (errors) form.current?.querySelector<HTMLElement>(WRONG)?.focus();
  }, [errors]);
  const title = view.title?.text ?? '';
  const close = (): void => void act({ do: 'close', view: view.id });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const entered = Object.fromEntries(
      Object.entries(surface.entered).map(([key, value]) => [key, copy(value)]),
    );
    void act({ do: 'submit', view: view.id, entered }).finally(() => setBusy(false));
  };
  return (
    <Dialog label={title} onClose={close}>
      <form ref={form} className="modal" onSubmit={submit} noValidate>
        <header className="pane-head">
          <h2>
            <Emojis text={title} />
          </h2>
          <button type="button" aria-label="Close" onClick={close}>
            <Icon name="close" />
          </button>
        </header>
        {failure !== undefined && (
          <div className="modal-failure" role="alert">
            <Emojis text={failure} />
          </div>
        )}
        <div className="dialog-body">
          <SurfaceProvider value={surface}>
            <Blocks blocks={view.blocks} />
          </SurfaceProvider>
        </div>
        <footer className="dialog-foot">
          <button type="button" className="button" onClick={close}>
            {view.close?.text ?? (view.submit ? 'Cancel' : 'Close')}
          </button>
          {view.submit && (
            <button type="submit" className="button button-primary" aria-busy={busy}>
              {view.submit.text}
            </button>
          )}
        </footer>
      </form>
    </Dialog>
  );
}
