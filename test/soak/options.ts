import { parseArgs } from 'node:util';

import { MOST_SEED, whole } from '../faults/options.ts';

/** How long and how hard is soaked. */
export interface Options {
  readonly minutes: number;
  readonly seed: number;
  readonly processes: number;
  readonly people: number;
  /** Messages that people send, in all, each minute. */
  readonly messages: number;
  /** One-off schedules that fall due each minute, besides those that recur and those that people ask for. */
  readonly schedules: number;
}

/** Reads the command line. Throws an error that says what is wrong with it. */
export function readOptions(args: readonly string[]): Options {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...args],
    options: { minutes: text, seed: text, processes: text, people: text, messages: text, schedules: text },
  });
  return {
    minutes: whole('minutes', values.minutes, 60, 1),
    seed: whole('seed', values.seed, Math.floor(Math.random() * MOST_SEED), 0),
    processes: whole('processes', values.processes, 2, 1),
    people: whole('people', values.people, 12, 1),
    messages: whole('messages', values.messages, 30, 0),
    schedules: whole('schedules', values.schedules, 20, 0),
  };
}
