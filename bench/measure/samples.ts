/** The value below which `share` (0 to 1) of the samples lie, by nearest rank. Throws when there are none. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (value === undefined) throw new Error('nothing was measured');
  return value;
}

/** The middle one of the samples, or the mean of the two in the middle. Throws when there are none. */
export function median(samples: readonly number[]): number {
  const upper = percentile(
    samples.map((sample) => -sample),
    0.5,
  );
  return (percentile(samples, 0.5) - upper) / 2;
}

/** How long a piece of work takes, in milliseconds. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
