import type { Tell } from '../telling/telling.ts';
import type { Draft } from '../time/draft.ts';
import type { Forget } from './read-forget.ts';
import type { Target } from './read-target.ts';
import type { Asking, Creation } from './wanted.ts';

/** What can be done to a schedule, as the tool names it. */
export type Action = 'pause' | 'resume' | 'cancel' | 'edit' | 'run_now' | 'skip_next' | 'snooze';

/** What is to be different about a schedule. */
export interface Change {
  /** Another time, or the time to snooze to. */
  readonly draft?: Draft;
  /** A lone number whose unit the schedule decides ("make that 10"). */
  readonly number?: number;
  /** A lone length of time, in minutes ("make it 3 minutes"). */
  readonly length?: number;
  /** So many minutes later; negative is earlier. */
  readonly shift?: number;
  readonly dropDays?: readonly number[];
  readonly addDays?: readonly number[];
  readonly onlyDays?: readonly number[];
  readonly name?: string;
  readonly prompt?: string;
  /** What becomes of runs that were missed, as the tool names it. */
  readonly missed?: 'skip' | 'always_latest';
}

/** Something to be done to a schedule that exists. */
export interface Managing {
  readonly kind: 'manage';
  readonly action: Action;
  readonly target: Target;
  readonly change: Change;
  /** The day that was named with a skip or a cancellation; what is skipped must fall on it. */
  readonly skipDay?: Draft;
  /** What it is instead when no schedule is meant by those words. */
  readonly orElse?: Creation | Asking | Forget | Tell | { readonly kind: 'other' };
  /** Said in addition, about what was asked and cannot be done. */
  readonly note?: string;
  /** Only a time was said; true when the words made it a correction, false when they left that open. */
  readonly corrects?: boolean;
  /** The person has agreed to have it done to all. */
  readonly confirmed?: boolean;
}

/** Makes a wish to do something to a schedule. */
export function managing(
  action: Action,
  target: Target,
  change: Change = {},
  more: Partial<Managing> = {},
): Managing {
  return { kind: 'manage', action, target, change, ...more };
}
