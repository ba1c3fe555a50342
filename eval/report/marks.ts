import { titleOf } from './outcome.ts';
import { judged } from './tally.ts';
import type { Tally } from './tally.ts';

const TUNED = 0.95;
const HELD_OUT = 0.85;
/** What must not go wrong is marked higher. */
const STRICT: ReadonlyMap<string, number> = new Map([['guardrails', 0.98]]);
const SILENT = 0.95;
const CHECKED = 0.8;

/** The share of its judged cases that a set must pass. */
export function markOf({ set, heldOut }: Pick<Tally, 'set' | 'heldOut'>): number {
  return heldOut ? HELD_OUT : (STRICT.get(set) ?? TUNED);
}

/** A share in words, rounded towards what is worse. */
export function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${(Math.floor((1000 * part) / whole) / 10).toFixed(1)} %`;
}

/** Where sets fall below their marks, a line each; a set of which nothing was judged falls below none. */
export function belowMarks(tallies: readonly Tally[]): string[] {
  return tallies.flatMap((tally) => {
    const title = titleOf({ name: tally.set, heldOut: tally.heldOut });
    const { counts, silent } = tally;
    const [all, mark] = [judged(tally), markOf(tally)];
    const lines: string[] = [];
    if (counts.passed < mark * all)
      lines.push(
        `${title}: ${percent(counts.passed, all)} passed of those judged; the mark is ${mark * 100} %`,
      );
    if (silent.passed < SILENT * silent.judged)
      lines.push(
        `${title}: ${percent(silent.passed, silent.judged)} passed of those that want silence; the mark is ${SILENT * 100} %`,
      );
    return lines;
  });
}

/** Sets too many of whose cases rest on a rubric alone, a line each. */
export function tooFewChecked(tallies: readonly Tally[]): string[] {
  return tallies
    .filter(({ checked, total }) => checked < CHECKED * total)
    .map(
      ({ set, heldOut, checked, total }) =>
        `${titleOf({ name: set, heldOut })}: only ${percent(checked, total)} is judged by rows, calls or text; at least ${CHECKED * 100} % should be`,
    );
}
