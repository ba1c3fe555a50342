import { useEffect, useSyncExternalStore } from 'react';

const DARK = window.matchMedia('(prefers-color-scheme: dark)');
const KEY = 'playground-theme';

type Theme = 'light' | 'dark';

const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  DARK.addEventListener('change', listener);
  return () => {
    listeners.delete(listener);
    DARK.removeEventListener('change', listener);
  };
}

function current(): Theme {
  const chosen = window.localStorage.getItem(KEY);
  if (chosen === 'dark' || chosen === 'light') return chosen;
  return DARK.matches ? 'dark' : 'light';
}

/** Light or dark as the system has it, until the person chooses otherwise; the same on every side of the window. */
export function useTheme(): [Theme, () => void] {
  const theme = useSyncExternalStore(subscribe, current);
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  const toggle = (): void => {
    window.localStorage.setItem(KEY, theme === 'dark' ? 'light' : 'dark');
    for (const listener of listeners) listener();
  };
  return [theme, toggle];
}
