import type { ReactNode } from 'react';

import { Avatar } from './avatar.tsx';
import { useViewer } from './viewer.tsx';

const EXAMPLES = [
  'Hello!',
  'Remind me in 2 minutes to stretch',
  'Every weekday at 9:00, ask me for my top three',
  'What do you know about me?',
];

/** The top of the direct messages: what this place is, and something to start with. */
export function Welcome({ channel }: { channel: string }): ReactNode {
  const { app, act } = useViewer();
  return (
    <section className="welcome" aria-label="About this conversation">
      <Avatar id={app.userId} name={app.name} isBot size={56} />
      <h2>{app.name}</h2>
      <p>{app.agentDescription ?? app.description}</p>
      <p className="muted">
        This is a local look-alike of Slack. Say hello, or try one of these; nothing you write here leaves
        this machine unless {app.name} is set up to use a model elsewhere.
      </p>
      <div className="chips">
        {EXAMPLES.map((text) => (
          <button
            type="button"
            className="chip"
            key={text}
            onClick={() => void act({ do: 'send', channel, text })}
          >
            {text}
          </button>
        ))}
      </div>
    </section>
  );
}
