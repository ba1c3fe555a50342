import { useState } from 'react';

/** What was written and not sent, as long as the page is open. */
const drafts = new Map<string, string>();

/** A text that is being written in a place with this key, which is still there when one comes back to it. */
export function useDraft(key: string): [text: string, write: (text: string) => void] {
  const [text, setText] = useState(() => drafts.get(key) ?? '');
  const write = (next: string): void => {
    drafts.set(key, next);
    setText(next);
  };
  return [text, write];
}
