import { createRoot } from 'react-dom/client';

import { connect } from './live.ts';
import { Panes } from './panes.tsx';
import type { Shown } from './panes.tsx';
import { readRoutes } from './route.ts';

const element = document.querySelector('#root');
if (!element) throw new Error('the page has no root');
const root = createRoot(element);
let shown: readonly (Shown & { me: string | undefined })[] = [];
let connections = 0;

/** Shows the page of whomever the address names, each connected for as long as they are shown. */
function show(): void {
  const before = shown;
  shown = readRoutes().map(({ me }, side) => {
    const kept = before[side];
    const stays = kept && (me === undefined || me === (kept.me ?? kept.connection.current()?.me));
    return stays ? { ...kept, me } : { id: (connections += 1), me, connection: connect(me) };
  });
  const ids = new Set(shown.map(({ id }) => id));
  for (const { id, connection } of before) if (!ids.has(id)) connection.close();
  root.render(<Panes shown={shown} />);
}

window.addEventListener('hashchange', show);
show();
