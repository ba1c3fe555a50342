import type { Verdict } from '../faults/judge.ts';
import type { Problem } from '../faults/problem.ts';
import { verdictLine } from './report.ts';

/** What has been found wrong so far, each thing once. */
export interface Ledger {
  keep(found: readonly Problem[], mark: string): void;
  /** Keeps what the last look at a window has found, and what is yet to be known of it. */
  close(verdict: Verdict, mark: string): void;
  readonly problems: () => Problem[];
  readonly notes: ReadonlyMap<string, number>;
  line(): string;
}

/** An empty ledger, which prints what is found. */
export function openLedger(print: (line: string) => void): Ledger {
  const problems = new Map<string, Problem>();
  const notes = new Map<string, number>();
  const keep = (found: readonly Problem[], mark: string) => {
    for (const problem of found) {
      const known = `${problem.kind} ${problem.what}`;
      if (problems.has(known)) continue;
      problems.set(known, problem);
      print(`${mark}: ${problem.kind}: ${problem.what}`);
    }
  };
  return {
    keep,
    close: (verdict, mark) => {
      keep(verdict.problems, mark);
      for (const [what, count] of verdict.notes) notes.set(what, (notes.get(what) ?? 0) + count);
    },
    problems: () => [...problems.values()],
    notes,
    line: () => verdictLine([...problems.values()]),
  };
}
