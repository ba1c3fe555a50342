import { apply } from './apply.ts';
import type { Change } from './change.ts';
import type { Journal } from './journal.ts';
import type { State } from './state.ts';
import { timestampAfter } from './timestamp.ts';

type Listener = (changes: readonly Change[]) => void;

/** The one holder of the state: whatever changes goes through `commit`, is journaled first and then told to all. */
export interface Store extends Disposable {
  readonly state: Readonly<State>;
  /** Makes the changes one after another and all or none across a crash; durable when it returns. */
  commit(...changes: Change[]): void;
  /** Calls back after every commit, until the returned function is called. */
  onCommit(listener: Listener): () => void;
  /** A timestamp no message, edit or event has had before. */
  nextTs(): string;
}

/** A store over `state`, which it owns from now on, written to `journal` if there is one. */
export function createStore(state: State, now: () => Date, journal?: Journal): Store {
  const listeners = new Set<Listener>();
  let lastTs = state.last_ts;
  return {
    state,
    commit: (...changes) => {
      journal?.append(changes);
      for (const change of changes) apply(state, change);
      for (const listener of listeners) listener(changes);
    },
    onCommit: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    nextTs: () => (lastTs = timestampAfter(lastTs, now())),
    [Symbol.dispose]: () => {
      listeners.clear();
      journal?.[Symbol.dispose]();
    },
  };
}
