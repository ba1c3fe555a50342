import { setTimeout as wait } from 'node:timers/promises';

/** Slack takes about one post a second in a channel, and short bursts. */
const EVERY_MS = 1_000;
const BURST = 3;

/** Lets posts to each channel through at Slack's pace: resolves when the next one may go out. */
export function channelPace(clock: () => Date): (channel: string) => Promise<void> {
  /** For each channel, when its allowance will be full again. */
  const fullAt = new Map<string, number>();
  return async (channel) => {
    const now = clock().getTime();
    const full = Math.max(fullAt.get(channel) ?? 0, now) + EVERY_MS;
    fullAt.set(channel, full);
    if (fullAt.size > 10_000) for (const [known, at] of fullAt) if (at <= now) fullAt.delete(known);
    const delay = full - BURST * EVERY_MS - now;
    if (delay > 0) await wait(delay);
  };
}
