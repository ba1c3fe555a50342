import type { ReceiverEvent } from '@slack/bolt';

/**
 * Among the custom properties of what comes by HTTP: what makes a request known again. Who has seen one could send it once
 * more within the five minutes in which its signature holds.
 */
export const SEAL = 'seal';

/** A way by which Slack reaches this process. */
export interface Line {
  /** Starts to hear; what comes is handed on, and acknowledged by whoever it is handed to. */
  start(hear: (event: ReceiverEvent) => Promise<void>): Promise<void>;
  /** Hears no more. */
  stop(): Promise<void>;
  /** Over how many connections Slack reaches this process now. */
  readonly connected: () => number;
  /** Whether Slack is heard, or rightly left to other processes. */
  readonly hearing: () => boolean;
}
