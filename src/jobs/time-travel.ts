import { setTimeout as wait } from 'node:timers/promises';

import type { Pool } from 'pg';

import type { Clock } from '../db/clock.ts';
import type { PrismaClient } from '../db/generated/client.ts';
import { pendingWork } from '../db/pending-work.ts';
import { enqueue } from '../db/queue.ts';
import type { Queue } from '../db/queue.ts';

/** What it takes to move the clock through all that falls due. */
export interface TravelParts {
  readonly pool: Pool;
  readonly clock: Clock;
  readonly queue: Pick<Queue, 'wake' | 'boss'>;
  readonly prisma: PrismaClient;
}

/** How the clock is moved where people watch, who may act or change their minds meanwhile. */
export interface Journey {
  /** No step is longer than this, in milliseconds; otherwise one goes as far as nothing falls due. */
  readonly longestMs?: number;
  /** Ends the journey where it is, also while what is due there is still being worked on. */
  readonly signal?: AbortSignal;
  /** Goes one step, which takes no longer than a look at the database, once nobody is in the middle of something. */
  readonly oneStep?: (step: () => Promise<boolean>) => Promise<boolean>;
}

const LOOK_MS = 25;
const WAKE_EVERY = 8;

/** Resolves when nothing is due, waiting or being worked on, or once aborted; a job waiting for its next try does not count. */
export async function settled(
  { pool, queue }: Pick<TravelParts, 'pool' | 'queue'>,
  signal?: AbortSignal,
): Promise<void> {
  // Quiet twice in a row: between two steps of one journey there may be a moment without either.
  for (let quiet = 0, looks = 1; quiet < 2 && !signal?.aborted; looks++) {
    const { now: busy, waits } = await pendingWork(pool);
    quiet = busy ? 0 : quiet + 1;
    // Nobody else wakes a queue for what falls due by itself, or by the move before.
    if (looks % WAKE_EVERY === 1) for (const name of waits) queue.wake(name);
    await wait(LOOK_MS);
  }
}

/**
 * Moves the movable clock to a later time, stopping wherever something falls due on the way so that all of it
 * happens at its own time.
 */
export async function advanceTo(parts: TravelParts, target: Date, journey: Journey = {}): Promise<void> {
  const { pool, prisma, clock, queue } = parts;
  const { longestMs = Infinity, signal, oneStep = (step) => step() } = journey;
  /** Whether there is more to go; never moves while something is at work, which it would then be too late for. */
  const step = async (): Promise<boolean> => {
    const { now: busy, next } = await pendingWork(pool);
    if (signal?.aborted) return false;
    if (busy) return true;
    const now = clock.now().getTime();
    const due = next?.getTime() ?? Infinity;
    if (due <= now && due < target.getTime()) return true;
    if (target.getTime() <= now) return false;
    await clock.moveTo(new Date(Math.min(due, target.getTime(), now + longestMs)));
    // What became due meanwhile is not left to the next look.
    await enqueue(queue, prisma, { kind: 'sweep', payload: {}, key: 'moved' });
    return true;
  };
  do await settled(parts, signal);
  while (await oneStep(step));
}
