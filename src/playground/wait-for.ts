import type { Calls } from './http/calls.ts';
import { transcript } from './transcript.ts';
import type { Workspace } from './workspace.ts';

const TIMEOUT_MS = 10_000;

/** Waits until something is to be seen. */
export type WaitFor = <Found>(
  look: () => Found | undefined | null | false,
  options?: { timeoutMs?: number; what?: string },
) => Promise<Found>;

interface Parts extends Pick<Workspace, 'store' | 'sockets'> {
  calls: Calls;
}

/** A `waitFor` that looks again after every change, every call and every coming and going of sockets. */
export function waitFor({ store, sockets, calls }: Parts): WaitFor {
  return async <Found>(
    look: () => Found | undefined | null | false,
    { timeoutMs = TIMEOUT_MS, what = 'what was waited for' } = {},
  ): Promise<Found> => {
    const { promise, resolve, reject } = Promise.withResolvers<Found>();
    const check = (): void => {
      try {
        const found = look();
        if (found !== undefined && found !== null && found !== false) resolve(found);
      } catch (error) {
        reject(error);
      }
    };
    const timer = setTimeout(() => {
      const seen = transcript(store.state, calls.list);
      reject(new Error(`${what} did not happen within ${timeoutMs} ms. To be seen is:\n${seen}`));
    }, timeoutMs);
    const stop = [store.onCommit(check), calls.onCall(check), sockets.onChange(check)];
    check();
    try {
      return await promise;
    } finally {
      clearTimeout(timer);
      for (const unsubscribe of stop) unsubscribe();
    }
  };
}
