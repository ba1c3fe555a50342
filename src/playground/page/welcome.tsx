import type { ReactNode } from 'react';

import { Avatar } from './avatar.tsx';
import { useViewer } from './viewer.tsx';

/** The top of the direct messages: what this place is, whether its clock can be moved, and what to start with. */
export function Welcome({ channel, clock }: { channel: string; clock: boolean }): ReactNode {
  const { app, act } = useViewer();
  return (
    <section className="welcome" aria-label="About this conversation">
      <Avatar id={app.userId} name={app.name} isBot size={56} />
      <h2>{app.name}</h2>
      <p>{app.agentDescription ?? app.description}</p>
      <p className="muted">
        This is a local look-alike of Slack. Say hello{app.prompts.length > 0 && ', or try one of these'};
        nothing you write here leaves this machine unless {app.name} is set up to use a model elsewhere.
        {clock && ' You need not wait for what is to come: the clock at the top can be moved forward.'}
      </p>
      <div className="chips">
        {app.prompts.map(({ title, message }) => (
          <button
            type="button"
            className="chip"
            key={title}
            title={title}
            onClick={() => void act({ do: 'send', channel, text: message })}
          >
            {message}
          </button>
        ))}
      </div>
    </section>
  );
}
