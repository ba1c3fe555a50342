import { memo } from 'react';
import type { ReactNode } from 'react';

import type { Ephemeral } from '../state/state.ts';
import { Avatar } from './avatar.tsx';
import { Icon } from './icons.tsx';
import { MessageBody } from './message-body.tsx';
import { useViewer } from './viewer.tsx';
import { momentOf, timeOfDay } from './when.ts';

/** A message that only the viewer sees. */
export const EphemeralRow = memo(({ ephemeral }: { ephemeral: Ephemeral }): ReactNode => {
  const { me, app } = useViewer();
  const name = ephemeral.from === 'app' ? app.name : 'Slackbot';
  return (
    <article
      className="message ephemeral"
      aria-label={`${name}, only visible to you`}
      data-ts={ephemeral.ts}
      tabIndex={-1}
    >
      <div className="message-side">
        <Avatar id={name} name={name} isBot={ephemeral.from === 'app'} />
      </div>
      <div className="message-main">
        <p className="only-you">
          <Icon name="eye" size={14} /> Only visible to you
        </p>
        <header>
          <strong>{name}</strong>
          <span className="badge">App</span>
          <time>{timeOfDay(momentOf(ephemeral.ts), me)}</time>
        </header>
        <MessageBody message={ephemeral} />
      </div>
    </article>
  );
});
