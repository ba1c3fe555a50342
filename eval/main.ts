import { join } from 'node:path';
import { inspect } from 'node:util';

import { modelsFor } from './models.ts';
import { HELP, readOptions } from './options.ts';
import type { Options } from './options.ts';
import { openStage } from './play/stage.ts';
import { belowBaseline, readBaseline, writeBaseline } from './report/baseline.ts';
import { belowMarks, tooFewChecked } from './report/marks.ts';
import type { EvalSet, PlayedEntry } from './report/outcome.ts';
import { runSets } from './report/run-sets.ts';
import { failuresText, jsonLines, leftOutText, totalsTable } from './report/tables.ts';
import { tallySets } from './report/tally.ts';
import { listSets, openSet } from './sets.ts';
import type { SetParts } from './sets.ts';

const FOLDER = import.meta.dirname;
const BASELINE = join(FOLDER, 'baseline.json');
/** A rule answers at once; a model may be slow, or have to be asked again. */
const OFFLINE = { patienceMs: 10_000, deadlineMs: 120_000 };
const ONLINE = { patienceMs: 120_000, deadlineMs: 900_000 };
const TELL_EVERY_MS = 5_000;
const INTERRUPTED = 130;

function chosenSets(options: Options, parts: SetParts): EvalSet[] {
  const there = listSets(FOLDER);
  const unknown = options.sets.filter((name) => !there.some((set) => set.name === name));
  if (unknown.length > 0) throw new Error(`there is no set ${unknown.join(', ')}`);
  const chosen = there
    .filter(({ name }) => options.sets.length === 0 || options.sets.includes(name))
    .filter(({ heldOut }) => !heldOut || (options.heldOut && options.only === null))
    .map((set) => openSet(parts, FOLDER, set));
  if (options.only === null) return chosen;
  const only = chosen.map((set) => ({
    ...set,
    entries: set.entries.filter(({ id }) => id === options.only),
  }));
  if (only.every(({ entries }) => entries.length === 0)) throw new Error(`there is no case ${options.only}`);
  return only;
}

function progress(): (done: number, total: number) => void {
  let told = performance.now();
  return (done, total) => {
    if (performance.now() - told < TELL_EVERY_MS) return;
    told = performance.now();
    process.stderr.write(`${done} of ${total} played\n`);
  };
}

/** Prints what came of it; resolves with whether all sets hold their marks and the baseline. */
function report(options: Options, played: readonly PlayedEntry[], seconds: number): boolean {
  const tallies = tallySets(played);
  const whole = options.only === null;
  const below = whole ? belowMarks(tallies) : [];
  const baseline = whole && options.model === null ? belowBaseline(tallies, readBaseline(BASELINE)) : [];
  const say = (text: string) => void process.stdout.write(`${text}\n`);
  if (options.json) jsonLines(played, tallies).forEach(say);
  else {
    const parts = [
      totalsTable(tallies),
      failuresText(played),
      leftOutText(played),
      ...[...(whole ? tooFewChecked(tallies) : []), ...below, ...baseline].map((line) => `! ${line}`),
      `${played.length} cases in ${seconds.toFixed(0)} s`,
    ];
    say(parts.filter(Boolean).join('\n\n'));
  }
  if (options.writeBaseline) writeBaseline(BASELINE, tallies);
  const failedOne = options.only !== null && played.some(({ verdict }) => verdict === 'failed');
  return below.length === 0 && (options.writeBaseline || baseline.length === 0) && !failedOne;
}

/** Resolves when somebody wants this to end; the server, which is nobody's child, is stopped all the same. */
function interrupted(): Promise<null> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve(null));
  });
}

async function main(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  if (options.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const since = performance.now();
  const { models, judge } = modelsFor(options.model, options.judge);
  await using stage = await openStage();
  const limits = options.model === null ? OFFLINE : ONLINE;
  const sets = chosenSets(options, { stage, models, judge, ...limits });
  const played = await Promise.race([runSets(sets, options.parallel, progress()), interrupted()]);
  if (played === null) return INTERRUPTED;
  return report(options, played, (performance.now() - since) / 1000) ? 0 : 1;
}

// One case's loose end is told, and ends none of the others.
process.on('unhandledRejection', (error) => process.stderr.write(`unhandled rejection: ${inspect(error)}\n`));
try {
  process.exitCode = await main(process.argv.slice(2));
  // What was being played then is not waited for.
  if (process.exitCode === INTERRUPTED) process.exit();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
