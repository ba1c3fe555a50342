import { useEffect, useRef, useState } from 'react';
import type { FormEvent, ReactNode } from 'react';

import type { ClockResult, ClockWish, ToolsState } from '../../tools/protocol.ts';
import { usePane } from '../pane.ts';
import { useViewer } from '../viewer.tsx';
import { shortDay } from '../when.ts';
import { aheadWords, clockTime, dayAndTime, fieldTime } from './clock-words.ts';

type Clock = NonNullable<ToolsState['clock']>;

const STEPS: readonly [string, ClockWish][] = [
  ['+10 minutes', { minutes: 10 }],
  ['+1 hour', { minutes: 60 }],
  ['Tomorrow 09:00', { morning: 'tomorrow' }],
  ['Next Monday 09:00', { morning: 'monday' }],
];

/** Asks for something of the clock; gives why it can't be, or nothing. */
async function sendWish(me: string, wish: ClockWish): Promise<string | undefined> {
  const response = await fetch(`/playground/clock?as=${encodeURIComponent(me)}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(wish),
  }).catch(() => undefined);
  if (!response) return 'The playground cannot be reached. Is it still running?';
  const result: ClockResult = await response.json();
  return result.ok ? undefined : result.error;
}

/** The workspace's clock, which can be moved forward where that is safe. */
export function ClockMenu({ clock }: { clock: Clock | null }): ReactNode {
  const { me, now } = useViewer();
  const { shared } = usePane();
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const at = now();

  useEffect(() => {
    if (!open) return undefined;
    const leave = (event: Event): void => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', leave);
    return () => document.removeEventListener('pointerdown', leave);
  }, [open]);

  const words = `${shortDay(at, me)} ${clockTime(at, me)}`;
  if (!clock) return <time title="The workspace’s clock, in your zone">{words}</time>;
  const ahead = aheadWords(clock.ahead);
  const state = clock.moving ? 'moving' : ahead && `${ahead} ahead`;
  const [, most = state, finer = '', rest = ''] = /^(\d+ \w+)( \d+ \w+)( ahead)$/.exec(state) ?? [];
  return (
    <div
      className="clock"
      ref={box}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        event.stopPropagation();
        setOpen(false);
        box.current?.querySelector('button')?.focus();
      }}
    >
      <button
        type="button"
        className={state === '' ? 'tool clock-face' : 'tool clock-face moved'}
        title="Move the clock forward"
        aria-haspopup="dialog"
        aria-expanded={open}
        aria-label={`Clock: ${words}${state && `, ${state}`}`}
        onClick={() => setOpen(!open)}
      >
        <time>{words}</time>
        {state !== '' && (
          <span className="clock-state">
            {most}
            {/* Beside another side, and where it is narrow, there is room for one unit. */}
            {!shared && <span className="clock-finer">{finer}</span>}
            {rest}
          </span>
        )}
        <span aria-hidden="true">▾</span>
      </button>
      {/* The steps give way to the progress and back: the card takes the focus that either of them had. */}
      {open && <ClockCard key={clock.moving ? 'moving' : 'still'} clock={clock} ahead={ahead} />}
    </div>
  );
}

/** What time it is here, how far ahead that is, and ways to move on. */
function ClockCard({ clock, ahead }: { clock: Clock; ahead: string }): ReactNode {
  const { me, now } = useViewer();
  const at = now();
  const [refused, setRefused] = useState<string>();
  const [local, setLocal] = useState(() => fieldTime(new Date(at.getTime() + 24 * 3_600_000), me));
  const card = useRef<HTMLDivElement>(null);
  useEffect(() => card.current?.focus(), []);
  const wish = (wanted: ClockWish): void => void sendWish(me.id, wanted).then(setRefused);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    wish({ local });
  };
  const told = refused ?? clock.failed ?? undefined;
  return (
    <div className="clock-card" role="dialog" aria-label="The clock" ref={card} tabIndex={-1}>
      <p className="clock-now">
        It is <b>{dayAndTime(at, me)}</b> here
      </p>
      <p className="muted">
        {ahead === '' ? 'The same as on this computer.' : `Moved forward: ${ahead} ahead of this computer.`}
      </p>
      {clock.moving ? (
        <Moving moving={clock.moving} at={at} onStop={() => wish({ halt: true })} />
      ) : (
        <>
          <div className="clock-steps">
            {STEPS.map(([label, wanted]) => (
              <button type="button" className="button" key={label} onClick={() => wish(wanted)}>
                {label}
              </button>
            ))}
          </div>
          <form className="clock-form" onSubmit={submit} noValidate>
            <input
              type="datetime-local"
              className="field"
              aria-label="Move the clock to"
              value={local}
              min={fieldTime(at, me)}
              onChange={(event) => setLocal(event.target.value)}
            />
            <button type="submit" className="button">
              Go there
            </button>
          </form>
        </>
      )}
      {told !== undefined && (
        <p className="clock-refused" role="alert">
          {told}
        </p>
      )}
      <p className="muted">
        What falls due on the way happens at its own time. Time only goes forward, at most 60 days at a go,
        and goes on from here after a restart.
      </p>
    </div>
  );
}

/** How far a move has come. */
function Moving({
  moving: { from, to },
  at,
  onStop,
}: {
  moving: NonNullable<Clock['moving']>;
  at: Date;
  onStop: () => void;
}): ReactNode {
  const { me } = useViewer();
  const words = dayAndTime(new Date(to), me);
  return (
    <div className="clock-moving">
      <p>On the way to {words}…</p>
      <progress aria-label={`On the way to ${words}`} max={to - from} value={at.getTime() - from} />
      <button type="button" className="button" onClick={onStop}>
        Stop here
      </button>
    </div>
  );
}
