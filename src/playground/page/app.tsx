import { useCallback, useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';

import { bare } from '../own.ts';
import type { Act } from '../page-protocol.ts';
import { dmOf } from '../state/dm-of.ts';
import { sendAct, useLive } from './live.ts';
import type { Connection, Live } from './live.ts';
import { usePane } from './pane.ts';
import { Place } from './place.tsx';
import { showBeside, useRoute } from './route.ts';
import type { Route } from './route.ts';
import { Sidebar } from './sidebar.tsx';
import { useTheme } from './theme.ts';
import { Toasts, useToasts } from './toasts.tsx';
import { Tools } from './tools/tools.tsx';
import { TopBar } from './top-bar.tsx';
import { useUnread } from './use-unread.ts';
import { ViewerProvider } from './viewer.tsx';
import type { Viewer } from './viewer.tsx';

/** All that one person sees, on one side of the window. */
export function App({ connection }: { connection: Connection }): ReactNode {
  const live = useLive(connection);
  if (!live) return <p className="loading">Opening the playground…</p>;
  return <Workspace key={live.me} live={live} />;
}

function Workspace({ live }: { live: Live }): ReactNode {
  const { side } = usePane();
  const [route, go] = useRoute(side);
  const [theme, toggleTheme] = useTheme();
  const [toasts, tell] = useToasts();
  const [menu, setMenu] = useState(false);
  const viewer = useViewerOf(live, theme, tell);
  const { me, state, app } = live;
  const channel = state.channels[route.channel ?? ''] ?? state.channels[dmOf(me)];
  const inView = route.tab === 'messages' ? channel?.id : undefined;
  const unread = useUnread(live, inView, route.thread);
  useMinutes();

  useEffect(() => {
    document.title = `${unread.channels.size > 0 ? '• ' : ''}${app.name} – Playground`;
  }, [unread.channels.size, app.name]);

  if (!viewer || !channel) return <p className="loading">There is nobody to act as.</p>;
  const goTo = (to: Partial<Route>): void => {
    setMenu(false);
    go({ me, channel: channel.id, tab: 'messages', ...to });
  };
  return (
    <ViewerProvider value={viewer}>
      <div className={menu ? 'app menu-open' : 'app'}>
        <TopBar
          onMenu={() => setMenu(!menu)}
          menu={menu}
          unread={unread.channels.size > 0}
          onTheme={toggleTheme}
        >
          <Tools live={live} />
        </TopBar>
        {!live.connected && (
          <p className="banner" role="status">
            Reconnecting… What you see may be out of date.
          </p>
        )}
        <Sidebar
          live={live}
          channel={channel.id}
          unread={unread.channels}
          onChannel={(id) => goTo({ channel: id })}
          onPerson={(id) => go({ me: id, tab: 'messages' })}
          onBeside={(id) => showBeside(me, id)}
        />
        <Place live={live} channel={channel} unread={unread} route={route} go={goTo} />
        <Toasts toasts={toasts} />
      </div>
    </ViewerProvider>
  );
}

/** The viewer, the same object until something about them or those they know changes. */
function useViewerOf(live: Live, theme: Viewer['theme'], tell: Viewer['tell']): Viewer | undefined {
  const { state, app, ahead } = live;
  const me = state.people[live.me];
  const people = useSame(state.people);
  const channels = useSame(state.channels);
  const { bot_user_id: userId } = state.installation;
  const act = useCallback(
    async (wanted: Act, onFailure?: () => void) => {
      try {
        return await sendAct(live.me, wanted);
      } catch (error) {
        tell(error instanceof Error ? error.message : String(error));
        onFailure?.();
        return true;
      }
    },
    [live.me, tell],
  );
  return useMemo(() => {
    const now = (): Date => new Date(Date.now() + ahead);
    return me && { me, people, channels, app: { ...app, userId }, theme, now, tell, act };
  }, [me, people, channels, app, userId, theme, ahead, tell, act]);
}

/** A copy of a record that stays the same object while its entries stay the same. */
function useSame<Value>(record: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> {
  const [copy, setCopy] = useState(() => bare(record));
  const keys = Object.keys(record);
  const same = keys.length === Object.keys(copy).length && keys.every((key) => copy[key] === record[key]);
  if (same) return copy;
  const next = bare(record);
  setCopy(next);
  return next;
}

/** Draws again every half minute, so that the times of day move. */
function useMinutes(): void {
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => tick((count) => count + 1), 30_000);
    return () => clearInterval(timer);
  }, []);
}
