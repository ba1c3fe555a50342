import type { Glance } from '../../slack/views/glance.ts';
import type { ClockWish, ToolsState } from './protocol.ts';

/** What whoever runs the app lends to the page. */
export interface Lent {
  /** A clock to move ahead; null where that would not be safe. */
  clock: {
    state: () => NonNullable<ToolsState['clock']>;
    onChange: (listener: () => void) => () => void;
    /** Begins to move, on the clock of a zone; a sentence when that can't be. */
    move: (wish: Exclude<ClockWish, { halt: true }>, zone: string) => string | null;
    halt: () => void;
    /** Does something while the clock stands. */
    standing: <T>(act: () => Promise<T>) => Promise<T>;
  } | null;
  /** What the app knows of one of the people, by their Slack id; null when it has not met them. */
  glance: (userId: string) => Promise<Glance | null>;
}

/** The tools of the page beyond what Slack has; none until they are lent, for the app starts after its workspace. */
export class Tools {
  #lent: Lent | undefined;
  readonly #listeners = new Set<() => void>();

  get lent(): Lent | undefined {
    return this.#lent;
  }

  lend(lent: Lent): void {
    this.#lent = lent;
    const tell = (): void => this.#listeners.forEach((listener) => listener());
    lent.clock?.onChange(tell);
    tell();
  }

  state(): ToolsState {
    return { clock: this.#lent?.clock?.state() ?? null, glance: this.#lent !== undefined };
  }

  /** Calls back whenever the state has changed, until the returned function is called. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Does something at the time that people see, which does not move meanwhile. */
  standing<T>(act: () => Promise<T>): Promise<T> {
    return this.#lent?.clock?.standing(act) ?? act();
  }
}
