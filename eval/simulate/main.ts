import { DAY_MS } from '../local-time.ts';
import { START } from './life.ts';
import { readOptions } from './options.ts';
import { play } from './play.ts';
import { reportOn, toMarkdown } from './report.ts';

/** Plays a month and prints what came of it; 1 when a rule was broken or a plain policy does better. */
async function main(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  if (typeof options === 'string') {
    process.stdout.write(options);
    return 0;
  }
  const began = performance.now();
  const played = await play(options);
  const end = new Date(START.getTime() + (options.days + 1) * DAY_MS);
  const report = reportOn(options, played, end, (performance.now() - began) / 1_000);
  process.stdout.write(`${options.json ? JSON.stringify(report) : toMarkdown(report)}\n`);
  return report.passed ? 0 : 1;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 2;
}
