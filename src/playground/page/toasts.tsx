import { useCallback, useState } from 'react';
import type { ReactNode } from 'react';

import { Emojis } from './kit/emojis.tsx';

const SHOWN_MS = 7_000;

/** Passing words to the person, and a way to say them. */
export function useToasts(): [toasts: readonly { id: number; text: string }[], tell: (text: string) => void] {
  const [toasts, setToasts] = useState<readonly { id: number; text: string }[]>([]);
  const tell = useCallback((text: string) => {
    const id = performance.now();
    setToasts((shown) => [...shown, { id, text }]);
    setTimeout(() => setToasts((shown) => shown.filter((toast) => toast.id !== id)), SHOWN_MS);
  }, []);
  return [toasts, tell];
}

/** Draws what is being said in passing. */
export function Toasts({ toasts }: { toasts: readonly { id: number; text: string }[] }): ReactNode {
  return (
    <div className="toasts" role="alert">
      {toasts.map(({ id, text }) => (
        <p key={id}>
          <Emojis text={text} />
        </p>
      ))}
    </div>
  );
}
