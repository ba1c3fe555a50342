import { parseArgs } from 'node:util';

/** How much falls due at once, and for whom. */
export interface Options {
  /** Runs that are due at one instant. */
  readonly runs: number;
  readonly people: number;
  /** How many times faster than real the clock runs. */
  readonly speed: number;
  readonly json: boolean;
}

export const HELP = `Usage: npm run bench -- fairness [options]

Has many runs fall due at one instant in the real app, under a clock that runs fast, beside a Slack that holds to its
published rate limits, and tells who came when and what Slack was sent.

  --runs 10000     runs due at one instant; nine in ten of them are of a few people with very many
  --people 1000    of whom most have one
  --speed 10       how many times faster than real the clock runs
  --json           one JSON object a row instead of the table
  --help           this

A small run, well under a minute: --runs 300 --people 60
`;

/** Reads the options; null when help is asked for. Throws an Error that tells what is wrong. */
export function readOptions(args: string[]): Options | null {
  const { values } = parseArgs({
    args,
    options: {
      runs: { type: 'string', default: '10000' },
      people: { type: 'string', default: '1000' },
      speed: { type: 'string', default: '10' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false, short: 'h' },
    },
  });
  if (values.help) return null;
  const whole = (name: 'runs' | 'people' | 'speed') => {
    const number = Number(values[name]);
    if (Number.isInteger(number) && number > 0) return number;
    throw new Error(`--${name} takes a whole number above 0; not "${values[name]}"`);
  };
  const options = {
    runs: whole('runs'),
    people: whole('people'),
    speed: whole('speed'),
    json: values.json,
  };
  if (options.people > options.runs) throw new Error('there cannot be more people than runs');
  // Claims on jobs are kept alive by real time and run out by this clock.
  if (options.speed > 20) throw new Error('--speed takes at most 20');
  return options;
}
