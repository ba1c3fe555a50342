import { queued } from '../messages/events.ts';
import { changeMessage } from '../messages/post.ts';
import { sessionOf } from '../messages/session-status.ts';
import { finished, isStreaming } from '../messages/stream.ts';
import { repliesTo } from '../messages/threads.ts';
import { dmOf } from '../state/dm-of.ts';
import type { DoNotDisturb, Person } from '../state/state.ts';
import { epochSeconds } from '../state/timestamp.ts';
import { userObject } from '../user-object.ts';
import type { Workspace } from '../workspace.ts';

/** What a person can have in view beside the app: a channel, a canvas, a list. */
export interface ContextEntity {
  type: string;
  value: unknown;
}

/** Opens the app's Home or its messages; the app hears of it. */
export function openTab(workspace: Workspace, user: Person, tab: 'home' | 'messages'): void {
  const { store } = workspace;
  const view = tab === 'home' ? store.state.homes[user.id] : undefined;
  const event = {
    type: 'app_home_opened',
    user: user.id,
    channel: dmOf(user.id),
    tab,
    event_ts: store.nextTs(),
  };
  store.commit(...queued(workspace, { ...event, ...(view && { view }) }));
}

/** Looks at something else while the app's messages are open; the app hears of it. */
export function lookAt(workspace: Workspace, user: Person, entities: readonly ContextEntity[]): void {
  const { store } = workspace;
  const event = {
    type: 'app_context_changed',
    user: user.id,
    channel: dmOf(user.id),
    event_ts: store.nextTs(),
  };
  store.commit(...queued(workspace, { ...event, context: { entities } }));
}

/** Presses Stop on a thread's session: its streams end as they are, and the app is told to stop working. */
export function stopSession(workspace: Workspace, user: Person, channel: string, threadTs: string): void {
  const { store, now } = workspace;
  const streams = repliesTo(store.state, channel, threadTs).filter((message) => isStreaming(message, now()));
  for (const message of streams) {
    const stream = message.stream && { ...message.stream, stopped_by_user: true };
    changeMessage(workspace, message, { ...finished(message), ...(stream && { stream }) });
  }
  const event = {
    type: 'agent_session_stopped',
    channel,
    user: user.id,
    thread_ts: threadTs,
    event_ts: store.nextTs(),
  };
  store.commit(...queued(workspace, { ...event, streaming_message_ts: streams.map(({ ts }) => ts) }));
}

/** Gives a session another title. Throws if the thread has no session. */
export function renameSession(workspace: Workspace, user: Person, threadTs: string, title: string): void {
  const { store } = workspace;
  const channel = dmOf(user.id);
  const session = sessionOf(store.state, channel, threadTs);
  if (!session) throw new Error(`the thread ${threadTs} has no agent session`);
  const event = {
    type: 'agent_session_title_changed',
    channel,
    user: user.id,
    team_id: store.state.installation.team.id,
    thread_ts: threadTs,
    title,
    ...(session.title !== undefined && { previous_title: session.title }),
    event_ts: store.nextTs(),
  };
  store.commit({ type: 'session_set', session: { ...session, title } }, ...queued(workspace, event));
}

/** Changes a person's profile, such as the zone after a journey; the app hears of it. */
export function setProfile(workspace: Workspace, user: Person, changes: Partial<Omit<Person, 'id'>>): void {
  const { store, now } = workspace;
  const person = { ...user, ...changes };
  const at = now();
  const event = {
    type: 'user_change',
    user: userObject(store.state.installation, person, at, { locale: true }),
    cache_ts: epochSeconds(at),
    event_ts: store.nextTs(),
  };
  store.commit({ type: 'person_set', person }, ...queued(workspace, event));
}

/** Sets a person's do-not-disturb times; the app hears of it. */
export function setDnd(workspace: Workspace, user: Person, dnd: DoNotDisturb): void {
  const { store } = workspace;
  const event = { type: 'dnd_updated_user', user: user.id, dnd_status: dnd, event_ts: store.nextTs() };
  store.commit({ type: 'dnd_set', user: user.id, dnd }, ...queued(workspace, event));
}
