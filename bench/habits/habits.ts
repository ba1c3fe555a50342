import { parseArgs } from 'node:util';

import { markdownTable } from '../measure/rows.ts';
import type { Subcommand } from '../measure/subcommand.ts';
import { missed, OURS, scoresOn, THREE } from './score.ts';
import type { Score } from './score.ts';

const HELP = `Usage: npm run bench -- habits [options]

Scores how habits are recognised on made histories whose truth is known. Exits with 1 when a goal of the design is missed.

  --histories 1000   of each kind
  --seed 1
  --json             one JSON object instead of the table
  --help             this
`;

const share = (part: number, whole: number) => (whole === 0 ? '' : (part / whole).toFixed(3));

function rowOf(name: string, score: Score): string[] {
  return [
    name,
    share(score.right, score.right + score.wrong),
    share(score.recognised, score.chances),
    share(score.falseHabits, score.random),
    name === OURS.name ? share(score.threesOver, score.threes) : '',
    share(score.stillOffered, score.stopped),
    ((score.milliseconds / score.calls) * 1_000).toFixed(1),
  ];
}

/** How well habits are told from chance. */
export const habits: Subcommand = {
  name: 'habits',
  about: 'how well habits are told from chance, on made histories',
  run(args) {
    const { values } = parseArgs({
      args,
      options: {
        histories: { type: 'string', default: '1000' },
        seed: { type: 'string', default: '1' },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false, short: 'h' },
      },
    });
    if (values.help) {
      process.stdout.write(HELP);
      return Promise.resolve(0);
    }
    const ways = [OURS, THREE];
    const found = scoresOn(Number(values.histories), Number(values.seed), ways);
    const scores = ways.flatMap(({ name }, i) => (found[i] ? [[name, found[i]] as const] : []));
    const head = [
      'rule',
      'precision',
      'recall from the 5th on',
      'false habits on random histories',
      'random threes at 0.5 or more',
      'still offered four periods after it stopped',
      'µs a pattern',
    ];
    const table = markdownTable(
      head,
      scores.map(([name, score]) => rowOf(name, score)),
    );
    process.stdout.write(`${values.json ? JSON.stringify(Object.fromEntries(scores)) : table}\n`);
    const short = found[0] ? missed(found[0]) : [];
    for (const goal of short) process.stderr.write(`missed: ${goal}\n`);
    return Promise.resolve(short.length === 0 ? 0 : 1);
  },
};
