/** What the cases are called, the same words wherever one is spoken of. */
export const CASES = {
  idle: (size: number) => `idle look at ${told(size)}`,
  idleAfter: (size: number, due: number) => `idle look at ${told(size)}, ${told(due)} just claimed`,
  idleProcess: (size: number) => `looks a second and process, ${told(size)} idle`,
  idleStatements: (size: number) => `statements a second and process, ${told(size)} idle`,
  claim: (size: number, due: number) => `claim of ${told(due)} due among ${told(size)}`,
  lag: (size: number, due: number, processes: number) =>
    `start lag, ${told(due)} due among ${told(size)}, ${crew(processes)}`,
  statements: (size: number, due: number, processes: number) =>
    `statements a run, ${told(due)} due among ${told(size)}, ${crew(processes)}`,
  nextTime: 'next time of a zoned weekday cron',
  disagree: 'next times of 10,000 thrown, or other than croner’s',
  drain: 'drain of 150 thinking runs',
  cap: '10 thinking runs each for 15 people',
  capOver: 'starts over the limit of a person',
  fairness: 'starts until everyone had one, 300 due for one person and 1 for 99',
  wholeStatements: 'statements a run, 1,000 reminders, up to the post',
} as const;

function told(count: number): string {
  return count.toLocaleString('en-US');
}

function crew(processes: number): string {
  return processes === 1 ? '1 process' : `${processes} processes`;
}
