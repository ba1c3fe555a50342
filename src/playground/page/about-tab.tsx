import type { ReactNode } from 'react';

import { Avatar } from './avatar.tsx';
import { useViewer } from './viewer.tsx';

/** What the manifest says of the app. */
export function AboutTab(): ReactNode {
  const { app } = useViewer();
  return (
    <section className="tab-page about" aria-label="About" tabIndex={0}>
      <header>
        <Avatar id={app.userId} name={app.name} isBot size={64} />
        <div>
          <h2>{app.name}</h2>
          <p className="muted">{app.description}</p>
        </div>
      </header>
      {app.longDescription !== undefined && <p>{app.longDescription}</p>}
      <h3>Commands</h3>
      <dl>
        {app.commands.map(({ command, description, usage_hint }) => (
          <div key={command}>
            <dt>
              <code>{command}</code> {description}
            </dt>
            {usage_hint !== undefined && <dd className="muted">{usage_hint}</dd>}
          </div>
        ))}
      </dl>
      <h3>About this place</h3>
      <p>
        This workspace is a local look-alike of Slack: it speaks Slack’s own protocol, so that {app.name} runs
        here just as it would there. Its people are made up; act as either of them.
      </p>
    </section>
  );
}
