import { parseArgs } from 'node:util';

import type { Observer } from './observer.ts';
import { OBSERVERS } from './observer.ts';

/** What `npm run simulate` was asked for. */
export interface Options {
  readonly people: number;
  readonly days: number;
  readonly seed: number;
  /** Who looks over conversations that have ended. */
  readonly observer: Observer;
  readonly json: boolean;
}

const HELP = `Usage: npm run simulate -- [options]

Lets made people live with Alfred for a month, through the real app, and tells what it offered them and what they made of it.

  --people 20        50 for the full run
  --days 30
  --seed 1           the same seed draws the same people, with the same habits, moods and replies
  --observer ${OBSERVERS.join(' | ')}
                     who looks over conversations: the built-in model, or rules of the simulation’s own
  --json             one JSON object instead of the tables
  --help             this

A small run, well under a minute: --people 3 --days 10
`;

/** Reads the command line; the text to print when help is asked for. Throws an Error that says what is wrong. */
export function readOptions(args: readonly string[]): Options | string {
  const { values } = parseArgs({
    args: [...args],
    options: {
      people: { type: 'string', default: '20' },
      days: { type: 'string', default: '30' },
      seed: { type: 'string', default: '1' },
      observer: { type: 'string', default: OBSERVERS[0] },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false, short: 'h' },
    },
  });
  if (values.help) return HELP;
  const whole = (name: 'people' | 'days' | 'seed', most: number) => {
    const number = Number(values[name]);
    if (Number.isInteger(number) && number > 0 && number <= most) return number;
    throw new Error(`--${name} takes a whole number, 1 to ${most}; not "${values[name]}"`);
  };
  const observer = OBSERVERS.find((one) => one === values.observer);
  if (!observer) throw new Error(`--observer takes ${OBSERVERS.join(' or ')}; not "${values.observer}"`);
  return {
    people: whole('people', 200),
    days: whole('days', 366),
    seed: whole('seed', 2 ** 31),
    observer,
    json: values.json,
  };
}
