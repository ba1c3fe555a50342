import { useEffect } from 'react';
import type { ReactNode } from 'react';

import type { Channel } from '../state/state.ts';
import { AboutTab } from './about-tab.tsx';
import { Avatar } from './avatar.tsx';
import { Conversation } from './conversation.tsx';
import { HomeTab } from './home-tab.tsx';
import type { Live } from './live.ts';
import { ModalDialog } from './modal-dialog.tsx';
import { usePane } from './pane.ts';
import type { Route } from './route.ts';
import { Tabs } from './tabs.tsx';
import { ThreadPane } from './thread-pane.tsx';
import type { Unread } from './use-unread.ts';
import { useViewer } from './viewer.tsx';

const TABS = [
  ['messages', 'Messages'],
  ['home', 'Home'],
  ['about', 'About'],
] as const;

interface PlaceProps {
  live: Live;
  channel: Channel;
  unread: Unread;
  route: Route;
  go: (to: Partial<Route>) => void;
}

/** What is in the middle: a channel, or the app with its messages, Home and About; and a thread beside it. */
export function Place({ live, channel, unread, route, go }: PlaceProps): ReactNode {
  const { me, app, act } = useViewer();
  const { shared } = usePane();
  const { state } = live;
  const isDm = channel.kind === 'im';
  const tab = isDm ? route.tab : 'messages';
  const { thread } = route;
  const modal = state.modals[me.id]?.at(-1);

  useEffect(() => {
    if (isDm && tab !== 'about') void act({ do: 'open', tab });
  }, [isDm, tab, act]);

  return (
    <div
      className={thread === undefined ? 'place-main' : 'place-main with-thread'}
      role={shared ? 'region' : 'main'}
      aria-label={shared ? me.real_name : undefined}
    >
      <div className="place-middle">
        <header className="place-head">
          {isDm ? (
            <>
              <Avatar id={app.userId} name={app.name} isBot size={28} />
              <h2>{app.name}</h2>
              <Tabs
                label={`${app.name} in Slack`}
                tabs={TABS.filter(([name]) => name !== 'home' || app.hasHome)}
                tab={tab}
                onTab={(name) => go({ tab: name })}
              />
            </>
          ) : (
            <>
              <h2># {channel.name}</h2>
              <span className="muted">{channel.members.length} members</span>
            </>
          )}
        </header>
        {tab === 'messages' && (
          <Conversation
            key={channel.id}
            live={live}
            channel={channel}
            unread={unread}
            onThread={(root) => go({ thread: root })}
          />
        )}
        {tab === 'home' && <HomeTab view={state.homes[me.id]} />}
        {tab === 'about' && <AboutTab />}
      </div>
      {thread !== undefined && tab === 'messages' && (
        <ThreadPane key={thread} live={live} channel={channel.id} root={thread} onClose={() => go({})} />
      )}
      {modal && <ModalDialog key={modal.view.id} modal={modal} />}
    </div>
  );
}
