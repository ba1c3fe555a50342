import { setTimeout as wait } from 'node:timers/promises';

import { readOptions } from './options.ts';
import type { Options } from './options.ts';
import { makeTemplate } from './postgres.ts';
import type { Template } from './postgres.ts';
import { failureLine, summary, trialLine, verdictLine } from './report.ts';
import { stopOnSignals } from './stopping.ts';
import { holdTrial } from './trial.ts';
import type { Outcome } from './trial.ts';

const PROGRESS_MS = 60_000;
/** Trials that start together would all be busy together and then all be waiting together. */
const APART_MS = 3_000;

const print = (line: string) => void process.stdout.write(`${line}\n`);

interface Held {
  readonly outcomes: Outcome[];
  /** Trials that could not be held. */
  broken: number;
}

async function holdAll(options: Options, template: Template, signal: AbortSignal): Promise<Held> {
  const { trials, seed: first, parallel, verbose } = options;
  const held: Held = { outcomes: [], broken: 0 };
  let next = 0;
  const holdOne = async (seed: number) => {
    try {
      const outcome = await holdTrial(seed, template, signal);
      held.outcomes.push(outcome);
      if (verbose) print(trialLine(outcome));
      if (outcome.problems.length > 0) print(failureLine(outcome));
    } catch (error) {
      if (signal.aborted) throw error;
      held.broken += 1;
      print(`seed ${seed} could not be tried: ${error instanceof Error ? error.stack : String(error)}`);
    }
  };
  const work = async (_: unknown, worker: number) => {
    await wait(worker * APART_MS, undefined, { signal });
    while (next < trials && !signal.aborted) await holdOne(first + next++);
  };
  const began = Date.now();
  const progress = setInterval(() => {
    const minutes = ((Date.now() - began) / 60_000).toFixed(0);
    print(`${held.outcomes.length} of ${trials} trials after ${minutes} min`);
  }, PROGRESS_MS);
  try {
    await Promise.all(Array.from({ length: Math.min(parallel, trials) }, work));
  } finally {
    clearInterval(progress);
  }
  return held;
}

async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2));
  const stopping = stopOnSignals();
  await using template = await makeTemplate();
  print(`${options.trials} trials from seed ${options.seed}, ${options.parallel} at a time`);
  try {
    const { outcomes, broken } = await holdAll(options, template, stopping);
    for (const line of summary(outcomes, options.verbose)) print(line);
    print(verdictLine(outcomes));
    const clean = outcomes.every(({ problems }) => problems.length === 0);
    return clean && broken === 0 ? 0 : 1;
  } catch (error) {
    if (!stopping.aborted) throw error;
    print('stopped');
    return 130;
  }
}

// What was being waited for when the suite was stopped is not waited for.
process.exit(await main());
