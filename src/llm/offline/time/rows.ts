import { matchAt } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import type { Draft } from './draft.ts';

/** What a reader understood at a token, and the index of the token after it. */
export interface Reading {
  readonly draft: Draft;
  readonly next: number;
}

/** Tries to understand a piece of time at a token, given what its neighbour before it said. */
export type Reader = (sentence: Sentence, index: number, before: Draft | undefined) => Reading | undefined;

/** The named groups of a pattern; a group that took no part is empty. */
export type Groups = (name: string) => string;

/** A pattern with what it means; `beside` = only right after another piece of time. */
export interface Row {
  readonly at: RegExp;
  readonly beside?: boolean;
  readonly read: (group: Groups) => Draft | undefined;
}

/** The reader of a table: of all rows that match, the one that takes most words. */
export function readRows(rows: readonly Row[]): Reader {
  return (sentence, index, before) => {
    let best: Reading | undefined;
    for (const row of rows) {
      if (row.beside && !before) continue;
      const found = matchAt(sentence, index, row.at);
      if (!found || (best && found.next <= best.next)) continue;
      const draft = row.read((name) => found.groups[name] ?? '');
      if (draft) best = { draft, next: found.next };
    }
    return best;
  };
}

/** The reader that takes most words; the earlier one when several take as many. */
export function longest(readers: readonly Reader[]): Reader {
  return (sentence, index, before) => {
    let best: Reading | undefined;
    for (const reader of readers) {
      const reading = reader(sentence, index, before);
      if (reading && (!best || reading.next > best.next)) best = reading;
    }
    return best;
  };
}
