import { parseArgs } from 'node:util';

/** What `npm run eval` was asked for. */
export interface Options {
  /** Only these sets; empty = all. */
  readonly sets: readonly string[];
  /** Only the case with this id. */
  readonly only: string | null;
  /** The configured model to think with; null = the one that is built in. */
  readonly model: string | null;
  /** The configured model to judge with; null = nobody judges by rubrics. */
  readonly judge: string | null;
  readonly heldOut: boolean;
  readonly json: boolean;
  readonly writeBaseline: boolean;
  readonly parallel: number;
  readonly help: boolean;
}

/** What `--help` prints. */
export const HELP = `Usage: npm run eval -- [options]

Plays the golden sets through the real app and prints what came of them.

  --set <name>      only this set; may be given several times
  --case <id>       only this case
  --model <name>    a model behind OPENAI_API_KEY or OPENAI_BASE_URL instead of the one that is built in
  --judge <name>    a model there to judge by rubrics; by default the same as --model
  --no-held-out     leaves held-out sets out; otherwise their totals are shown, and never a case
  --json            one JSON object a case instead of the report
  --baseline        writes what passed into eval/baseline.json
  --parallel <n>    so many cases at once, by default 2
`;

const DEFAULT_PARALLEL = '2';

/** Reads the command line. Throws an error that says what is wrong with it. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    allowNegative: true,
    options: {
      set: { type: 'string', multiple: true, default: [] },
      case: { type: 'string' },
      model: { type: 'string' },
      judge: { type: 'string' },
      'held-out': { type: 'boolean', default: true },
      json: { type: 'boolean', default: false },
      baseline: { type: 'boolean', default: false },
      parallel: { type: 'string', default: DEFAULT_PARALLEL },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (!/^[1-9]\d?$/.test(values.parallel)) throw new Error('--parallel must be a number, 1 to 99');
  if (values.baseline && (values.case ?? values.model) !== undefined)
    throw new Error('--baseline is about whole sets and the built-in model');
  return {
    sets: values.set,
    only: values.case ?? null,
    model: values.model ?? null,
    judge: values.judge ?? values.model ?? null,
    heldOut: values['held-out'],
    json: values.json,
    writeBaseline: values.baseline,
    parallel: Number(values.parallel),
    help: values.help,
  };
}
