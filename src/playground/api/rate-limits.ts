import { own } from '../own.ts';
import type { Workspace } from '../workspace.ts';

const MINUTE = 60_000;

/** Calls in a minute of Slack's tiers. */
const TIERS = { 2: 20, 3: 50, 4: 100 } as const;

/** What counts together, and how much of it there may be: `window` holds `calls` at most. */
interface Limit {
  calls: number;
  window: number;
  by?: 'channel';
}

const tier = (number: keyof typeof TIERS): Limit => ({ calls: TIERS[number], window: MINUTE });

/** Slack's published limits; a method that is not here has a generous limit of its own. */
const LIMITED: Readonly<Record<string, Limit>> = {
  // About one a second in a channel, with room for a short burst.
  'chat.postMessage': { calls: 5, window: 5_000, by: 'channel' },
  'chat.startStream': tier(2),
  'chat.stopStream': tier(2),
  'users.list': tier(2),
  'chat.update': tier(3),
  'chat.delete': tier(3),
  'reactions.add': tier(3),
  'reactions.remove': tier(2),
  'reactions.get': tier(3),
  'dnd.info': tier(3),
  'conversations.open': tier(3),
  'conversations.info': tier(3),
  'conversations.history': tier(3),
  'conversations.replies': tier(3),
  'apps.connections.open': tier(3),
  'agents.sessions.setStatus': tier(3),
  'agents.sessions.rename': tier(3),
  'bots.info': tier(3),
  'team.info': tier(3),
  'views.publish': tier(4),
  'views.open': tier(4),
  'views.update': tier(4),
  'views.push': tier(4),
  'users.info': tier(4),
  'chat.postEphemeral': tier(4),
  'chat.appendStream': tier(4),
  'assistant.threads.setTitle': tier(4),
  'assistant.threads.setSuggestedPrompts': tier(4),
  'files.getUploadURLExternal': tier(4),
  'files.completeUploadExternal': tier(4),
};

const SPECIAL: Limit = { calls: 600, window: MINUTE };

/** Counts calls and says when one is too many. */
export type RateLimiter = (method: string, args: Record<string, unknown>) => number | undefined;

/** A limiter by the given clock: the whole seconds to wait before this call, or undefined if it may go ahead. */
export function createRateLimiter({ now }: Pick<Workspace, 'now'>): RateLimiter {
  const made = new Map<string, number[]>();
  return (method, args) => {
    const { calls, window, by } = own(LIMITED, method) ?? SPECIAL;
    const key = by === undefined ? method : `${method}:${String(args[by])}`;
    const at = now().getTime();
    const recent = (made.get(key) ?? []).filter((time) => at - time < window);
    made.set(key, recent);
    const [oldest = at] = recent;
    if (recent.length >= calls) return Math.max(1, Math.ceil((oldest + window - at) / 1000));
    recent.push(at);
    return undefined;
  };
}
