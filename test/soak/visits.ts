import { setTimeout as wait } from 'node:timers/promises';

import type { Playground } from '../../src/playground/playground.ts';

/** What people did besides talking, and how often Alfred took it and how often not. */
export interface Visits {
  done: number;
  refused: number;
}

const PAUSE_MS = 2_000;

/**
 * Lets one person open App Home, run commands and press the buttons there, one after another, until stopped.
 * Slack repeats none of these when a socket breaks, and a Home that is not published yet shows no button: what
 * is not taken is counted and is no fault.
 */
export async function visit(playground: Playground, person: string, visits: Visits, signal: AbortSignal) {
  const actor = playground.as(person);
  const acts = [
    () => actor.openHome(),
    () => actor.command('/alfred list'),
    () => actor.press('home', 'Pause'),
    () => actor.command('/alfred help'),
    () => actor.press('home', 'Resume'),
    () => actor.command('/alfred history'),
  ];
  for (let nth = 0; !signal.aborted; nth += 1) {
    const outcome = await acts[nth % acts.length]?.().catch(() => ({ acked: false }));
    if (outcome && 'acked' in outcome && !outcome.acked) visits.refused += 1;
    else visits.done += 1;
    await wait(PAUSE_MS, undefined, { signal }).catch(() => undefined);
  }
}
