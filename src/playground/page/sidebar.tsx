import type { ReactNode } from 'react';

import { Avatar } from './avatar.tsx';
import { Icon } from './icons.tsx';
import type { Live } from './live.ts';
import { usePane } from './pane.ts';
import { Shortcuts } from './shortcuts.tsx';
import { useViewer } from './viewer.tsx';
import { cityOf, inFull, timeOfDay } from './when.ts';

interface SidebarProps {
  live: Live;
  channel: string;
  unread: ReadonlySet<string>;
  onChannel: (channel: string) => void;
  onPerson: (person: string) => void;
  /** Shows this person beside. */
  onBeside: (person: string) => void;
}

/** The workspace: whom one acts as, its channels, and the direct messages with the app. */
export function Sidebar({ live, channel, unread, onChannel, ...people }: SidebarProps): ReactNode {
  const { app, channels } = useViewer();
  const entries = Object.values(channels);
  const entry = (id: string, label: ReactNode): ReactNode => (
    <li key={id}>
      <button
        type="button"
        className={unread.has(id) ? 'place unread' : 'place'}
        aria-current={id === channel ? 'page' : undefined}
        onClick={() => onChannel(id)}
      >
        {label}
        {unread.has(id) && <span className="unseen">unread</span>}
      </button>
    </li>
  );
  return (
    <nav className="sidebar" aria-label="Workspace">
      <h1>{live.state.installation.team.name}</h1>
      <PersonSwitch {...people} />
      <h2>Channels</h2>
      <ul>
        {entries
          .filter(({ kind }) => kind === 'channel')
          .map(({ id, name }) =>
            entry(
              id,
              <>
                <span className="hash">#</span> {name}
              </>,
            ),
          )}
      </ul>
      <h2>Direct messages</h2>
      <ul>
        {entries
          .filter(({ kind }) => kind === 'im')
          .map(({ id }) =>
            entry(
              id,
              <>
                <Avatar id={app.userId} name={app.name} isBot size={20} /> {app.name}{' '}
                <span className="badge">App</span>
              </>,
            ),
          )}
      </ul>
      <Shortcuts />
    </nav>
  );
}

/** The people there are, each with their own time; one of them is who the page acts as. */
function PersonSwitch({ onPerson, onBeside }: Pick<SidebarProps, 'onPerson' | 'onBeside'>): ReactNode {
  const { shared } = usePane();
  const { me, people, app, now } = useViewer();
  const members = Object.values(people).filter(({ id, is_bot }) => !is_bot && id !== app.userId);
  const at = now();
  return (
    <div className="people" role="radiogroup" aria-label="Act as">
      {members.map((person) => (
        <div key={person.id} className="person-row">
          <button
            type="button"
            role="radio"
            aria-checked={person.id === me.id}
            className="person"
            title={inFull(at, person)}
            onClick={() => onPerson(person.id)}
          >
            <Avatar id={person.id} name={person.real_name} size={32} />
            <span>
              <b>{person.real_name}</b>
              <small>
                {timeOfDay(at, person)} in {cityOf(person.tz)}
              </small>
            </span>
            {person.id === me.id && <span className="you">you</span>}
          </button>
          {person.id !== me.id && !shared && (
            <button
              type="button"
              className="beside"
              title="Show beside"
              aria-label={`Show ${person.real_name} beside`}
              onClick={() => onBeside(person.id)}
            >
              <Icon name="beside" />
            </button>
          )}
        </div>
      ))}
    </div>
  );
}
