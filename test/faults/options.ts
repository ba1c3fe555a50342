import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';

/** How the suite was asked to run. */
export interface Options {
  readonly trials: number;
  /** The seed of the first trial; each further one has the next. */
  readonly seed: number;
  /** How many trials overlap: most of a trial is waiting for claims of dead processes to run out. */
  readonly parallel: number;
  readonly verbose: boolean;
}

/** The seeds that there are lie below. */
export const MOST_SEED = 2 ** 31;

/** A whole number of the command line. Throws an error that names what is none, or is too small. */
export function whole(name: string, text: string | undefined, fallback: number, least: number): number {
  if (text === undefined) return fallback;
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < least) throw new Error(`--${name} must be a whole number`);
  return value;
}

/** Reads the command line. Throws an error that says what is wrong with it. */
export function readOptions(args: readonly string[]): Options {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...args],
    options: { trials: text, seed: text, parallel: text, verbose: { type: 'boolean', default: false } },
  });
  return {
    trials: whole('trials', values.trials, 10, 1),
    seed: whole('seed', values.seed, Math.floor(Math.random() * MOST_SEED), 0),
    parallel: whole('parallel', values.parallel, Math.min(12, availableParallelism() * 3), 1),
    verbose: values.verbose,
  };
}
