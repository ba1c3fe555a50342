import { elementsOf } from './block-kit/interactive.ts';
import { labelOf } from './block-kit/options.ts';
import type { Call } from './http/calls.ts';
import { blocksOf } from './messages/message-object.ts';
import { messagesOf } from './messages/threads.ts';
import type { Ephemeral, State, StoredMessage } from './state/state.ts';

const CALLS_SHOWN = 15;

/** Everything that is to be seen in the workspace and the last calls of the app, as plain text for an error message. */
export function transcript(state: Readonly<State>, calls: readonly Call[]): string {
  const rooms = Object.values(state.channels).flatMap((channel) => {
    const said = [
      ...messagesOf(state, channel.id),
      ...Object.values(state.ephemerals).filter((one) => one.channel === channel.id),
    ];
    if (said.length === 0) return [];
    const title =
      channel.kind === 'im'
        ? `DM of ${channel.members.map((id) => nameOf(state, id)).join(' and ')}`
        : `#${channel.name}`;
    const lines = said.toSorted((a, b) => (a.ts < b.ts ? -1 : 1)).map((one) => line(state, one));
    return [`${title} (${channel.id})`, ...lines];
  });
  const homes = Object.entries(state.homes).map(
    ([user, view]) => `Home of ${nameOf(state, user)}: ${JSON.stringify(view.blocks).slice(0, 600)}`,
  );
  const modals = Object.entries(state.modals)
    .filter(([, open]) => open.length > 0)
    .map(
      ([user, open]) =>
        `Modals of ${nameOf(state, user)}: ${open.map(({ view }) => view.title?.text).join(' > ')}`,
    );
  const pending = Object.values(state.pending_events).map(
    ({ event, event_id }) => `${event.type} ${event_id}`,
  );
  const recent = calls
    .slice(-CALLS_SHOWN)
    .map(
      ({ method, answer, error, fault }) =>
        `  ${method}: ${error ?? (answer ? 'ok' : 'no answer')}${fault ? ` (fault: ${fault.kind})` : ''}`,
    );
  return [
    ...(rooms.length > 0 ? rooms : ['(nobody has said anything)']),
    ...homes,
    ...modals,
    ...(pending.length > 0 ? [`Events not acknowledged: ${pending.join(', ')}`] : []),
    `Last calls of the app:${recent.length > 0 ? '' : ' none'}`,
    ...recent,
  ].join('\n');
}

function nameOf(state: Readonly<State>, user: string): string {
  return state.people[user]?.real_name ?? user;
}

function line(state: Readonly<State>, said: StoredMessage | Ephemeral): string {
  const { ts, text, thread_ts, user } = said;
  const indent = thread_ts === undefined || thread_ts === ts ? '  ' : '    ↳ ';
  if ('from' in said) {
    return `${indent}${ts} ${said.from === 'app' ? 'the app' : 'Slack'} (only to ${nameOf(state, user)}): ${text}${buttons(said.blocks)}`;
  }
  const mark = said.streaming_state === 'in_progress' ? ' [streaming]' : said.edited ? ' [edited]' : '';
  return `${indent}${ts} ${nameOf(state, user)}: ${text}${mark}${buttons(blocksOf(said))}`;
}

function buttons(blocks: StoredMessage['blocks']): string {
  const labels = elementsOf(blocks).map(({ element }) => labelOf(element) ?? element.action_id);
  return labels.length === 0 ? '' : ` [${labels.join('] [')}]`;
}
