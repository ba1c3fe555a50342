import type { ReactNode } from 'react';

import { Icon } from './icons.tsx';
import { useViewer } from './viewer.tsx';

interface TopBarProps {
  /** What stands at the right end. */
  children: ReactNode;
  menu: boolean;
  onMenu: () => void;
  onTheme: () => void;
}

/** The bar on top; its right end is the place for tools, such as the workspace's clock. */
export function TopBar({ children, menu, onMenu, onTheme }: TopBarProps): ReactNode {
  const { theme } = useViewer();
  return (
    <header className="top-bar">
      <button
        type="button"
        className="menu-button"
        aria-label="Workspace menu"
        aria-expanded={menu}
        onClick={onMenu}
      >
        <Icon name="menu" />
      </button>
      <p className="top-title">A local look-alike of Slack</p>
      <div className="tools-slot">
        {children}
        <button
          type="button"
          aria-label={theme === 'dark' ? 'Switch to light colours' : 'Switch to dark colours'}
          onClick={onTheme}
        >
          <Icon name={theme === 'dark' ? 'sun' : 'moon'} />
        </button>
      </div>
    </header>
  );
}
