/** How a case ended. `not judged` is one that only a rubric judges while there is nobody to judge by it. */
export type Verdict = 'passed' | 'failed' | 'not judged';

/** What came of a case, and why. */
export interface Outcome {
  readonly verdict: Verdict;
  readonly reasons: readonly string[];
  /** What Alfred answered, turn by turn. */
  readonly answers: readonly string[];
}

/** A case of a set, ready to be played. */
export interface Entry {
  readonly id: string;
  readonly about: string;
  /** Judged by rows, calls or text, and not by a rubric alone. */
  readonly checked: boolean;
  /** A case in which Alfred must keep silent. */
  readonly silent: boolean;
  /** Plays and judges it; never rejects. */
  readonly play: () => Promise<Outcome>;
}

/** A golden set: tuned to, or held out and never looked into. */
export interface EvalSet {
  readonly name: string;
  readonly heldOut: boolean;
  readonly entries: readonly Entry[];
}

/** A case that was played. */
export interface PlayedEntry extends Outcome {
  readonly set: string;
  readonly heldOut: boolean;
  readonly id: string;
  readonly about: string;
  readonly checked: boolean;
  readonly silent: boolean;
  readonly ms: number;
}

/** What a set is called in reports, in options and in the baseline. */
export function titleOf({ name, heldOut }: Pick<EvalSet, 'name' | 'heldOut'>): string {
  return heldOut ? `${name}, held out` : name;
}
