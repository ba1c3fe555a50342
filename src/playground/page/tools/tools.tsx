import { useRef, useState } from 'react';
import type { ReactNode } from 'react';

import { Icon } from '../icons.tsx';
import type { Live } from '../live.ts';
import { useViewer } from '../viewer.tsx';
import { ClockMenu } from './clock-menu.tsx';
import { GlancePanel } from './glance-panel.tsx';

/** What the page has beyond what Slack has: a clock to move forward, and a view of what the app knows. */
export function Tools({ live }: { live: Live }): ReactNode {
  const { app } = useViewer();
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    setOpen(false);
    opener.current?.focus();
  };
  return (
    <>
      <ClockMenu clock={live.tools.clock} />
      {live.tools.glance && (
        <button
          type="button"
          ref={opener}
          className="tool"
          aria-expanded={open}
          aria-label={`What ${app.name} knows`}
          onClick={() => setOpen(!open)}
        >
          <Icon name="eye" /> <span className="tool-words">What {app.name} knows</span>
        </button>
      )}
      {open && <GlancePanel version={live.version} onClose={close} />}
    </>
  );
}
