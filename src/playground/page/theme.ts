import { useEffect, useState, useSyncExternalStore } from 'react';

const DARK = window.matchMedia('(prefers-color-scheme: dark)');
const KEY = 'playground-theme';

type Theme = 'light' | 'dark';

function subscribe(listener: () => void): () => void {
  DARK.addEventListener('change', listener);
  return () => DARK.removeEventListener('change', listener);
}

/** Light or dark as the system has it, until the person chooses otherwise. */
export function useTheme(): [Theme, () => void] {
  const system: Theme = useSyncExternalStore(subscribe, () => DARK.matches) ? 'dark' : 'light';
  const [chosen, setChosen] = useState(() => window.localStorage.getItem(KEY));
  const theme = chosen === 'dark' || chosen === 'light' ? chosen : system;
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  const toggle = (): void => {
    const next = theme === 'dark' ? 'light' : 'dark';
    window.localStorage.setItem(KEY, next);
    setChosen(next);
  };
  return [theme, toggle];
}
