import type { StoredMessage } from '../state/state.ts';
import type { Workspace } from '../workspace.ts';
import { queued } from './events.ts';

type Parts = Pick<Workspace, 'store' | 'manifest' | 'now'>;
type Reactions = NonNullable<StoredMessage['reactions']>;

/** Adds a reaction and tells the app; false if this person had added it already. */
export function addReaction(parts: Parts, message: StoredMessage, user: string, name: string): boolean {
  const { reactions = [] } = message;
  const existing = reactions.find((reaction) => reaction.name === name);
  if (existing?.users.includes(user)) return false;
  const next = existing
    ? reactions.map((reaction) =>
        reaction === existing ? { name, users: [...existing.users, user] } : reaction,
      )
    : [...reactions, { name, users: [user] }];
  commit(parts, 'reaction_added', message, next, user, name);
  return true;
}

/** Takes a reaction back and tells the app; false if there was none of this person's. */
export function removeReaction(parts: Parts, message: StoredMessage, user: string, name: string): boolean {
  const { reactions = [] } = message;
  if (!reactions.some((reaction) => reaction.name === name && reaction.users.includes(user))) return false;
  const next = reactions
    .map((reaction) =>
      reaction.name === name ? { name, users: reaction.users.filter((other) => other !== user) } : reaction,
    )
    .filter(({ users }) => users.length > 0);
  commit(parts, 'reaction_removed', message, next, user, name);
  return true;
}

function commit(
  parts: Parts,
  type: 'reaction_added' | 'reaction_removed',
  message: StoredMessage,
  reactions: Reactions,
  user: string,
  reaction: string,
): void {
  const item = { type: 'message', channel: message.channel, ts: message.ts };
  const event = { type, user, reaction, item, item_user: message.user, event_ts: parts.store.nextTs() };
  parts.store.commit(
    { type: 'message_changed', message: { ...message, reactions } },
    ...queued(parts, event),
  );
}
