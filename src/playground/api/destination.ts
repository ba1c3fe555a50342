import { threadRoot } from '../messages/threads.ts';
import { dmOf } from '../state/dm-of.ts';
import type { Channel } from '../state/state.ts';
import type { Workspace } from '../workspace.ts';

type Parts = Pick<Workspace, 'store' | 'manifest'>;

/** Where a message is to go, or Slack's name for why it can't. */
export type Destination = { channel: Channel; thread_ts?: string } | { error: string };

/** Finds the conversation that `channel` names: its id, a #name, or a person's id for their direct messages. */
export function findDestination({ store, manifest }: Parts, channel: string, threadTs?: string): Destination {
  const { state } = store;
  const found =
    state.channels[channel] ??
    state.channels[dmOf(channel)] ??
    Object.values(state.channels).find(({ kind, name }) => kind === 'channel' && `#${name}` === channel);
  if (!found) return { error: 'channel_not_found' };
  if (found.kind === 'im') {
    if (!manifest.features.app_home.messages_tab_enabled) return { error: 'messages_tab_disabled' };
    const person = found.members.map((id) => state.people[id]).find((member) => member && !member.is_bot);
    if (person?.deleted) return { error: 'channel_not_found' };
  }
  if (threadTs === undefined) return { channel: found };
  const root = threadRoot(state, found.id, threadTs);
  return root === undefined ? { error: 'thread_not_found' } : { channel: found, thread_ts: root };
}

/** A conversation the app is in, by its id. */
export function findChannel({ store }: Pick<Workspace, 'store'>, id: string): Channel | undefined {
  return store.state.channels[id];
}
