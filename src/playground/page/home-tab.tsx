import type { ReactNode } from 'react';

import type { StoredView } from '../state/state.ts';
import { Blocks } from './kit/blocks.tsx';
import { SurfaceProvider } from './kit/surface.tsx';
import { useSurfaceOf } from './surface-of.ts';
import { useViewer } from './viewer.tsx';

/** The Home that the app has published for the viewer. */
export function HomeTab({ view }: { view: StoredView | undefined }): ReactNode {
  const { app } = useViewer();
  const surface = useSurfaceOf('home');
  if (!view) {
    return (
      <section className="tab-page empty" aria-label="Home" tabIndex={0}>
        <h2>Nothing here yet</h2>
        <p className="muted">
          {app.name} has not published a Home for you. It does so when it is running and you open this tab.
        </p>
      </section>
    );
  }
  return (
    <section className="tab-page" aria-label="Home" tabIndex={0}>
      <SurfaceProvider value={surface}>
        <Blocks blocks={view.blocks} />
      </SurfaceProvider>
    </section>
  );
}
