import { parseArgs } from 'node:util';

/** How many people there are, and for how long they are watched. */
export interface Options {
  readonly people: number;
  /** How many of them say something each hour. */
  readonly active: number;
  /** Hours of the clock. */
  readonly hours: number;
  readonly json: boolean;
}

export const HELP = `Usage: npm run bench -- idle [options]

Has the real app look after very many people of whom few do anything, under a clock that is moved, and tells what an hour
of that costs: calls of the model, statements, milliseconds. The same with a tenth of the people, and with nobody active.

  --people 10000
  --active 1         per cent of them that say something each hour
  --hours 4
  --json             one JSON object a row instead of the table
  --help             this

A small run, well under a minute: --people 1000 --hours 2
`;

/** Reads the options; null when help is asked for. Throws an Error that tells what is wrong. */
export function readOptions(args: string[]): Options | null {
  const { values } = parseArgs({
    args,
    options: {
      people: { type: 'string', default: '10000' },
      active: { type: 'string', default: '1' },
      hours: { type: 'string', default: '4' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false, short: 'h' },
    },
  });
  if (values.help) return null;
  const number = (name: 'people' | 'active' | 'hours', fits: (value: number) => boolean, what: string) => {
    const value = Number(values[name]);
    if (fits(value)) return value;
    throw new Error(`--${name} takes ${what}; not "${values[name]}"`);
  };
  const whole = (value: number) => Number.isInteger(value) && value > 0;
  const people = number('people', (value) => whole(value) && value >= 10, 'a whole number from 10 on');
  const share = number('active', (value) => value >= 0 && value <= 10, 'per cent, 0 to 10');
  return {
    people,
    active: Math.round((people * share) / 100),
    hours: number('hours', whole, 'a whole number above 0'),
    json: values.json,
  };
}
