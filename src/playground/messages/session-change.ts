import type { Change } from '../state/change.ts';
import type { Session } from '../state/state.ts';
import { epochSeconds } from '../state/timestamp.ts';
import type { Workspace } from '../workspace.ts';
import { sessionOf } from './session-status.ts';

const PROCESSING_LAPSES = 60 * 60;

/** The change that sets a session's status or title, making the session if the thread had none. */
export function sessionChange(
  { store, now }: Pick<Workspace, 'store' | 'now'>,
  channel: string,
  threadTs: string,
  to: Partial<Pick<Session, 'status' | 'title' | 'status_text' | 'lapses_after'>>,
): Change {
  const { status_text: _said, ...existing } = sessionOf(store.state, channel, threadTs) ?? {
    channel,
    thread_ts: threadTs,
    status: 'active' as const,
  };
  const timed = { since: epochSeconds(now()), lapses_after: PROCESSING_LAPSES };
  return { type: 'session_set', session: { ...existing, ...timed, ...to } };
}
