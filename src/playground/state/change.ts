import type {
  Channel,
  DoNotDisturb,
  Ephemeral,
  Modal,
  PendingEvent,
  Person,
  Prompts,
  ResponseUrl,
  Session,
  StoredFile,
  StoredMessage,
  StoredView,
} from './state.ts';

/** What each kind of change carries; the state is the sum of these and nothing else. */
export interface Changes {
  person_set: { person: Person };
  channel_set: { channel: Channel };
  message_posted: { message: StoredMessage };
  message_changed: { message: StoredMessage };
  ephemeral_set: { ephemeral: Ephemeral };
  ephemeral_removed: { ts: string };
  home_published: { user: string; view: StoredView };
  modals_set: { user: string; modals: readonly Modal[] };
  session_set: { session: Session };
  prompts_set: { key: string; prompts: Prompts };
  dnd_set: { user: string; dnd: DoNotDisturb };
  file_set: { file: StoredFile; content?: string };
  response_url_set: { response_url: ResponseUrl };
  event_queued: { event: PendingEvent };
  event_settled: { event_id: string };
  uninstalled: object;
}

/** One entry of the append-only list that the state is reduced from. */
export type Change<Types extends keyof Changes = keyof Changes> = {
  [Type in Types]: { type: Type } & Changes[Type];
}[Types];
