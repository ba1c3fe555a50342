import { existsSync, readFileSync, writeFileSync } from 'node:fs';

import { z } from 'zod';

import { titleOf } from './outcome.ts';
import type { Tally } from './tally.ts';

const Baseline = z.record(z.string(), z.strictObject({ passed: z.int().min(0), total: z.int().positive() }));

/** How many cases of each set have passed before, by the set's title. */
export type Baseline = z.infer<typeof Baseline>;

const titleOfTally = ({ set, heldOut }: Tally) => titleOf({ name: set, heldOut });

/** Reads the baseline; empty when there is no file. Throws when the file holds something else. */
export function readBaseline(path: string): Baseline {
  return existsSync(path) ? Baseline.parse(JSON.parse(readFileSync(path, 'utf8'))) : {};
}

/** Writes these tallies into the baseline; sets that were not played keep what they had. */
export function writeBaseline(path: string, tallies: readonly Tally[]): void {
  const now = tallies.map((tally) => [
    titleOfTally(tally),
    { passed: tally.counts.passed, total: tally.total },
  ]);
  const all = Object.entries({ ...readBaseline(path), ...Object.fromEntries(now) });
  const sorted = Object.fromEntries(all.sort(([a], [b]) => a.localeCompare(b)));
  writeFileSync(path, `${JSON.stringify(sorted, null, 2)}\n`);
}

/** Sets of which a smaller share passes than in the baseline, a line each. */
export function belowBaseline(tallies: readonly Tally[], baseline: Baseline): string[] {
  return tallies.flatMap((tally) => {
    const before = baseline[titleOfTally(tally)];
    const { counts, total } = tally;
    if (!before || counts.passed * before.total >= before.passed * total) return [];
    return [
      `${titleOfTally(tally)}: ${counts.passed} of ${total} passed; the baseline is ${before.passed} of ${before.total}`,
    ];
  });
}
