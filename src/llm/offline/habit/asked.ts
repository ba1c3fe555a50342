import type { Habit } from '../known.ts';

/** Something that a person asked for or wanted to know, as something that may be a habit. */
export interface Asked {
  readonly kind: Habit['kind'];
  /** The thing itself in a few words. */
  readonly label: string;
  /** All that was said beside it, for finding the same thing under another name. */
  readonly words: string;
  /** The clause that asks, without what leads to it. */
  readonly clause?: string;
}
