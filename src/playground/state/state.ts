import type { AnyBlock, PlainTextElement } from '@slack/types';

/** A made-up member of the workspace, in the field names of Slack's user object. */
export interface Person {
  id: string;
  /** The handle, without spaces. */
  name: string;
  real_name: string;
  /** An IANA zone; label and offset are worked out from it. */
  tz: string;
  locale: string;
  title?: string;
  deleted?: boolean;
  is_bot?: boolean;
  is_restricted?: boolean;
  is_ultra_restricted?: boolean;
  /** Another workspace's id makes this a person of another organisation. */
  team_id?: string;
}

/** A conversation: a public channel, or the direct messages between one person and the app. */
export interface Channel {
  id: string;
  name: string;
  kind: 'channel' | 'im';
  members: readonly string[];
}

/** A workspace, and the organisation it belongs to if it belongs to one. */
export interface Team {
  id: string;
  name: string;
  domain: string;
  enterprise?: { id: string; name: string };
}

/** What Slack knows of the installed app, its bot user and the workspace. */
export interface Installation {
  team: Team;
  app_id: string;
  bot_id: string;
  bot_user_id: string;
  bot_token: string;
  app_token: string;
}

/** Message metadata as an app attached it. */
export interface Metadata {
  event_type: string;
  event_payload: Record<string, unknown>;
}

/** A file as shared; its bytes are kept apart in `State.contents`. */
export interface StoredFile {
  id: string;
  name: string;
  title: string;
  mimetype: string;
  size: number;
  user: string;
  created: number;
}

/** One streamed piece of a message that is not plain text: a task and how far it is. */
export interface StreamTask {
  id: string;
  title: string;
  status: 'pending' | 'in_progress' | 'complete' | 'error';
  details?: string;
  output?: string;
}

/** What is known of a message that was streamed, during and after. */
export interface Stream {
  /** Slack wants the same way of writing for the whole stream. */
  mode?: 'markdown_text' | 'chunks';
  started: number;
  plan?: string;
  tasks: readonly StreamTask[];
  /** Blocks sent as chunks while streaming. */
  blocks: readonly AnyBlock[];
  stopped_by_user?: boolean;
}

/** A message as Slack stores it. Never changed in place: a change replaces it. */
export interface StoredMessage {
  channel: string;
  ts: string;
  user: string;
  text: string;
  thread_ts?: string;
  subtype?: 'file_share' | 'thread_broadcast' | 'bot_message' | 'tombstone';
  bot_id?: string;
  app_id?: string;
  client_msg_id?: string;
  blocks?: readonly AnyBlock[];
  attachments?: readonly object[];
  files?: readonly StoredFile[];
  metadata?: Metadata;
  edited?: { user: string; ts: string };
  reactions?: readonly { name: string; users: readonly string[] }[];
  streaming_state?: 'in_progress' | 'completed';
  stream?: Stream;
  /** True once deleted; nobody in the workspace sees it any more. */
  deleted?: boolean;
}

/** A message that one person alone sees, from the app or from Slack itself. */
export interface Ephemeral {
  ts: string;
  channel: string;
  user: string;
  from: 'app' | 'slack';
  text: string;
  thread_ts?: string;
  blocks?: readonly AnyBlock[];
}

/** What an app says of a view, with the defaults of what it left out. */
export interface SentView {
  type: 'home' | 'modal';
  blocks: AnyBlock[];
  private_metadata: string;
  callback_id: string;
  external_id: string;
  title: PlainTextElement | null;
  close: PlainTextElement | null;
  submit: PlainTextElement | null;
  clear_on_close: boolean;
  notify_on_close: boolean;
}

/** A view as Slack keeps it and shows it to apps. */
export interface StoredView extends SentView {
  id: string;
  team_id: string;
  app_id: string;
  app_installed_team_id: string;
  bot_id: string;
  hash: string;
  root_view_id: string;
  previous_view_id: string | null;
}

/** An open modal of one person; the last of a person's modals is on top. */
export interface Modal {
  view: StoredView;
  /** Messages by block_id, from `response_action: errors`. */
  errors?: Record<string, string>;
  /** Slack's own note when the app did not answer. */
  failure?: string;
}

/** The agent session of one thread. */
export interface Session {
  channel: string;
  thread_ts: string;
  status: 'active' | 'processing' | 'suspended' | 'closed';
  /** When the status was set, in seconds; `processing` lapses. */
  since: number;
  lapses_after: number;
  title?: string;
  /** Words of the legacy status call, such as "is thinking…". */
  status_text?: string;
}

/** Suggested prompts, for a conversation or for one thread of it. */
export interface Prompts {
  title?: string;
  prompts: readonly { title: string; message: string }[];
}

/** A person's do-not-disturb times as `dnd.info` gives them. */
export interface DoNotDisturb {
  dnd_enabled: boolean;
  next_dnd_start_ts: number;
  next_dnd_end_ts: number;
}

/** An event that no socket has acknowledged yet. */
export interface PendingEvent {
  event_id: string;
  event_time: number;
  event: { type: string } & Record<string, unknown>;
}

/** A `response_url`: five answers within thirty minutes. */
export interface ResponseUrl {
  id: string;
  user: string;
  channel: string;
  thread_ts?: string;
  /** The message it was pressed on, which it may replace or delete. */
  message_ts?: string;
  expires: number;
  uses: number;
}

/** Everything the look-alike remembers; plain JSON, so that a snapshot of it is one line. */
export interface State {
  installation: Installation;
  uninstalled?: boolean;
  last_ts: string;
  people: Record<string, Person>;
  channels: Record<string, Channel>;
  /** By channel, then by ts, in the order they were posted. */
  messages: Record<string, Record<string, StoredMessage>>;
  ephemerals: Record<string, Ephemeral>;
  /** The published Home by person. */
  homes: Record<string, StoredView>;
  modals: Record<string, readonly Modal[]>;
  /** By `channel:thread_ts`. */
  sessions: Record<string, Session>;
  /** By channel, or by `channel:thread_ts`. */
  prompts: Record<string, Prompts>;
  dnd: Record<string, DoNotDisturb>;
  files: Record<string, StoredFile>;
  /** The bytes of files, in base64. */
  contents: Record<string, string>;
  pending_events: Record<string, PendingEvent>;
  response_urls: Record<string, ResponseUrl>;
}
