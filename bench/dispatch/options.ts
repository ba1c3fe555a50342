import { parseArgs } from 'node:util';

import { MOST_DUE } from './schedules.ts';
import { PEERS } from './systems.ts';

const ALL_PEERS = Object.keys(PEERS);

/** What `dispatch` measures, and how often. */
export interface Options {
  /** How many schedules are stored, ascending. */
  readonly sizes: readonly number[];
  /** How many of them are due at one instant. */
  readonly due: readonly number[];
  readonly processes: readonly number[];
  /** Repeats of everything that is not repeated within itself. */
  readonly trials: number;
  readonly peers: readonly string[];
  /** The sizes at which peers are measured too. */
  readonly peerSizes: readonly number[];
  readonly json: boolean;
}

export const HELP = `Usage: npm run bench -- dispatch [options]

Measures how schedules become runs, on a Postgres of its own, and prints a Markdown table.

  --sizes 10000,100000,1000000   schedules stored
  --due 10000,1000,1             schedules due at one instant
  --processes 1,2,4              processes that claim and run
  --trials 3                     repeats; the median is told
  --peers ${ALL_PEERS.join(',')}
                                 the others on the same work; "none" for none
  --peer-sizes 10000,1000000     of the sizes, those for the peers; else the smallest and the largest
  --json                         one JSON object a row instead of the table
  --help                         this

A small run, well under a minute: --sizes 10000 --due 1000 --processes 1 --trials 1
BullMQ runs when REDIS_URL is set and the packages bullmq and ioredis can be found.
`;

function readNumbers(name: string, text: string): number[] {
  const numbers = text.split(',').map(Number);
  if (numbers.every((number) => Number.isInteger(number) && number > 0)) return numbers;
  throw new Error(`--${name} takes whole numbers above 0, separated by commas; not "${text}"`);
}

function readPeers(text: string): Options['peers'] {
  if (text === 'none') return [];
  const names = text.split(',');
  if (names.every((name) => ALL_PEERS.includes(name))) return names;
  throw new Error(`--peers takes ${ALL_PEERS.join(', ')} or none; not "${text}"`);
}

/** Reads the options; null when help is asked for. Throws an Error that tells what is wrong. */
export function readOptions(args: string[]): Options | null {
  const { values } = parseArgs({
    args,
    options: {
      sizes: { type: 'string', default: '10000,100000,1000000' },
      due: { type: 'string', default: '10000,1000,1' },
      processes: { type: 'string', default: '1,2,4' },
      trials: { type: 'string', default: '3' },
      peers: { type: 'string', default: ALL_PEERS.join(',') },
      'peer-sizes': { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false, short: 'h' },
    },
  });
  if (values.help) return null;
  const sizes = readNumbers('sizes', values.sizes).sort((a, b) => a - b);
  const due = readNumbers('due', values.due);
  if (Math.max(...due) > Math.min(MOST_DUE, ...sizes)) {
    throw new Error(`at most ${MOST_DUE} can be due, and no more than the smallest size has`);
  }
  const [trials = 1] = readNumbers('trials', values.trials);
  const asked = values['peer-sizes'];
  const peerSizes =
    asked === undefined ? [Math.min(...sizes), Math.max(...sizes)] : readNumbers('peer-sizes', asked);
  const processes = readNumbers('processes', values.processes);
  return { sizes, due, processes, trials, peers: readPeers(values.peers), peerSizes, json: values.json };
}
