import type { ReactNode } from 'react';

import { Icon } from './icons.tsx';
import { useMenuClosing } from './menu-closing.ts';
import { usePane } from './pane.ts';
import { closeSide } from './route.ts';
import { useViewer } from './viewer.tsx';
import { cityOf } from './when.ts';

interface TopBarProps {
  /** What stands at the right end. */
  children: ReactNode;
  menu: boolean;
  onMenu: () => void;
  /** Whether something is unread in what the menu shows. */
  unread: boolean;
  onTheme: () => void;
}

/** The bar on top; its right end is the place for tools, such as the workspace's clock. */
export function TopBar({ children, menu, onMenu, unread, onTheme }: TopBarProps): ReactNode {
  const { me, theme } = useViewer();
  const { side, shared } = usePane();
  useMenuClosing(menu, onMenu);
  return (
    <header className="top-bar">
      <button
        type="button"
        className={unread ? 'menu-button unread' : 'menu-button'}
        aria-label={unread ? 'Workspace menu, unread messages' : 'Workspace menu'}
        aria-expanded={menu}
        onClick={onMenu}
      >
        <Icon name="menu" />
      </button>
      <p className="top-title">
        {shared ? (
          <>
            <b>{me.real_name}</b> in {cityOf(me.tz)}
          </>
        ) : (
          'A local look-alike of Slack'
        )}
      </p>
      <div className="tools-slot">
        {children}
        <button
          type="button"
          aria-label={theme === 'dark' ? 'Switch to light colours' : 'Switch to dark colours'}
          onClick={onTheme}
        >
          <Icon name={theme === 'dark' ? 'sun' : 'moon'} />
        </button>
        {shared && (
          <button
            type="button"
            title="Close this side"
            aria-label={`Close the side of ${me.real_name}`}
            onClick={() => closeSide(side)}
          >
            <Icon name="close" />
          </button>
        )}
      </div>
    </header>
  );
}
