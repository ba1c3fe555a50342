import type { KeyboardEvent, ReactNode } from 'react';

import type { Route } from './route.ts';

type Tab = Route['tab'];

interface TabsProps {
  label: string;
  tabs: readonly (readonly [Tab, words: string])[];
  tab: Tab;
  onTab: (tab: Tab) => void;
}

/** Tabs to choose one of; the arrows go from one to the next. */
export function Tabs({ label, tabs, tab, onTab }: TabsProps): ReactNode {
  const move = ({ key, currentTarget }: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
    const at = tabs.findIndex(([name]) => name === tab);
    const next = step === undefined ? -1 : (at + step + tabs.length) % tabs.length;
    const found = tabs[next];
    if (!found) return;
    currentTarget.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus();
    onTab(found[0]);
  };
  return (
    <div role="tablist" aria-label={label} onKeyDown={move}>
      {tabs.map(([name, words]) => (
        <button
          type="button"
          role="tab"
          key={name}
          aria-selected={tab === name}
          tabIndex={tab === name ? 0 : -1}
          onClick={() => onTab(name)}
        >
          {words}
        </button>
      ))}
    </div>
  );
}
