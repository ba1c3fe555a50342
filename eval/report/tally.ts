import type { PlayedEntry, Verdict } from './outcome.ts';

/** What a set came to. */
export interface Tally {
  readonly set: string;
  readonly heldOut: boolean;
  readonly total: number;
  readonly counts: Readonly<Record<Verdict, number>>;
  /** How many are judged by rows, calls or text. */
  readonly checked: number;
  /** Of those that must stay silent: how many were judged, and how many did. */
  readonly silent: { readonly judged: number; readonly passed: number };
}

const NONE: Readonly<Record<Verdict, number>> = { passed: 0, failed: 0, 'not judged': 0 };

const judgedIn = ({ verdict }: PlayedEntry) => verdict === 'passed' || verdict === 'failed';

function tallyOf(entries: readonly PlayedEntry[], set: string, heldOut: boolean): Tally {
  const counts = { ...NONE };
  for (const { verdict } of entries) counts[verdict] += 1;
  const silent = entries.filter((entry) => entry.silent && judgedIn(entry));
  return {
    set,
    heldOut,
    total: entries.length,
    counts,
    checked: entries.filter(({ checked }) => checked).length,
    silent: {
      judged: silent.length,
      passed: silent.filter(({ verdict }) => verdict === 'passed').length,
    },
  };
}

/** Counts what came of the cases, set by set, held-out ones apart. */
export function tallySets(played: readonly PlayedEntry[]): Tally[] {
  const bySet = Map.groupBy(played, ({ set, heldOut }) => `${heldOut} ${set}`);
  return [...bySet.values()].flatMap((entries) => {
    const [first] = entries;
    return first ? [tallyOf(entries, first.set, first.heldOut)] : [];
  });
}

/** How many cases of a set were judged. */
export function judged({ counts }: Tally): number {
  return counts.passed + counts.failed;
}
