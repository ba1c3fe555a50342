import type { Sample } from './measure.ts';

const MB = 2 ** 20;
/** Shorter soaks end before the heap of a process has found its size. */
const LEAST_SAMPLES = 20;
/** From the middle third to the last one the median of a process may grow by a quarter and by so much besides. */
const GROWTH = 1.25;
const SLACK_BYTES = 32 * MB;

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** The processes whose memory goes on growing, in words; samples are taken each minute. */
export function leaks(samples: readonly Sample[]): string[] {
  if (samples.length < LEAST_SAMPLES) return [];
  const third = Math.floor(samples.length / 3);
  const processes = samples.at(-1)?.processes.length ?? 0;
  return Array.from({ length: processes }, (_, nth) => {
    const memory = samples.map(({ processes: each }) => each[nth]?.rss ?? 0).filter((rss) => rss > 0);
    const middle = median(memory.slice(third, 2 * third));
    const end = median(memory.slice(2 * third));
    const bound = middle * GROWTH + SLACK_BYTES;
    const told = [middle, end, bound].map((bytes) => `${Math.round(bytes / MB)} MB`);
    return end > bound ? `LEAK process ${nth}: ${told[0]} grew to ${told[1]}, the bound is ${told[2]}` : '';
  }).filter((line) => line !== '');
}
