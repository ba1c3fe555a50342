import { useState } from 'react';
import type { ReactNode } from 'react';

import type { Prompts } from '../state/state.ts';
import { Icon } from './icons.tsx';
import { useViewer } from './viewer.tsx';

/** The prompts the app suggests, until they are put away; a click sends one. */
export function PromptChips({
  channel,
  prompts,
}: {
  channel: string;
  prompts: Prompts | undefined;
}): ReactNode {
  const { act } = useViewer();
  const [putAway, setPutAway] = useState<Prompts>();
  if (!prompts || prompts.prompts.length === 0 || prompts === putAway) return undefined;
  return (
    <div className="prompts" role="group" aria-label={prompts.title ?? 'Suggestions'}>
      {prompts.title !== undefined && <span className="muted">{prompts.title}</span>}
      {prompts.prompts.map(({ title, message }) => (
        <button
          type="button"
          className="chip"
          key={title}
          title={message}
          onClick={() => void act({ do: 'send', channel, text: message })}
        >
          {title}
        </button>
      ))}
      <button
        type="button"
        className="chip-close"
        aria-label="Put suggestions away"
        onClick={() => setPutAway(prompts)}
      >
        <Icon name="close" size={14} />
      </button>
    </div>
  );
}
