import { useSyncExternalStore } from 'react';

/** Where on the page one is; kept in the address, so that a reload stays there. */
export interface Route {
  me?: string;
  channel?: string;
  tab: 'messages' | 'home' | 'about';
  thread?: string;
}

/** How many people can be shown side by side. */
const SIDES = 2;

/** The routes that the address names, of one person or of two side by side; in a hash they are joined by `+`. */
export function readRoutes(hash = window.location.hash): Route[] {
  return hash.slice(1).split('+').slice(0, SIDES).map(readRoute);
}

function readRoute(part: string): Route {
  const [me, channel, tab, thread] = part.split('/');
  return {
    tab: tab === 'home' || tab === 'about' ? tab : 'messages',
    ...(me && { me }),
    ...(channel && { channel }),
    ...(thread && { thread }),
  };
}

/** The current route of one side, counted from the left, and a way to go elsewhere there. */
export function useRoute(side: number): [Route, (to: Route) => void] {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash);
  const routes = readRoutes(hash);
  return [routes[side] ?? { tab: 'messages' }, (to) => write(readRoutes().with(side, to))];
}

/** Shows `beside` at the right of `me`, who stays where they are. */
export function showBeside(me: string, beside: string): void {
  const [first = { tab: 'messages' }] = readRoutes();
  write([
    { ...first, me },
    { me: beside, tab: 'messages' },
  ]);
}

/** Shows only one side again: all but this one. */
export function closeSide(side: number): void {
  write(readRoutes().toSpliced(side, 1));
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

function write(routes: readonly Route[]): void {
  window.location.hash = routes
    .map(({ me = '', channel = '', tab, thread = '' }) => [me, channel, tab, thread].join('/'))
    .join('+');
}
