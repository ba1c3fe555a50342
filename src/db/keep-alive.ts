import { setTimeout as wait } from 'node:timers/promises';

/** How often it is looked whether what is kept alive is still there. */
const LOOK_MS = 1_000;

/**
 * Starts something again whenever it is found gone, until disposed. A start that fails is tried again at the next look;
 * `failed` is told why, each time.
 */
export function keepAlive(work: {
  readonly isThere: () => Promise<boolean>;
  readonly start: () => Promise<void>;
  readonly failed: (error: unknown) => void;
}): AsyncDisposable {
  const closing = new AbortController();
  const { signal } = closing;
  const watch = async () => {
    while (!signal.aborted) {
      await wait(LOOK_MS, undefined, { signal, ref: false }).catch(() => undefined);
      if (signal.aborted || (await work.isThere())) continue;
      await work.start().catch(work.failed);
    }
  };
  const done = watch();
  return {
    async [Symbol.asyncDispose]() {
      closing.abort();
      await done;
    },
  };
}
