import type { ReactNode } from 'react';

/** Says that others have written further down than what is in view, and leads there. */
export function NewBelow({ below, toEnd }: { below: boolean; toEnd: () => void }): ReactNode {
  if (!below) return null;
  return (
    <div className="new-below">
      <button type="button" onClick={toEnd}>
        <span aria-hidden="true">↓</span> New messages
      </button>
    </div>
  );
}
