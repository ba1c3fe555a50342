import { useState } from 'react';
import type { ReactNode } from 'react';

import { isRecord } from '../../block-kit/check.ts';
import { textOf } from '../../block-kit/options.ts';
import { Dialog } from './dialog.tsx';
import { Mrkdwn } from './rich.tsx';

/** Runs something at once, or after the person agreed where the element asks for that; with the dialog to draw. */
export function useConfirm(confirm: unknown): [guard: (run: () => void) => void, dialog: ReactNode] {
  const [waiting, setWaiting] = useState<{ run: () => void }>();
  const guard = (run: () => void): void => (isRecord(confirm) ? setWaiting({ run }) : run());
  const done = (agreed: boolean): void => {
    setWaiting(undefined);
    if (agreed) waiting?.run();
  };
  const dialog = waiting && isRecord(confirm) ? <Confirm confirm={confirm} onDone={done} /> : undefined;
  return [guard, dialog];
}

function Confirm({
  confirm,
  onDone,
}: {
  confirm: Record<string, unknown>;
  onDone: (agreed: boolean) => void;
}): ReactNode {
  const title = textOf(confirm['title']) ?? 'Are you sure?';
  const style = confirm['style'] === 'danger' ? 'danger' : 'primary';
  return (
    <Dialog label={title} onClose={() => onDone(false)}>
      <h2>{title}</h2>
      <div className="dialog-body">
        <Mrkdwn text={textOf(confirm['text']) ?? ''} />
      </div>
      <footer className="dialog-foot">
        <button type="button" className="button" onClick={() => onDone(false)}>
          {textOf(confirm['deny']) ?? 'Cancel'}
        </button>
        <button type="button" className={`button button-${style}`} onClick={() => onDone(true)}>
          {textOf(confirm['confirm']) ?? 'Yes'}
        </button>
      </footer>
    </Dialog>
  );
}
