import type { ReactNode } from 'react';

import { Rich } from './rich.tsx';

/** A short plain text in which emoji shortcodes such as :wave: are drawn. */
export function Emojis({ text }: { text: string }): ReactNode {
  if (!/:[a-z0-9_+-]+:/.test(text)) return text;
  return (
    <span className="plain-emojis">
      <Rich blocks={[{ type: 'context', elements: [{ type: 'plain_text', text, emoji: true }] }]} />
    </span>
  );
}
