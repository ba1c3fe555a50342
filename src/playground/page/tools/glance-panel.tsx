import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';

import type { Glance } from '../../../slack/views/glance.ts';
import { Icon } from '../icons.tsx';
import { useViewer } from '../viewer.tsx';
import { QuietSection } from './quiet-section.tsx';
import { useGlance } from './use-glance.ts';

/** What the app knows of whom the page acts as, at the side, as it stands now. Nothing can be changed here. */
export function GlancePanel({ version, onClose }: { version: number; onClose: () => void }): ReactNode {
  const { me, app } = useViewer();
  const result = useGlance(me.id, version);
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.focus(), []);
  return (
    <aside
      className="glance"
      ref={panel}
      tabIndex={-1}
      aria-label={`What ${app.name} knows`}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <header className="pane-head">
        <h2>
          What {app.name} knows <span className="muted">of {me.real_name}</span>
        </h2>
        <button type="button" aria-label={`Close what ${app.name} knows`} onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      <div className="scroll glance-body" tabIndex={0}>
        {result === undefined && <p className="muted">Looking…</p>}
        {result?.ok === false && <p className="muted">{result.error}</p>}
        {result?.ok && result.glance === null && (
          <p className="muted">
            {app.name} has not met {me.real_name} yet. Say hello.
          </p>
        )}
        {result?.ok && result.glance !== null && <Sections glance={result.glance} />}
      </div>
    </aside>
  );
}

function Sections({ glance }: { glance: Glance }): ReactNode {
  return (
    <>
      <Schedules schedules={glance.schedules} />
      <section aria-label="Memories">
        <h3>Memories</h3>
        {glance.known.length === 0 && <p className="muted">Nothing was told yet.</p>}
        {glance.known.map(({ title, items }) => (
          <div key={title}>
            <h4>{title}</h4>
            <ul>
              {items.map(({ id, words, source }) => (
                <li key={id}>
                  {words} <span className="muted">{source}</span>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </section>
      <Habits habits={glance.habits} />
      <QuietSection quiet={glance.quiet} />
      <p className="muted">
        Since {glance.since}, in {glance.zone}. The same as in Home and by <code>/alfred profile</code>,{' '}
        <code>why</code> and <code>score</code>, where it can be changed.
      </p>
    </>
  );
}

function Schedules({ schedules }: Pick<Glance, 'schedules'>): ReactNode {
  return (
    <section aria-label="Schedules">
      <h3>Schedules</h3>
      {schedules.length === 0 && <p className="muted">None yet.</p>}
      <ul>
        {schedules.map(({ id, name, state, recurrence, next, last }) => (
          <li key={id}>
            <p className="glance-row">
              <b>{name}</b>
              <span className={next === null ? 'pill' : 'pill due'}>{next ?? state}</span>
            </p>
            <p className="muted">{[recurrence, last && `last: ${last}`].filter(Boolean).join(' · ')}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Habits({ habits }: Pick<Glance, 'habits'>): ReactNode {
  return (
    <section aria-label="Noticed">
      <h3>Noticed</h3>
      {habits.length === 0 && <p className="muted">Nothing that recurs, so far.</p>}
      <ul>
        {habits.map(({ id, label, stage, seen, dates }) => (
          <li key={id}>
            <p className="glance-row">
              <b>{label}</b>
              <span className="pill">{stage}</span>
            </p>
            <p className="muted">{dates.length > 0 ? `seen on ${dates.join(', ')}` : seen}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
