import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';

import { App } from './app.tsx';
import type { Connection } from './live.ts';
import { PaneProvider } from './pane.ts';
import type { Pane } from './pane.ts';
import { useSections } from './sections.ts';

/** Somebody who is shown: how they are connected, with an id that no other connection had. */
export interface Shown {
  id: number;
  connection: Connection;
}

/** Everybody who is shown, side by side. */
export function Panes({ shown }: { shown: readonly Shown[] }): ReactNode {
  useSections();
  return (
    <div className="panes" role={shown.length > 1 ? 'main' : undefined}>
      {shown.map(({ id, connection }, side) => (
        <OnePane key={id} side={side} shared={shown.length > 1} connection={connection} />
      ))}
    </div>
  );
}

const SIDES = ['Left side', 'Right side'];

type PaneProps = Omit<Pane, 'element'> & { connection: Connection };

function OnePane({ side, shared, connection }: PaneProps): ReactNode {
  const [element, setElement] = useState<HTMLElement | null>(null);
  const pane = useMemo(() => ({ side, shared, element }), [side, shared, element]);
  return (
    <section className="pane" ref={setElement} aria-label={shared ? SIDES[side] : undefined}>
      <PaneProvider value={pane}>
        <App connection={connection} />
      </PaneProvider>
    </section>
  );
}
