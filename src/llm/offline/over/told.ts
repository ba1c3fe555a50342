import type { Clause } from '../telling/clauses.ts';

export interface Told {
  readonly clause: Clause;
  /** All that was said with it. */
  readonly around: string;
}
