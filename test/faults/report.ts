import type { Problem } from './problem.ts';
import { CRASH_POINTS } from './steps.ts';
import type { Outcome } from './trial.ts';

const SHOWN = 6;

/** How often each of several kinds of things occurred, over all trials. */
function sum(maps: Iterable<ReadonlyMap<string, number>>): Map<string, number> {
  const sums = new Map<string, number>();
  for (const map of maps) for (const [what, count] of map) sums.set(what, (sums.get(what) ?? 0) + count);
  return sums;
}

function countOf(outcomes: readonly Outcome[], kind: Problem['kind']): number {
  return outcomes.flatMap(({ problems }) => problems).filter((problem) => problem.kind === kind).length;
}

/** What was wrong with a trial, in one line. */
export function failureLine({ seed, problems, evidence }: Outcome): string {
  const shown = problems.slice(0, SHOWN).map(({ kind, what }) => `${kind}: ${what}`);
  const more = problems.length > SHOWN ? [`and ${problems.length - SHOWN} more`] : [];
  return `seed ${seed} failed: ${[...shown, ...more].join('; ')} (evidence in ${evidence})`;
}

/** A trial in one line, with what it went through. */
export function trialLine(outcome: Outcome): string {
  const ends = [...outcome.ends].map(([what, count]) => (count > 1 ? `${what} ×${count}` : what));
  const notes = [...outcome.notes].map(([what, count]) => `${what} ×${count}`);
  const through = [...ends.map((end) => `process ${end}`), ...outcome.troubles, ...notes].join('; ');
  return `seed ${outcome.seed}: ${outcome.seconds.toFixed(0)} s; ${through}`;
}

/** What befell all trials together; with every step by name if asked for. */
export function summary(outcomes: readonly Outcome[], verbose: boolean): string[] {
  const ends = sum(outcomes.map((outcome) => outcome.ends));
  const points = CRASH_POINTS.map(({ step, moment }) => `${step}, ${moment}`);
  const reached = points.filter((point) => ends.has(point));
  const atSteps = reached.reduce((all, point) => all + (ends.get(point) ?? 0), 0);
  const others = [...ends].filter(([what]) => !points.includes(what) && !what.startsWith('killed'));
  const steps = points.map((point) => `  ${String(ends.get(point) ?? 0).padStart(4)}  ${point}`);
  const disorder = countOf(outcomes, 'out of order');
  return [
    `processes killed: ${ends.get('killed') ?? 0} at a random moment, ${atSteps} at ${reached.length} of ${points.length} named steps`,
    ...(verbose ? steps : []),
    ...others.map(([what, count]) => `process ${what} ×${count}`),
    ...[...sum(outcomes.map(({ notes }) => notes))].map(([what, count]) => `${what}: ${count}`),
    ...(disorder > 0 ? [`out of order: ${disorder}`] : []),
  ];
}

/** The last line: how many trials there were, and what is wrong in all of them together. */
export function verdictLine(outcomes: readonly Outcome[]): string {
  const [lost, duplicated, stuck] = (['lost', 'duplicated', 'stuck'] as const).map((kind) =>
    countOf(outcomes, kind),
  );
  return `trials ${outcomes.length}, lost ${lost}, duplicated ${duplicated}, stuck ${stuck}`;
}
