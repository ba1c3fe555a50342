import { createRoot } from 'react-dom/client';

import { App } from './app.tsx';
import { connect } from './live.ts';
import type { Connection } from './live.ts';
import { readRoute } from './route.ts';

const element = document.querySelector('#root');
if (!element) throw new Error('the page has no root');
const root = createRoot(element);
let shown: { me: string | undefined; connection: Connection } | undefined;

/** Shows the page of whoever the address names, connected for as long as they are shown. */
function show(): void {
  const { me } = readRoute();
  const current = shown?.me ?? shown?.connection.current()?.me;
  if (shown && (me === undefined || me === current)) return;
  shown?.connection.close();
  shown = { me, connection: connect(me) };
  root.render(<App connection={shown.connection} />);
}

window.addEventListener('hashchange', show);
show();
