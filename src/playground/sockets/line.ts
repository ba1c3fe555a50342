import type { Delivery, Envelope } from './socket-mode.ts';

/** A way by which what happens in a workspace reaches the app. */
export interface Line {
  /** Over how many ways the app can be reached now; events wait while there are none. */
  readonly count: number;
  /** Calls back whenever that may have changed, until the returned function is called. */
  onChange(listener: () => void): () => void;
  /** Hands a payload to the app and resolves with its acknowledgement, or without after Slack's patience. */
  deliver(envelope: Envelope): Promise<Delivery>;
}
