import type { Answer } from '../api/answer.ts';
import type { Fault } from '../api/faults.ts';

/** One call of the Web API or of a response_url, as it was received. */
export interface Call {
  method: string;
  /** The arguments without the token; JSON in form fields is parsed. */
  args: Record<string, unknown>;
  at: Date;
  /** What was answered, or would have been but for a fault after the effect. */
  answer?: Answer;
  /** Slack's name for the refusal, if the call was refused. */
  error?: string;
  fault?: Fault;
}

/** The calls of a playground's life, oldest first. */
export interface Calls {
  readonly list: readonly Call[];
  add: (call: Call) => void;
  onCall: (listener: () => void) => () => void;
}

const KEPT = 10_000;

/** An empty record of calls that keeps the newest ten thousand. */
export function recordCalls(): Calls {
  const list: Call[] = [];
  const listeners = new Set<() => void>();
  return {
    list,
    add: (call) => {
      list.push(call);
      if (list.length > KEPT) list.shift();
      for (const listener of listeners) listener();
    },
    onCall: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
