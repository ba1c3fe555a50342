import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** A run that a child process began: what it was, and the time of its handler's first line. */
type Start = readonly [key: string, at: number];

/** What a child says to its parent. */
type ChildMessage = 'ready' | { readonly starts: readonly Start[] };

/** Processes at work, and what they began. */
export interface Crew extends AsyncDisposable {
  /**
   * Resolves when all the keys have been begun, to every start of theirs, some time after the last so that one that
   * is begun twice shows; throws when some do not come.
   */
  starts(keys: ReadonlySet<string>, patienceMs: number): Promise<Start[]>;
}

async function hire(
  file: URL,
  args: readonly string[],
  heard: (start: Start) => void,
): Promise<ChildProcess> {
  const child = fork(file, args, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  await new Promise<void>((resolve, reject) => {
    child.on('message', (message: ChildMessage) => {
      if (message === 'ready') resolve();
      else message.starts.forEach(heard);
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`a child process ended with ${code}`)));
  });
  return child;
}

async function dismiss(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.send('stop');
  const late = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await gone;
  clearTimeout(late);
}

/** As long as a run that is begun twice might take to show. */
const GRACE_MS = 400;

/** Starts `count` processes of a file that talks by ChildMessage; resolves when all are ready. */
export async function startCrew(file: URL, count: number, args: readonly string[]): Promise<Crew> {
  await using stack = new AsyncDisposableStack();
  // Of which nobody has asked yet.
  const early: Start[] = [];
  const keep = (start: Start) => void early.push(start);
  let heard = keep;
  const hired = Array.from({ length: count }, async () => {
    const child = await hire(file, args, (start) => heard(start));
    stack.defer(() => dismiss(child));
  });
  await Promise.all(hired);
  const opened = stack.move();
  return {
    async starts(keys, patienceMs) {
      const missing = new Set(keys);
      const starts: Start[] = [];
      await new Promise<void>((resolve, reject) => {
        const late = () => reject(new Error(`${missing.size} of ${keys.size} runs were not begun`));
        const timer = setTimeout(late, patienceMs);
        heard = (start: Start) => {
          if (!keys.has(start[0])) return;
          starts.push(start);
          missing.delete(start[0]);
          if (missing.size > 0) return;
          clearTimeout(timer);
          setTimeout(resolve, GRACE_MS);
        };
        early.splice(0).forEach(heard);
      });
      heard = keep;
      return starts;
    },
    [Symbol.asyncDispose]: () => opened.disposeAsync(),
  };
}

/** In a child: tells the parent what begins, a few times a second so that telling does not disturb. */
export function reportStarts(): (key: string) => void {
  let starts: Start[] = [];
  setInterval(() => {
    if (starts.length === 0) return;
    process.send?.({ starts } satisfies ChildMessage);
    starts = [];
  }, 200).unref();
  return (key) => void starts.push([key, Date.now()]);
}

/** In a child: tells the parent that it is ready, and resolves when it is to stop. */
export async function untilStopped(): Promise<void> {
  process.send?.('ready' satisfies ChildMessage);
  await new Promise<void>((resolve) => {
    process.once('message', () => resolve());
    process.once('disconnect', () => resolve());
  });
}
