import { randomBytes } from 'node:crypto';

import { LIMITS } from '../block-kit/limits.ts';

/** The trigger ids that interactions carry: each opens one view within three seconds. */
export interface Triggers {
  /** A new trigger id for something this person just did. */
  issue(user: string): string;
  /** Spends a trigger id: whose it was, or Slack's name for why it no longer works. */
  exchange(
    triggerId: string,
  ): { user: string } | { error: 'invalid_trigger_id' | 'expired_trigger_id' | 'exchanged_trigger_id' };
}

/** Trigger ids by the given clock; they don't outlive the process, nor do they need to. */
export function createTriggers(now: () => Date): Triggers {
  const issued = new Map<string, { user: string; at: number; exchanged: boolean }>();
  return {
    issue: (user) => {
      const at = now().getTime();
      for (const [id, trigger] of issued) if (at - trigger.at > 60 * LIMITS.triggerMs) issued.delete(id);
      const id = `${issued.size + 1}.${at}.${randomBytes(16).toString('hex')}`;
      issued.set(id, { user, at, exchanged: false });
      return id;
    },
    exchange: (triggerId) => {
      if (!/^\d+\.\d+\.[0-9a-f]+$/.test(triggerId)) return { error: 'invalid_trigger_id' };
      const trigger = issued.get(triggerId);
      if (!trigger || now().getTime() - trigger.at > LIMITS.triggerMs) return { error: 'expired_trigger_id' };
      if (trigger.exchanged) return { error: 'exchanged_trigger_id' };
      trigger.exchanged = true;
      return { user: trigger.user };
    },
  };
}
