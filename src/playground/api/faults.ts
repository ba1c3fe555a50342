/** Something that goes wrong with a call, before or after it has had its effect. */
export type Fault =
  | { kind: 'error'; error: string }
  | { kind: 'http'; status: number }
  | { kind: 'ratelimited'; retryAfter: number }
  | { kind: 'refuse' }
  | { kind: 'acceptThenHang' }
  | { kind: 'acceptThen'; status: number }
  | { kind: 'acceptThenDrop' }
  | { kind: 'delay'; ms: number };

/** The faults there are, each with what it needs. */
export const fault = {
  /** Slack refuses by this name; nothing happens. */
  error: (error: string): Fault => ({ kind: 'error', error }),
  /** An HTTP status instead of an answer; nothing happens. */
  http: (status: number): Fault => ({ kind: 'http', status }),
  /** HTTP 429 with Retry-After in seconds; nothing happens. */
  ratelimited: (retryAfter: number): Fault => ({ kind: 'ratelimited', retryAfter }),
  /** The connection breaks before anything happens. */
  refuse: (): Fault => ({ kind: 'refuse' }),
  /** The effect happens, and no answer ever comes. */
  acceptThenHang: (): Fault => ({ kind: 'acceptThenHang' }),
  /** The effect happens, and this HTTP status is the answer. */
  acceptThen: (status: number): Fault => ({ kind: 'acceptThen', status }),
  /** The effect happens, and the connection breaks before the answer. */
  acceptThenDrop: (): Fault => ({ kind: 'acceptThenDrop' }),
  /** The effect and the answer come this many milliseconds late. */
  delay: (ms: number): Fault => ({ kind: 'delay', ms }),
};

/** Faults that wait for the calls they are meant for. */
export interface Faults {
  /** The next `times` calls of this method, or of any with `*`, meet this fault; first asked, first met. */
  next(method: string, fault: Fault, times?: number): void;
  /** Forgets all faults that have not been met yet. */
  clear(): void;
}

/** A list of faults to come, and `take`, which spends the first that fits a call. */
export function createFaults(): Faults & { take: (method: string) => Fault | undefined } {
  const waiting: { method: string; fault: Fault }[] = [];
  return {
    next: (method, met, times = 1) => {
      for (let time = 0; time < times; time += 1) waiting.push({ method, fault: met });
    },
    clear: () => {
      waiting.length = 0;
    },
    take: (method) => {
      const index = waiting.findIndex((entry) => entry.method === method || entry.method === '*');
      return index < 0 ? undefined : waiting.splice(index, 1)[0]?.fault;
    },
  };
}
