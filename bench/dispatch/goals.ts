import { markdownTable } from '../measure/rows.ts';
import type { Row } from '../measure/rows.ts';
import { FLOOR } from './claim.ts';
import { CASES } from './names.ts';
import type { Options } from './options.ts';

/** One goal of the design, with what was measured; null when this run did not measure it. */
interface Goal {
  readonly goal: string;
  readonly wanted: number;
  readonly measured: number | null;
  readonly unit: string;
}

const times = (a: number | null | undefined, b: number | null | undefined) =>
  a === null || a === undefined || !b ? null : a / b;
const least = (values: readonly (number | null | undefined)[]) => {
  const known = values.filter((value) => typeof value === 'number');
  return known.length === 0 ? null : Math.min(...known);
};
const most = (values: readonly (number | null | undefined)[]) => {
  const known = values.filter((value) => typeof value === 'number');
  return known.length === 0 ? null : Math.max(...known);
};

function goals(rows: readonly Row[], { sizes, processes }: Options): Goal[] {
  const find = (name: string, system = 'alfred') =>
    rows.find((one) => one.case === name && one.system === system);
  const small = Math.min(...sizes);
  const large = Math.max(...sizes);
  const size = large.toLocaleString('en-US');
  // With the number of processes that is best for each system, as one would run it.
  const lag = (due: number, system = 'alfred', at = large) =>
    least(processes.map((count) => find(CASES.lag(at, due, count), system)?.p99_ms));
  const claim = (at: number, system = 'alfred') => find(CASES.claim(at, 10_000), system)?.p50_ms;
  const idle = find(CASES.idle(large));
  const statements = sizes.flatMap((at) =>
    processes.flatMap((count) => [10_000, 1_000].map((due) => find(CASES.statements(at, due, count))?.count)),
  );
  const spread = times(most([claim(small), claim(large)]), least([claim(small), claim(large)]));
  // Against every peer at the largest size that it was measured at.
  const peer = (system: string) => {
    const at = sizes.findLast((one) => lag(10_000, system, one) !== null);
    return at === undefined ? null : times(lag(10_000, 'alfred', at), lag(10_000, system, at));
  };
  return [
    {
      goal: `claim of 10,000 among ${size} / SQL floor`,
      wanted: 1.5,
      measured: times(claim(large), claim(large, FLOOR)),
      unit: 'x',
    },
    {
      goal: `the same among ${small.toLocaleString('en-US')}, apart`,
      wanted: 1.1,
      measured: spread,
      unit: 'x',
    },
    { goal: `p99 lag, 10,000 due among ${size}`, wanted: 700, measured: lag(10_000), unit: 'ms' },
    { goal: `p99 lag, 1,000 due among ${size}`, wanted: 150, measured: lag(1_000), unit: 'ms' },
    { goal: `p99 lag, one due among ${size}`, wanted: 30, measured: lag(1), unit: 'ms' },
    { goal: 'p99 lag / BullMQ schedulers', wanted: 0.4, measured: peer('bullmq-schedulers'), unit: 'x' },
    { goal: 'p99 lag / BullMQ delayed', wanted: 0.8, measured: peer('bullmq'), unit: 'x' },
    { goal: 'p99 lag / graphile-worker', wanted: 1.2, measured: peer('graphile-worker'), unit: 'x' },
    { goal: `idle look at ${size} / select 1`, wanted: 2, measured: idle?.ratio_to_floor ?? null, unit: 'x' },
    {
      goal: 'looks a second and process',
      wanted: 1,
      measured: find(CASES.idleProcess(large))?.count ?? null,
      unit: '',
    },
    {
      goal: 'next time / cron-parser',
      wanted: 0.01,
      measured: find(CASES.nextTime)?.ratio_to_floor ?? null,
      unit: 'x',
    },
    {
      goal: 'next times thrown, or other than croner',
      wanted: 0,
      measured: find(CASES.disagree)?.count ?? null,
      unit: '',
    },
    { goal: 'statements a run, no-op handler', wanted: 6, measured: most(statements), unit: '' },
    {
      goal: 'statements a run, up to the post',
      wanted: 6,
      measured: find(CASES.wholeStatements)?.count ?? null,
      unit: '',
    },
    {
      goal: 'drain of a burst / ideal',
      wanted: 1.4,
      measured: find(CASES.drain)?.ratio_to_floor ?? null,
      unit: 'x',
    },
    {
      goal: 'starts over the limit of a person',
      wanted: 0,
      measured: find(CASES.capOver)?.count ?? null,
      unit: '',
    },
    {
      goal: 'time with that limit / ideal',
      wanted: 1 / 0.65,
      measured: find(CASES.cap)?.ratio_to_floor ?? null,
      unit: 'x',
    },
    {
      goal: 'starts until all of 100 people had one',
      wanted: 110,
      measured: find(CASES.fairness)?.count ?? null,
      unit: '',
    },
  ];
}

function verdict({ measured, wanted }: Goal): string {
  if (measured === null) return 'not measured';
  // A second is looked at once, give or take what falls into the window.
  if (measured <= wanted * 1.01) return 'met';
  return wanted === 0 ? 'missed' : `missed: ${(measured / wanted).toFixed(2)} x the goal`;
}

/** The goals that this run can speak to, each with what was measured and whether that is met. */
export function goalsTable(rows: readonly Row[], options: Options): string {
  const shown = (value: number) => Number(value.toPrecision(3)).toString();
  return markdownTable(
    ['goal', 'at most', 'measured', ''],
    goals(rows, options).map((one) => [
      one.goal,
      `${shown(one.wanted)} ${one.unit}`.trim(),
      one.measured === null ? '' : `${shown(one.measured)} ${one.unit}`.trim(),
      verdict(one),
    ]),
  );
}
