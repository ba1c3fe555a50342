import { setTimeout as wait } from 'node:timers/promises';

import type { Pool } from 'pg';

import type { Clock } from '../db/clock.ts';
import type { PrismaClient } from '../db/generated/client.ts';
import { pendingWork } from '../db/pending-work.ts';
import { enqueue } from '../db/queue.ts';
import type { Queue } from '../db/queue.ts';

interface Parts {
  readonly pool: Pool;
  readonly clock: Clock;
  readonly queue: Pick<Queue, 'wakeAll' | 'boss'>;
  readonly prisma: PrismaClient;
}

const LOOK_MS = 15;

/** Resolves when nothing is due, waiting or being worked on; a job waiting for its next try does not count. */
export async function settled({ pool }: Pick<Parts, 'pool'>): Promise<void> {
  // Quiet twice in a row: between two steps of one journey there may be a moment without either.
  for (let quiet = 0; quiet < 2;) {
    quiet = (await pendingWork(pool)).now ? 0 : quiet + 1;
    await wait(LOOK_MS);
  }
}

/**
 * Moves the movable clock to a later time, stopping wherever something falls due on the way so that all of it
 * happens at its own time.
 */
export async function advanceTo(parts: Parts, target: Date): Promise<void> {
  const { pool, prisma, clock, queue } = parts;
  const go = async (to: Date) => {
    await clock.moveTo(to);
    // What became due meanwhile is not left to the next look.
    await enqueue(queue, prisma, { kind: 'sweep', payload: {}, key: 'moved' });
    queue.wakeAll();
    await settled(parts);
  };
  await settled(parts);
  for (;;) {
    const { next } = await pendingWork(pool);
    if (!next || next >= target) break;
    if (next > clock.now()) await go(next);
    else await settled(parts);
  }
  if (target > clock.now()) await go(target);
}
