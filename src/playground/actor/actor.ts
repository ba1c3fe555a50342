import { randomUUID } from 'node:crypto';

import { mimetypeOf, newFileId } from '../api/files.ts';
import { isRecord } from '../block-kit/check.ts';
import { changeMessage, deleteMessage, postMessage } from '../messages/post.ts';
import { addReaction, removeReaction } from '../messages/react.ts';
import { threadRoot } from '../messages/threads.ts';
import { dmOf } from '../state/dm-of.ts';
import type {
  Channel,
  DoNotDisturb,
  Ephemeral,
  Modal,
  Person,
  StoredFile,
  StoredMessage,
  StoredView,
} from '../state/state.ts';
import { epochSeconds } from '../state/timestamp.ts';
import type { Entered, InputValue } from '../views/input-value.ts';
import type { Workspace } from '../workspace.ts';
import type { Outcome } from './interaction.ts';
import { lookAt, openTab, renameSession, setDnd, setProfile, stopSession } from './presence.ts';
import type { ContextEntity } from './presence.ts';
import { press, pressRaw } from './press.ts';
import type { PressOptions } from './press.ts';
import { runCommand } from './run-command.ts';
import type { CommandOutcome } from './run-command.ts';
import { closeModal, submit, submitRaw } from './submit.ts';
import type { SubmitOutcome } from './submit.ts';
import { typedText } from './typed-text.ts';

/** A file to attach to a message. */
interface NewFile {
  name: string;
  content: string | Uint8Array;
}

/** Where a message goes, by default top level in the DM with the app, and what is attached. */
interface SendOptions {
  channel?: string;
  thread?: string;
  files?: readonly NewFile[];
}

/** A person of the workspace, with everything they can do in Slack; the page does nothing but this. */
export interface Actor {
  readonly user: Person;
  /** The id of this person's direct messages with the app. */
  readonly dm: string;
  /** Sends a message; resolves with it as stored, before the app has seen it. */
  send: (text: string, options?: SendOptions) => Promise<StoredMessage>;
  /** Changes a message of one's own. */
  edit: (ts: string, text: string) => Promise<StoredMessage>;
  /** Deletes a message of one's own. */
  delete: (ts: string) => Promise<void>;
  /** Adds a reaction, named without colons. */
  react: (emoji: string, ts: string) => Promise<void>;
  /** Takes a reaction back. */
  unreact: (emoji: string, ts: string) => Promise<void>;
  /**
   * Uses an element of a message (its ts), of `home`, or of a modal (`modal` or the view's id), found by action_id or
   * by its words; a string as third argument is the chosen value. Throws if there is no such element to be seen.
   */
  press: (where: string, what: string, options?: InputValue | PressOptions) => Promise<Outcome>;
  /** Sends a made-up block_actions payload, to see what the app does with it. */
  pressRaw: (
    action: { action_id: string } & Record<string, unknown>,
    context?: Record<string, unknown>,
  ) => Promise<Outcome>;
  /** Runs a slash command, in the DM with the app unless another channel is named. */
  command: (text: string, options?: { channel?: string }) => Promise<CommandOutcome>;
  /** The messages that only this person sees, oldest first. */
  ephemerals: () => Ephemeral[];
  /** Opens the DM with the app. */
  openDm: () => Promise<void>;
  /** Opens the app's Home tab. */
  openHome: () => Promise<void>;
  /** The Home as published for this person. */
  home: () => StoredView | undefined;
  /** Submits the modal on top with these values, by block_id or action_id. */
  submit: (viewId: string, values?: Entered) => Promise<SubmitOutcome>;
  /** Sends a made-up view_submission payload, to see what the app does with it. */
  submitRaw: (form: { callback_id: string } & Record<string, unknown>) => Promise<Outcome>;
  /** Closes the modal on top. */
  closeModal: (viewId?: string) => Promise<void>;
  /** The modal on top. */
  modal: () => Modal | undefined;
  /** Presses Stop on the session of a thread. */
  stop: (thread: string, options?: { channel?: string }) => Promise<void>;
  /** Gives the session of a thread in the DM another title. */
  renameSession: (thread: string, title: string) => Promise<void>;
  /** Looks at something else while the DM is open. */
  lookAt: (...entities: ContextEntity[]) => Promise<void>;
  setProfile: (changes: Partial<Omit<Person, 'id'>>) => Promise<void>;
  setDnd: (dnd: DoNotDisturb) => Promise<void>;
}

function isOptions(options: InputValue | PressOptions): options is PressOptions {
  return isRecord(options);
}

/** The person with this id, acting in this workspace. */
export function createActor(workspace: Workspace, id: string): Actor {
  const { store, now } = workspace;
  const person = (): Person => {
    const found = store.state.people[id];
    if (!found) throw new Error(`there is no person ${id} in the workspace`);
    return found;
  };
  const dm = dmOf(id);

  const channelOf = (channel: string): Channel => {
    const found =
      store.state.channels[channel] ??
      Object.values(store.state.channels).find(({ name }) => `#${name}` === channel);
    if (!found?.members.includes(id)) throw new Error(`${person().real_name} is in no channel ${channel}`);
    return found;
  };

  const messageAt = (ts: string): StoredMessage => {
    const found = Object.values(store.state.channels)
      .filter(({ members }) => members.includes(id))
      .map((channel) => store.state.messages[channel.id]?.[ts])
      .find((message) => message && !message.deleted);
    if (!found) throw new Error(`${person().real_name} sees no message ${ts}`);
    return found;
  };

  const rootOf = (channel: Channel, thread: string): string => {
    const root = threadRoot(store.state, channel.id, thread);
    if (root === undefined) throw new Error(`there is no thread ${thread} in ${channel.name}`);
    return root;
  };

  const ownMessageAt = (ts: string): StoredMessage => {
    const message = messageAt(ts);
    if (message.user !== id) throw new Error(`message ${ts} is not ${person().real_name}'s own`);
    return message;
  };

  const attach = ({ name, content }: NewFile): StoredFile => {
    const bytes = Buffer.from(content);
    const file = {
      id: newFileId(),
      name,
      title: name,
      mimetype: mimetypeOf(name),
      size: bytes.length,
      user: id,
      created: epochSeconds(now()),
    };
    store.commit({ type: 'file_set', file, content: bytes.toString('base64') });
    return file;
  };

  return {
    get user() {
      return person();
    },
    dm,
    send: async (text, { channel: where = dm, thread, files = [] } = {}) => {
      const channel = channelOf(where);
      const { is_bot } = person();
      const { messages_tab_enabled, messages_tab_read_only_enabled } = workspace.manifest.features.app_home;
      if (channel.kind === 'im' && (!messages_tab_enabled || messages_tab_read_only_enabled)) {
        throw new Error('the manifest turns off sending messages to this app');
      }
      const root = thread === undefined ? undefined : rootOf(channel, thread);
      const attached = files.map(attach);
      return postMessage(workspace, {
        channel: channel.id,
        user: id,
        text: typedText(store.state, text),
        client_msg_id: randomUUID(),
        ...(root !== undefined && { thread_ts: root }),
        ...(attached.length > 0 && { subtype: 'file_share' as const, files: attached }),
        ...(is_bot && { bot_id: `B${id.slice(1)}`, app_id: `A${id.slice(1)}` }),
      });
    },
    edit: async (ts, text) => {
      const message = ownMessageAt(ts);
      const edited = { user: id, ts: store.nextTs() };
      return changeMessage(workspace, message, { ...message, text: typedText(store.state, text), edited });
    },
    delete: async (ts) => deleteMessage(workspace, ownMessageAt(ts)),
    react: async (emoji, ts) => void addReaction(workspace, messageAt(ts), id, emoji),
    unreact: async (emoji, ts) => void removeReaction(workspace, messageAt(ts), id, emoji),
    press: async (where, what, options = {}) => {
      return press(workspace, person(), where, what, isOptions(options) ? options : { value: options });
    },
    pressRaw: async (action, context = {}) => pressRaw(workspace, person(), action, context),
    command: async (text, { channel = dm } = {}) => runCommand(workspace, person(), text, channelOf(channel)),
    ephemerals: () => Object.values(store.state.ephemerals).filter(({ user }) => user === id),
    openDm: async () => openTab(workspace, person(), 'messages'),
    openHome: async () => openTab(workspace, person(), 'home'),
    home: () => store.state.homes[id],
    submit: async (viewId, values = {}) => submit(workspace, person(), viewId, values),
    submitRaw: async (form) => submitRaw(workspace, person(), form),
    closeModal: async (viewId = 'modal') => closeModal(workspace, person(), viewId),
    modal: () => store.state.modals[id]?.at(-1),
    stop: async (thread, { channel: where = dm } = {}) => {
      const channel = channelOf(where);
      stopSession(workspace, person(), channel.id, rootOf(channel, thread));
    },
    renameSession: async (thread, title) => renameSession(workspace, person(), thread, title),
    lookAt: async (...entities) => lookAt(workspace, person(), entities),
    setProfile: async (changes) => setProfile(workspace, person(), changes),
    setDnd: async (dnd) => setDnd(workspace, person(), dnd),
  };
}
