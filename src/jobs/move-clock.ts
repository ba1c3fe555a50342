import { dayAfter, morningOf, readInstant } from '../domain/local-date.ts';
import { wallAt } from '../domain/zone.ts';
import type { Log } from '../log.ts';
import { advanceTo } from './time-travel.ts';
import type { TravelParts } from './time-travel.ts';

/** How far to move: so many minutes, to a morning at nine, or to a wall time such as `2026-03-09T09:00`. */
export type Move =
  | { readonly minutes: number }
  | { readonly morning: 'tomorrow' | 'monday' }
  | { readonly local: string };

/** How the clock stands. Times are in milliseconds since the epoch. */
interface ClockState {
  /** How far it has been moved ahead, in milliseconds. */
  readonly ahead: number;
  /** Where it comes from and goes to while it is being moved. */
  readonly moving: { readonly from: number; readonly to: number } | null;
  /** Why the last move ended before its time, for people. */
  readonly failed: string | null;
}

/** Moves the clock for people who watch, one move at a time. */
export interface ClockMover {
  state(): ClockState;
  /** Calls back whenever the state has changed, until the returned function is called. */
  onChange(listener: () => void): () => void;
  /** Begins to move ahead, on the clock of a zone; a sentence when that can't be. */
  move(wish: Move, zone: string): string | null;
  /** Ends a move where it is. */
  halt(): void;
  /** Does what somebody asks for while the clock stands, and has it heard of before the clock moves on. */
  standing<T>(act: () => Promise<T>): Promise<T>;
  /** Ends a move and waits until it has ended. */
  close(): Promise<void>;
}

interface Parts extends TravelParts {
  readonly log: Log;
  /** By how many milliseconds the clock was ahead when it had not been moved; by default none. */
  readonly unmoved?: number;
  /** Resolves when all that people did has reached Alfred. */
  readonly heard: () => Promise<void>;
}

const MINUTE = 60_000;
const DAY = 86_400_000;
const MOST_DAYS = 60;
const MONDAY = 1;

/** The instant that is wished for; null when there is none such. */
function targetOf(wish: Move, zone: string, now: Date): Date | null {
  if ('minutes' in wish) return new Date(now.getTime() + wish.minutes * MINUTE);
  if ('local' in wish) return readInstant(wish.local, zone);
  let day = dayAfter(now, zone);
  const weekday = () => new Date(wallAt(zone, day.getTime())).getUTCDay();
  while (wish.morning === 'monday' && weekday() !== MONDAY) day = dayAfter(day, zone);
  return morningOf(day, zone);
}

/** Where a move would lead, or a sentence that says why there is none. */
export function planMove(wish: Move, zone: string, now: Date): Date | string {
  const target = targetOf(wish, zone, now);
  if (!target || Number.isNaN(target.getTime()))
    return 'That is no date that I know; say a day and a time, such as 2026-03-09 09:00.';
  if (target <= now) return 'Time only goes forward here, and that moment is over. Choose a later one.';
  const days = (target.getTime() - now.getTime()) / DAY;
  if (days > MOST_DAYS)
    return `That is ${Math.ceil(days)} days ahead; the clock is moved by ${MOST_DAYS} days at a time at most.`;
  return target;
}

/**
 * Moves the clock through all that falls due on the way, in steps of a day at most. What people do meanwhile happens between
 * two steps, at the time that they see.
 */
export function clockMover(parts: Parts): ClockMover {
  const { clock, log, heard, unmoved = 0 } = parts;
  const listeners = new Set<() => void>();
  const acts = new Set<Promise<unknown>>();
  let stepping: Promise<unknown> | null = null;
  let moving: (ClockState['moving'] & { abort: AbortController }) | null = null;
  let failed: string | null = null;
  let ending: Promise<void> = Promise.resolve();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const oneStep = async (step: () => Promise<boolean>): Promise<boolean> => {
    while (acts.size > 0) await Promise.allSettled(acts);
    const stepped = heard().then(step);
    stepping = stepped.catch(() => undefined);
    try {
      return await stepped;
    } finally {
      stepping = null;
      tell();
    }
  };
  const go = async (target: Date, signal: AbortSignal) => {
    try {
      await advanceTo(parts, target, { longestMs: DAY, signal, oneStep });
    } catch (err) {
      log.error({ err }, 'the clock could not be moved on');
      failed = 'Something went wrong on the way, and the clock stopped here. The log says more.';
    } finally {
      moving = null;
      tell();
    }
  };
  return {
    state: () => ({
      ahead: Math.max(0, clock.now().getTime() - Date.now() - unmoved),
      moving: moving && { from: moving.from, to: moving.to },
      failed,
    }),
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    move(wish, zone) {
      if (moving) return 'The clock is being moved already. Wait until it has arrived, or stop it.';
      const now = clock.now();
      const target = planMove(wish, zone, now);
      if (typeof target === 'string') return target;
      failed = null;
      const abort = new AbortController();
      moving = { from: now.getTime(), to: target.getTime(), abort };
      tell();
      ending = go(target, abort.signal);
      return null;
    },
    halt: () => moving?.abort.abort(),
    async standing(act) {
      while (stepping) await stepping;
      const acting = act();
      acts.add(acting);
      try {
        return await acting;
      } finally {
        acts.delete(acting);
      }
    },
    async close() {
      moving?.abort.abort();
      await ending;
    },
  };
}
