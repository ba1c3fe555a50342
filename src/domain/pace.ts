/** How often something may be done: `burst` times at once, and then once in `everyMs`. */
export interface Pace {
  readonly everyMs: number;
  readonly burst: number;
}

/** Slack takes about one post a second in a channel, several hundred a minute in a workspace, and short bursts. */
export const POSTS_IN_CHANNEL: Pace = { everyMs: 1_000, burst: 3 };
export const POSTS_IN_WORKSPACE: Pace = { everyMs: 200, burst: 20 };
