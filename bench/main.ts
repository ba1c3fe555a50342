import { dispatch } from './dispatch/dispatch.ts';
import { fairness } from './fairness/fairness.ts';
import { habits } from './habits/habits.ts';
import { idle } from './idle/idle.ts';
import type { Subcommand } from './measure/subcommand.ts';

const SUBCOMMANDS: readonly Subcommand[] = [dispatch, fairness, habits, idle];

const USAGE = `Usage: npm run bench -- <what> [options]

${SUBCOMMANDS.map(({ name, about }) => `  ${name.padEnd(10)} ${about}`).join('\n')}

  npm run bench -- <what> --help tells its options.
`;

async function main([name, ...args]: string[]): Promise<number> {
  const chosen = SUBCOMMANDS.find((one) => one.name === name);
  if (chosen) return chosen.run(args);
  const asked = name === '--help' || name === '-h';
  (asked ? process.stdout : process.stderr).write(USAGE);
  return asked ? 0 : 2;
}

process.exitCode = await main(process.argv.slice(2));
