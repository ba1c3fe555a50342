import { CronExpressionParser } from 'cron-parser';
import { Cron } from 'croner';

import { nextCron, parseCron } from '../../src/domain/cron.ts';
import { row } from '../measure/rows.ts';
import type { Row } from '../measure/rows.ts';
import { median, percentile } from '../measure/samples.ts';
import { CASES } from './names.ts';
import { ZONES } from './schedules.ts';

const EXPRESSION = '0 9 * * 1-5';
const DAY = 86_400_000;
/** Fourteen months, so that every change of the clocks lies within. */
const DAYS = 425;
const START = Date.UTC(2026, 0, 1);
const CHUNK = 200;

const PARSER = 'cron-parser, parsed once';

type Walk = (zone: string, from: number) => number | undefined;

/** Each with its expression parsed once a zone and kept, which is the fastest way it has. */
function walks(): { system: string; next: Walk; chunks: number }[] {
  const cron = parseCron(EXPRESSION);
  const parsed = new Map(
    ZONES.map((zone) => [zone, CronExpressionParser.parse(EXPRESSION, { tz: zone })] as const),
  );
  const croners = new Map(ZONES.map((zone) => [zone, new Cron(EXPRESSION, { timezone: zone })] as const));
  return [
    { system: 'alfred', next: (zone, from) => nextCron(cron, zone, from), chunks: 400 },
    {
      system: PARSER,
      next: (zone, from) => {
        const expression = parsed.get(zone as (typeof ZONES)[number]);
        expression?.reset(new Date(from));
        return expression?.next().getTime();
      },
      chunks: 10,
    },
    {
      system: 'cron-parser, parsed each time',
      next: (zone, from) =>
        CronExpressionParser.parse(EXPRESSION, { tz: zone, currentDate: from }).next().getTime(),
      chunks: 10,
    },
    {
      system: 'croner, parsed once',
      next: (zone, from) =>
        croners
          .get(zone as (typeof ZONES)[number])
          ?.nextRun(new Date(from))
          ?.getTime(),
      chunks: 10,
    },
  ];
}

/** An instant of the fourteen months and a zone, other ones for every number. */
function question(n: number): [zone: string, from: number] {
  const zone = ZONES[n % ZONES.length] ?? 'UTC';
  return [zone, START + ((n * 2_654_435_761) % (DAYS * DAY))];
}

function microseconds(next: Walk, chunks: number): number[] {
  const samples: number[] = [];
  for (let chunk = -3; chunk < chunks; chunk++) {
    const asked = Array.from({ length: CHUNK }, (_, i) => question((chunk + 3) * CHUNK + i));
    const start = performance.now();
    for (const [zone, from] of asked) next(zone, from);
    if (chunk >= 0) samples.push((performance.now() - start) / CHUNK);
  }
  return samples;
}

/** On how many of the questions a walk throws, or answers otherwise than croner does. */
function disagreements(next: Walk, second: Walk): { thrown: number; different: number } {
  let thrown = 0;
  let different = 0;
  for (let n = 0; n < 10_000; n++) {
    const [zone, from] = question(n);
    try {
      if (next(zone, from) !== second(zone, from)) different += 1;
    } catch {
      thrown += 1;
    }
  }
  return { thrown, different };
}

/** The next time of a zoned weekday cron: ours, against cron-parser (the ratio) and croner (the answers). */
export function measureNextTime(): Row[] {
  const all = walks();
  const second = all.find(({ system }) => system.startsWith('croner'))?.next ?? (() => undefined);
  const measured = all.map((walk) => ({ ...walk, samples: microseconds(walk.next, walk.chunks) }));
  const parser = measured.find(({ system }) => system === PARSER);
  const floor = median(parser?.samples ?? []);
  const times = measured.map(({ system, samples }) =>
    row({
      case: CASES.nextTime,
      system,
      p50_ms: median(samples),
      p95_ms: percentile(samples, 0.95),
      p99_ms: percentile(samples, 0.99),
      rows_per_s: 1_000 / median(samples),
      ratio_to_floor: median(samples) / floor,
    }),
  );
  const judged = measured.filter(({ system }) => system === 'alfred' || system === PARSER);
  const answers = judged.map(({ system, next }) => {
    const { thrown, different } = disagreements(next, second);
    const note = `${thrown} thrown, ${different} different`;
    return row({ case: CASES.disagree, system, count: thrown + different, note });
  });
  return [...times, ...answers];
}
