import { useSyncExternalStore } from 'react';

/** Where on the page one is; kept in the address, so that a reload stays there. */
export interface Route {
  me?: string;
  channel?: string;
  tab: 'messages' | 'home' | 'about';
  thread?: string;
}

/** The route that the address names. */
export function readRoute(hash = window.location.hash): Route {
  const [me, channel, tab, thread] = hash.slice(1).split('/');
  return {
    tab: tab === 'home' || tab === 'about' ? tab : 'messages',
    ...(me && { me }),
    ...(channel && { channel }),
    ...(thread && { thread }),
  };
}

/** The current route, and a way to go elsewhere. */
export function useRoute(): [Route, (to: Route) => void] {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash);
  return [readRoute(hash), go];
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

function go({ me = '', channel = '', tab, thread = '' }: Route): void {
  window.location.hash = [me, channel, tab, thread].join('/');
}
