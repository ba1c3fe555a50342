import { makeTemplate } from '../faults/postgres.ts';
import { stopOnSignals } from '../faults/stopping.ts';
import { leaks } from './leak.ts';
import { readOptions } from './options.ts';
import { courseLines, verdictLine } from './report.ts';
import { soak } from './soak.ts';

const print = (line: string) => void process.stdout.write(`${line}\n`);

async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2));
  const stopping = stopOnSignals();
  await using template = await makeTemplate();
  print(`${options.minutes} min with ${options.processes} processes, seed ${options.seed}`);
  const outcome = await soak(options, template, print, stopping);
  const { problems, notes, visits, ends, samples } = outcome;
  if (stopping.aborted) print('stopped before its time; what had begun by then is judged');
  for (const line of courseLines(samples)) print(line);
  for (const [what, count] of notes) print(`${what}: ${count}`);
  for (const [what, count] of ends) print(`process ${what} ×${count}`);
  print(
    `commands, buttons and Home: ${visits.done} taken, ${visits.refused} not: Slack was cut off, or Home was behind`,
  );
  const leaking = leaks(samples);
  for (const line of leaking) print(line);
  if (outcome.evidence) print(`evidence in ${outcome.evidence}`);
  print(
    `${outcome.messages} messages, ${outcome.occurrences} occurrences, besides those that people asked for`,
  );
  print(verdictLine(problems));
  const judged = outcome.messages + outcome.occurrences > 0;
  return judged && problems.length === 0 && leaking.length === 0 && ends.size === 0 ? 0 : 1;
}

// What was being waited for when the soak was stopped is not waited for.
process.exit(await main());
