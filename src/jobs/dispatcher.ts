import type { Pool } from 'pg';

import { claimDue, untilNextDue } from '../db/dispatch.ts';
import type { Queue } from '../db/queue.ts';
import { mendSetBack } from '../db/set-back.ts';
import type { Log } from '../log.ts';

/** Time reaching Alfred: claims what is due, sleeps until something is. */
export interface Dispatcher extends AsyncDisposable {
  /** When it last looked for what is due and was answered, by `performance.now()`. */
  lookedAt(): number;
  stop(): Promise<void>;
}

/** Nothing is looked for less often than this, whatever the clocks say. */
const LONGEST_SLEEP_MS = 1_000;
const HELD_SLEEP_MS = 100;
const LOOK_AT_CLOCK_MS = 1_000;

/** Starts claiming due schedules, at their time and whenever one is made or changed. */
export function startDispatcher(parts: { pool: Pool; queue: Queue; log: Log }): Dispatcher {
  const log = parts.log.child({ part: 'dispatch' });
  let stopping = false;
  let woken = false;
  let failing = false;
  let lookedAt = performance.now();
  let clockSeenAt = -Infinity;
  let rouse: () => void = () => undefined;
  parts.queue.onWake('dispatch', () => {
    woken = true;
    rouse();
  });

  const seeClock = async () => {
    if (performance.now() - clockSeenAt < LOOK_AT_CLOCK_MS) return;
    const ms = await mendSetBack(parts.pool);
    clockSeenAt = performance.now();
    if (ms === 0) return;
    log.error(
      { seconds: Math.round(ms / 1_000) },
      'the clock was set back; what was put off by it is called back',
    );
    parts.queue.wakeAll();
  };
  const round = async (): Promise<number> => {
    await seeClock();
    const due = await untilNextDue(parts.pool);
    if (due === null || due > 0) return Math.min(due ?? LONGEST_SLEEP_MS, LONGEST_SLEEP_MS);
    const { claimed, queued, broken } = await claimDue(parts);
    for (const one of broken) log.error(one, 'schedule set aside');
    if (claimed > 0) log.info({ claimed, queued }, 'dispatched');
    // What is due and could not be claimed is in somebody else's hands.
    return claimed > 0 ? 0 : HELD_SLEEP_MS;
  };
  const loop = async () => {
    while (!stopping) {
      woken = false;
      let sleep = LONGEST_SLEEP_MS;
      try {
        sleep = await round();
        lookedAt = performance.now();
        if (failing) log.info('dispatching again');
        failing = false;
      } catch (err) {
        // Said once, not each second of an outage.
        if (!failing) log.warn({ err }, 'nothing can be dispatched');
        failing = true;
      }
      if (woken || sleep <= 0) continue;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, Math.ceil(sleep));
        rouse = () => {
          clearTimeout(timer);
          resolve();
        };
        if (woken || stopping) rouse();
      });
    }
  };
  const looping = loop();
  const stop = async () => {
    stopping = true;
    rouse();
    await looping;
  };
  return { lookedAt: () => lookedAt, stop, [Symbol.asyncDispose]: stop };
}
