import { claimDue, untilNextDue } from '../../src/db/dispatch.ts';
import { row } from '../measure/rows.ts';
import type { Row } from '../measure/rows.ts';
import { median, percentile, timed } from '../measure/samples.ts';
import { claimByFloor } from './floor.ts';
import type { Alfred } from './systems/alfred.ts';

const LOOKS = 1_000;
/** The name of the floor among the systems. */
export const FLOOR = 'SQL floor';

/** The idle look against the cheapest statement there is, taken in turns. */
export async function measureIdleLook({ pool }: Alfred, name: string): Promise<Row[]> {
  const looks: number[] = [];
  const ones: number[] = [];
  for (let i = -100; i < LOOKS; i++) {
    const look = await timed(() => untilNextDue(pool));
    const one = await timed(() => pool.query('SELECT 1'));
    if (i < 0) continue;
    looks.push(look);
    ones.push(one);
  }
  const told = (system: string, samples: number[]) =>
    row({
      case: name,
      system,
      p50_ms: median(samples),
      p95_ms: percentile(samples, 0.95),
      p99_ms: percentile(samples, 0.99),
      ratio_to_floor: median(samples) / median(ones),
    });
  return [told('select 1', ones), told('alfred', looks)];
}

async function claimAll({ pool, queue }: Alfred, due: number): Promise<void> {
  for (let claimed = 0; claimed < due;) {
    const batch = await claimDue({ pool, queue });
    if (batch.claimed === 0 || batch.queued !== batch.claimed)
      throw new Error('not all that is due was queued');
    claimed += batch.claimed;
  }
}

/** The claim of all that is due by one process, against the floor, in turns. */
export async function measureClaim(
  alfred: Alfred,
  name: string,
  due: number,
  trials: number,
): Promise<Row[]> {
  const prepare = async () => {
    await alfred.clear();
    await alfred.plan(Array.from({ length: due }, () => new Date()));
    await alfred.settle();
  };
  const floor: number[] = [];
  const ours: number[] = [];
  for (let i = 0; i < trials; i++) {
    await prepare();
    floor.push(
      await timed(async () => {
        if ((await claimByFloor(alfred.pool)) !== due)
          throw new Error('the floor did not claim all that is due');
      }),
    );
    await prepare();
    ours.push(await timed(() => claimAll(alfred, due)));
  }
  const told = (system: string, samples: number[]) =>
    row({
      case: name,
      system,
      p50_ms: median(samples),
      rows_per_s: (due / median(samples)) * 1_000,
      ratio_to_floor: median(samples) / median(floor),
    });
  return [told(FLOOR, floor), told('alfred', ours)];
}
