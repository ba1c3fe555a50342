import { bare } from '../own.ts';
import type { Change, Changes } from './change.ts';
import type { State } from './state.ts';

type Appliers = { [Type in keyof Changes]: (state: State, change: Changes[Type]) => void };

const appliers: Appliers = {
  person_set: (state, { person }) => {
    state.people[person.id] = person;
  },
  channel_set: (state, { channel }) => {
    state.channels[channel.id] = channel;
    state.messages[channel.id] ??= bare();
  },
  message_posted: (state, { message }) => {
    (state.messages[message.channel] ??= bare())[message.ts] = message;
    state.last_ts = message.ts;
  },
  message_changed: (state, { message }) => {
    (state.messages[message.channel] ??= bare())[message.ts] = message;
  },
  ephemeral_set: (state, { ephemeral }) => {
    state.ephemerals[ephemeral.ts] = ephemeral;
    state.last_ts = ephemeral.ts;
  },
  ephemeral_removed: (state, { ts }) => {
    delete state.ephemerals[ts];
  },
  home_published: (state, { user, view }) => {
    state.homes[user] = view;
  },
  modals_set: (state, { user, modals }) => {
    state.modals[user] = modals;
  },
  session_set: (state, { session }) => {
    state.sessions[`${session.channel}:${session.thread_ts}`] = session;
  },
  prompts_set: (state, { key, prompts }) => {
    state.prompts[key] = prompts;
  },
  dnd_set: (state, { user, dnd }) => {
    state.dnd[user] = dnd;
  },
  file_set: (state, { file, content }) => {
    state.files[file.id] = file;
    if (content !== undefined) state.contents[file.id] = content;
  },
  response_url_set: (state, { response_url }) => {
    state.response_urls[response_url.id] = response_url;
  },
  event_queued: (state, { event }) => {
    state.pending_events[event.event_id] = event;
  },
  event_settled: (state, { event_id }) => {
    delete state.pending_events[event_id];
  },
  uninstalled: (state) => {
    state.uninstalled = true;
  },
};

/**
 * Brings `state` up to date with one change. Only this function writes to the state's containers; what they
 * hold is replaced, never edited, so a value read earlier stays as it was. Throws where there is no such change.
 */
export function apply<Type extends keyof Changes>(state: State, change: Change<Type>): void {
  if (!Object.hasOwn(appliers, change.type)) throw new Error(`there is no change called ${change.type}`);
  appliers[change.type](state, change);
}
