import type { Session, State } from '../state/state.ts';
import { epochSeconds } from '../state/timestamp.ts';

/** The states a session can be put in. */
export const SESSION_STATUSES = ['active', 'processing', 'suspended', 'closed'] as const;

/** The agent session of a thread, if it has one. */
export function sessionOf(state: Readonly<State>, channel: string, threadTs: string): Session | undefined {
  return state.sessions[`${channel}:${threadTs}`];
}

/** What a session's status amounts to now: `processing` that was not renewed in time counts as `active`. */
export function currentStatus({ status, since, lapses_after }: Session, now: Date): Session['status'] {
  const lapsed = status === 'processing' && epochSeconds(now) - since > lapses_after;
  return lapsed ? 'active' : status;
}
