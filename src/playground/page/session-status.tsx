import type { ReactNode } from 'react';

import { currentStatus } from '../messages/session-status.ts';
import type { Session } from '../state/state.ts';
import { Icon } from './icons.tsx';
import { useViewer } from './viewer.tsx';

/** What the app is doing in a thread, with a button to stop it; nothing when it is not working. */
export function SessionStatus({ session }: { session: Session | undefined }): ReactNode {
  const { app, now, act } = useViewer();
  if (!session) return undefined;
  const status = currentStatus(session, now());
  if (status === 'suspended') return <p className="session">{app.name} is waiting for your answer.</p>;
  if (status !== 'processing') return undefined;
  const { channel, thread_ts: thread } = session;
  return (
    <div className="session" role="status">
      <span className="dots" aria-hidden="true">
        <i />
        <i />
        <i />
      </span>
      {app.name} {session.status_text ?? 'is thinking…'}
      <button
        type="button"
        className="button button-small"
        onClick={() => void act({ do: 'stop', channel, thread })}
      >
        <Icon name="stop" size={14} /> Stop
      </button>
    </div>
  );
}
