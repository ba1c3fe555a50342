/** After this long without a message a conversation is over, and the next top-level message begins another. */
export const IDLE_MS = 10 * 60_000;

/** Where people and Alfred talk: their DM, or one thread of one channel. */
export type Surface = 'dm' | `channel:${string}`;
