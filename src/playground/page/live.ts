import { useSyncExternalStore } from 'react';

import type { Act, ActResult, AppFacts, Push } from '../page-protocol.ts';
import { apply } from '../state/apply.ts';
import { withBareContainers } from '../state/containers.ts';
import type { State } from '../state/state.ts';
import type { ToolsState } from '../tools/protocol.ts';

const RECONNECT_MS = 1_000;

/** What the page knows of the workspace, as one person sees it. */
export interface Live {
  me: string;
  state: State;
  app: AppFacts;
  /** How the clock and what else the page has beyond Slack stand. */
  tools: ToolsState;
  /** False while the server can't be reached; what is shown may then be out of date. */
  connected: boolean;
  /** How far the workspace's clock is ahead of this machine's, in ms. */
  ahead: number;
  /** Grows with every change, so that views know when to look again. */
  version: number;
}

/** A connection to the server that keeps a live picture and comes back by itself. */
export interface Connection {
  subscribe: (listener: () => void) => () => void;
  current: () => Live | undefined;
  close: () => void;
}

const JITTER_MS = 1_000;

/** How far the clock is ahead, undisturbed by how long a message was on its way. */
function steady(before: number | undefined, measured: number): number {
  return before !== undefined && Math.abs(before - measured) < JITTER_MS ? before : measured;
}

/** Connects as this person, or as whoever comes first; the picture starts with a whole snapshot, also after every reconnect. */
export function connect(as: string | undefined): Connection {
  const listeners = new Set<() => void>();
  let live: Live | undefined;
  let source: EventSource;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const update = (next: Live | undefined): void => {
    live = next;
    for (const listener of listeners) listener();
  };
  const receive = (push: Push): void => {
    const { tools } = push;
    const ahead = steady(live?.ahead, push.now - Date.now());
    const version = (live?.version ?? 0) + 1;
    if (push.kind === 'snapshot') {
      const { me, app } = push;
      update({ me, state: withBareContainers(push.state), app, tools, connected: true, ahead, version });
    } else if (live) {
      for (const change of push.changes) apply(live.state, change);
      update({ ...live, tools, connected: true, ahead, version });
    }
  };
  const open = (): void => {
    source = new EventSource(
      as === undefined ? '/playground/stream' : `/playground/stream?as=${encodeURIComponent(as)}`,
    );
    source.addEventListener('message', ({ data }: MessageEvent<string>) => receive(JSON.parse(data)));
    source.addEventListener('error', () => {
      if (live) update({ ...live, connected: false });
      // A browser gives up on a refused stream; the server may only be restarting.
      if (source.readyState === EventSource.CLOSED) timer = setTimeout(open, RECONNECT_MS);
    });
  };
  open();
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    current: () => live,
    close: () => {
      clearTimeout(timer);
      source.close();
    },
  };
}

/** The live picture of a connection; undefined until the first snapshot. */
export function useLive({ subscribe, current }: Connection): Live | undefined {
  return useSyncExternalStore(subscribe, current);
}

/** Asks the server to do something as this person; rejects with words for the person if it can't be done. */
export async function sendAct(me: string, act: Act): Promise<boolean> {
  const response = await fetch(`/playground/act?as=${encodeURIComponent(me)}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(act),
  }).catch(() => undefined);
  if (!response) throw new Error('The playground cannot be reached. Is it still running?');
  if (response.status === 413) throw new Error('That is too large to send; the limit is about 700 kB.');
  const result: ActResult = await response.json();
  if (!result.ok) throw new Error(result.error);
  return result.acked;
}
