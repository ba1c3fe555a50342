import { markOf, percent } from './marks.ts';
import { titleOf } from './outcome.ts';
import type { PlayedEntry } from './outcome.ts';
import { judged } from './tally.ts';
import type { Tally } from './tally.ts';

const HEAD = [
  'set',
  'cases',
  'passed',
  'failed',
  'not judged',
  'share passed',
  'mark',
  'by rows, calls or text',
  'of those that want silence',
];

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** How many passed of the cases in which nothing may be noticed or offered. */
function silentWords({ silent: { passed, judged: all } }: Tally): string {
  return all === 0 ? '–' : `${passed} of ${all}, ${percent(passed, all)}`;
}

function cells(tally: Tally): string[] {
  const { set, heldOut, counts, total, checked } = tally;
  const figures = [total, counts.passed, counts.failed, counts['not judged']];
  return [
    titleOf({ name: set, heldOut }),
    ...figures.map(String),
    percent(counts.passed, judged(tally)),
    `${markOf(tally) * 100} %`,
    percent(checked, total),
    silentWords(tally),
  ];
}

/** The totals as a Markdown table, held-out sets after the others. */
export function totalsTable(tallies: readonly Tally[]): string {
  const sorted = tallies.toSorted(
    (a, b) => Number(a.heldOut) - Number(b.heldOut) || a.set.localeCompare(b.set),
  );
  return [line(HEAD), line(HEAD.map(() => '---')), ...sorted.map((tally) => line(cells(tally)))].join('\n');
}

/** Every case that has failed with the reasons, set by set; of held-out sets none is shown. */
export function failuresText(played: readonly PlayedEntry[]): string {
  const failed = played.filter(({ heldOut, verdict }) => !heldOut && verdict === 'failed');
  return failed
    .map(({ id, about, reasons }) =>
      [`${id}: ${about}`, ...reasons.map((reason) => `  - ${reason}`)].join('\n'),
    )
    .join('\n');
}

/** How many cases were left out of judging and why, a line for each set and reason. */
export function leftOutText(played: readonly PlayedEntry[]): string {
  const left = played.filter(({ verdict }) => verdict === 'not judged');
  const lines = Map.groupBy(left, ({ set, heldOut, verdict, reasons }) => {
    return `${titleOf({ name: set, heldOut })}: ${verdict}, ${reasons.join('; ')}`;
  });
  return [...lines].map(([line, cases]) => `${line} (${cases.length})`).join('\n');
}

/** One JSON object a case; a held-out set is one object with its totals. */
export function jsonLines(played: readonly PlayedEntry[], tallies: readonly Tally[]): string[] {
  const cases = played
    .filter(({ heldOut }) => !heldOut)
    .map(({ set, id, verdict, reasons, answers, ms }) => ({ set, id, verdict, reasons, answers, ms }));
  const totals = tallies
    .filter(({ heldOut }) => heldOut)
    .map(({ set, total, counts, silent }) => ({ set, held_out: true, total, ...counts, silent }));
  return [...cases, ...totals].map((one) => JSON.stringify(one));
}
