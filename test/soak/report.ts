import type { Problem } from '../faults/problem.ts';
import type { Sample } from './measure.ts';

const MB = 2 ** 20;

/** How things stand, in one line. */
export function sampleLine({ processes, connections, queued, rows }: Sample): string {
  const each = processes.map(
    ({ rss, sockets, lagP99 }) =>
      `${Math.round(rss / MB)} MB, ${sockets} sockets, lag p99 ${(lagP99 * 1000).toFixed(0)} ms`,
  );
  const tables = [...rows].map(([table, count]) => `${table} ${count}`).join(', ');
  return `${each.map((one, nth) => `process ${nth}: ${one}`).join('; ')}; ${connections} connections, ${queued} jobs waiting; ${tables}`;
}

/** How things stood at the start, in the middle and at the end. */
export function courseLines(samples: readonly Sample[]): string[] {
  const [start, middle, end] = [samples[0], samples[Math.floor(samples.length / 2)], samples.at(-1)];
  return Object.entries({ start, middle, end }).flatMap(([when, sample]) =>
    sample ? [`${when}: ${sampleLine(sample)}`] : [],
  );
}

/** The last line; an answer out of order counts as wrong too, and is only named when there is one. */
export function verdictLine(problems: readonly Problem[]): string {
  const count = (kind: Problem['kind']) => problems.filter((problem) => problem.kind === kind).length;
  const disorder = count('out of order');
  const more = disorder > 0 ? `, out of order ${disorder}` : '';
  return `lost ${count('lost')}, duplicated ${count('duplicated')}, stuck ${count('stuck')}${more}`;
}
