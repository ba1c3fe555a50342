/** One thing that can be measured from the command line. */
export interface Subcommand {
  readonly name: string;
  /** One line for the list. */
  readonly about: string;
  /** Measures and prints; resolves to the exit code. */
  run(args: string[]): Promise<number>;
}

/** Tells how far it is: to stderr, so that stdout holds the result alone. */
export function progress(words: string): void {
  process.stderr.write(`${words}\n`);
}
