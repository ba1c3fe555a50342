import { stoppedOf } from '../db/turns.ts';
import type { Turn } from '../db/turns.ts';
import type { JobParts } from './job-parts.ts';

/** Lets a turn in hand hear that its person pressed Stop, in whichever process the press arrived. */
export interface Stops {
  /**
   * Carries out work on a turn with the signal that aborts when it is stopped, and a look whether it was: word of it may be
   * on its way still when something is about to be said.
   */
  during<T>(turn: Turn, work: (stop: AbortSignal, look: () => Promise<void>) => Promise<T>): Promise<T>;
}

/** Listens for stops of the turns that this process is at. */
export function listenForStops({ prisma, queue, log }: JobParts): Stops {
  const inHand = new Map<string, AbortController>();
  const look = async () => {
    if (inHand.size === 0) return;
    for (const id of await stoppedOf(prisma, [...inHand.keys()])) inHand.get(id)?.abort();
  };
  queue.onWake('stop', () => {
    look().catch((err: unknown) => log.warn({ err }, 'stops could not be looked for'));
  });
  return {
    async during(turn, work) {
      const stop = new AbortController();
      inHand.set(turn.id, stop);
      try {
        // One that was pressed just before we listened.
        await look();
        return await work(stop.signal, look);
      } finally {
        if (inHand.get(turn.id) === stop) inHand.delete(turn.id);
      }
    },
  };
}
